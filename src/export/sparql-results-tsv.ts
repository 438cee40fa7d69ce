/** SPARQL 1.1 Query Results TSV: terms in Turtle syntax. */
import type { Answer, Cell } from '../query/answer.ts';
import type { EvidenceColumns } from './evidence-columns.ts';

const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** Numbers that Turtle lets stand without quotes, and with which meaning (Turtle §2.5.2). */
const BARE: readonly (readonly [datatype: string, form: RegExp])[] = [
  [`${XSD}integer`, /^[+-]?\d+$/u],
  [`${XSD}decimal`, /^[+-]?\d*\.\d+$/u],
  [`${XSD}double`, /^[+-]?(?:\d+\.\d*|\.?\d+)[eE][+-]?\d+$/u],
];

/**
 * Writes one answer as TSV (SPARQL 1.1 Results TSV §4): a header of `?variables`, then terms in Turtle syntax.
 * @param evidence columns to add behind the query's own; they are variables and literals too
 */
export function answerTsv(answer: Answer, evidence?: EvidenceColumns): string {
  const names = answer.columns.map((column) => column.name);
  const header = [...names, ...(evidence?.names ?? [])].map((name) => `?${name}`).join('\t');
  const lines = answer.rows.map((row) => [...names.map((name) => row.cells[name]), ...(evidence?.cells(row) ?? [])].map(turtleTerm).join('\t'));
  return [header, ...lines].map((line) => `${line}\n`).join('');
}

/** A cell's term in Turtle syntax on one line; the empty string where there is none. */
export function turtleTerm(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  // Turtle's IRIREF excludes these characters (Turtle §6.4).
  if (cell.iri !== undefined) return `<${cell.iri.replace(/[\u0000-\u0020<>"{}|^`\\]/gu, escapeCode)}>`;
  if (cell.lang) return `${quoted(cell.value)}@${cell.lang}`;
  if (isBlankNode(cell)) return cell.value;
  if (cell.datatype === undefined || cell.datatype === `${XSD}string`) return quoted(cell.value);
  const bare = BARE.some(([datatype, form]) => cell.datatype === datatype && form.test(cell.value));
  return bare ? cell.value : `${quoted(cell.value)}^^<${cell.datatype}>`;
}

function isBlankNode(cell: Cell): boolean {
  return cell.datatype === undefined && /^_:[^\s"<>]+$/u.test(cell.value);
}

const ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '"': '\\"', '\\': '\\\\' };

function quoted(value: string): string {
  return `"${value.replace(/[\t\n\r"\\]/gu, (character) => ESCAPES[character] ?? character)}"`;
}

function escapeCode(character: string): string {
  return String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;
}
