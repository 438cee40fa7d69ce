/** The rows of an answer as bars: one series for each column of numbers, one section for each unit. */
import type { Answer, Cell, Row } from '../../query/answer.ts';
import type { CellStyle } from '../answer-cells.ts';
import { readableColumns, type ReadableColumn } from '../answer-columns.ts';
import { isNumericText } from '../csv.ts';
import { marksOf, type Mark } from './marks.ts';
import type { PageWords } from './words.ts';

/** A value to draw, and how people read it. */
export interface BarValue {
  /** Undefined where there is nothing to draw: no value, or none that is a finite number. */
  readonly number: number | undefined;
  readonly text: string;
  readonly approximate: boolean;
}

export interface Bar {
  readonly label: string;
  /** The other words of the row, and its marks beyond the first. */
  readonly sub: string;
  /** One for each series. */
  readonly values: readonly BarValue[];
  readonly mark: Mark | undefined;
}

/** Bars that share a unit. */
export interface BarSection {
  /** The unit in words; empty for plain numbers. */
  readonly unit: string;
  readonly bars: readonly Bar[];
}

export interface BarChart {
  /** The headings of the columns of numbers. */
  readonly series: readonly string[];
  readonly sections: readonly BarSection[];
}

/** What says in which unit a number beside it is: numbers of different ones never share an axis. */
const UNITS = ['currency', 'unit', 'period'];
/** Numbers that say something about others, or about the row. */
const NO_SERIES = new Set(['approximate', 'passage']);

/** Reads the first `most` rows as bars; undefined where no column has numbers only, or no other says what they are of. */
export function barChart(answer: Answer, style: CellStyle, words: PageWords, most: number): BarChart | undefined {
  const rows = answer.rows.slice(0, most);
  const columns = readableColumns(answer);
  const numbers = columns.filter(({ names: [name = ''] }) => !NO_SERIES.has(name) && isSeries(rows, name));
  const others = columns.filter((column) => !numbers.includes(column) && !NO_SERIES.has(column.names[0] ?? '') && !UNITS.includes(column.names[0] ?? ''));
  if (numbers.length === 0 || others.length === 0) return undefined;
  const sections = new Map<string, { unit: string; bars: Bar[] }>();
  for (const row of rows) {
    const key = UNITS.map((name) => row.cells[name]?.value ?? '').join('\n');
    const section = sections.get(key) ?? { unit: unitText(row, style), bars: [] };
    section.bars.push(barOf(row, numbers, others, style, words));
    sections.set(key, section);
  }
  return { series: numbers.map(({ heading }) => heading), sections: [...sections.values()] };
}

function isSeries(rows: readonly Row[], name: string): boolean {
  const cells = rows.flatMap(({ cells }) => cells[name] ?? []);
  return cells.length > 0 && cells.every(isNumber);
}

function isNumber({ value, datatype }: Cell): boolean {
  return datatype !== undefined && isNumericText(value, datatype);
}

function unitText({ cells }: Row, style: CellStyle): string {
  return UNITS.flatMap((name) => {
    const cell = cells[name];
    return cell === undefined ? [] : [cell.label ?? cell.value];
  }).map((text) => (/^P\d/u.test(text) ? style.words.per(text.replace(/^P1Y$/u, style.words.units.Y[0]).replace(/^P1M$/u, style.words.units.M[0])) : text)).join(' ');
}

function barOf(row: Row, numbers: readonly ReadableColumn[], others: readonly ReadableColumn[], style: CellStyle, words: PageWords): Bar {
  const [label = '', ...sub] = others.map(({ read }) => read(row, style).text);
  const [mark, ...marks] = marksOf(row, style.isProject);
  return {
    label, sub: [...sub, ...marks.map((one) => words.marks[one])].join(', '), mark,
    values: numbers.map(({ names, read }) => {
      const number = Number(row.cells[names[0] ?? '']?.value ?? Number.NaN);
      const approximate = names.includes('approximate') && /^(?:true|1)$/u.test(row.cells['approximate']?.value ?? '');
      return { number: Number.isFinite(number) ? number : undefined, text: read(row, style).text, approximate };
    }),
  };
}
