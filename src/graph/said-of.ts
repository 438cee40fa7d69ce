/** What a graph says of things by some properties: read in one pass, looked up by thing. */
import type * as RDF from '@rdfjs/types';
import type { OriginQuad } from './graph.ts';
import { addTo } from './groups.ts';

/** Looks up what was read; several origins that say the same are several quads. */
export interface SaidOf {
  quads(subject: string, property: string): readonly RDF.Quad[];
  /** The values, each once. */
  values(subject: string, property: string): readonly RDF.Term[];
  /** The first value's text. */
  value(subject: string, property: string): string | undefined;
  /** Everything of which a property is said, each once. */
  subjects(property: string): Iterable<string>;
}

/** Reads the properties named from a graph. */
export function saidOf(quads: Iterable<OriginQuad>, properties: Iterable<string>): SaidOf {
  const read = new Map([...properties].map((property) => [property, new Map<string, RDF.Quad[]>()]));
  for (const { quad } of quads) {
    const bySubject = read.get(quad.predicate.value);
    if (bySubject !== undefined) addTo(bySubject, quad.subject.value, quad);
  }
  const found = (subject: string, property: string): readonly RDF.Quad[] => read.get(property)?.get(subject) ?? [];
  return {
    quads: found,
    values: (subject, property) => {
      const objects = found(subject, property).map(({ object }) => object);
      return objects.filter((object, index) => objects.findIndex((other) => other.equals(object)) === index);
    },
    value: (subject, property) => found(subject, property)[0]?.object.value,
    subjects: (property) => read.get(property)?.keys() ?? [],
  };
}
