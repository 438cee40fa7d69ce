/** Where a command's data goes and in which format: standard output, or a file written whole or not at all. */
import { extname } from 'node:path';
import { writeFileAtomic } from '../export/atomic-file.ts';
import { gathered, type Chunks } from '../export/chunks.ts';
import { FORMATS } from '../export/formats.ts';
import { visibleControls } from '../export/terminal-text.ts';
import { usage, type GlobalFlags } from './command-options.ts';
import type { Messages } from './messages-en.ts';
import type { Stream, Terminal } from './terminal.ts';

/** The formats of answers and lists; the first is the default. */
export const ANSWER_FORMATS = ['table', 'json', 'csv', 'tsv', 'markdown', 'jsonld', 'html'] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

/** Lists are no answers to a question about the graph: there is no linked data of them. */
export const LIST_FORMATS = ['table', 'json', 'csv', 'tsv', 'markdown'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** The formats of one row and what it rests on: as a table has no room for it, `table` is text. */
export const WHY_FORMATS = ['table', 'json', 'markdown', 'jsonld', 'html'] as const;
export type WhyFormat = (typeof WHY_FORMATS)[number];

/** The formats of two lenses side by side. */
export const DIFF_FORMATS = ['table', 'json', 'markdown', 'html'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** The formats of what `check` finds; the first is the default. */
export const CHECK_FORMATS = ['table', 'json', 'sarif', 'github'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

const ENDINGS: Readonly<Record<string, string>> = {
  '.json': 'json', '.csv': 'csv', '.tsv': 'tsv', '.md': 'markdown', '.markdown': 'markdown', '.txt': 'table',
  '.sarif': 'sarif', '.jsonld': 'jsonld', '.html': 'html', '.htm': 'html',
  ...Object.fromEntries(FORMATS.flatMap(({ name, endings }) => endings.map((ending) => [ending, name]))),
};

export interface Output<Format extends string> {
  readonly format: Format;
  /** True where the user chose the format, by name or by a file's ending. */
  readonly chosen: boolean;
  /** The file as the user typed it; undefined for standard output. */
  readonly file: string | undefined;
  /** Whether CSV is written as Excel opens it right. */
  readonly excel?: boolean;
  /** Whether an answer's evidence is written with it. */
  readonly evidence?: boolean;
}

/**
 * The format and place of the output: `--format`, else the ending of `-o FILE`, else the first of `known`.
 * @throws Problem `unknown-format`, `unknown-ending` (usage)
 */
export function outputFor<Format extends string>(
  flags: GlobalFlags,
  known: readonly [Format, ...Format[]],
  say: Messages,
): Output<Format> {
  const file = flags.output === '-' ? undefined : flags.output;
  const asked = flags.format ?? (file === undefined ? undefined : ENDINGS[extname(file).toLowerCase()]);
  const names = known.join(', ');
  if (asked === undefined) {
    if (file !== undefined) throw usage('unknown-ending', say.unknownEnding(file), say.sayFormat(names));
    return { format: known[0], chosen: false, file };
  }
  const format = known.find((name) => name === asked);
  if (format !== undefined) return { format, chosen: true, file };
  throw usage('unknown-format', say.unknownFormat(asked, names));
}

/**
 * The output of answers: as `outputFor`, as CSV for Excel where that is asked for; with evidence where that is, and in a page always.
 * @throws Problem as `outputFor`; `excel-is-csv` (usage)
 */
export function answerOutput<Format extends string>(output: Output<Format>, { excel, evidence }: Pick<Output<Format>, 'excel' | 'evidence'>, say: Messages): Output<Format> {
  if (excel && output.format !== 'csv') throw usage('excel-is-csv', say.excelIsCsv);
  return { ...output, ...(excel ? { excel } : {}), ...(evidence || output.format === 'html' ? { evidence: true } : {}) };
}

/** Writes data to standard output, or to the file of `-o`. @throws Problem `unwritable-file` */
export async function emit(text: Chunks, output: Output<string>, terminal: Terminal): Promise<void> {
  if (output.file !== undefined) {
    await writeFileAtomic(output.file, text);
    return;
  }
  // A person's terminal obeys escape sequences in any format; a pipe gets every byte as it is.
  const shown = terminal.out.isTTY && output.format !== 'table' ? visibleControls : (piece: string) => piece;
  for await (const piece of gathered(text)) await written(shown(piece), terminal.out);
}

/** Waits until a slow reader has taken enough, so that nothing piles up in memory. */
async function written(text: string, out: Stream): Promise<void> {
  if (out.write(text) !== false || out.once === undefined) return;
  await new Promise<void>((resolve) => void out.once?.('drain', () => resolve()));
}
