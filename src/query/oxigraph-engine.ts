/** Oxigraph (WebAssembly) behind our port: embedded, in memory, quick; the default engine. */
import type * as RDF from '@rdfjs/types';
import type { Store } from 'oxigraph';
import { quadLines } from '../graph/nquads.ts';
import { Terms } from '../graph/terms.ts';
import { Problem, type Bilingual } from '../problem.ts';
import { selectDataset, type DatasetClause } from './dataset-clause.ts';
import type { Engine, EngineDataset, EngineResult } from './engine.ts';
import { checkQuery, syntaxProblem, type CheckedQuery } from './query-text.ts';
import { parseTriples, readResultsTsv } from './result-terms.ts';
import { findSyntaxError } from './syntax-error.ts';

/**
 * Makes an engine over a dataset. Nothing is loaded before the first query, and named graphs only when a query uses them.
 * Its queries throw `sparql-syntax`, `query-too-large`, `update-refused`, `relative-iri`, `service-refused`, `engine-failed`.
 */
export function oxigraphEngine(dataset: EngineDataset): Engine {
  return new OxigraphEngine(dataset);
}

/** A trap in the WebAssembly module or an exhausted stack: the module stays dead after either. */
const BREAKDOWNS = new Set(['RuntimeError', 'RangeError']);

const TSV = 'text/tab-separated-values';

class OxigraphEngine implements Engine {
  readonly name = 'oxigraph';
  readonly #dataset: EngineDataset;
  #store: Store | undefined;
  #hasNamedGraphs = false;
  #dead: unknown;

  constructor(dataset: EngineDataset) {
    this.#dataset = dataset;
  }

  async query(sparql: string): Promise<EngineResult> {
    const checked = checkQuery(sparql);
    if (checked.usesService) throw serviceRefused();
    const store = checked.clause ? await this.#clauseStore(checked.clause) : await this.#mainStore(checked.usesNamedGraphs);
    try {
      return await evaluate(store, checked);
    } catch (error) {
      throw await this.#problem(error, checked.text);
    }
  }

  /** A store of their own tells: each literal stands under its number. */
  async asStored(literals: readonly RDF.Literal[]): Promise<readonly RDF.Term[]> {
    const terms = new Terms();
    const predicate = terms.iri('urn:literal');
    const store = await loadStore(literals.map((literal, number) => terms.quad(terms.iri(`urn:${number}`), predicate, literal)));
    const text = store.query('SELECT ?number ?literal WHERE { ?number <urn:literal> ?literal }', { results_format: TSV }) as string;
    freeStore(store);
    const stored: RDF.Term[] = [...literals];
    const result = readResultsTsv(text, []);
    if (result.type === 'solutions') for (const row of result.solutions) stored[Number(row.get('number')!.value.slice('urn:'.length))] = row.get('literal')!;
    return stored;
  }

  close(): void {
    // Frees WebAssembly memory now instead of when the garbage collector gets to it.
    if (this.#dead === undefined) freeStore(this.#store);
    this.#store = undefined;
    this.#hasNamedGraphs = false;
  }

  async #mainStore(named: boolean): Promise<Store> {
    if (this.#dead !== undefined) throw engineDead(this.#dead, { en: 'an earlier query', de: 'einer früheren Abfrage' });
    this.#store ??= await loadStore(this.#dataset.defaultGraph);
    if (named && !this.#hasNamedGraphs) {
      addQuads(this.#store, this.#dataset.namedGraphs);
      this.#hasNamedGraphs = true;
    }
    return this.#store;
  }

  async #clauseStore(clause: DatasetClause): Promise<Store> {
    const { defaultGraph, namedGraphs } = selectDataset(this.#dataset, clause);
    const store = await loadStore(defaultGraph);
    addQuads(store, namedGraphs);
    return store;
  }

  async #problem(error: unknown, sparql: string): Promise<unknown> {
    if (error instanceof Error && BREAKDOWNS.has(error.constructor.name)) {
      this.#dead = error;
      return engineDead(error, { en: 'this query', de: 'dieser Abfrage' });
    }
    return (await findSyntaxError(sparql)) ?? ownWords(error);
  }
}

async function loadStore(quads: Iterable<RDF.Quad>): Promise<Store> {
  const { Store: OxigraphStore } = await import('oxigraph');
  const store = new OxigraphStore();
  addQuads(store, quads);
  return store;
}

/** Handed over as N-Quads text, which loads several times faster than terms one by one. */
function addQuads(store: Store, quads: Iterable<RDF.Quad>): void {
  const lines = quadLines(quads);
  // `lenient`: the terms come out of our own parser; `no_transaction`: nobody reads while we load.
  store.load(lines.join(''), { format: 'application/n-quads', lenient: true, no_transaction: true });
}

function freeStore(store: Store | undefined): void {
  (store as (Store & { free(): void }) | undefined)?.free();
}

async function evaluate(store: Store, { text, form, variablesInOrder }: CheckedQuery): Promise<EngineResult> {
  if (form === 'ask') return { type: 'boolean', value: store.query(text) as boolean };
  const isGraph = form === 'construct' || form === 'describe';
  // Text and not terms: each of Oxigraph's terms costs a call into WebAssembly per property.
  const result = store.query(text, { results_format: isGraph ? 'application/n-triples' : TSV }) as string;
  return isGraph ? { type: 'quads', quads: await parseTriples(result) } : readResultsTsv(result, variablesInOrder);
}

/** Oxigraph's message where only Oxigraph objects, with its place in the text where it names one. */
function ownWords(error: unknown): Problem {
  const said = error instanceof Error ? error.message : String(error);
  const at = /^error at (\d+):(\d+): ([^\n]*)/u.exec(said);
  if (at !== null) return syntaxProblem({ en: at[3] ?? said, de: `Oxigraph sagt: ${at[3] ?? said}` }, { line: Number(at[1]), column: Number(at[2]) });
  return new Problem({
    code: 'engine-failed',
    message: { en: `Oxigraph could not answer: ${said.split('\n', 1)[0]}`, de: `Oxigraph konnte nicht antworten: ${said.split('\n', 1)[0]}` },
    repair: { en: 'Ask in another way, or use --engine comunica.', de: 'Anders fragen, oder --engine comunica nehmen.' },
  }, { cause: error });
}

function serviceRefused(): Problem {
  return new Problem({
    code: 'service-refused',
    message: {
      en: 'SERVICE asks another endpoint over the network, which this engine does not do', de: 'SERVICE fragt über das Netz einen anderen Endpunkt; diese Engine tut das nicht',
    },
    repair: { en: 'Use --engine comunica --federate, or leave SERVICE out.', de: '--engine comunica --federate nehmen, oder SERVICE weglassen.' },
  });
}

function engineDead(cause: unknown, over: Bilingual): Problem {
  const said = cause instanceof Error ? cause.message : String(cause);
  return new Problem({
    code: 'engine-failed', message: { en: `Oxigraph broke down over ${over.en} (${said})`, de: `Oxigraph ist an ${over.de} zusammengebrochen (${said})` },
    repair: { en: 'Ask something simpler, or use --engine comunica.', de: 'Etwas Einfacheres fragen, oder --engine comunica nehmen.' },
  }, { cause });
}
