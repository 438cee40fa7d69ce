/** An answer in the stable JSON shape of `ask --format json` (schema: docs/schema/ask.schema.json). */
import type { Answer } from '../query/answer.ts';
import { fragileBy, type FragileRows } from '../query/fragile.ts';

/** What may stand beside an answer in JSON. */
export interface JsonOptions {
  /** The number of rows that the answer had before it was cut short; written only where it was. */
  readonly total?: number;
  /** Where only the rows that hang on little are there. */
  readonly fragile?: FragileRows;
}

/** One answer as an object whose keys stand in the documented order. */
export function answerObject(answer: Answer, options: JsonOptions = {}): Record<string, unknown> {
  const { query, question, note, parameters, lens, leftOut, graph, dealgraph, columns, rows, disputesUntraced } = answer;
  const cut = options.total !== undefined && options.total !== rows.length;
  return { query, question, ...(note === undefined ? {} : { note }), parameters, lens, ...(leftOut === undefined ? {} : { leftOut }), graph, dealgraph, columns, ...(cut ? { total: options.total } : {}), ...(disputesUntraced ? { disputesUntraced } : {}), ...fragileKeys(answer, options.fragile) };
}

/** The rows; where only fragile ones are there, what each hangs on, and how many of how many they are. */
function fragileKeys({ rows, graph }: Answer, fragile: FragileRows | undefined): Record<string, unknown> {
  if (fragile === undefined) return { rows };
  const { numbers, of, counts } = fragile;
  return { fragile: { rows: numbers.length, of, ...counts }, rows: rows.map((row, index) => ({ ...row, number: numbers[index], hangsOn: fragileBy(row, graph.reports) })) };
}

/**
 * Writes any JSON value for a file or a terminal.
 * @returns indented text ending in a line feed; C1 controls, bidirectional and line separators are `\u` escapes, which
 * is the same JSON and cannot act on a terminal
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(/[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu, unicodeEscape)}\n`;
}

function unicodeEscape(character: string): string {
  return String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
