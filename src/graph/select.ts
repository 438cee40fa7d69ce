/** Chooses a part of a graph: a thing with what belongs to it, as a graph of the same shape that every writer can write. */
import type * as RDF from '@rdfjs/types';
import type { Graph, OriginQuad } from './graph.ts';
import { byCodePoint } from './nquads.ts';
import { selectionIndex } from './selection-index.ts';
import { dg, RDF_TYPE, RDFS_LABEL, registryOrigin } from './vocabulary.ts';

/**
 * What points back at something that belongs to a thing and so belongs to the thing too: the date of its event, the
 * position on the group that it is in. Other properties are followed from subject to object only.
 */
const POINTS_BACK: ReadonlySet<string> = new Set([dg('dateOf'), dg('of'), dg('scope'), dg('restricts'), dg('characterises'), dg('exampleOf')]);

/** A thing, and the nodes that hang on it: its events, dates, amounts, use cases, positions …, not other main things. */
export interface Belongings {
  readonly nodes: ReadonlySet<string>;
  /** The claims that tell of them, in the graph's order. */
  readonly claims: ReadonlySet<string>;
}

/**
 * The part of a graph that is about a thing: the claims in which it stands and those on what hangs on it, with their
 * metadata, passages and reports, and what registry, reports and ontology say of whatever these name. A report is all
 * its claims, a passage those that rest on it, a claim itself.
 * @returns a graph of the same shape; its version is the whole graph's, and it is empty where nothing names the thing
 */
export function selectThing(graph: Graph, iri: string): Graph {
  return selectThings(graph, [iri]);
}

/** The same for several things at once; what they share is there once. */
export function selectThings(graph: Graph, iris: Iterable<string>): Graph {
  const index = selectionIndex(graph);
  const things = new Set(iris);
  const claims = new Set([...things].flatMap((iri) => [...belongings(graph, iri).claims]));
  const kept = new Set<OriginQuad>();
  const said = new Set([...things, ...claims]);
  for (const origin of [...claims, ...[...things].filter((iri) => graph.reports.has(iri))]) keep(index.content.get(origin), kept, said);
  // What is said of each thing so far named may name further ones: a claim its passage, a company its country.
  for (const iri of said) {
    if (!graph.claims.has(iri) || claims.has(iri)) keep([...index.metadata.get(iri) ?? [], ...index.registry.get(iri) ?? []], kept, said);
    // Of the ontology, what a name means to a reader; the rest comes with the ontology itself.
    for (const entry of index.ontology.get(iri) ?? []) if (entry.quad.predicate.value === RDFS_LABEL || things.has(iri)) kept.add(entry);
  }
  if (kept.size > 0) for (const entry of index.registry.get(registryOrigin(graph.base)) ?? []) kept.add(entry);
  return part(graph, kept, claims);
}

/** The things of a class, those of its narrower classes included, by IRI. */
export function selectClass(graph: Graph, classIri: string): readonly string[] {
  return [...selectionIndex(graph).members.get(classIri) ?? []].sort(byCodePoint);
}

/** What belongs to a thing, and the claims that tell of it. */
export function belongings(graph: Graph, iri: string): Belongings {
  const index = selectionIndex(graph);
  if (graph.claims.has(iri)) return { nodes: new Set([iri]), claims: new Set([iri]) };
  if (graph.reports.has(iri)) return { nodes: new Set([iri]), claims: new Set([...graph.claims.values()].filter(({ report }) => report === iri).map((claim) => claim.iri)) };
  const nodes = new Set([iri]);
  const claims = new Set([...index.restingOn.get(iri) ?? [], ...index.withTerm.get(iri)?.keys() ?? []]);
  const spoken = [...claims].flatMap((claim) => [...index.expressedIn.get(claim) ?? []]);
  for (const node of nodes) {
    for (const { quad } of index.triples.get(node) ?? []) {
      const other = otherEnd(quad, node, node === iri);
      if (quad.subject.value === node || node === iri) claims.add(quad.graph.value);
      if (graph.claims.has(quad.object.value) && quad.predicate.value === dg('expresses') && quad.subject.value === node) claims.add(quad.object.value);
      if (other !== undefined && !index.standsAlone(other)) nodes.add(other);
    }
  }
  return { nodes, claims: inOrder(new Set([...claims, ...spoken]), graph) };
}

/** The node at the other end of a triple, where it may hang on this one. */
function otherEnd({ subject, predicate, object }: RDF.Quad, node: string, isThing: boolean): string | undefined {
  if (predicate.value === RDF_TYPE) return undefined;
  if (subject.value === node) return object.termType === 'NamedNode' ? object.value : undefined;
  return isThing || POINTS_BACK.has(predicate.value) ? subject.value : undefined;
}

function inOrder(claims: ReadonlySet<string>, graph: Graph): ReadonlySet<string> {
  const { claimOrder } = selectionIndex(graph);
  return new Set([...claims].filter((claim) => graph.claims.has(claim)).sort((a, b) => claimOrder.get(a)! - claimOrder.get(b)!));
}

/** Keeps entries and notes the things that they name. */
function keep(entries: readonly OriginQuad[] | undefined, kept: Set<OriginQuad>, said: Set<string>): void {
  for (const entry of entries ?? []) {
    kept.add(entry);
    const { subject, predicate, object } = entry.quad;
    said.add(subject.value);
    if (object.termType === 'NamedNode' && predicate.value !== RDF_TYPE) said.add(object.value);
  }
}

function part(graph: Graph, kept: ReadonlySet<OriginQuad>, claims: ReadonlySet<string>): Graph {
  const { position } = selectionIndex(graph);
  // From the few to the many: a selection must not cost a walk through the whole graph.
  const quads = [...kept].sort((a, b) => position.get(a)! - position.get(b)!);
  const origins = new Set(quads.map(({ quad }) => quad.graph.value));
  return {
    ...graph,
    quads,
    claims: new Map([...inOrder(claims, graph)].map((iri) => [iri, graph.claims.get(iri)!])),
    reports: new Map([...origins].flatMap((iri) => (graph.reports.has(iri) ? [[iri, graph.reports.get(iri)!] as const] : []))),
  };
}
