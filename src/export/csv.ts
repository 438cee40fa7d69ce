/** Lines of CSV (RFC 4180) that are safe to open in a spreadsheet: no cell can be a formula, numbers stay numbers. */
import { STANDARD_PREFIXES } from '../graph/vocabulary.ts';

/** One cell: a text, or a number in its XSD form. */
export type CsvCell = string | { readonly number: string };

export interface CsvStyle {
  readonly separator: ',' | ';';
  readonly decimalComma: boolean;
  /** Whether the file starts with a byte order mark, by which Excel knows UTF-8. */
  readonly mark: boolean;
}

/** RFC 4180 as it stands, for programs. */
export const PLAIN_CSV: CsvStyle = { separator: ',', decimalComma: false, mark: false };

/** What Excel opens right with a double click where the system speaks that language. */
export function excelStyle(lang: string): CsvStyle {
  const { format } = new Intl.NumberFormat(lang === '' ? 'en' : lang);
  // Where the comma is in numbers, the semicolon parts cells.
  const decimalComma = format(1.5).includes(',');
  return { separator: decimalComma ? ';' : ',', decimalComma, mark: true };
}

/** What spreadsheets take as the start of a formula (OWASP, CSV injection), full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

/** A table: its header's names are ours; a cell that would be a formula gets an apostrophe before it. */
export function* csvTable(header: readonly string[], rows: Iterable<readonly CsvCell[]>, style: CsvStyle): Generator<string> {
  yield (style.mark ? '\ufeff' : '') + csvLine(header, style);
  for (const row of rows) yield csvLine(row, style);
}

function csvLine(cells: readonly CsvCell[], style: CsvStyle): string {
  return `${cells.map((cell) => quotedCell(cellText(cell, style), style)).join(style.separator)}\r\n`;
}

/** A text that no spreadsheet takes for a formula: one that would be gets an apostrophe before it. */
export function noFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function cellText(cell: CsvCell, { decimalComma }: CsvStyle): string {
  if (typeof cell === 'string') return noFormula(cell);
  return decimalComma ? cell.number.replace('.', ',') : cell.number;
}

function quotedCell(text: string, { separator }: CsvStyle): string {
  return /["\r\n]/u.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

const NUMERIC = new Set(['integer', 'decimal', 'double', 'float', 'nonNegativeInteger', 'positiveInteger', 'int', 'long', 'short', 'byte'].map((name) => STANDARD_PREFIXES['xsd'] + name));

/** Whether a lexical form is a number by its datatype's IRI and its form, such as a spreadsheet takes. */
export function isNumericText(value: string, datatype: string): boolean {
  return NUMERIC.has(datatype) && /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u.test(value);
}
