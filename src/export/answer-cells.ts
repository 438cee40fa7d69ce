/** One cell as people read it: labels, dates, numbers and durations in the reader's language. */
import type { Cell, Row } from '../query/answer.ts';
import { amountText } from './answer-amounts.ts';
import type { AnswerWords } from './answer-words.ts';
import { unbroken } from './terminal-text.ts';

const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** A cell's text before it is made safe for where it is shown, and what a reader should notice about it. */
export interface CellText {
  readonly text: string;
  /** True where the cell says that something is less than a fact the report states itself. */
  readonly marked: boolean;
  readonly numeric: boolean;
  /** The language of the text, where it is not the reader's. */
  readonly lang?: string;
}

/** How cells are to be read: the words, the answer's language, and how an IRI without a label is shortened. */
export interface CellStyle {
  readonly words: AnswerWords;
  readonly lang: string;
  readonly shorten: (iri: string) => string;
  readonly isProject: (iri: string) => boolean;
}

/** What stands where a row has no value. */
export const UNBOUND = '–';

/** Writes a row's cell for people, or why there is none. */
export function rowCellText({ cells, absent }: Row, column: string, style: CellStyle): CellText {
  const cell = cells[column];
  if (cell !== undefined) return cellText(cell, column, style);
  const finding = absent?.find((one) => one.column === column)?.finding;
  return { text: finding === undefined || finding === 'not-found' ? UNBOUND : style.words.absent[finding], marked: true, numeric: false };
}

/** Writes one cell for people. `column` decides readings that the term alone does not (`certainty`, `mode`, `period`). */
export function cellText(cell: Cell, column: string, style: CellStyle): CellText {
  const code = codeText(cell, column, style);
  if (code !== undefined) return code;
  if (cell.iri !== undefined) return { ...plain(labelText(cell, style)), ...(cell.labelLang === undefined ? {} : { marked: true, lang: cell.labelLang }) };
  return literalText(cell, column, style);
}

/** Certainty and mode never stand as bare codes in what people read (semantics §4): a code becomes words. */
function codeText(cell: Cell, column: string, style: CellStyle): CellText | undefined {
  if (column !== 'certainty' && column !== 'mode') return undefined;
  const code = certaintyCode(cell) ?? '';
  const words = style.words[column][code];
  if (words === undefined) return undefined;
  const marked = code !== 'asserted' && code !== 'fact';
  // A concept's own label wins: a project may word its scheme differently.
  return { text: cell.label === undefined ? words : labelText(cell, style), marked, numeric: false };
}

/** The bare code (`said`) of a certainty or mode, be it a concept or a code already. */
export function certaintyCode(cell: Cell | undefined): string | undefined {
  return cell?.iri === undefined ? cell?.value : cell.iri.replace(/^.*#(?:certainty|mode)-/u, '');
}

function labelText(cell: Cell, style: CellStyle): string {
  if (cell.label === undefined) return style.shorten(cell.iri ?? cell.value);
  return cell.labelLang ? `${cell.label} [${cell.labelLang}]` : cell.label;
}

function literalText(cell: Cell, column: string, style: CellStyle): CellText {
  if (cell.lang) return languageText(cell.value, cell.lang, style);
  const type = cell.datatype?.startsWith(XSD) ? cell.datatype.slice(XSD.length) : undefined;
  if (type === undefined) return plain(cell.value);
  const { words } = style;
  if (type === 'boolean') return plain(booleanText(cell.value, words));
  if (type === 'duration' || type === 'yearMonthDuration') return plain(durationText(cell.value, column, words));
  const number = numberText(cell.value, type, words);
  if (number !== undefined) return { text: number, marked: false, numeric: true };
  return plain(dateText(cell.value, type, words) ?? cell.value);
}

/** A text in another language than the reader's says so. */
function languageText(value: string, tag: string, { lang }: CellStyle): CellText {
  const foreign = tag.split('-')[0]?.toLowerCase() !== lang.split('-')[0]?.toLowerCase();
  return foreign ? { text: `${value} [${tag}]`, marked: true, numeric: false, lang: tag } : plain(value);
}

function booleanText(value: string, words: AnswerWords): string {
  if (value === 'true' || value === '1') return words.yes;
  return value === 'false' || value === '0' ? words.no : value;
}

function plain(text: string): CellText {
  return { text, marked: false, numeric: false };
}

/** Every integer type of XSD, whose lexical form is an optional sign and digits. */
const INTEGER =
  /^(?:integer|int|long|short|byte|(?:non)?(?:Positive|Negative)Integer|(?:positive|negative)Integer|non(?:Positive|Negative)Integer|unsigned(?:Int|Long|Short|Byte))$/u;

function numberText(value: string, type: string, words: AnswerWords): string | undefined {
  if (INTEGER.test(type) || type === 'decimal') return amountText(value, words);
  if ((type === 'double' || type === 'float') && Number.isFinite(Number(value))) {
    return new Intl.NumberFormat(words.locale, { maximumSignificantDigits: 15, useGrouping: 'min2' }).format(Number(value));
  }
  return undefined;
}

/** Dates keep their precision (semantics §18): a month stays a month. */
function dateText(value: string, type: string, words: AnswerWords): string | undefined {
  const forms: Record<string, Intl.DateTimeFormatOptions> = {
    gYearMonth: { year: 'numeric', month: 'long' },
    date: { year: 'numeric', month: 'long', day: 'numeric' },
    dateTime: { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  };
  const form = forms[type];
  // Only years of four digits: JavaScript reads others differently from XSD. The zone, if any, is kept as it is.
  const parts = /^(\d{4}-\d{2}(?:-\d{2})?)(T\d{2}:\d{2}:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/u.exec(value);
  if (form === undefined || !parts) return undefined;
  const day = parts[1]?.length === 7 ? `${parts[1]}-01` : parts[1];
  const moment = new Date(`${day}${parts[2] ?? 'T00:00:00'}Z`);
  // JavaScript reads 30 February as 2 March; such a value stands as it was written.
  if (Number.isNaN(moment.getTime()) || Number(day?.slice(8)) !== moment.getUTCDate()) return undefined;
  const zone = parts[3] === undefined ? '' : ` ${parts[3] === 'Z' ? 'UTC' : parts[3]}`;
  return unbroken(new Intl.DateTimeFormat(words.locale, { ...form, timeZone: 'UTC' }).format(moment) + zone);
}

function durationText(value: string, column: string, words: AnswerWords): string {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/u.exec(value);
  if (!match) return value;
  const spans = (['Y', 'M', 'D'] as const).flatMap((unit, index) => {
    const count = match[index + 1];
    return count === undefined || Number(count) === 0 ? [] : [`${count} ${words.units[unit][count === '1' ? 0 : 1]}`];
  });
  if (spans.length === 0) return value;
  return /period/iu.test(column) ? words.per(spans.join(' ')) : spans.join(' ');
}
