/** Quantities and dates as people write them: what several columns say of one value, in one cell. */
import type { Answer, Row } from '../query/answer.ts';
import { moneyText } from './answer-amounts.ts';
import { cellText, type CellStyle, type CellText } from './answer-cells.ts';
import type { Joined } from './answer-joined.ts';
import { unbroken } from './terminal-text.ts';

/** Columns that say more about a value beside them. */
const QUANTITY_PARTS = ['currency', 'unit', 'approximate', 'period', 'statedFor', 'precision'];

/** Value, currency or unit, exactness, period and time: “about €300 m per year”, “about 70 people (end of 2025)”. */
export function joinedQuantity({ columns }: Answer): Joined | undefined {
  const names = new Set(columns.map((column) => column.name));
  const at = ['amount', 'value'].find((name) => names.has(name));
  if (at === undefined || !names.has('approximate')) return undefined;
  return { at, drops: QUANTITY_PARTS.filter((name) => names.has(name)), read: (row, style) => quantity(row, at, style) };
}

function quantity(row: Row, at: string, style: CellStyle): CellText | undefined {
  const { [at]: value, unit, approximate, period } = row.cells;
  if (value === undefined) return undefined;
  if (isDate(value.datatype)) return dateOf(row, at, style);
  const isApproximate = approximate !== undefined && /^(?:true|1)$/u.test(approximate.value);
  const [number, ...more] = [
    money(row, at, isApproximate, style) ?? bare(cellText(value, at, style).text, isApproximate, style),
    ...(unit === undefined ? [] : [cellText(unit, 'unit', style).text]),
    ...(period === undefined ? [] : [cellText(period, 'period', style).text]),
    ...(row.cells['statedFor'] === undefined ? [] : [`(${dateOf(row, 'statedFor', style)?.text})`]),
  ];
  return { text: [unbroken(number), ...more].join(' '), marked: false, numeric: more.length === 0 };
}

function money({ cells }: Row, at: string, isApproximate: boolean, { words }: CellStyle): string | undefined {
  const { [at]: value, currency } = cells;
  if (value === undefined || currency === undefined) return undefined;
  return moneyText(value.value, currency.iri === undefined ? currency.value : (currency.label ?? currency.iri), isApproximate, words);
}

function bare(text: string, isApproximate: boolean, { words }: CellStyle): string {
  return isApproximate ? words.about(text) : text;
}

/** A date and its precision: a month stays a month, and the end of a year is not a year (semantics §18). */
export function joinedDate({ columns }: Answer): Joined | undefined {
  const names = new Set(columns.map((column) => column.name));
  if (!names.has('date') || !names.has('precision')) return undefined;
  return { at: 'date', drops: ['precision'], read: (row, style) => dateOf(row, 'date', style) };
}

function dateOf({ cells }: Row, at: string, style: CellStyle): CellText | undefined {
  const { [at]: date, precision } = cells;
  if (date === undefined) return undefined;
  const read = cellText(date, at, style);
  const code = precision?.iri?.replace(/^.*#precision-/u, '') ?? precision?.value;
  if (precision === undefined || code === undefined || ['day', 'month', 'year'].includes(code)) return read;
  const text = code === 'end-of-year' ? style.words.endOf(read.text) : `${read.text} (${cellText(precision, 'precision', style).text})`;
  return { ...read, text, numeric: false };
}

function isDate(datatype: string | undefined): boolean {
  return /#(?:g[A-Z]\w*|date|dateTime)$/u.test(datatype ?? '');
}
