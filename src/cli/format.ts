/** `dealgraph format`: writes data files in canonical order, or says which are not; merges two versions for git. */
import { existsSync } from 'node:fs';
import { writeFileAtomic } from '../export/atomic-file.ts';
import { safeText, visibleControls } from '../export/terminal-text.ts';
import { decoded, readTextFile } from '../format/files.ts';
import { formatFiles, formatProject, writeChanges, type Formatting } from '../format/format-files.ts';
import { formatText, type TextOptions } from '../format/format-text.ts';
import { mergeTexts } from '../format/merge.ts';
import { PROJECT_FILE, readProject, type Project } from '../graph/project.ts';
import { ONTOLOGY } from '../graph/vocabulary.ts';
import { Problem } from '../problem.ts';
import { usage, type GlobalFlags } from './command-options.ts';
import type { Messages } from './messages-en.ts';
import { sayProblem } from './session.ts';
import { shippedFolder } from './shipped-folder.ts';
import type { Terminal } from './terminal.ts';

export interface FormatFlags extends GlobalFlags {
  readonly check?: boolean;
  readonly as?: string;
  readonly merge?: boolean;
}

/** The base in repairs where no project is at hand. */
const BASE = ONTOLOGY.replace(/ontology#$/, '');

/**
 * Formats the files named, standard input (`-`), or the whole project.
 * @returns the exit code: 1 where a file cannot be read right, with `--check` where one would change, with `--merge` on a conflict
 * @throws Problem wrong usage, no project
 */
export async function format(files: readonly string[], flags: FormatFlags, terminal: Terminal, say: Messages): Promise<number> {
  if (flags.format !== undefined) throw usage('format-flag', say.format.noFormat);
  const as = syntax(flags.as, say);
  if (flags.merge) return merge(files, flags, terminal, say);
  if (files.includes('-') || flags.output !== undefined) return formatOne(files, flags, as, terminal, say);
  if (files.length === 0) {
    if (as !== undefined) throw usage('as-needs-file', say.format.asNeedsFile);
    const project = projectHere(flags, say);
    return finish(await formatProject(project, shippedFolder()), flags, terminal, say);
  }
  const problems: Problem[] = [];
  const read = files.flatMap((file) => readTextFile(file, file, problems, as) ?? []);
  const formatting = await formatFiles(read, projectBase(flags));
  return finish({ ...formatting, files: files.length, problems: [...problems, ...formatting.problems] }, flags, terminal, say);
}

/** Writes or only tells, then says what happened. */
async function finish({ files, changes, moves, problems }: Formatting, { check }: FormatFlags, terminal: Terminal, say: Messages): Promise<number> {
  if (!check) await writeChanges(changes);
  const lines = [
    ...changes.map(({ shown, text }) => (text === undefined ? say.format.emptied(shown) : shown)),
    ...moves.map(({ subject, from, to }) => say.format.moved(subject, from, to)),
    (check ? say.format.checked : say.format.written)(changes.length, files - problems.length) + (problems.length > 0 ? say.format.leftAlone(problems.length) : ''),
  ];
  terminal.out.write(`${safeText(lines.join('\n'))}\n`);
  for (const problem of problems) sayProblem(problem, terminal, say);
  return problems.length > 0 || (check && changes.length > 0) ? 1 : 0;
}

/** One text to standard output or to the file of `-o`. */
async function formatOne(files: readonly string[], flags: FormatFlags, as: TextOptions['format'] | undefined, terminal: Terminal, say: Messages): Promise<number> {
  const [source, ...others] = files;
  if (source === undefined || others.length > 0) throw usage('format-one', say.format.oneOnly);
  const problems: Problem[] = [];
  const shown = source === '-' ? say.format.standardInput : source;
  const file = source === '-'
    ? { text: decoded(await readAll(terminal.input), shown), format: as ?? ('application/trig' as const) }
    : readTextFile(source, source, problems, as);
  if (file === undefined) throw problems[0]!;
  const text = await formatText(file.text, { format: file.format, file: shown, base: projectBase(flags) });
  if (flags.check) {
    terminal.out.write(`${say.format.checked(text === file.text ? 0 : 1, 1)}\n`);
    return text === file.text ? 0 : 1;
  }
  if (flags.output === undefined || flags.output === '-') terminal.out.write(terminal.out.isTTY ? visibleControls(text) : text);
  else await writeFileAtomic(flags.output, text);
  return 0;
}

/** git's `%O %A %B`, and `%P` for messages: the result goes to the second. */
async function merge(files: readonly string[], flags: FormatFlags, terminal: Terminal, say: Messages): Promise<number> {
  const [base, ours, theirs, path = ours] = files;
  if (base === undefined || ours === undefined || theirs === undefined || files.length > 4) throw usage('merge-files', say.format.mergeFiles);
  if (flags.check || flags.output !== undefined || flags.as !== undefined) throw usage('merge-flags', say.format.mergeAlone);
  const problems: Problem[] = [];
  const read = (file: string): string => readTextFile(file, file, problems, 'application/trig')?.text ?? '';
  const sides = { base: read(base), ours: read(ours), theirs: read(theirs) };
  // A side that is no text at all is left for git's own means.
  if (problems.length > 0) throw problems[0]!;
  const { text, conflicts, whole } = await mergeTexts(sides, path!);
  await writeFileAtomic(ours, text);
  if (whole !== undefined) sayProblem(whole, terminal, say);
  if (conflicts.length > 0) terminal.err.write(`${safeText(whole === undefined ? say.format.conflicts(path!, conflicts) : say.format.wholeFile(path!))}\n`);
  return conflicts.length > 0 ? 1 : 0;
}

/** Never the shipped project: what comes in a package is not the user's to rewrite. Looking at it does no harm. */
function projectHere({ project, check }: FormatFlags, say: Messages): Project {
  if (project !== undefined) return readProject(project, shippedFolder());
  if (existsSync(PROJECT_FILE)) return readProject('.', shippedFolder());
  if (check) return readProject(shippedFolder());
  throw new Problem({ code: 'no-project', message: say.format.noProject, repair: say.format.noProjectRepair });
}

function projectBase({ project }: FormatFlags): string {
  if (project !== undefined) return readProject(project, shippedFolder()).base;
  return existsSync(PROJECT_FILE) ? readProject('.', shippedFolder()).base : BASE;
}

function syntax(asked: string | undefined, say: Messages): TextOptions['format'] | undefined {
  if (asked === undefined) return undefined;
  if (asked === 'turtle') return 'text/turtle';
  if (asked === 'trig') return 'application/trig';
  throw usage('unknown-format', say.unknownFormat(asked, 'turtle, trig'));
}

async function readAll(input: Terminal['input']): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
