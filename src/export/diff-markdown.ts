/** Two lenses side by side as Markdown, for a pull request or a note: a table per answer that changes. */
import { escapeMarkdown } from './answer-markdown.ts';
import type { DiffedAnswer, DiffedRow, DiffSheet } from './diff-sheet.ts';
import { diffWords, type DiffWords } from './diff-words.ts';

/** Writes a comparison. @returns text ending in a line feed, no character of the data acting as markup */
export function diffMarkdown(sheet: DiffSheet, lang: string): string {
  const words = diffWords(lang);
  const blocks = [
    `## ${escapeMarkdown(sheet.title)}`,
    sheet.lenses.map(({ heading, text }) => `- **${heading}:** ${escapeMarkdown(text)}`).join('\n'),
    ...(sheet.summary === undefined ? [] : [sheet.summary]),
    ...sheet.answers.flatMap((answer) => answerBlocks(answer, words)),
    ...(sheet.claims.items.length === 0 ? [] : [`### ${sheet.claims.heading}`, sheet.claims.items.map(({ name, text }) => `- ${escapeMarkdown(name)}: ${escapeMarkdown(text)}`).join('\n')]),
    ...(sheet.unchanged.length === 0 ? [] : [`${words.unchanged}: ${sheet.unchanged.map(escapeMarkdown).join(', ')}.`]),
    sheet.graph,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function answerBlocks({ query, question, parameters, counts, headings, changes, more }: DiffedAnswer, words: DiffWords): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const all = [words.change, ...headings.map(escapeMarkdown), words.because];
  const table = [line(all), line(all.map(() => '---')), ...changes.map((row) => line(cellsOf(row, words)))];
  return [
    `### ${escapeMarkdown(`${question} (${query})`)}`,
    ...(parameters === undefined ? [] : [escapeMarkdown(parameters)]),
    counts,
    ...(changes.length === 0 ? [] : [table.join('\n')]),
    ...(more === undefined ? [] : [more]),
  ];
}

function cellsOf({ kind, cells, because }: DiffedRow, words: DiffWords): readonly string[] {
  const withoutWord = because.startsWith(`${words.because} `) ? because.slice(words.because.length + 1) : because;
  return [words.kinds[kind], ...cells.map(({ text, was }) => (was === undefined ? escapeMarkdown(text) : `~~${escapeMarkdown(was)}~~ **${escapeMarkdown(text)}**`)), escapeMarkdown(withoutWord)];
}
