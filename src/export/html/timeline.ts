/** The rows of an answer in time: each with the days on which it may have been, or, without a date, beside them. */
import type { Answer, Row } from '../../query/answer.ts';
import { answerWords } from '../answer-words.ts';
import { UNBOUND, type CellStyle } from '../answer-cells.ts';
import { readableColumns, type ReadableColumn } from '../answer-columns.ts';
import { boundsOf, dayNumber } from './day.ts';
import { marksOf, type Mark } from './marks.ts';
import type { PageWords } from './words.ts';

export interface TimelineEntry {
  readonly label: string;
  /** The other words of the row, and its marks beyond the first. */
  readonly sub: string;
  /** The date in words: “end of 2024”. */
  readonly date: string;
  /** Day numbers. */
  readonly first: number;
  readonly last: number;
  readonly approximate: boolean;
  readonly mark: Mark | undefined;
}

export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  /** The labels of rows without a date that can be placed, with the date in words where there is one. */
  readonly undated: readonly string[];
}

const DATES = new Set(['date', 'precision', 'earliest', 'latest', 'approximate']);

/** Reads the first `most` rows; undefined where no column has dates. */
export function timeline(answer: Answer, style: CellStyle, words: PageWords, most: number): Timeline | undefined {
  const columns = readableColumns(answer);
  const date = columns.find(({ names }) => names.includes('date')) ?? columns.find(({ names: [name = ''] }) => isDated(answer, name));
  const others = columns.filter((column) => column !== date && !DATES.has(column.names[0] ?? ''));
  if (date === undefined || others.length === 0) return undefined;
  const named = others.toSorted((a, b) => Number(isKind(a)) - Number(isKind(b)));
  const entries: TimelineEntry[] = [];
  const undated: string[] = [];
  for (const row of answer.rows.slice(0, most)) {
    const [label = '', ...sub] = named.map(({ read }) => read(row, style).text);
    const when = date.read(row, style).text;
    const bounds = boundsIn(row, date.names[0] ?? '');
    const [mark, ...marks] = marksOf(row, style.isProject);
    const said = [...sub, ...(bounds === undefined && mark !== undefined ? [words.marks[mark]] : []), ...marks.map((one) => words.marks[one])];
    if (bounds === undefined) undated.push(`${[label, ...said].join(', ')}${when === UNBOUND ? '' : `: ${when}`}`);
    else entries.push({ label, sub: said.join(', '), date: when, first: bounds[0], last: bounds[1], approximate: /^(?:true|1)$/u.test(row.cells['approximate']?.value ?? ''), mark });
  }
  return { entries, undated };
}

function isDated({ rows }: Answer, name: string): boolean {
  return rows.some(({ cells }) => /#(?:gYear|gYearMonth|date|dateTime)$/u.test(cells[name]?.datatype ?? ''));
}

/** What happened says less than to what. */
function isKind({ names: [name = ''] }: ReadableColumn): boolean {
  return /kind$/iu.test(name);
}

/** The row's own bounds, else those of the stated date (semantics §18). */
function boundsIn({ cells }: Row, name: string): readonly [number, number] | undefined {
  const [first, last] = [dayNumber(cells['earliest']?.value), dayNumber(cells['latest']?.value)];
  if (first !== undefined && last !== undefined && first <= last) return [first, last];
  return cells[name] === undefined ? undefined : boundsOf(cells[name].value);
}

/** A day in words. */
export function dayText(day: Date, lang: string): string {
  return new Intl.DateTimeFormat(answerWords(lang).locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(day);
}
