/**
 * Recomputing by brute force: the same query on the data of every subset of a graph's claims, by an engine alone. Knows nothing of
 * how evidence is found; a claim's metadata comes and goes with it, all else stays.
 */
import { Parser } from 'n3';
import oxigraph from 'oxigraph';
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../../src/graph/graph.ts';
import { termKey, Terms } from '../../src/graph/terms.ts';
import { quadToNQuads } from '../../src/graph/nquads.ts';
import { comunicaEngine } from '../../src/query/comunica-engine.ts';

/**
 * Names the whole graph, whichever claims are chosen: the merge, and before an origin's IRI that origin. It is there for a query that
 * mentions it; one that has `GRAPH ?g` too has to leave it out itself.
 */
export const WHOLE = 'urn:whole:';

/** One bit per claim, in the order of the graph's claims. */
export type Subset = number;

/** For each row that any subset gives, by its key, whether each subset gives it. */
export type Presence = ReadonlyMap<string, Uint8Array>;

/** Evaluates a query over chosen claims; made once per graph. */
export interface Recomputation {
  readonly claims: readonly string[];
  /** The rows of a query over every subset. */
  overEverySubset(query: string): Promise<Presence>;
  /** The rows (by key) of a query over one subset, as a bag; what is asked again is remembered. */
  rows(query: string, subset: Subset): Promise<readonly string[]>;
}

/** A row as one string: bound variables by name with their terms. */
export function rowKey(cells: Iterable<readonly [string, string]>): string {
  return [...cells].map(([name, key]) => `${name}=${key}`).sort().join('\n');
}

/** The claim that a quad comes and goes with; undefined where it always stays. */
export function ownerOf({ subject, graph: origin }: RDF.Quad, { claims }: Pick<Graph, 'claims'>): string | undefined {
  if (claims.has(origin.value)) return origin.value;
  return claims.has(subject.value) ? subject.value : undefined;
}

/** Over Oxigraph, or over Comunica, which takes much longer. */
export function recompute(graph: Graph, engine = 'oxigraph'): Recomputation {
  return new StoreRecomputation(graph, engine === 'comunica' ? askComunica : askOxigraph);
}

/** The rows of a query over what a text of N-Quads holds. */
type Ask = (nquads: string, query: string) => Promise<readonly string[]>;

/** N-Quads of one owner: its triples in the default graph, in their origins, and both again as parts of the whole graph. */
interface Blocks {
  merged: string;
  named: string;
  whole: string;
  wholeNamed: string;
}

class StoreRecomputation implements Recomputation {
  readonly claims: readonly string[];
  readonly #always: Blocks = { merged: '', named: '', whole: '', wholeNamed: '' };
  readonly #own: readonly Blocks[];
  readonly #ask: Ask;
  readonly #known = new Map<string, readonly string[]>();

  constructor(graph: Graph, ask: Ask) {
    this.#ask = ask;
    this.claims = [...graph.claims.keys()];
    this.#own = this.claims.map(() => ({ merged: '', named: '', whole: '', wholeNamed: '' }));
    const blocks = new Map(this.claims.map((claim, index) => [claim, this.#own[index]!]));
    for (const { quad } of graph.quads) {
      const own = blocks.get(ownerOf(quad, graph) ?? '') ?? this.#always;
      own.merged += quadToNQuads(withGraph(quad, terms.defaultGraph()));
      own.named += quadToNQuads(quad);
      this.#always.whole += quadToNQuads(withGraph(quad, terms.iri(WHOLE)));
      this.#always.wholeNamed += quadToNQuads(withGraph(quad, terms.iri(WHOLE + quad.graph.value)));
    }
  }

  async overEverySubset(query: string): Promise<Presence> {
    const presence = new Map<string, Uint8Array>();
    const count = 2 ** this.claims.length;
    for (let subset = 0; subset < count; subset += 1) {
      for (const key of await this.rows(query, subset)) {
        let bits = presence.get(key);
        if (bits === undefined) presence.set(key, (bits = new Uint8Array(count)));
        bits[subset] = 1;
      }
    }
    return presence;
  }

  async rows(query: string, subset: Subset): Promise<readonly string[]> {
    const asked = `${subset} ${query}`;
    let rows = this.#known.get(asked);
    if (rows === undefined) this.#known.set(asked, (rows = await this.#ask(this.#nquads(query, subset), query)));
    return rows;
  }

  /** What a query looks into, over a subset. Loading merges what several give. */
  #nquads(query: string, subset: Subset): string {
    const chosen = [this.#always, ...this.#own.filter((_, index) => (subset >> index) & 1)];
    const [named, whole, wholeNamed] = [/GRAPH (?!<urn:whole:)/u, /GRAPH <urn:whole:>/u, /GRAPH <urn:whole:[^>]/u].map((mentioned) => mentioned.test(query));
    return chosen.map((block) => `${block.merged}${named ? block.named : ''}${whole ? block.whole : ''}${wholeNamed ? block.wholeNamed : ''}`).join('');
  }
}

/** Each time a new store: one store remembers all it ever held and becomes slow. */
async function askOxigraph(nquads: string, query: string): Promise<readonly string[]> {
  const store = new oxigraph.Store() as oxigraph.Store & { free(): void };
  try {
    store.load(nquads, { format: 'application/n-quads', lenient: true, no_transaction: true });
    return evaluate(store, query);
  } finally {
    store.free();
  }
}

async function askComunica(nquads: string, query: string): Promise<readonly string[]> {
  const engine = comunicaEngine({ defaultGraph: new Parser({ format: 'N-Quads' }).parse(nquads), namedGraphs: [] });
  const result = await engine.query(query);
  engine.close();
  switch (result.type) {
    case 'boolean': return result.value ? [rowKey([['answer', TRUE]])] : [];
    case 'quads': return result.quads.map(tripleKey);
    case 'solutions': return result.solutions.map((solution) => rowKey([...solution].map(([name, term]) => [name, termKey(term)] as const)));
  }
}

function evaluate(store: oxigraph.Store, query: string): readonly string[] {
  if (/^\s*(?:PREFIX[^\n]*\n\s*)*CONSTRUCT\b/u.test(query)) return (store.query(query) as oxigraph.Quad[]).map(tripleKey);
  const { boolean, results } = JSON.parse(store.query(query, { results_format: 'application/sparql-results+json' }) as string) as ResultsJson;
  if (boolean !== undefined) return boolean ? [rowKey([['answer', TRUE]])] : [];
  return results!.bindings.map((binding) => rowKey(Object.entries(binding).map(([name, term]) => [name, jsonKey(term)] as const)));
}

/** What ASK gives where it holds; a query that does not hold has no row here. */
export const TRUE = '"true"^^http://www.w3.org/2001/XMLSchema#boolean';

interface JsonTerm {
  readonly type: string;
  readonly value: string;
  readonly datatype?: string;
  readonly 'xml:lang'?: string;
}

interface ResultsJson {
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: ReadonlyArray<Readonly<Record<string, JsonTerm>>> };
}

const terms = new Terms();

function jsonKey({ type, value, datatype, 'xml:lang': lang }: JsonTerm): string {
  if (type === 'uri') return value;
  return termKey(terms.literal(value, lang ?? (datatype === undefined ? undefined : terms.iri(datatype))));
}

function tripleKey({ subject, predicate, object }: RDF.Quad): string {
  return rowKey([['subject', termKey(subject)], ['predicate', termKey(predicate)], ['object', termKey(object)]]);
}

function withGraph({ subject, predicate, object }: RDF.Quad, graph: RDF.Quad_Graph): RDF.Quad {
  return terms.quad(subject, predicate, object, graph);
}
