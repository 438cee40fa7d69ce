/** dealgraph as a library: open a project, ask its questions or your own. */
import manifest from '../package.json' with { type: 'json' };
import type { CheckResult } from './check/check-result.ts';
import type { ComparedFacts } from './graph/fact-pair.ts';
import { Problem } from './problem.ts';
import type { LensNames } from './query/lens-names.ts';
import type { AnswerDiff, DiffOptions } from './query/lens-diff.ts';
import { open, type OpenedProject, type OpenOptions, type Surroundings } from './query/open-project.ts';
import { packageFolder, preparedFiles } from './query/shipped.ts';

export { Problem };
export type { Bilingual, Place, ProblemClass, ProblemDetails, Said } from './problem.ts';
export type { ComparedFacts } from './graph/fact-pair.ts';
export type { ClaimEntry, Graph, OriginQuad, ReportEntry } from './graph/graph.ts';
export type { Label, Labels, Match } from './graph/labels.ts';
export type { Project } from './graph/project.ts';
export type { Use, Without } from './graph/use-entries.ts';
export type { UsedProject } from './graph/uses.ts';
export type { CheckResult } from './check/check-result.ts';
export type { Finding, FindingPlace, Severity } from './check/finding.ts';
export type {
  Absence, Answer, Background, Cell, Column, Derivations, Dispute, DisputingClaim, EvidenceEntry, GraphStamp, LeftOut, Lens, RestsOn, Row, SmallestLoss, UsedTriple,
} from './query/answer.ts';
export type { LensKey, LensNames } from './query/lens-names.ts';
export type { AnswerDiff, Because, DiffOptions, RowChange } from './query/lens-diff.ts';
export type { LensedGraph } from './query/lensed.ts';
export type { CannedQuery, Localised, Parameter, Source } from './query/canned-query.ts';
export type { CallOptions, OpenedProject, OpenOptions, QueryResult } from './query/open-project.ts';
export type { Understood } from './query/understand.ts';

const shipped = packageFolder(import.meta.url);

/** Engines load when they are first asked. */
const engines: Surroundings['engines'] = {
  oxigraph: async (dataset) => (await import('./query/oxigraph-engine.ts')).oxigraphEngine(dataset),
  comunica: async (dataset, options) => (await import('./query/comunica-engine.ts')).comunicaEngine(dataset, options),
};

/** Evidence is traced by its own modules and the parser, which plain questions never load. */
const tracer: Surroundings['tracer'] = async () => (traceModule ??= await import('./evidence/trace.ts')).traceQuery;
let traceModule: { readonly traceQuery: Awaited<ReturnType<Surroundings['tracer']>> } | undefined;

/**
 * Opens a project: the folder named, else the current one if it is a project, else the one that comes with dealgraph.
 * @throws Problem `project-file` where the folder named is no project, `uses` where something that it uses is not found
 */
export async function openProject(options: OpenOptions = {}): Promise<OpenedProject> {
  return open({ ...preparedFiles(import.meta.url, shipped), ...options }, { engines, tracer, shipped, version: manifest.version });
}

/**
 * Judges a project as `dealgraph check` does; without a folder the current one, else the shipped one.
 * @throws Problem `project-file` where the folder is no project at all
 */
export async function check(options: { readonly folder?: string } = {}): Promise<CheckResult> {
  const [{ checkOpened }, { findProject }] = await Promise.all([import('./check/check-folder.ts'), import('./graph/project.ts')]);
  return checkOpened(() => findProject(options.folder, process.cwd(), shipped), () => ({}));
}

/** What `exportProject` takes besides the format. */
export interface ExportOptions {
  /** One thing or class, by any name that `export` takes; the whole graph where it is left out. */
  readonly thing?: string;
  /** The language of labels and comments; else the project's first. */
  readonly lang?: string;
  /** Which claims are written; all that were not retracted where it is left out. */
  readonly lens?: LensNames;
  /** The format's own flags by their long names without dashes: `{ merged: true }`, `{ form: 'expanded' }`. */
  readonly flags?: Readonly<Record<string, string | boolean>>;
}

/**
 * The graph of an open project in a format of `dealgraph export`, piece by piece.
 * @param format what `--as` takes: `trig`, `nquads`, `jsonld` …
 * @throws Problem `unknown-format`, `unknown-entity`, and what the format refuses
 */
export async function* exportProject(project: OpenedProject, format: string, options: ExportOptions = {}): AsyncGenerator<string> {
  const [{ formatNamed, FORMATS }, { gathered }, { exportedGraphs }] = await Promise.all([import('./export/formats.ts'), import('./export/chunks.ts'), import('./export/scope.ts')]);
  const chosen = formatNamed(format);
  if (chosen === undefined) {
    const known = FORMATS.map(({ name }) => name).join(', ');
    throw new Problem({ code: 'unknown-format', kind: 'usage', message: { en: `there is no format ${format}`, de: `das Format ${format} gibt es nicht` }, repair: { en: `Formats are ${known}.`, de: `Formate sind ${known}.` } });
  }
  const { thing, lang = project.languages[0] ?? 'en', flags = {}, lens = {} } = options;
  const scope = thing === undefined ? ({ of: 'graph' } as const) : project.find(thing);
  yield* gathered(await chosen.write({ ...exportedGraphs(project.graph, await project.under(lens)), project: project.project, scope, lang, langAsked: options.lang !== undefined, folder: false, options: flags }));
}

/**
 * The answer to a saved question under two lenses: the rows that are new, gone or changed, and the claims that explain it.
 * @throws Problem as `ask` does
 */
export async function diff(project: OpenedProject, id: string, options: DiffOptions): Promise<AnswerDiff> {
  return (await import('./query/lens-diff.ts')).diffQuestion(project, id, options);
}

/**
 * What contradicts, changes, confirms or answers what in a project, among the claims that count under a lens.
 * @throws Problem for a lens that names what is not there
 */
export async function comparedFacts(project: OpenedProject, lens: LensNames = {}): Promise<readonly ComparedFacts[]> {
  const [facts, { graph }] = await Promise.all([import('./graph/compared-facts.ts'), project.under(lens)]);
  return facts.comparedFacts(graph);
}

/** Prepares a project's queries and graph for a quick start, into `file` and beside it; run by the build. */
export async function writePrepared(folder: string, file: string): Promise<void> {
  const { writePreparedFiles } = await import('./query/write-prepared.ts');
  await writePreparedFiles(folder, file, manifest.version);
}
