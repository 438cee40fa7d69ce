/** The reader's own copies of reports: the files named, or what lies in the project's `sources/`. They are only read. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { ReaderCopy } from '../export/copy-words.ts';
import { fits, matchCopy } from '../export/reader-copy.ts';
import type { RecordedTexts } from '../export/recorded-passages.ts';
import type { ReportEntry } from '../graph/graph.ts';
import { Problem } from '../problem.ts';
import type { Messages } from './messages-en.ts';

/** The text of a report is never longer, in bytes. */
const LONGEST = 4_000_000;

/**
 * The copies in the files that the reader named, each of the report that it fits best.
 * @throws Problem `unknown-file`, `not-text`, `no-match`
 */
export function namedCopies(files: readonly string[], reports: readonly ReportEntry[], texts: RecordedTexts, say: Messages): readonly ReaderCopy[] {
  return reports.length === 0 ? [] : files.map((file) => {
    if (!existsSync(file) || !statSync(file).isFile()) throw new Problem({ code: 'unknown-file', message: say.why.noCopy(file), repair: say.why.noCopyRepair });
    const copies = reports.map((report) => copyOf(file, readText(file, say), report, texts));
    const [best] = copies.toSorted((a, b) => recognised(b) - recognised(a));
    const named = copies.find(({ report }) => idOf(report, reports) === nameOf(file));
    const chosen = best !== undefined && recognised(best) > 0 ? best : named;
    if (chosen !== undefined) return chosen;
    throw new Problem({ code: 'no-match', message: say.why.noMatch(file), repair: say.why.notTextRepair });
  });
}

/**
 * The copies in a folder: for each report the file that fits it best, if it holds half of its passages or has its name.
 * Files that are no text are passed over.
 */
export function copiesIn(folder: string, reports: readonly ReportEntry[], texts: RecordedTexts, say: Messages): readonly ReaderCopy[] {
  const files = filesIn(folder).flatMap((file) => {
    const text = textOrNothing(file, say);
    return text === undefined ? [] : [{ file, text }];
  });
  return reports.flatMap((report) => {
    const copies = files.map(({ file, text }) => copyOf(file, text, report, texts));
    const fitting = copies.filter((copy) => nameOf(copy.file) === report.id || (recognised(copy) > 0 && recognised(copy) * 2 >= copy.passages.length));
    return fitting.toSorted((a, b) => recognised(b) - recognised(a)).slice(0, 1);
  });
}

function copyOf(file: string, text: string, { iri }: ReportEntry, texts: RecordedTexts): ReaderCopy {
  return { file, report: iri, passages: matchCopy(text, texts.passages(iri)) };
}

/** How many passages stand in a copy in just the recorded words. */
function recognised({ passages }: ReaderCopy): number {
  const { found, moved } = fits(passages);
  return found + moved;
}

function idOf(iri: string, reports: readonly ReportEntry[]): string | undefined {
  return reports.find((report) => report.iri === iri)?.id;
}

function nameOf(file: string): string {
  return basename(file, extname(file));
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted().map((name) => join(folder, name)).filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

function textOrNothing(file: string, say: Messages): string | undefined {
  try {
    return readText(file, say);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/**
 * A copy's text, in whatever encoding an editor saved it; what decides is whether its hashes fit.
 * @throws Problem `too-long`, `not-text`, `unreadable-file`
 */
function readText(file: string, say: Messages): string {
  const bytes = readBytes(file, say);
  const marked = { fffe: 'utf-16le', feff: 'utf-16be' }[bytes.subarray(0, 2).toString('hex')];
  if (marked === undefined && bytes.includes(0)) throw new Problem({ code: 'not-text', message: say.why.notText(file), repair: say.why.notTextRepair });
  for (const encoding of marked === undefined ? ['utf-8', 'windows-1252'] : [marked]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one may fit.
    }
  }
  throw new Problem({ code: 'not-text', message: say.why.notText(file), repair: say.why.notTextRepair });
}

function readBytes(file: string, say: Messages): Buffer {
  if (statSync(file).size > LONGEST) throw new Problem({ code: 'too-long', message: say.why.tooLong(file), repair: say.why.notTextRepair });
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Problem({ code: 'unreadable-file', message: say.unreadableFile(file, (cause as NodeJS.ErrnoException).code ?? String(cause)) }, { cause });
  }
}
