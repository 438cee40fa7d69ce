/** Which quads an RDF export holds: what is stated, or the very dataset an engine gets (semantics §36). */
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../graph/graph.ts';
import { engineDataset } from '../graph/merge.ts';
import { Terms } from '../graph/terms.ts';
import { dg, genidBase, mergedMark, RDF_TYPE } from '../graph/vocabulary.ts';
import { QuadTable } from './quad-table.ts';

export interface RdfExportOptions {
  /** The closed origins and the merged default graph, marked as such; otherwise stated triples only, default graph empty. */
  readonly merged?: boolean;
}

/** The quads of an export; what was a blank node in a project's file is one again (semantics §12). */
export function exportedQuads(graph: Graph, { merged = false }: RdfExportOptions = {}): readonly RDF.Quad[] {
  const terms = new Terms();
  if (!merged) {
    const back = blankAgain(graph.base, terms);
    return [...statedQuads(graph)].map((quad) => terms.quad(back(quad.subject), quad.predicate, back(quad.object), quad.graph));
  }
  const { defaultGraph, namedGraphs } = engineDataset(graph);
  return [...namedGraphs, ...defaultGraph, markQuad(graph.base, terms)];
}

/** The same quads as a table, but for the default graph of a merged export, which is every triple of the others once. */
export function exportedTable(graph: Graph, { merged = false }: RdfExportOptions = {}): QuadTable {
  const terms = new Terms();
  // An engine keeps the stable IRIs, so that GRAPH and evidence mean the same things there.
  if (merged) return new QuadTable(closedQuads(graph, markQuad(graph.base, terms)), graph.quads.length + 1);
  return new QuadTable(statedQuads(graph), graph.quads.length, blankAgain(graph.base, terms));
}

/** Whether anything stated was a blank node. */
export function hasBlankNodes(graph: Graph): boolean {
  const isGenid = genid(graph.base);
  for (const { subject, object } of statedQuads(graph)) if (isGenid(subject) || isGenid(object)) return true;
  return false;
}

/** The stated quads, in the order of the files. */
function* statedQuads(graph: Pick<Graph, 'quads'>): Generator<RDF.Quad> {
  for (const { quad, stated } of graph.quads) if (stated) yield quad;
}

function* closedQuads(graph: Graph, mark: RDF.Quad): Generator<RDF.Quad> {
  for (const { quad } of graph.quads) yield quad;
  yield mark;
}

/** What the loader knows a merged export by. It stays out of the default graph, so that no answer there counts it. */
function markQuad(base: string, terms: Terms): RDF.Quad {
  const mark = terms.iri(mergedMark(base));
  return terms.quad(mark, terms.iri(RDF_TYPE), terms.iri(dg('MergedExport')), mark);
}

/** Turns an IRI that the loader gave a blank node into one again. */
function blankAgain(base: string, terms: Terms): <T extends RDF.Term>(term: T) => T | RDF.BlankNode {
  const isGenid = genid(base);
  const known = new Map<string, RDF.BlankNode>();
  return (term) => {
    if (!isGenid(term)) return term;
    let blank = known.get(term.value);
    // The hash in the IRI is also a label that every syntax takes.
    if (blank === undefined) known.set(term.value, (blank = terms.blank(`b${term.value.slice(genidBase(base).length)}`)));
    return blank;
  };
}

/** Knows only what the loader itself made. */
function genid(base: string): (term: RDF.Term) => boolean {
  const start = genidBase(base);
  return ({ termType, value }) => termType === 'NamedNode' && value.startsWith(start) && /^[0-9a-f]{24}(-\d+)?$/.test(value.slice(start.length));
}
