/** Loads a project: from its snapshot while no file has changed, else from its files, and says what had to be left out. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Problem } from '../problem.ts';
import { inputsKey, readFiles, type SourceFile } from './files.ts';
import type { Graph, OriginQuad } from './graph.ts';
import { indexLabels } from './index-labels.ts';
import { quadLines, sortByCodePoint } from './nquads.ts';
import type { Project } from './project.ts';
import { readSnapshot } from './snapshot.ts';
import { usedBases } from './uses.ts';

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
  // What reads the files is not even loaded while the snapshot fits.
  const [{ assemble }, { close }] = await Promise.all([import('./assemble.ts'), import('./close.ts')]);
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

/** First 12 hex digits of a sha256 over the stated quads' canonical N-Quads (no blank nodes are left in them). */
export function versionOf(quads: readonly OriginQuad[]): string {
  const lines = quadLines(quads.filter(({ stated }) => stated).map(({ quad }) => quad));
  return createHash('sha256').update(sortByCodePoint(lines).join('')).digest('hex').slice(0, 12);
}
