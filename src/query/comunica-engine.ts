/** Comunica behind our port: slower to start, close to the recommendation, and able to federate when asked to. */
import { DataFactory, Store } from 'n3';
import type { QueryEngine } from '@comunica/query-sparql';
import type * as RDF from '@rdfjs/types';
import { QuadSet } from '../graph/quad-set.ts';
import { Problem } from '../problem.ts';
import { selectDataset, type DatasetClause } from './dataset-clause.ts';
import type { Engine, EngineDataset, EngineResult, Solution } from './engine.ts';
import { checkQuery, type CheckedQuery } from './query-text.ts';
import { inOrder } from './result-terms.ts';
import { findSyntaxError } from './syntax-error.ts';

export interface ComunicaOptions {
  /** Lets SERVICE ask other endpoints over the network; nothing else ever does. */
  readonly federate?: boolean;
}

/**
 * Makes an engine over a dataset; the package is loaded with the first query.
 * Its queries throw `sparql-syntax`, `query-too-large`, `update-refused`, `relative-iri`, `service-refused`, `engine-failed`.
 */
export function comunicaEngine(dataset: EngineDataset, options: ComunicaOptions = {}): Engine {
  return new ComunicaEngine(dataset, options.federate ?? false);
}

class ComunicaEngine implements Engine {
  readonly name = 'comunica';
  readonly #dataset: EngineDataset;
  readonly #federate: boolean;
  #store: Store | undefined;

  constructor(dataset: EngineDataset, federate: boolean) {
    this.#dataset = dataset;
    this.#federate = federate;
  }

  async query(sparql: string): Promise<EngineResult> {
    const checked = checkQuery(sparql);
    if (checked.usesService && !this.#federate) throw serviceRefused();
    const store = checked.clause ? this.#clauseStore(checked.clause) : (this.#store ??= loadStore(this.#dataset));
    try {
      return await this.#evaluate(store, checked);
    } catch (error) {
      throw await problem(error, checked.text);
    }
  }

  close(): void {
    this.#store = undefined;
  }

  #clauseStore(clause: DatasetClause): Store {
    return loadStore(selectDataset(this.#dataset, clause));
  }

  async #evaluate(store: Store, { text, variablesInOrder }: CheckedQuery): Promise<EngineResult> {
    const engine = await sharedEngine();
    const result = await engine.query(text, { sources: [store], ...(this.#federate ? {} : { fetch: noFetch }) });
    switch (result.resultType) {
      case 'boolean': return { type: 'boolean', value: await result.execute() };
      case 'quads': return { type: 'quads', quads: distinct(await (await result.execute()).toArray()) };
      case 'bindings': {
        const solutions = (await (await result.execute()).toArray()).map(
          (bindings): Solution => new Map([...bindings].map(([variable, term]) => [variable.value, term])));
        const variables = (await result.metadata()).variables.map(({ value }) => value);
        return { type: 'solutions', variables: inOrder(variables, variablesInOrder), solutions };
      }
      default: throw new Error(`unexpected result: ${result.resultType}`);
    }
  }
}

/** Building the engine takes most of a second, so all datasets share one; it keeps nothing between queries. */
let shared: Promise<QueryEngine> | undefined;

function sharedEngine(): Promise<QueryEngine> {
  shared ??= import('@comunica/query-sparql').then(({ QueryEngine: Comunica }) => new Comunica());
  return shared;
}

function loadStore({ defaultGraph, namedGraphs }: EngineDataset): Store {
  const store = new Store();
  for (const quad of defaultGraph) store.addQuad(quad);
  for (const quad of namedGraphs) store.addQuad(quad);
  return store;
}

/** Whatever in a query might make Comunica look something up, it gets nothing. */
function noFetch(): never {
  throw new Problem({
    code: 'service-refused',
    message: {
      en: 'the query needs the network, which is used only with --federate', de: 'die Abfrage braucht das Netz, und das wird nur mit --federate genutzt',
    },
    repair: { en: 'Add --federate, or leave out what is elsewhere.', de: '--federate angeben, oder weglassen, was anderswo liegt.' },
  });
}

/** A graph is a set: Comunica gives a triple once per solution. */
function distinct(quads: readonly RDF.Quad[]): RDF.Quad[] {
  const seen = new QuadSet();
  return quads.filter((quad) => seen.add(quad)).map(({ subject, predicate, object }) => DataFactory.quad(subject as RDF.Quad_Subject, predicate as RDF.Quad_Predicate, object as RDF.Quad_Object));
}

async function problem(error: unknown, sparql: string): Promise<unknown> {
  if (error instanceof Problem) return error;
  const syntax = await findSyntaxError(sparql);
  if (syntax !== undefined) return syntax;
  const said = error instanceof Error ? error.message : String(error);
  const [first] = said.split('\n', 1);
  return new Problem({
    code: 'engine-failed', message: { en: `Comunica could not answer: ${first}`, de: `Comunica konnte nicht antworten: ${first}` },
    repair: { en: 'Ask in another way, or use --engine oxigraph.', de: 'Anders fragen, oder --engine oxigraph nehmen.' },
  }, { cause: error });
}

function serviceRefused(): Problem {
  return new Problem({
    code: 'service-refused',
    message: {
      en: 'SERVICE asks another endpoint over the network, which is done only with --federate',
      de: 'SERVICE fragt über das Netz einen anderen Endpunkt, und das geschieht nur mit --federate',
    },
    repair: {
      en: 'Add --federate (in the library: federate: true), or leave SERVICE out.', de: '--federate angeben (in der Bibliothek: federate: true), oder SERVICE weglassen.',
    },
  });
}
