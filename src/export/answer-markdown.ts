/** An answer as a Markdown table, its data written so that no character of it acts as markup. */
import type { Answer } from '../query/answer.ts';
import { readableAnswer, type ReadingOptions, type Sheet } from './answer-sheet.ts';
import { safeLine } from './terminal-text.ts';

/** Writes a heading (the question), a table and one line of words. @returns text ending in a line feed */
export function answerMarkdown(answer: Answer, options: ReadingOptions = {}): string {
  return sheetMarkdown(readableAnswer(answer, options));
}

/** The same for content that is laid out already. */
export function sheetMarkdown(sheet: Sheet): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [
    line(sheet.headings.map(escapeMarkdown)),
    line(sheet.numeric.map((numeric) => (numeric ? '---:' : '---'))),
    ...sheet.rows.map((row) => line(row.map((cell) => escapeMarkdown(cell.text)))),
  ];
  const blocks = [
    ...(sheet.question === '' ? [] : [`## ${escapeMarkdown(sheet.question)}`]),
    ...(sheet.parameters === undefined ? [] : [escapeMarkdown(sheet.parameters)]),
    ...(sheet.lens === undefined ? [] : [escapeMarkdown(sheet.lens)]),
    ...(sheet.rows.length === 0 ? [] : [table.join('\n')]),
    escapeMarkdown(sheet.notes.join(' ')),
    ...evidenceBlocks(sheet),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The sentences on the evidence, and each claim under the number that the column names it by. */
function evidenceBlocks({ evidence }: Sheet): readonly string[] {
  if (evidence === undefined || evidence.intro.length === 0) return [];
  const items = evidence.items.map((text, index) => `${index + 1}. ${escapeMarkdown(text)}`);
  return [escapeMarkdown(evidence.intro.join(' ')), ...(items.length === 0 ? [] : [items.join('\n')])];
}

/** Escapes what GitHub-flavoured Markdown would read as markup, HTML or a new table cell. */
export function escapeMarkdown(text: string): string {
  return safeLine(text.replaceAll('\u00a0', ' '))
    .replace(/[\\`*_[\]|~]/gu, String.raw`\$&`)
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/^([#>+-]|\d+[.)])/u, String.raw`\$1`);
}
