/** Makes the graph that some of its claims would make alone: a lens leaves what a project without the others would hold. */
import type * as RDF from '@rdfjs/types';
import { conclusionsOf } from './close.ts';
import type { Graph, OriginQuad } from './graph.ts';
import { addTo } from './groups.ts';
import { readSchema } from './schema.ts';
import { Terms } from './terms.ts';
import { genidBase } from './vocabulary.ts';

/**
 * The graph with these claims only. Registry and ontology stay; what is said about a claim goes with it, and with the
 * last claim of a report that report's own graph (semantics §9, §19). What followed only from something that went goes
 * too. Labels stay those of the whole graph: they name what others still speak of, and say nothing by themselves.
 * @param claims IRIs; those that are no claims of the graph play no part
 * @param keepsEmpty whether a report that has no claims at all stays
 * @returns a graph of the same shape and version; the very same where nothing goes
 */
export function withClaims(graph: Graph, claims: ReadonlySet<string>, keepsEmpty: (report: string) => boolean = () => true): Graph {
  const kept = new Map([...graph.claims].filter(([iri]) => claims.has(iri)));
  const [all, withOne] = [reportsOf(graph.claims), reportsOf(kept)];
  const reports = new Map([...graph.reports].filter(([iri]) => withOne.has(iri) || (!all.has(iri) && keepsEmpty(iri))));
  if (kept.size === graph.claims.size && reports.size === graph.reports.size) return graph;
  const isGone = ({ graph: { value } }: RDF.Quad): boolean => (graph.claims.has(value) && !kept.has(value)) || (graph.reports.has(value) && !reports.has(value));
  return { ...graph, claims: kept, reports, quads: withoutFollowers(graph, graph.quads.filter(({ quad }) => !isGone(quad)), kept) };
}

function reportsOf(claims: Graph['claims']): ReadonlySet<string> {
  return new Set([...claims.values()].map(({ report }) => report));
}

/** Takes away what is said about claims that went, and closes the graphs where it stood anew. */
function withoutFollowers(graph: Graph, quads: readonly OriginQuad[], kept: Graph['claims']): readonly OriginQuad[] {
  const beside = quads.filter(({ quad, stated }) => stated && !kept.has(quad.graph.value)).map(({ quad }) => quad);
  const gone = followers(beside, new Set([...graph.claims.keys()].filter((iri) => !kept.has(iri))), genidBase(graph.base));
  const changed = new Set(beside.filter(({ subject }) => gone.has(subject.value)).map((quad) => quad.graph.value));
  if (changed.size === 0) return quads;
  const unchanged = quads.filter(({ quad, stated }) => (changed.has(quad.graph.value) ? stated && !gone.has(quad.subject.value) : true));
  const schema = readSchema(unchanged.map(({ quad }) => quad), graph.base, Object.values(graph.usedBases));
  return [...unchanged, ...conclusionsOf(unchanged.filter(({ quad }) => changed.has(quad.graph.value)).map(({ quad }) => quad), schema, new Terms())];
}

/** The claims that went, and the nameless things (`[ … ]`) that nothing but them mentions. */
function followers(beside: readonly RDF.Quad[], claims: ReadonlySet<string>, nameless: string): ReadonlySet<string> {
  const gone = new Set(claims);
  const mentionedBy = new Map<string, string[]>();
  for (const { subject, object } of beside) if (object.value.startsWith(nameless) && object.termType === 'NamedNode') addTo(mentionedBy, object.value, subject.value);
  for (let before = -1; before !== gone.size;) {
    before = gone.size;
    for (const [node, subjects] of mentionedBy) if (subjects.every((subject) => gone.has(subject))) gone.add(node);
  }
  return gone;
}
