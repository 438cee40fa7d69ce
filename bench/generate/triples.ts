/** Triples as the generator thinks of them, written as Turtle blocks in a steady layout. */

/** Subject, predicate and one or more objects, each as Turtle writes it. */
export type Triples = readonly [subject: string, predicate: string, ...objects: string[]];

/** A text in English and German. */
export interface Said {
  readonly en: string;
  readonly de: string;
}

/** The two texts as objects. */
export function said({ en, de }: Said): [string, string] {
  return [`${quoted(en)}@en`, `${quoted(de)}@de`];
}

export function quoted(text: string): string {
  return JSON.stringify(text);
}

export function day(date: string): string {
  return `"${date}"^^xsd:date`;
}

/** How many triples these are. */
export function count(triples: readonly Triples[]): number {
  return triples.reduce((sum, { length }) => sum + length - 2, 0);
}

/** One block for each subject, in the order in which they first stand. */
export function blocks(triples: readonly Triples[], indent = ''): string {
  const bySubject = new Map<string, string[]>();
  for (const [subject, predicate, ...objects] of triples) {
    const lines = bySubject.get(subject) ?? [];
    if (lines.length === 0) bySubject.set(subject, lines);
    lines.push(`${predicate} ${objects.join(', ')}`);
  }
  return [...bySubject].map(([subject, lines]) => `${indent}${subject} ${lines.join(` ;\n${indent}    `)} .\n`).join('');
}

export const PREFIXES = (base: string): string => `@prefix : <https://w3id.org/dealgraph/ontology#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix id: <${base}id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`;
