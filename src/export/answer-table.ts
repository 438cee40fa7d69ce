/** An answer as a table for a terminal or a plain pipe: aligned, wrapped at words, never wider than asked. */
import type { Answer } from '../query/answer.ts';
import type { CellText } from './answer-cells.ts';
import { readableAnswer, type ReadingOptions, type Sheet } from './answer-sheet.ts';
import { cellWidth, longestWord, pad, safeLine, wrap } from './terminal-text.ts';

/** Colours as functions; the plain form leaves text as it is. */
export interface Ink {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

export interface TableOptions extends ReadingOptions {
  /** Terminal cells per line; at least 20 are used. */
  readonly width?: number;
  readonly ink?: Ink;
  /** The character of the rule under the headings. */
  readonly rule?: string;
}

const PLAIN: Ink = { bold: (text) => text, dim: (text) => text };
const GAP = '  ';
/** No column is squeezed below its longest word, up to these widths: first generously, then as far as must be. */
const LONG_WORD = [24, 14];

/**
 * Writes the question, the rows and one line of words. Where the columns cannot stand side by side in `width`, each
 * row becomes a block of `heading: value` lines.
 * @returns text ending in a line feed, with hostile characters from the data made visible
 */
export function answerTable(answer: Answer, options: TableOptions = {}): string {
  return sheetTable(readableAnswer(answer, options), options);
}

/** The same for content that is laid out already. */
export function sheetTable(content: Sheet, options: Omit<TableOptions, keyof ReadingOptions> = {}): string {
  const layout = { width: Math.max(20, options.width ?? 100), ink: options.ink ?? PLAIN, rule: options.rule ?? '-' };
  const sheet = safeSheet(content);
  const widths = LONG_WORD.map((word) => columnWidths(sheet, layout.width, word)).find((fitted) => fitted !== undefined);
  const body = sheet.rows.length === 0 ? [] : widths ? tableLines(sheet, widths, layout) : blockLines(sheet, layout);
  return [
    ...(sheet.question === '' ? [] : wrap(sheet.question, layout.width).map(layout.ink.bold)),
    ...(sheet.parameters === undefined ? [] : wrap(sheet.parameters, layout.width).map(layout.ink.dim)),
    ...(sheet.lens === undefined ? [] : wrap(sheet.lens, layout.width)),
    ...(sheet.question === '' && sheet.parameters === undefined && sheet.lens === undefined ? [] : ['']),
    ...body,
    ...(body.length === 0 ? [] : ['']),
    ...wrap(sheet.notes.join(' '), layout.width),
    ...evidenceLines(sheet, layout),
    '',
  ].join('\n');
}

/** What evidence there is, below the notes: sentences, then each claim under the number that the column names it by. */
function evidenceLines({ evidence }: Sheet, { width, ink }: Layout): readonly string[] {
  if (evidence === undefined || evidence.intro.length === 0) return [];
  const indent = String(evidence.items.length).length + 2;
  const items = evidence.items.flatMap((text, index) => wrap(text, width - indent).map((line, at) =>
    `${at === 0 ? `${pad(String(index + 1), indent - 2, 'left')}  ` : ' '.repeat(indent)}${line}`));
  return ['', ...wrap(evidence.intro.join(' '), width).map(ink.dim), ...items, ''];
}

interface Layout {
  readonly width: number;
  readonly ink: Ink;
  readonly rule: string;
}

function safeSheet(sheet: Sheet): Sheet {
  return {
    ...sheet,
    question: safeLine(sheet.question),
    parameters: sheet.parameters === undefined ? undefined : safeLine(sheet.parameters),
    lens: sheet.lens === undefined ? undefined : safeLine(sheet.lens),
    headings: sheet.headings.map(safeLine),
    rows: sheet.rows.map((row) => row.map((cell) => ({ ...cell, text: safeLine(cell.text) }))),
    notes: sheet.notes.map(safeLine),
    ...(sheet.evidence === undefined ? {} : { evidence: { intro: sheet.evidence.intro.map(safeLine), items: sheet.evidence.items.map(safeLine) } }),
  };
}

/** Widths that fit; undefined where columns squeezed to their longest words (up to `longWord`) still do not. */
function columnWidths(sheet: Sheet, width: number, longWord: number): readonly number[] | undefined {
  const columns = sheet.headings.map((heading, index) => [heading, ...sheet.rows.map((row) => row[index]?.text ?? '')]);
  const natural = columns.map((texts) => texts.reduce((widest, text) => Math.max(widest, cellWidth(text)), 1));
  const least = columns.map((texts, index) =>
    Math.min(natural[index] ?? 1, longWord, texts.reduce((longest, text) => Math.max(longest, longestWord(text)), 1)),
  );
  const room = width - GAP.length * Math.max(0, columns.length - 1);
  if (sum(least) > room) return undefined;
  return grown(least, natural, room);
}

/** Gives the room that is left, cell by cell, to the column whose longest text would take most lines. */
function grown(least: readonly number[], natural: readonly number[], room: number): readonly number[] {
  const widths = [...least];
  for (let left = room - sum(least); left > 0; left -= 1) {
    const lines = widths.map((width, index) => (width < (natural[index] ?? 0) ? (natural[index] ?? 0) / width : 0));
    const tallest = lines.indexOf(Math.max(...lines));
    if (!lines[tallest]) break;
    widths[tallest] = (widths[tallest] ?? 0) + 1;
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function tableLines(sheet: Sheet, widths: readonly number[], { ink, rule }: Layout): readonly string[] {
  const line = (cells: readonly CellText[], paint?: (text: string) => string) =>
    rowLines(cells, widths, sheet.numeric, paint ?? ((text, cell) => (cell.marked ? ink.dim(text) : text)));
  const headings = sheet.headings.map((text) => ({ text, marked: false, numeric: false }));
  const rows = sheet.rows.map((row) => line(row));
  // Many rows of several lines would run together without a blank line between them.
  const tall = rows.filter((lines) => lines.length > 1);
  const apart = tall.length * 3 > rows.length || tall.some((lines) => lines.length > 2);
  return [
    ...line(headings, ink.bold),
    widths.map((width) => rule.repeat(width)).join(GAP),
    ...rows.flatMap((lines, index) => (apart && index > 0 ? ['', ...lines] : lines)),
  ];
}

function rowLines(
  cells: readonly CellText[],
  widths: readonly number[],
  numeric: readonly boolean[],
  paint: (text: string, cell: CellText) => string,
): readonly string[] {
  const wrapped = cells.map((cell, index) => wrap(cell.text, widths[index] ?? 1));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, lineIndex) => {
    const parts = cells.map((cell, index) => {
      const text = pad(wrapped[index]?.[lineIndex] ?? '', widths[index] ?? 1, numeric[index] ? 'left' : 'right');
      const isLast = index === cells.length - 1;
      return paint(isLast ? text.trimEnd() : text, cell);
    });
    return parts.join(GAP).trimEnd();
  });
}

function blockLines(sheet: Sheet, { width, ink }: Layout): readonly string[] {
  const indent = Math.min(Math.max(...sheet.headings.map(cellWidth)) + 2, Math.floor(width / 3));
  return sheet.rows.flatMap((row, rowIndex) => [
    ...(rowIndex > 0 ? [''] : []),
    ...row.flatMap((cell, index) => {
      const heading = wrap(`${sheet.headings[index] ?? ''}:`, indent - 1);
      const value = wrap(cell.text, width - indent);
      return Array.from({ length: Math.max(heading.length, value.length) }, (_, line) => {
        const text = value[line] ?? '';
        return `${ink.bold(pad(heading[line] ?? '', indent))}${cell.marked ? ink.dim(text) : text}`.trimEnd();
      });
    }),
  ]);
}
