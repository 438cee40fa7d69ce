/** What the view of a thing is framed from: everything about it and what hangs on it, and of other things what they are. */
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../graph/graph.ts';
import { merge } from '../graph/merge.ts';
import { belongings } from '../graph/select.ts';
import { Terms } from '../graph/terms.ts';
import { dg, genidBase, RDF_TYPE, RDFS_LABEL } from '../graph/vocabulary.ts';
import { subjectBlocks } from './graph-order.ts';
import { mostSpecific, schemaOf } from './json-ld-frames.ts';
import { JsonLdNames } from './json-ld-names.ts';
import { nodeObject, type NodeObject } from './json-ld-nodes.ts';
import { exportedQuads } from './rdf-quads.ts';

/** What is said of things that only stand beside: what they are and how people call them. */
const OF_OTHERS: ReadonlySet<string> = new Set([RDF_TYPE, RDFS_LABEL, dg('kind'), dg('summary'), dg('number')]);

/** What follows by the ontology and readers look for: the parties of a deal whatever their role, and the way back to amounts and dates. */
const INFERRED: ReadonlySet<string> = new Set([RDF_TYPE, dg('party'), dg('quantity'), dg('date')]);

/**
 * The nodes that a view of `iri` is framed from, expanded: the merge of what was selected for it.
 * @param graph the whole graph, which knows what belongs to what
 * @param selected what `selectThing` gave
 */
export function viewNodes(graph: Graph, selected: Graph, iri: string): NodeObject[] {
  const near = nearNodes(graph, selected, iri);
  const isShown = ({ subject, predicate, object }: RDF.Quad): boolean => near.has(subject.value) || OF_OTHERS.has(predicate.value) || object.value === iri;
  const shown = selected.quads.filter(({ quad, stated }) => (stated || INFERRED.has(quad.predicate.value)) && isShown(quad)).map(({ quad }) => ({ quad, stated: true }));
  // Blank nodes as in the claims; the thing itself is asked for by its IRI.
  const written = iri.startsWith(genidBase(graph.base)) ? shown : exportedQuads({ ...selected, quads: shown }).map((quad) => ({ quad, stated: true }));
  const quads = merge(written);
  const names = new JsonLdNames(undefined);
  const blocks = subjectBlocks({ name: new Terms().defaultGraph(), quads });
  return blocks.map((block) => nodeObject(withoutBroaderTypes(block, graph), names));
}

/** A report's claims belong to it, though they are no part of what it hangs on. */
function nearNodes(graph: Graph, selected: Graph, iri: string): ReadonlySet<string> {
  const { nodes } = belongings(graph, iri);
  return graph.reports.has(iri) ? new Set([...nodes, ...selected.claims.keys()]) : nodes;
}

/** A view says that a thing is a framework contract, not also that it is a contract and a deal. */
function withoutBroaderTypes(block: readonly RDF.Quad[], graph: Graph): readonly RDF.Quad[] {
  const kept = new Set(mostSpecific(typesIn(block), schemaOf(graph)));
  return block.filter(({ predicate, object }) => predicate.value !== RDF_TYPE || kept.has(object.value));
}

/** The classes that quads about one thing give it. */
function typesIn(quads: readonly RDF.Quad[]): string[] {
  return [...new Set(quads.filter(({ predicate }) => predicate.value === RDF_TYPE).map(({ object }) => object.value))];
}
