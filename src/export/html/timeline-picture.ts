/** Draws a timeline: a month is a month wide, and what is only known to lie between two days spans both. */
import { dateOf } from './day.ts';
import { html, type Markup } from './markup.ts';
import { markLegend } from './mark-legend.ts';
import { isAllReading, NARROW, WIDE, type Picture, type PictureRequest } from './picture.ts';
import { bar, line, TEXT, textAt, type Drawing } from './svg.ts';
import { fittedLines, textWidth } from './text-width.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';
import { dayText, timeline, type TimelineEntry } from './timeline.ts';
import type { PageWords } from './words.ts';

/** More entries than these are a table. */
const MOST = 60;
const THICK = 12;
/** A day gets at least this width, or nobody sees it. */
const LEAST = 4;

/** The timeline of an answer; undefined where it has no dates. */
export function timelinePicture({ answer, total, style, words }: PictureRequest): Picture | undefined {
  const read = timeline(answer, style, words, MOST);
  if (read === undefined || read.entries.length === 0) return undefined;
  const isReading = isAllReading(read.entries.map(({ mark }) => mark));
  const entries = isReading ? read.entries.map((entry) => ({ ...entry, mark: undefined })) : read.entries;
  const [first, last] = [Math.min(...entries.map((entry) => entry.first)), Math.max(...entries.map((entry) => entry.last))];
  const { locale } = style.words;
  const shown = Math.min(MOST, answer.rows.length);
  return {
    heading: words.timeline.heading,
    label: words.timeline.what(entries.length, dayText(dateOf(first), style.lang), dayText(dateOf(last), style.lang)),
    wide: (id) => withLegend(wide(entries, timeAxis(first, last, 8, locale), id), entries, id, words),
    narrow: (id) => withLegend(narrow(entries, timeAxis(first, last, 4, locale), id), entries, id, words),
    notes: [
      entries.every((entry) => entry.first === entry.last) ? words.timeline.readDays : words.timeline.read,
      ...(isReading ? [words.allReading] : []),
      ...(shown < total ? [words.drawn(shown, total)] : []),
    ],
    ...(read.undated.length === 0 ? {} : { beside: { heading: words.timeline.undated, items: read.undated } }),
  };
}

function withLegend(drawing: Drawing, entries: readonly TimelineEntry[], id: string, words: PageWords): Drawing {
  const marks = markLegend(entries.map(({ mark }) => mark), id, words, drawing.width, drawing.height + 12);
  return { width: drawing.width, height: drawing.height + (marks.height === 0 ? 0 : marks.height + 12), content: [drawing.content, marks.content] };
}

/** Where days are between two edges. */
function scale({ first, end }: TimeAxis, left: number, right: number): (day: number) => number {
  return (day) => left + ((day - first) / (end - first)) * (right - left);
}

/** What is said on the left, when on the right. */
function wide(entries: readonly TimelineEntry[], axis: TimeAxis, id: string): Drawing {
  const widest = Math.max(...entries.map(({ label, sub }) => Math.max(textWidth(label, TEXT.size), textWidth(sub, TEXT.small))));
  const labels = Math.min(330, widest);
  const place = scale(axis, labels + 28, WIDE - 14);
  let y = 30;
  const rows = entries.map((entry) => {
    const label = fittedLines(entry.label, labels, TEXT.size, 2);
    const sub = entry.sub === '' ? [] : fittedLines(entry.sub, labels, TEXT.small, 2);
    const height = Math.max(34, label.length * TEXT.line + sub.length * TEXT.smallLine + 14);
    const rule = line(0, y, WIDE, y, 'rule');
    const texts = [textAt(label, 0, y + 20, { whole: entry.label }), ...(sub.length === 0 ? [] : [textAt(sub, 0, y + 20 + label.length * TEXT.line, { className: 'sub', lineHeight: TEXT.smallLine, whole: entry.sub })])];
    const middle = y + height / 2;
    const span = spanBar(entry, place, middle - THICK / 2, id);
    y += height;
    return [rule, texts, span.markup, dateBeside(entry.date, span, labels + 28, middle + 4)];
  });
  return { width: WIDE, height: y + 2, content: [gridLines(axis, place, y, WIDE), rows] };
}

/** Words above, the span below, for phones. */
function narrow(entries: readonly TimelineEntry[], axis: TimeAxis, id: string): Drawing {
  const place = scale(axis, 0, NARROW - 1);
  let y = 28;
  const rows = entries.map((entry) => {
    const label = fittedLines(entry.label, NARROW, TEXT.size, 3);
    const sub = fittedLines([entry.date, entry.sub].filter((text) => text !== '').join(' · '), NARROW, TEXT.small, 2);
    const rule = line(0, y, NARROW, y, 'rule');
    const texts = [textAt(label, 0, y + 18, { className: 'over', whole: entry.label }), textAt(sub, 0, y + 18 + label.length * TEXT.line, { className: 'sub over', lineHeight: TEXT.smallLine })];
    y += 18 + label.length * TEXT.line + (sub.length - 1) * TEXT.smallLine + 8;
    const span = spanBar(entry, place, y, id);
    y += THICK + 12;
    return [rule, texts, span.markup];
  });
  return { width: NARROW, height: y, content: [gridLines(axis, place, y, NARROW), rows] };
}

function gridLines({ ticks }: TimeAxis, place: (day: number) => number, bottom: number, width: number): readonly Markup[] {
  return ticks.map(({ day, label }) => {
    const x = place(day);
    const half = textWidth(label, TEXT.small) / 2;
    const [at, anchor] = x - half < 0 ? [0, undefined] : x + half > width ? [width, 'end' as const] : [x, 'middle' as const];
    return html`${line(x, 20, x, bottom, 'grid')}${textAt([label], at, 13, { className: 'sub', ...(anchor === undefined ? {} : { anchor }) })}`;
  });
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly markup: Markup;
}

/** The span from the first day to the end of the last one. */
function spanBar({ first, last, mark, approximate }: TimelineEntry, place: (day: number) => number, y: number, id: string): Span {
  const [from, to] = [place(first), Math.max(place(last + 1), place(first) + LEAST)];
  return { from, to, markup: bar(from, y, to - from, THICK, { id, mark, soft: approximate }) };
}

/** The date in words beside its span, on the side where there is room. */
function dateBeside(date: string, { from, to }: Span, left: number, y: number): Markup {
  const width = textWidth(date, TEXT.size);
  if (to + 8 + width <= WIDE || from - 8 - width < left) return textAt(fittedLines(date, Math.max(60, WIDE - to - 8), TEXT.size, 1), to + 8, y, { className: 'value over' });
  return textAt([date], from - 8, y, { className: 'value over', anchor: 'end' });
}
