/** What the ontology says follows from a class or a property, worked out once for each. */
import type * as RDF from '@rdfjs/types';
import {
  ONTOLOGY, ontologyOrigin, OWL_ANNOTATION_PROPERTY, OWL_CLASS, OWL_DATATYPE_PROPERTY, OWL_INVERSE_OF, OWL_OBJECT_PROPERTY,
  OWL_SYMMETRIC_PROPERTY, RDF_PROPERTY, RDF_TYPE, RDFS_CLASS, RDFS_DOMAIN, RDFS_RANGE, RDFS_SUBCLASS_OF,
  RDFS_SUBPROPERTY_OF, STANDARD_PREFIXES,
} from './vocabulary.ts';

/** What a triple `s p o` entails by its predicate alone. A literal is nobody's subject, so it has nothing inverse. */
export interface Effect {
  /** `s q o` for each. */
  readonly same: readonly string[];
  /** `o q s` for each. */
  readonly inverse: readonly string[];
  /** `s a C` for each. */
  readonly subjectClasses: readonly string[];
  /** `o a C` for each. */
  readonly objectClasses: readonly string[];
}

export interface Schema {
  /** All broader classes of a class, itself left out. */
  superclasses(iri: string): readonly string[];
  /** What follows where the object is a thing. */
  effect(property: string): Effect;
  /** What follows where the object is a literal: no step through an inverse, which would make it a subject on the way. */
  literalEffect(property: string): Effect;
}

type Edges = ReadonlyMap<string, readonly string[]>;

const NONE: readonly string[] = [];
const DECLARATIONS: ReadonlySet<string> = new Set([
  OWL_CLASS, RDFS_CLASS, OWL_OBJECT_PROPERTY, OWL_DATATYPE_PROPERTY, OWL_ANNOTATION_PROPERTY, OWL_SYMMETRIC_PROPERTY, RDF_PROPERTY,
]);
const STANDARD = Object.values(STANDARD_PREFIXES);

/** Reads the schema out of the quads that stand in the ontology's origin. */
export function readSchema(quads: readonly RDF.Quad[], base: string, usedBases: readonly string[] = []): Schema {
  const graph = ontologyOrigin(base);
  const ontology = quads.filter((quad) => quad.graph.value === graph);
  const isOwn = ownTerms(ontology, [ONTOLOGY, base, ...usedBases]);
  const edges = (predicate: string): Edges => objectsBySubject(ontology.filter((quad) => quad.predicate.value === predicate));
  const subclassOf = edges(RDFS_SUBCLASS_OF);
  const [broader, domains, ranges] = [edges(RDFS_SUBPROPERTY_OF), edges(RDFS_DOMAIN), edges(RDFS_RANGE)];
  const flips = inverses(ontology);
  const withBroader = (classes: Iterable<string>): string[] => reach([...classes], (iri) => subclassOf.get(iri) ?? NONE).filter(isOwn);

  const effectWith = (turns: Edges) => (property: string): Effect => {
    const { same, inverse } = directions(property, broader, turns);
    const ends = (ahead: Edges, back: Edges): string[] => [...same.flatMap((p) => ahead.get(p) ?? NONE), ...inverse.flatMap((p) => back.get(p) ?? NONE)];
    return {
      same: same.filter((found) => found !== property && isOwn(found)),
      inverse: inverse.filter(isOwn),
      subjectClasses: withBroader(ends(domains, ranges)),
      objectClasses: withBroader(ends(ranges, domains)),
    };
  };
  return {
    superclasses: remember((iri) => withBroader([iri]).filter((found) => found !== iri)),
    effect: remember(effectWith(flips)),
    literalEffect: remember(effectWith(new Map())),
  };
}

/**
 * A term is the project's own if it stands in dealgraph's namespace, under the base of the project or of one that it uses, or is declared in
 * `ontology/`; a standard vocabulary's term stays foreign, be it declared there or not.
 */
function ownTerms(ontology: readonly RDF.Quad[], own: readonly string[]): (iri: string) => boolean {
  const declared = new Set(ontology.filter(({ predicate, object }) => predicate.value === RDF_TYPE && DECLARATIONS.has(object.value)).map(({ subject }) => subject.value));
  return (iri) => own.some((namespace) => iri.startsWith(namespace)) || (declared.has(iri) && !STANDARD.some((namespace) => iri.startsWith(namespace)));
}

/** Every property that a triple of `property` also holds by, in its own direction and the other way round. */
function directions(property: string, broader: Edges, flips: Edges): { same: string[]; inverse: string[] } {
  // Each step keeps the direction (subproperty) or turns it (inverse, symmetric): a walk over (property, direction).
  const ahead = (iri: string): string => `>${iri}`;
  const back = (iri: string): string => `<${iri}`;
  const steps = (at: string): string[] => {
    const [iri, keep, turn] = at.startsWith('>') ? [at.slice(1), ahead, back] : [at.slice(1), back, ahead];
    return [...(broader.get(iri) ?? NONE).map(keep), ...(flips.get(iri) ?? NONE).map(turn)];
  };
  const reached = reach([ahead(property)], steps);
  const inDirection = (mark: string): string[] => reached.filter((at) => at.startsWith(mark)).map((at) => at.slice(1));
  return { same: inDirection('>'), inverse: inDirection('<') };
}

function inverses(ontology: readonly RDF.Quad[]): Edges {
  const flips = new Map<string, string[]>();
  const add = (from: string, to: string): void => void flips.set(from, [...(flips.get(from) ?? []), to]);
  for (const { subject, predicate, object } of ontology) {
    if (predicate.value === RDF_TYPE && object.value === OWL_SYMMETRIC_PROPERTY) add(subject.value, subject.value);
    if (predicate.value === OWL_INVERSE_OF) {
      add(subject.value, object.value);
      add(object.value, subject.value);
    }
  }
  return flips;
}

function objectsBySubject(quads: readonly RDF.Quad[]): Edges {
  const edges = new Map<string, string[]>();
  for (const { subject, object } of quads) edges.set(subject.value, [...(edges.get(subject.value) ?? []), object.value]);
  return edges;
}

/** The starting points and all that is reached from them, each once, nearest first. */
function reach(start: readonly string[], steps: (at: string) => readonly string[]): string[] {
  const reached = new Set(start);
  for (const at of reached) for (const next of steps(at)) reached.add(next);
  return [...reached];
}

function remember<T>(work: (iri: string) => T): (iri: string) => T {
  const known = new Map<string, T>();
  return (iri) => {
    let value = known.get(iri);
    if (value === undefined) known.set(iri, (value = work(iri)));
    return value;
  };
}
