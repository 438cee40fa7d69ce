/** SPARQL 1.1 Query Results CSV: plain values, RFC 4180. */
import type { Answer, Cell, Row } from '../query/answer.ts';
import { csvTable, excelStyle, isNumericText, noFormula, type CsvCell } from './csv.ts';
import type { EvidenceColumns } from './evidence-columns.ts';

const NO_EVIDENCE: EvidenceColumns = { names: [], cells: () => [] };

/**
 * Writes one answer as CSV (SPARQL 1.1 Results CSV §3): a header of variable names, values without their kind or
 * language, CRLF line ends, nothing else. Blank nodes keep the `_:` of their value.
 * @param evidence columns to add behind the query's own
 */
export function answerCsv(answer: Answer, evidence: EvidenceColumns = NO_EVIDENCE): string {
  const names = answer.columns.map((column) => column.name);
  const line = (row: Row): string[] => [
    ...names.map((name) => row.cells[name]?.value ?? ''),
    // The query's own values are as the recommendation wants them; ours are safe in a spreadsheet too.
    ...evidence.cells(row).map((cell) => noFormula(cell?.value ?? '')),
  ];
  const lines = [[...names, ...evidence.names], ...answer.rows.map(line)];
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

function field(value: string): string {
  return /[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** The same values for Excel in a language: no cell is a formula, and numbers are numbers there. */
export function answerExcel(answer: Answer, lang: string, evidence: EvidenceColumns = NO_EVIDENCE): string {
  const names = answer.columns.map((column) => column.name);
  const rows = answer.rows.map((row) => [...names.map((name) => row.cells[name]), ...evidence.cells(row)].map(excelCell));
  return [...csvTable([...names, ...evidence.names], rows, excelStyle(lang))].join('');
}

function excelCell(cell: Cell | undefined): CsvCell {
  if (cell === undefined) return '';
  return cell.datatype !== undefined && isNumericText(cell.value, cell.datatype) ? { number: cell.value } : cell.value;
}
