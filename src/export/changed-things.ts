/** Which things' claims differ between two states of a graph. */
import type { Graph } from '../graph/graph.ts';
import { byCodePoint, quadLines } from '../graph/nquads.ts';
import { belongings, selectClass, selectThing } from '../graph/select.ts';
import { dg, RDF_TYPE, RDFS_LABEL, SKOS_ALT_LABEL } from '../graph/vocabulary.ts';

/** Things whose claims changed or are new, and things that are gone with the classes that they had; each by IRI. */
export interface Changes {
  readonly changed: readonly string[];
  readonly gone: readonly { readonly iri: string; readonly types: readonly string[] }[];
}

/** The classes of the things that a whole graph is made of. */
export const MAIN_CLASSES: readonly string[] = [dg('Deal'), dg('Agent'), dg('Technology'), dg('Place'), dg('Report')];

/** The things of some classes in a graph, each once. */
export function thingsOfClasses(graph: Graph, classes: readonly string[]): readonly string[] {
  return [...new Set(classes.flatMap((one) => selectClass(graph, one)))].sort(byCodePoint);
}

/** Compares the things of some classes then and now. */
export function changesBetween(then: Graph, now: Graph, classes: readonly string[]): Changes {
  const present = thingsOfClasses(now, classes);
  const here = new Set(present);
  const before = new Set(thingsOfClasses(then, classes));
  return {
    changed: present.filter((iri) => !before.has(iri) || told(then, iri) !== told(now, iri)),
    gone: [...before].filter((iri) => !here.has(iri)).map((iri) => ({ iri, types: statedTypes(then, iri) })),
  };
}

/**
 * All that is stated of a thing: its claims with their metadata, and what registry and reports say of it and of what
 * hangs on it. That another thing was renamed is no change of this one.
 */
function told(graph: Graph, iri: string): string {
  const { nodes } = belongings(graph, iri);
  const isName = (predicate: string): boolean => predicate === RDFS_LABEL || predicate === SKOS_ALT_LABEL;
  const kept = selectThing(graph, iri).quads.filter(({ quad, stated }) => {
    if (!stated) return false;
    if (graph.claims.has(quad.graph.value) || nodes.has(quad.subject.value)) return true;
    return graph.reports.has(quad.graph.value) && !isName(quad.predicate.value);
  });
  return quadLines(kept.map(({ quad }) => quad)).sort().join('');
}

function statedTypes(graph: Graph, iri: string): string[] {
  const types = graph.quads.filter(({ quad, stated }) => stated && quad.subject.value === iri && quad.predicate.value === RDF_TYPE);
  return [...new Set(types.map(({ quad }) => quad.object.value))].sort(byCodePoint);
}
