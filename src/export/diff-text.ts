/** Two lenses side by side for a terminal or a plain pipe: one sign per row, as in a diff of texts. */
import type { Ink } from './answer-table.ts';
import type { DiffedAnswer, DiffedRow, DiffSheet } from './diff-sheet.ts';
import { diffWords } from './diff-words.ts';
import { cellWidth, pad, safeLine, wrap } from './terminal-text.ts';

/** Colours for what is gone and new, too. */
export interface DiffInk extends Ink {
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
}

export interface DiffTextOptions {
  readonly lang: string;
  /** Terminal cells per line; at least 30 are used. */
  readonly width?: number;
  readonly ink?: DiffInk;
}

const same = (text: string): string => text;
const PLAIN: DiffInk = { bold: same, dim: same, red: same, green: same, yellow: same };
const SIGNS: Readonly<Record<DiffedRow['kind'], { readonly sign: string; readonly colour: 'red' | 'green' | 'yellow' }>> = {
  gone: { sign: '-', colour: 'red' }, new: { sign: '+', colour: 'green' }, changed: { sign: '~', colour: 'yellow' },
};

/** Writes a comparison. @returns text ending in a line feed, with hostile characters from the data made visible */
export function diffText(sheet: DiffSheet, { lang, width: asked = 100, ink = PLAIN }: DiffTextOptions): string {
  const width = Math.max(30, asked);
  const words = diffWords(lang);
  const indent = Math.max(...sheet.lenses.map(({ heading }) => cellWidth(heading)), 0) + 2;
  const lenses = sheet.lenses.flatMap(({ heading, text }) => hanging(pad(heading, indent), safeLine(text), width, ink.bold));
  const claims = sheet.claims.items.map(({ name, text }) => ({ name: safeLine(name), text: safeLine(text) }));
  const named = Math.min(24, Math.max(0, ...claims.map(({ name }) => cellWidth(name)))) + 2;
  return [
    ...lenses, '',
    ...(sheet.summary === undefined ? [] : [...wrap(sheet.summary, width).map(ink.bold), '']),
    ...sheet.answers.flatMap((answer) => [...answerLines(answer, words, width, ink), '']),
    ...(claims.length === 0 ? [] : [...wrap(`${sheet.claims.heading}:`, width).map(ink.bold), ...claims.flatMap(({ name, text }) => hanging(`${pad(name, named - 2)}  `, text, width)), '']),
    ...(sheet.unchanged.length === 0 ? [] : [...wrap(`${words.unchanged}: ${sheet.unchanged.join(', ')}.`, width).map(ink.dim), '']),
    ...wrap(sheet.graph, width), '',
  ].join('\n');
}

function answerLines({ query, question, parameters, counts, headings, changes, more }: DiffedAnswer, words: ReturnType<typeof diffWords>, width: number, ink: DiffInk): readonly string[] {
  return [
    ...wrap(safeLine(`${question} (${query})`), width).map(ink.bold),
    ...(parameters === undefined ? [] : wrap(safeLine(parameters), width).map(ink.dim)),
    ...wrap(counts, width),
    ...changes.flatMap((row) => rowLines(row, headings, words, width, ink)),
    ...(more === undefined ? [] : [more]),
  ];
}

/** A row in a line or more, the reason below it. */
function rowLines({ kind, cells, because }: DiffedRow, headings: readonly string[], words: ReturnType<typeof diffWords>, width: number, ink: DiffInk): readonly string[] {
  const { sign, colour } = SIGNS[kind];
  const text = cells.flatMap(({ text: now, was }, index) => (now === '–' && was === undefined ? [] : [`${headings[index]}: ${was === undefined ? now : `${was} → ${now}`}`])).join('; ');
  const lines = wrap(safeLine(`${words.kinds[kind]}: ${text}`), width - 2);
  return [...lines.map((line, index) => `${ink[colour](index === 0 ? sign : ' ')} ${ink[colour](line)}`.trimEnd()), ...wrap(safeLine(because), width - 4).map((line) => `    ${ink.dim(line)}`)];
}

/** A text beside a word, its further lines indented. */
function hanging(word: string, text: string, width: number, paint: (text: string) => string = same): readonly string[] {
  const indent = cellWidth(word);
  return wrap(text, Math.max(10, width - indent)).map((line, index) => `${index === 0 ? paint(word) : ' '.repeat(indent)}${line}`);
}
