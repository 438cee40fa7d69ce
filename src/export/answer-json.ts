/** An answer in the stable JSON shape of `ask --format json` (schema: docs/schema/ask.schema.json). */
import type { Answer } from '../query/answer.ts';

/** What may stand beside an answer in JSON. */
export interface JsonOptions {
  /** The number of rows that the answer had before it was cut short; written only where it was. */
  readonly total?: number;
}

/** One answer as an object whose keys stand in the documented order. */
export function answerObject(answer: Answer, options: JsonOptions = {}): Record<string, unknown> {
  const { query, question, note, parameters, lens, leftOut, graph, dealgraph, columns, rows } = answer;
  const cut = options.total !== undefined && options.total !== rows.length;
  return { query, question, ...(note === undefined ? {} : { note }), parameters, lens, ...(leftOut === undefined ? {} : { leftOut }), graph, dealgraph, columns, ...(cut ? { total: options.total } : {}), rows };
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
