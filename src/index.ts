/** dealgraph as a library: open a project, ask its questions or your own. */
import manifest from '../package.json' with { type: 'json' };
import { open, type OpenedProject, type OpenOptions, type Surroundings } from './query/open-project.ts';
import { packageFolder, preparedFiles } from './query/shipped.ts';

export { Problem } from './problem.ts';
export type { Bilingual, Place, ProblemClass, ProblemDetails, Said } from './problem.ts';
export type { ClaimEntry, Graph, OriginQuad, ReportEntry } from './graph/graph.ts';
export type { Label, Labels, Match } from './graph/labels.ts';
export type { Project } from './graph/project.ts';
export type { Use, Without } from './graph/use-entries.ts';
export type { UsedProject } from './graph/uses.ts';
export type { Answer, Cell, Column, GraphStamp, Row } from './query/answer.ts';
export type { CannedQuery, Localised, Parameter, Source } from './query/canned-query.ts';
export type { CallOptions, OpenedProject, OpenOptions, QueryResult } from './query/open-project.ts';
export type { Understood } from './query/understand.ts';

const shipped = packageFolder(import.meta.url);

/** Engines load when they are first asked. */
const engines: Surroundings['engines'] = {
  oxigraph: async (dataset) => (await import('./query/oxigraph-engine.ts')).oxigraphEngine(dataset),
  comunica: async (dataset, options) => (await import('./query/comunica-engine.ts')).comunicaEngine(dataset, options),
};

/**
 * Opens a project: the folder named, else the current one if it is a project, else the one that comes with dealgraph.
 * @throws Problem `project-file` where the folder named is no project, `uses` where something that it uses is not found
 */
export async function openProject(options: OpenOptions = {}): Promise<OpenedProject> {
  return open({ ...preparedFiles(import.meta.url, shipped), ...options }, { engines, shipped, version: manifest.version });
}

/** Prepares a project's queries and graph for a quick start, into `file` and beside it; run by the build. */
export async function writePrepared(folder: string, file: string): Promise<void> {
  const { writePreparedFiles } = await import('./query/write-prepared.ts');
  await writePreparedFiles(folder, file, manifest.version);
}
