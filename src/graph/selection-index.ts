/** Where each thing stands in a graph, worked out once per graph, so that many things are selected quickly. */
import type { Graph, OriginQuad } from './graph.ts';
import { dg, ontologyOrigin, RDF_TYPE, registryOrigin } from './vocabulary.ts';

/** Things that have a life of their own: they are named by what belongs to another thing, and never belong to it. */
const MAIN: readonly string[] = [dg('Agent'), dg('Deal'), dg('Place'), dg('Technology'), dg('Report'), dg('ReportVersion'), dg('Passage'), dg('PassageLocation'), dg('Claim'), dg('Project')];

export interface SelectionIndex {
  /** The quads of each claim and of each report's own graph. */
  readonly content: ReadonlyMap<string, readonly OriginQuad[]>;
  /** The stated triples of claims by each thing that is their subject or object. */
  readonly triples: ReadonlyMap<string, readonly OriginQuad[]>;
  /** The claims that name a thing. */
  readonly withTerm: ReadonlyMap<string, ReadonlyMap<string, true>>;
  /** What reports' own graphs, the registry and the ontology say, by subject. */
  readonly metadata: ReadonlyMap<string, readonly OriginQuad[]>;
  readonly registry: ReadonlyMap<string, readonly OriginQuad[]>;
  readonly ontology: ReadonlyMap<string, readonly OriginQuad[]>;
  /** The claims that rest on a passage. */
  readonly restingOn: ReadonlyMap<string, readonly string[]>;
  /** The claims that tell of the act of saying what a claim holds (semantics §5). */
  readonly expressedIn: ReadonlyMap<string, readonly string[]>;
  /** The things of each class, inferred ones included. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
  readonly claimOrder: ReadonlyMap<string, number>;
  readonly position: ReadonlyMap<OriginQuad, number>;
  /** Whether a thing never belongs to another one: an organisation, a deal, a concept … */
  standsAlone(iri: string): boolean;
}

const known = new WeakMap<Graph, SelectionIndex>();

/** The index of a graph; built when first asked for. */
export function selectionIndex(graph: Graph): SelectionIndex {
  let index = known.get(graph);
  if (index === undefined) known.set(graph, (index = build(graph)));
  return index;
}

function build(graph: Graph): SelectionIndex {
  const [content, triples, metadata, registry, ontology] = [0, 0, 0, 0, 0].map(() => new Map<string, OriginQuad[]>()) as [Lists, Lists, Lists, Lists, Lists];
  const [restingOn, expressedIn] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const [withTerm, members, position] = [new Map<string, Map<string, true>>(), new Map<string, Set<string>>(), new Map<OriginQuad, number>()];
  for (const [at, entry] of graph.quads.entries()) {
    const { subject, predicate, object, graph: origin } = entry.quad;
    position.set(entry, at);
    if (predicate.value === RDF_TYPE) inner(members, object.value, () => new Set<string>()).add(subject.value);
    if (origin.value === registryOrigin(graph.base)) push(registry, subject.value, entry);
    else if (origin.value === ontologyOrigin(graph.base)) push(ontology, subject.value, entry);
    else {
      push(content, origin.value, entry);
      if (!graph.claims.has(origin.value)) {
        push(metadata, subject.value, entry);
        if (predicate.value === dg('passage') || predicate.value === dg('contextPassage')) push(restingOn, object.value, subject.value);
      } else if (entry.stated) {
        for (const value of new Set(object.termType === 'Literal' ? [subject.value] : [subject.value, object.value])) {
          push(triples, value, entry);
          inner(withTerm, value, () => new Map<string, true>()).set(origin.value, true);
        }
        if (predicate.value === dg('expresses')) push(expressedIn, object.value, origin.value);
      }
    }
  }
  return {
    content, triples, withTerm, metadata, registry, ontology, restingOn, expressedIn, members, position,
    claimOrder: new Map([...graph.claims.keys()].map((iri, at) => [iri, at])),
    standsAlone: (iri) => ontology.has(iri) || MAIN.some((one) => members.get(one)?.has(iri) ?? false),
  };
}

type Lists = Map<string, OriginQuad[]>;

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  inner(map, key, () => [] as T[]).push(value);
}

function inner<T>(map: Map<string, T>, key: string, make: () => T): T {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
