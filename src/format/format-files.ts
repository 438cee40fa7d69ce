/** Formats files: what each would become, and the writing of it. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFilesAtomic } from '../export/atomic-file.ts';
import { shownPath, type Project } from '../graph/project.ts';
import { Problem } from '../problem.ts';
import type { Document } from './document.ts';
import { formattedPaths, readProjectFile, type TextFile } from './files.ts';
import { formatText, parsed, prove } from './format-text.ts';
import { readHomes, SPLIT_FILES } from './kinds.ts';
import { layout } from './layout.ts';
import { readDocument } from './read-document.ts';
import { isEmpty, splitRegistry, type Move } from './split-registry.ts';
import { withPlainLineEnds } from './tokens.ts';

/** What a file becomes; undefined where nothing is left in it. */
export interface Change {
  readonly path: string;
  readonly shown: string;
  readonly text: string | undefined;
  /** What stands there in between, where the file both gains and loses things: all of the old and the new. */
  readonly between?: string;
}

export interface Formatting {
  /** How many files were looked at. */
  readonly files: number;
  /** Those that change; files that gain things come before those that only lose some. */
  readonly changes: readonly Change[];
  readonly moves: readonly Move[];
  /** Files that cannot be read right, and are left alone. */
  readonly problems: readonly Problem[];
}

/** What formatting would make of these files. Nothing is written, and nothing is moved from file to file. */
export async function formatFiles(files: readonly TextFile[], base: string): Promise<Formatting> {
  const problems: Problem[] = [];
  const changes: Change[] = [];
  for (const file of files) {
    try {
      const text = await formatText(file.text, { format: file.format, file: file.shown, base });
      if (text !== file.text) changes.push({ path: file.path, shown: file.shown, text });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error);
    }
  }
  return { files: files.length, changes, moves: [], problems };
}

/**
 * What formatting would make of a whole project, things of the registry in the file of their kind.
 * @param shipped the folder with the ontology that comes with dealgraph
 */
export async function formatProject(project: Project, shipped: string): Promise<Formatting> {
  const problems: Problem[] = [];
  const paths = formattedPaths(project);
  const texts = paths.flatMap((path) => readProjectFile(project, path, problems) ?? []);
  const each = await formatFiles(texts, project.base);
  const all = { ...each, files: paths.length, problems: [...problems, ...each.problems] };
  // What belongs where can be told only when every file says what it has to say.
  return all.problems.length > 0 ? all : withSplit(all, texts, project, shipped);
}

async function withSplit(each: Formatting, texts: readonly TextFile[], project: Project, shipped: string): Promise<Formatting> {
  const registry = new Map<string, Document>();
  for (const file of SPLIT_FILES) {
    const found = texts.find(({ path }) => path === join(project.folder, file));
    if (found !== undefined) registry.set(file, await readDocument(await withPlainLineEnds(found.text.replace(/^\ufeff/, ''))));
  }
  if (registry.size === 0) return each;
  const { documents, moves, gains } = splitRegistry(registry, await readHomes(project, shipped));
  if (moves.length === 0) return each;
  const loses = new Set(moves.map(({ from }) => from));
  const old = new Map(texts.map((file) => [file.path, file]));
  const split = [...documents].map(([file, document]): Change => {
    const path = join(project.folder, file);
    const between = gains.has(file) && loses.has(file) ? `${old.get(path)?.text ?? ''}\n${gains.get(file)}\n` : undefined;
    return { path, shown: shownPath(project, file), text: isEmpty(document) ? undefined : layout(document), ...(between === undefined ? {} : { between }) };
  });
  const before = split.flatMap(({ path }) => old.get(path) ?? []);
  await prove(await parsedTexts(before, project.base), await parsedTexts(split, project.base), shownPath(project, 'data'));
  const inOrder = split.toSorted((a, b) => Number(gainsIn(b, gains, project)) - Number(gainsIn(a, gains, project)));
  return { ...each, moves, changes: [...inOrder, ...each.changes.filter(({ path }) => !split.some((file) => file.path === path))] };
}

function gainsIn({ path }: Change, gains: ReadonlyMap<string, string>, project: Project): boolean {
  return [...gains.keys()].some((file) => join(project.folder, file) === path);
}

async function parsedTexts(files: readonly { readonly text: string | undefined; readonly shown: string }[], base: string) {
  return Promise.all(files.map(async ({ text = '', shown }, index) => {
    const plain = text.replace(/^\ufeff/, '');
    return { text: plain, parsed: await parsed(plain, { format: 'text/turtle', file: shown, base }, `f${index}-`) };
  }));
}

/**
 * Writes what changes: everything beside its place first, then renamed, and only then are emptied files taken away. At no moment is a
 * thing in no file: one that changes files stands in its new one before it leaves the old.
 * @throws Problem `unwritable-file`
 */
export async function writeChanges(changes: readonly Change[]): Promise<void> {
  await writeFilesAtomic(changes.flatMap(({ path, between }) => (between === undefined ? [] : [{ path, text: between }])));
  await writeFilesAtomic(changes.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }])));
  for (const { path, text } of changes) if (text === undefined) await rm(path);
}
