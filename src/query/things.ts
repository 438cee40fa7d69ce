/** Answers what is known of a thing in the graph: that it is there, its classes, its scheme. Built when first asked. */
import type { Graph } from '../graph/graph.ts';
import type { Labels } from '../graph/labels.ts';
import { localName, ONTOLOGY, OWL_CLASS, RDF_TYPE, prefixes, STANDARD_PREFIXES, thing } from '../graph/vocabulary.ts';

const IN_SCHEME = `${STANDARD_PREFIXES['skos']}inScheme`;

/** What parameters and questions need to know of the graph, before any lens. */
export interface Things {
  readonly labels: Labels;
  readonly prefixes: Readonly<Record<string, string>>;
  /** What the IRIs of the project's things begin with, and those of the projects that it uses. */
  readonly idSpaces: readonly string[];
  /** Classes by the name that headers use: the local name in our namespace, and `Concept`. */
  readonly classes: ReadonlyMap<string, string>;
  /** Whether any triple mentions the IRI. */
  isKnown(iri: string): boolean;
  isA(iri: string, classIri: string): boolean;
  isInScheme(iri: string, scheme: string): boolean;
}

/** The things of a graph. */
export function thingsOf(graph: Pick<Graph, 'base' | 'usedBases' | 'quads' | 'labels'>): Things {
  let known: ReadonlySet<string> | undefined;
  let types: ReadonlySet<string> | undefined;
  let schemes: ReadonlySet<string> | undefined;
  const pairs = (predicate: string): ReadonlySet<string> => new Set(
    graph.quads.filter(({ quad }) => quad.predicate.value === predicate).map(({ quad }) => `${quad.subject.value} ${quad.object.value}`));
  let classes: ReadonlyMap<string, string> | undefined;
  return {
    labels: graph.labels,
    prefixes: prefixes(graph.base, graph.usedBases),
    idSpaces: [graph.base, ...Object.values(graph.usedBases)].map((base) => thing(base, '')),
    get classes() {
      return (classes ??= readClasses(graph));
    },
    isKnown: (iri) => (known ??= mentioned(graph)).has(iri),
    isA: (iri, classIri) => (types ??= pairs(RDF_TYPE)).has(`${iri} ${classIri}`),
    isInScheme: (iri, scheme) => (schemes ??= pairs(IN_SCHEME)).has(`${iri} ${scheme}`),
  };
}

function mentioned({ quads }: Pick<Graph, 'quads'>): ReadonlySet<string> {
  return new Set(quads.flatMap(({ quad }) => [quad.subject, quad.predicate, quad.object, quad.graph].map(({ value }) => value)));
}

function readClasses({ quads }: Pick<Graph, 'quads'>): ReadonlyMap<string, string> {
  const classes = new Map([['Concept', `${STANDARD_PREFIXES['skos']}Concept`]]);
  for (const { quad } of quads) {
    if (quad.predicate.value !== RDF_TYPE || quad.object.value !== OWL_CLASS) continue;
    const iri = quad.subject.value;
    // A project's own ontology may have classes elsewhere; ours win where two share a name.
    const name = localName(iri);
    if (iri.startsWith(ONTOLOGY) || !classes.has(name)) classes.set(name, iri);
  }
  return classes;
}
