/** Opens a project folder: graph, saved questions and engines behind one object. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../graph/graph.ts';
import { loadGraph } from '../graph/load.ts';
import { findProject, type Project } from '../graph/project.ts';
import { isUndisputed } from '../graph/undisputed.ts';
import { Problem } from '../problem.ts';
import type { Answer, GraphStamp } from './answer.ts';
import { AD_HOC_QUERY, askEngine, type Asked } from './ask.ts';
import { boundText, inFile } from './bound-query.ts';
import type { CannedQuery } from './canned-query.ts';
import { readCatalogue, type Catalogue } from './catalogue.ts';
import type { Engine } from './engine.ts';
import { declarePrefixes } from './known-prefixes.ts';
import type { LensKey, LensNames } from './lens-names.ts';
import type { EngineMakers, LensedGraph } from './lensed.ts';
import { openLenses, type Lenses } from './lenses.ts';
import { refuseTooLong } from './query-limits.ts';
import { findNamed, readParameters, type ParameterValue } from './parameters.ts';
import { readPrepared } from './prepared.ts';
import { position } from './sparql-tokens.ts';
import { thingsOf, type Things } from './things.ts';
import type { Tracer } from './tracer.ts';
import { understander, unknownQuestion, type Understood } from './understand.ts';

/** What `openProject` takes; everything has a default. */
export interface OpenOptions {
  /** The project's folder; else the current folder if it is a project, else the shipped one. */
  readonly folder?: string;
  /** The engine to ask where a call names none. */
  readonly engine?: string;
  /** The language of answers where a call names none; else the project's first. */
  readonly lang?: string;
  /** What `writePrepared` wrote; only ever saves time. */
  readonly preparedFile?: string;
  /** A snapshot of the graph; only ever saves time. */
  readonly snapshotFile?: string;
}

export interface CallOptions {
  readonly engine?: string;
  readonly lang?: string;
  /** Which claims count; all that were not retracted where it is left out. */
  readonly lens?: LensNames;
  /** Whether each row says what it rests on; a CONSTRUCT then gives an answer with its triples as rows. */
  readonly evidence?: boolean;
}

export type QueryResult = { readonly type: 'answer'; readonly answer: Answer } | { readonly type: 'quads'; readonly quads: readonly RDF.Quad[] };

/** What is given from outside: the engines by name, the shipped project's folder, dealgraph's version. */
export interface Surroundings {
  readonly engines: EngineMakers;
  /** Loads what traces evidence. */
  readonly tracer: () => Promise<Tracer>;
  readonly shipped: string;
  readonly version: string;
}

/**
 * Opens a project. Files with a mistake are left out and stand in `problems`.
 * @throws Problem `project-file` where the folder is no project, `uses` where something that it uses is not found
 */
export async function open(options: OpenOptions, surroundings: Surroundings): Promise<OpenedProject> {
  const project = findProject(options.folder, process.cwd(), surroundings.shipped);
  const graph = await loadGraph(project, { program: surroundings.version, ...(options.snapshotFile === undefined ? {} : { snapshotFile: options.snapshotFile }) });
  const things = thingsOf(graph);
  const prepared = readPrepared(options.preparedFile !== undefined && existsSync(options.preparedFile) ? options.preparedFile : undefined);
  const catalogue = await readCatalogue(project, things, prepared);
  return new OpenedProject(project, await openLenses(graph, things, surroundings.engines), things, catalogue, options, surroundings);
}

/** An open project: what it holds, and what can be asked of it. */
export class OpenedProject {
  /** The folder, absolute. */
  readonly folder: string;
  readonly project: Project;
  readonly base: string;
  readonly languages: readonly string[];
  /** The prefixes known in queries. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** As it stands in the files, with the claims that were retracted; what answers rest on gives `under`. */
  readonly graph: Graph;
  readonly queries: readonly CannedQuery[];
  /** What is wrong with the project's files. */
  readonly problems: readonly Problem[];
  readonly stamp: GraphStamp;
  readonly #things: Things;
  readonly #catalogue: Catalogue;
  readonly #options: OpenOptions;
  readonly #surroundings: Surroundings;
  readonly #lenses: Lenses;
  #understand: ((text: string, lang: string) => Understood) | undefined;

  constructor(project: Project, lenses: Lenses, things: Things, catalogue: Catalogue, options: OpenOptions, surroundings: Surroundings) {
    this.folder = resolve(project.folder);
    this.project = project;
    this.base = project.base;
    this.languages = project.languages;
    this.prefixes = things.prefixes;
    this.graph = lenses.graph;
    this.queries = catalogue.queries;
    this.problems = [...lenses.graph.problems, ...catalogue.problems];
    this.stamp = lenses.whole.stamp;
    this.#lenses = lenses;
    this.#things = things;
    this.#catalogue = catalogue;
    this.#options = options;
    this.#surroundings = surroundings;
  }

  /**
   * The answer to a saved question.
   * @throws Problem `unknown-query`, what `bound` throws, and what the engine refuses
   */
  async ask(id: string, options: CallOptions & { readonly parameters?: Readonly<Record<string, string>> } = {}): Promise<Answer> {
    const query = this.#query(id);
    const values = readParameters(query, options.parameters ?? {}, this.#things);
    const text = await this.#boundText(query, options.parameters ?? {});
    const result = await this.#evaluate(text, query, values, options, false).catch((error: unknown) => {
      throw error instanceof Problem && error.code === 'sparql-syntax' ? inFile(error, query.text, text, query.file) : error;
    });
    if (result.type === 'answer') return result.answer;
    throw new TypeError(`${id} returned triples`);
  }

  /**
   * Evaluates SPARQL of one's own; the project's prefixes are known in it. SELECT and ASK give an answer, CONSTRUCT and
   * DESCRIBE quads.
   * @throws Problem `sparql-syntax` with line and column of `sparql`, `query-too-large`, `update-refused`, `service-refused`
   */
  async query(sparql: string, options: CallOptions & { readonly federate?: boolean } = {}): Promise<QueryResult> {
    refuseTooLong(sparql);
    const { text, offset, length } = declarePrefixes(sparql, this.prefixes, ' ');
    try {
      return await this.#evaluate(text, AD_HOC_QUERY, new Map(), options, options.federate ?? false);
    } catch (error) {
      throw error instanceof Problem ? movedBack(error, position(sparql, offset).line, length) : error;
    }
  }

  /** A saved query with its parameters bound, as any SPARQL 1.1 endpoint takes it (semantics §34). */
  async bound(id: string, parameters: Readonly<Record<string, string>> = {}): Promise<string> {
    return this.#boundText(this.#query(id), parameters);
  }

  /**
   * The saved question that words mean, with the names in them as parameters.
   * @throws Problem `unknown-query`, `ambiguous-question`
   */
  understand(words: string, lang: string = this.#lang()): Understood {
    this.#understand ??= understander(this.queries, this.#things);
    return this.#understand(words, lang);
  }

  /** The thing or class that an IRI, name or label means. @throws Problem `unknown-entity`, `ambiguous-entity` */
  find(text: string): { readonly of: 'thing' | 'class'; readonly iri: string } {
    return findNamed(text, this.#things);
  }

  /**
   * The graph under a lens, as answers see it; made once for each lens.
   * @param show how messages call a condition; by its key where left out
   * @throws Problem as `readLens` does
   */
  async under(lens: LensNames = {}, show?: (key: LensKey) => string): Promise<LensedGraph> {
    return this.#lenses.under(lens, show);
  }

  /** Frees the engines; the project must not be asked any more. */
  close(): void {
    this.#lenses.close();
  }

  #query(id: string): CannedQuery {
    const query = this.queries.find((one) => one.id === id);
    if (query === undefined) throw unknownQuestion(id, this.queries);
    return query;
  }

  async #boundText(query: CannedQuery, given: Readonly<Record<string, string>>): Promise<string> {
    const prepared = this.#catalogue.prepared.get(query.id);
    if (Object.keys(given).length === 0 && prepared?.ready !== undefined) return prepared.ready;
    return boundText(query, readParameters(query, given, this.#things), this.prefixes, prepared);
  }

  /** Where a text with its parameters bound, the graph to ask and an engine that holds it come together. */
  async #evaluate(text: string, asked: Asked, values: ReadonlyMap<string, ParameterValue>, options: CallOptions, federate: boolean): Promise<QueryResult> {
    const lensed = await this.under(options.lens);
    const engine = await lensed.engine(options.engine ?? this.#options.engine ?? 'oxigraph', federate);
    const lang = this.#lang(options.lang);
    const { graph } = lensed;
    const context = lensed.context(lang, this.#surroundings.version);
    const trace = async (sparql: string, asking: Engine) => (await this.#surroundings.tracer())({ sparql, engine: asking, graph, whole: this.#lenses.whole.graph, prefixes: this.prefixes, lang });
    const asking = (traced: boolean) => askEngine(engine, text, asked, values, traced ? { ...context, trace } : context);
    const result = await asking(options.evidence ?? false);
    if (options.evidence || result.type !== 'answer' || isUndisputed(graph)) return result;
    const { markDisputed } = await import('./disputed-rows.ts');
    return { type: 'answer', answer: await markDisputed(result.answer, graph, async () => answerIn(await asking(true))) };
  }

  #lang(lang: string | undefined = this.#options.lang): string {
    return lang ?? this.languages[0] ?? 'en';
  }
}

function answerIn(result: QueryResult): Answer {
  if (result.type === 'answer') return result.answer;
  throw new TypeError('evidence comes with rows');
}

/** A problem's place in the text before prefixes were put into one of its lines. */
function movedBack(problem: Problem, line: number, length: number): Problem {
  const { place } = problem;
  if (place?.line !== line || place.column === undefined || length === 0) return problem;
  return problem.movedTo({ ...place, column: Math.max(1, place.column - length) });
}
