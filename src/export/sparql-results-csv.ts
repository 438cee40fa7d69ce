/** SPARQL 1.1 Query Results CSV: plain values, RFC 4180. */
import type { Answer, Cell } from '../query/answer.ts';
import { csvTable, excelStyle, type CsvCell } from './csv.ts';
import { isNumericText } from './thing-values.ts';

/**
 * Writes one answer as CSV (SPARQL 1.1 Results CSV §3): a header of variable names, values without their kind or
 * language, CRLF line ends, nothing else. Blank nodes keep the `_:` of their value.
 */
export function answerCsv(answer: Answer): string {
  const names = answer.columns.map((column) => column.name);
  const lines = [names, ...answer.rows.map((row) => names.map((name) => row.cells[name]?.value ?? ''))];
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

function field(value: string): string {
  return /[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** The same values for Excel in a language: no cell is a formula, and numbers are numbers there. */
export function answerExcel(answer: Answer, lang: string): string {
  const names = answer.columns.map((column) => column.name);
  return [...csvTable(names, answer.rows.map(({ cells }) => names.map((name) => excelCell(cells[name]))), excelStyle(lang))].join('');
}

function excelCell(cell: Cell | undefined): CsvCell {
  if (cell === undefined) return '';
  return cell.datatype !== undefined && isNumericText(cell.value, cell.datatype) ? { number: cell.value } : cell.value;
}
