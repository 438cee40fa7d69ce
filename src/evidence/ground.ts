/** What tracing stands on, made once for each graph and engine: origins of triples, sureness of claims. */
import type * as RDF from '@rdfjs/types';
import type * as Sparql from '@traqula/rules-sparql-1-1';
import { claimKnowledge, type ClaimKnowledge } from '../graph/claim-knowledge.ts';
import type { Graph } from '../graph/graph.ts';
import { interestedSources } from '../graph/interested-sources.ts';
import { termKey, Terms } from '../graph/terms.ts';
import { RDF_LANG_STRING, XSD_STRING } from '../graph/vocabulary.ts';
import type { Engine } from '../query/engine.ts';
import type { TraceRequest } from '../query/tracer.ts';
import type { ClaimBook } from './claim-book.ts';
import { ClaimRanks } from './claim-ranks.ts';
import { OriginIndex, type GraphFilter } from './origin-index.ts';
import { walk } from './syntax.ts';

export interface EvidenceGround {
  readonly index: OriginIndex;
  readonly known: ClaimKnowledge;
  readonly ranks: ClaimRanks;
  readonly interested: (claim: string) => boolean;
  /** What is told of claims, by language. */
  readonly books: Map<string, ClaimBook>;
  /** The graphs that make up the default graph of the query; undefined for all. */
  readonly graphs: GraphFilter | undefined;
}

type Lasting = Omit<EvidenceGround, 'graphs' | 'index'>;

const ofGraph = new WeakMap<Graph, Lasting>();
const indices = new WeakMap<Graph, Map<string, OriginIndex>>();

/** The ground for a query on a graph: what depends only on the graph and the engine is kept while the graph is. */
export async function evidenceGround({ graph, whole = graph, engine }: Pick<TraceRequest, 'graph' | 'whole' | 'engine'>, query: Sparql.Query): Promise<EvidenceGround> {
  let lasting = ofGraph.get(graph);
  if (lasting === undefined) {
    const known = claimKnowledge(graph);
    lasting = { known, ranks: new ClaimRanks([...graph.claims.keys()], known), interested: interestedSources(whole), books: new Map() };
    ofGraph.set(graph, lasting);
  }
  const from = new Set(query.datasets.clauses.filter(({ clauseType }) => clauseType === 'default').map(({ value }) => value.value));
  return { ...lasting, index: await indexFor(graph, engine, literalsIn(query)), graphs: query.datasets.clauses.length === 0 ? undefined : (origin) => from.has(origin) };
}

async function indexFor(graph: Graph, engine: Engine, own: readonly RDF.Literal[]): Promise<OriginIndex> {
  let known = indices.get(graph);
  if (known === undefined) indices.set(graph, (known = new Map()));
  let index = known.get(engine.name);
  if (index === undefined) known.set(engine.name, (index = new OriginIndex(graph, await canonical(engine, literalsOf(graph)))));
  const unknown = own.filter((literal) => !index.knows(termKey(literal)));
  if (unknown.length > 0) index.learn(unknown.map(termKey), await canonical(engine, unknown));
  return index;
}

/** What an engine makes of literals that it changes, by key. */
async function canonical(engine: Engine, literals: readonly RDF.Literal[]): Promise<Map<string, string>> {
  if (engine.asStored === undefined || literals.length === 0) return new Map();
  const stored = await engine.asStored(literals);
  return new Map(literals.flatMap((literal, index) => {
    const [key, other] = [termKey(literal), termKey(stored[index]!)];
    return key === other ? [] : [[key, other] as const];
  }));
}

/** The literals whose written form an engine may change: texts stay as they are everywhere. */
function literalsOf({ quads }: Graph): readonly RDF.Literal[] {
  const found = new Map<string, RDF.Literal>();
  for (const { quad: { object } } of quads) {
    if (object.termType === 'Literal' && object.datatype.value !== XSD_STRING && object.datatype.value !== RDF_LANG_STRING) found.set(termKey(object), object);
  }
  return [...found.values()];
}

/** The literals that a query itself names, with a datatype of their own. */
function literalsIn(query: Sparql.Query): readonly RDF.Literal[] {
  const found: RDF.Literal[] = [];
  const terms = new Terms();
  walk(query, ({ subType, value, langOrIri }) => {
    if (subType === 'literal' && typeof langOrIri === 'object') found.push(terms.literal(String(value), terms.iri((langOrIri as Sparql.TermIri).value)));
  });
  return found;
}
