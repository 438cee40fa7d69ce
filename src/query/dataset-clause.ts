/** FROM and FROM NAMED, applied here for every engine alike, so that no engine fetches or doubles anything. */
import type * as RDF from '@rdfjs/types';
import { QuadSet } from '../graph/quad-set.ts';
import { Terms } from '../graph/terms.ts';
import type { EngineDataset } from './engine.ts';
import { isWord, type Token } from './sparql-tokens.ts';

/** The graphs that a query names in its dataset clauses (full IRIs). */
export interface DatasetClause {
  readonly from: readonly string[];
  readonly named: readonly string[];
}

/**
 * Reads the dataset clauses of a query and blanks them out, all offsets staying as they are.
 * @returns the text without them, and the clause; undefined where the query has none
 * @param resolve turns the token of an IRI (full or prefixed) into the full IRI
 */
export function takeDatasetClause(
  text: string, scanned: readonly Token[], resolve: (token: Token) => string,
): { text: string; clause: DatasetClause | undefined } {
  const from: string[] = [];
  const named: string[] = [];
  let left = text;
  for (const [index, token] of scanned.entries()) {
    if (token.text === '{') break;
    if (!isWord(token, 'FROM')) continue;
    const isNamed = isWord(scanned[index + 1], 'NAMED');
    const graph = scanned[index + (isNamed ? 2 : 1)];
    if (graph?.kind !== 'iri' && graph?.kind !== 'name') continue;
    (isNamed ? named : from).push(resolve(graph));
    left = left.slice(0, token.start) + ' '.repeat(graph.end - token.start) + left.slice(graph.end);
  }
  return { text: left, clause: from.length + named.length > 0 ? { from, named } : undefined };
}

/**
 * The dataset of a clause (SPARQL 1.1 §13.2): the RDF merge of the FROM graphs as default graph, empty where there is
 * no FROM, and the FROM NAMED graphs. A graph that the project does not hold is empty; nothing is fetched.
 */
export function selectDataset(dataset: EngineDataset, clause: DatasetClause): EngineDataset {
  const from = new Set(clause.from);
  const named = new Set(clause.named);
  const terms = new Terms();
  const seen = new QuadSet();
  const defaultGraph: RDF.Quad[] = [];
  const namedGraphs: RDF.Quad[] = [];
  for (const quad of dataset.namedGraphs) {
    if (named.has(quad.graph.value)) namedGraphs.push(quad);
    if (from.has(quad.graph.value) && seen.add(quad, terms.defaultGraph())) {
      defaultGraph.push(terms.quad(quad.subject, quad.predicate, quad.object));
    }
  }
  return { defaultGraph, namedGraphs };
}
