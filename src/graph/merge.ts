/** The RDF merge: one default graph without duplicates over all origins, beside the origins themselves. */
import type * as RDF from '@rdfjs/types';
import type { Graph, OriginQuad } from './graph.ts';
import { QuadSet } from './quad-set.ts';
import { Terms } from './terms.ts';

/** The shape of the query port's `EngineDataset`, which this fills; said again here since graph/ knows nothing of query/. */
export interface MergedDataset {
  /** Each triple of any origin exactly once. */
  readonly defaultGraph: readonly RDF.Quad[];
  /** Every origin, closed. */
  readonly namedGraphs: readonly RDF.Quad[];
}

/** What an engine is given: every triple of the default graph stands in an origin, and the other way round. */
export function engineDataset(graph: Pick<Graph, 'quads'>): MergedDataset {
  return { defaultGraph: merge(graph.quads), namedGraphs: graph.quads.map(({ quad }) => quad) };
}

/** The triples of all quads in the default graph, each once, in the order in which they first come. */
export function merge(quads: Iterable<OriginQuad>): readonly RDF.Quad[] {
  const terms = new Terms();
  const defaultGraph = terms.defaultGraph();
  const seen = new QuadSet();
  const merged: RDF.Quad[] = [];
  for (const { quad } of quads) {
    if (seen.add(quad, defaultGraph)) merged.push(terms.quad(quad.subject, quad.predicate, quad.object));
  }
  return merged;
}
