/** Loads a project: reads its files, sorts their triples into origins, closes them, and says what had to be left out. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type * as RDF from '@rdfjs/types';
import { Problem } from '../problem.ts';
import { close } from './close.ts';
import { decodeUtf8 } from './decode.ts';
import { formatOf, inputsKey, readFiles, type OriginFile, type SourceFile } from './files.ts';
import { conflicts } from './conflicts.ts';
import type { Graph, OriginQuad } from './graph.ts';
import { indexLabels } from './index-labels.ts';
import { quadLines, sortByCodePoint } from './nquads.ts';
import { sortIntoOrigins } from './origins.ts';
import { parseRdf } from './parse.ts';
import type { Project } from './project.ts';
import { nameBlankNodes } from './skolem.ts';
import { readSnapshot } from './snapshot.ts';
import { Terms } from './terms.ts';
import { usedBases } from './uses.ts';
import { genidBase, prefixes } from './vocabulary.ts';

export interface LoadOptions {
  /** A file that `writeSnapshot` wrote; used when it was made from these very inputs, ignored otherwise. */
  readonly snapshotFile?: string;
  /** The running program's version, part of a snapshot's key. */
  readonly program?: string;
}

/**
 * Loads and closes a project's graph. A file with an error is left out whole and stands in `problems`; nothing is
 * thrown for bad data.
 * @throws Problem `unreadable-file` where a folder of the project cannot be listed
 */
export async function loadGraph(project: Project, options: LoadOptions = {}): Promise<Graph> {
  return (await loadWithKey(project, options)).graph;
}

/** The same, with the key that a snapshot of the graph is to be written under. */
export async function loadWithKey(project: Project, options: LoadOptions = {}): Promise<{ graph: Graph; key: string }> {
  const { files, problems } = readFiles(project);
  const key = inputsKey(project, files, options.program ?? '');
  const prepared = problems.length === 0 ? await fromSnapshot(options.snapshotFile, key, project) : undefined;
  return { graph: prepared ?? (await build(project, files, problems)), key };
}

async function fromSnapshot(file: string | undefined, key: string, project: Project): Promise<Graph | undefined> {
  if (file === undefined) return undefined;
  try {
    return readSnapshot(await readFile(file, 'utf8'), key, project);
  } catch {
    // A missing or damaged snapshot only costs time.
    return undefined;
  }
}

async function build(project: Project, files: readonly SourceFile[], unreadable: readonly Problem[]): Promise<Graph> {
  const { kept, stated, problems, terms } = await assemble(project, files);
  const bases = usedBases(project);
  const quads = close(stated, project.base, terms, Object.values(bases));
  return {
    base: project.base,
    usedBases: bases,
    quads,
    claims: new Map(kept.flatMap(({ claims }) => claims).map((claim) => [claim.iri, claim])),
    reports: new Map(kept.flatMap(({ reports }) => reports).map((report) => [report.iri, report])),
    labels: indexLabels(quads, [project.base, ...Object.values(bases)], project.languages),
    version: versionOf(quads),
    problems: [...unreadable, ...problems],
  };
}

/** What stands in a project's files, before anything is concluded from it. */
export interface Assembled {
  /** The files that can be used, in the order given. */
  readonly kept: readonly OriginFile[];
  /** Their quads, file after file, blank nodes named. */
  readonly stated: readonly RDF.Quad[];
  /** Why the others are left out whole. */
  readonly problems: readonly Problem[];
  readonly terms: Terms;
}

/** Parses files, sorts their triples into origins, leaves out what does not get along. `locate` keeps every place. */
export async function assemble(project: Project, files: readonly SourceFile[], options: { readonly locate?: boolean } = {}): Promise<Assembled> {
  const terms = new Terms();
  const read = await readOrigins(files, project, terms, options.locate ?? false);
  const { kept, problems } = conflicts(read.files);
  const stated = nameBlankNodes(kept.flatMap(({ quads }) => quads), genidBase(project.base), terms);
  return { kept, stated, problems: [...read.problems, ...problems], terms };
}

async function readOrigins(files: readonly SourceFile[], project: Project, terms: Terms, locate: boolean): Promise<{ files: OriginFile[]; problems: Problem[] }> {
  const known = prefixes(project.base, usedBases(project));
  const sorted: OriginFile[] = [];
  const problems: Problem[] = [];
  for (const [index, file] of files.entries()) {
    try {
      const parsed = await parseRdf(decodeUtf8(file.bytes, file.shown), { format: formatOf(file), file: file.shown, terms, blankPrefix: `f${index}-`, known, locate });
      sorted.push({ ...sortIntoOrigins(parsed, file, project.base, terms), ...(parsed.places && { places: parsed.places }) });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error);
    }
  }
  return { files: sorted, problems };
}

/** First 12 hex digits of a sha256 over the stated quads' canonical N-Quads (no blank nodes are left in them). */
export function versionOf(quads: readonly OriginQuad[]): string {
  const lines = quadLines(quads.filter(({ stated }) => stated).map(({ quad }) => quad));
  return createHash('sha256').update(sortByCodePoint(lines).join('')).digest('hex').slice(0, 12);
}
