/** Draws bars from zero, each with its label and value beside it, so that no axis has to be read. */
import { barChart, type Bar, type BarChart, type BarSection } from './bar-chart.ts';
import { html, type Markup } from './markup.ts';
import { markLegend } from './mark-legend.ts';
import { isAllReading, NARROW, WIDE, type Picture, type PictureRequest } from './picture.ts';
import { bar, line, TEXT, textAt, type Drawing } from './svg.ts';
import { fittedLines, textWidth } from './text-width.ts';
import type { PageWords } from './words.ts';

/** More bars than these say less than the table. */
const MOST = 40;
const THICK = 14;
const GAP = 24;

/** The bars of an answer; undefined where it has none. */
export function barPicture({ answer, total, style, words }: PictureRequest): Picture | undefined {
  const chart = barChart(answer, style, words, MOST);
  if (chart === undefined) return undefined;
  const bars = chart.sections.flatMap((section) => section.bars);
  // What is not drawn needs no mark.
  const isReading = isAllReading(bars.filter(({ values }) => values.some(({ number }) => number !== undefined && number !== 0)).map(({ mark }) => mark));
  const shown: BarChart = isReading ? unmarked(chart) : chart;
  return {
    heading: words.bar.heading,
    label: words.bar.what(bars.length, chart.series.join(', ')),
    wide: (id) => drawn(shown, id, words, wideSection),
    narrow: (id) => drawn(shown, id, words, narrowSection),
    notes: [
      ...(isReading ? [words.allReading] : []),
      ...(chart.sections.length > 1 ? [words.bar.scales] : chart.series.length > 1 ? [words.bar.series] : []),
      ...(bars.length < total ? [words.drawn(bars.length, total)] : []),
    ],
  };
}

function unmarked({ series, sections }: BarChart): BarChart {
  return { series, sections: sections.map(({ unit, bars }) => ({ unit, bars: bars.map((one) => ({ ...one, mark: undefined })) })) };
}

type DrawSection = (section: BarSection, series: readonly string[], top: number, id: string) => Drawing;

function drawn(chart: BarChart, id: string, words: PageWords, draw: DrawSection): Drawing {
  const sections: Markup[] = [];
  let [width, height] = [0, 0];
  for (const section of chart.sections) {
    const one = draw(section, chart.series, height, id);
    sections.push(html`${one.content}`);
    [width, height] = [one.width, height + one.height + (chart.sections.length > 1 ? 14 : 4)];
  }
  const marks = markLegend(chart.sections.flatMap(({ bars }) => bars.map(({ mark }) => mark)), id, words, width, height + 8);
  return { width, height: height + (marks.height === 0 ? 0 : marks.height + 8), content: html`${sections}${marks.content}` };
}

/** Labels on the left, then the bars of each series side by side. */
function wideSection({ unit, bars }: BarSection, series: readonly string[], top: number, id: string): Drawing {
  const widest = Math.max(...bars.map((one) => Math.max(textWidth(one.label, TEXT.size), textWidth(one.sub, TEXT.small))));
  const labels = Math.min(widest, series.length > 2 ? 200 : 300);
  const room = (WIDE - labels - GAP * series.length) / series.length;
  const left = (index: number): number => labels + GAP + index * (room + GAP);
  const headings = series.map((heading, index) => headingLines(heading, unit, series.length, room).map((text, at) => textAt([text], left(index), top + 14 + at * 16, { className: 'head' })));
  const scales = series.map((_, index) => scaleOf(bars, index, room));
  const first = top + 8 + 16 * Math.max(...headings.map((lines) => lines.length));
  let y = first;
  const rows = bars.map((one) => {
    const [label, sub] = labelLines(one, labels);
    const height = Math.max(THICK + 10, label.length * TEXT.line + sub.length * TEXT.smallLine + 8);
    const texts = [textAt(label, 0, y + 16, { whole: one.label }), ...(sub.length === 0 ? [] : [textAt(sub, 0, y + 16 + label.length * TEXT.line, { className: 'sub', lineHeight: TEXT.smallLine, whole: one.sub })])];
    const values = one.values.map((value, index) => valueBar(value, one, left(index), y + 4, scales[index]!, id));
    y += height;
    return [...texts, ...values];
  });
  const zeros = scales.map((scale, index) => line(left(index) + scale.zero, first, left(index) + scale.zero, y - 4, 'zero'));
  return { width: WIDE, height: y - top, content: [headings, rows, zeros] };
}

/** Each series under the other, each label above its bar. */
function narrowSection({ unit, bars }: BarSection, series: readonly string[], top: number, id: string): Drawing {
  let y = top;
  const content = series.map((heading, index) => {
    const lines = headingLines(heading, unit, series.length, NARROW);
    const head = textAt(lines, 0, y + 14, { className: 'head' });
    y += 16 * lines.length + 6;
    const scale = scaleOf(bars, index, NARROW);
    const rows = bars.map((one) => {
      const [label, sub] = labelLines(one, NARROW);
      const texts = [textAt(label, 0, y + 14, { whole: one.label }), ...(sub.length === 0 ? [] : [textAt(sub, 0, y + 14 + label.length * TEXT.line, { className: 'sub', lineHeight: TEXT.smallLine, whole: one.sub })])];
      y += label.length * TEXT.line + sub.length * TEXT.smallLine + 3;
      const value = valueBar(one.values[index]!, one, 0, y, scale, id);
      y += THICK + 12;
      return [texts, value];
    });
    y += 10;
    return [head, rows];
  });
  return { width: NARROW, height: y - top, content };
}

function headingLines(heading: string, unit: string, series: number, width: number): readonly string[] {
  const text = unit === '' ? heading : series > 1 ? `${heading}, ${unit}` : unit;
  return fittedLines(text, width, TEXT.small, 2, true);
}

function labelLines({ label, sub }: Bar, width: number): readonly [readonly string[], readonly string[]] {
  return [fittedLines(label, width, TEXT.size, 2), sub === '' ? [] : fittedLines(sub, width, TEXT.small, 2)];
}

interface Scale {
  /** Where zero is, from the left. */
  readonly zero: number;
  readonly length: (value: number) => number;
}

/** A scale from zero on which every bar and the text at its end have room. */
function scaleOf(bars: readonly Bar[], series: number, room: number): Scale {
  const values = bars.map(({ values: all }) => all[series]!);
  const numbers = values.flatMap(({ number }) => number ?? []);
  const text = Math.min(room * 0.6, Math.max(...values.map((value) => textWidth(value.text, TEXT.size) + 8)));
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const span = high - low;
  const unit = span > 0 && Number.isFinite(span) ? (room - text - (low < 0 ? text : 0)) / span : 0;
  return { zero: low < 0 ? text - low * unit : 0, length: (value) => value * unit };
}

function valueBar({ number, text, approximate }: Bar['values'][number], { mark }: Bar, left: number, y: number, scale: Scale, id: string): Markup {
  const zero = left + scale.zero;
  if (number === undefined) return textAt(fittedLines(text, 200, TEXT.small, 1), zero + 6, y + 11, { className: 'sub' });
  const length = scale.length(number);
  const drawn = length === 0 ? '' : bar(Math.min(zero, zero + length), y, Math.max(1, Math.abs(length)), THICK, { id, mark, soft: approximate });
  const [label] = fittedLines(text, 400, TEXT.size, 1);
  const at = length < 0 ? { x: zero + length - 6, anchor: 'end' as const } : { x: zero + length + 6 };
  return html`${drawn}${textAt([label ?? ''], at.x, y + 12, { className: 'value', ...(length < 0 ? { anchor: 'end' } : {}) })}`;
}
