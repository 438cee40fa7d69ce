/** The ontology as a reader looks it up: term by term, with what the shapes ask of it and which questions use it. */
import type * as RDF from '@rdfjs/types';
import { ONTOLOGY, OWL_CLASS, RDF_TYPE, prefixes, STANDARD_PREFIXES } from '../graph/vocabulary.ts';
import type { CannedQuery } from '../query/canned-query.ts';
import { queryBody } from '../query/known-prefixes.ts';
import { tokens } from '../query/sparql-tokens.ts';

const SKOS = STANDARD_PREFIXES['skos'] ?? '';
const SHACL = 'http://www.w3.org/ns/shacl#';

/** What a term is; an individual is one that is neither class, property, scheme nor concept, such as an expectation. */
export type TermKind = 'class' | 'property' | 'scheme' | 'concept' | 'individual';

/** One constraint of a SHACL shape on the members of a class. */
export interface Constraint {
  /** The path's IRI; the inverse of a property is written `^` and its IRI. */
  readonly path: string;
  readonly message: Readonly<Record<string, string>>;
}

/** All that is known of the ontology's own terms; IRIs everywhere. */
export interface OntologyTerms {
  /** Every own term in the order of the files. */
  readonly terms: ReadonlyMap<string, TermKind>;
  /** The objects of a term's triples with a predicate, in the order of the files. */
  objects(term: string, predicate: string): readonly RDF.Term[];
  /** The terms that point to one with a predicate. */
  subjects(predicate: string, object: string): readonly string[];
  /** By class. */
  readonly constraints: ReadonlyMap<string, readonly Constraint[]>;
  /** The ids of the canned queries that name a term in their text or take it as the type or scheme of a parameter, in the catalogue's order. */
  usedBy(term: string): readonly string[];
}

/**
 * Reads the terms of dealgraph's namespace.
 * @param ontology the ontology's stated quads
 * @param shapes the quads of its SHACL shapes
 */
export function readOntologyTerms(
  ontology: readonly RDF.Quad[], shapes: readonly RDF.Quad[], queries: readonly Pick<CannedQuery, 'id' | 'text' | 'parameters'>[],
): OntologyTerms {
  const objects = objectsBySubject(ontology);
  const own = [...new Set(ontology.map(({ subject }) => subject.value))].filter((iri) => iri.startsWith(ONTOLOGY) && iri !== ONTOLOGY);
  const uses = queries.map(({ id, text, parameters }) => ({ id, named: namedIn(text, parameters) }));
  return {
    terms: new Map(own.map((iri) => [iri, kindOf(objects(iri, RDF_TYPE).map(({ value }) => value))])),
    objects,
    subjects: (predicate, object) => [...new Set(ontology.filter((quad) => quad.predicate.value === predicate && quad.object.value === object).map(({ subject }) => subject.value))],
    constraints: readConstraints(shapes),
    usedBy: (term) => uses.filter(({ named }) => named.has(term)).map(({ id }) => id),
  };
}

function kindOf(types: readonly string[]): TermKind {
  if (types.includes(OWL_CLASS)) return 'class';
  if (types.some((type) => type.endsWith('Property'))) return 'property';
  if (types.includes(`${SKOS}ConceptScheme`)) return 'scheme';
  return types.includes(`${SKOS}Concept`) ? 'concept' : 'individual';
}

/** A lookup of objects by subject and predicate. */
function objectsBySubject(quads: readonly RDF.Quad[]): (subject: string, predicate: string) => readonly RDF.Term[] {
  const found = new Map<string, RDF.Term[]>();
  for (const { subject, predicate, object } of quads) {
    const key = `${subject.value} ${predicate.value}`;
    const others = found.get(key);
    if (others === undefined) found.set(key, [object]);
    else others.push(object);
  }
  return (subject, predicate) => found.get(`${subject} ${predicate}`) ?? [];
}

function readConstraints(shapes: readonly RDF.Quad[]): ReadonlyMap<string, readonly Constraint[]> {
  const objects = objectsBySubject(shapes);
  const targets = shapes.filter(({ predicate }) => predicate.value === `${SHACL}targetClass`);
  return new Map(targets.map(({ subject, object }) => [object.value, objects(subject.value, `${SHACL}property`).flatMap(({ value: property }) => {
    const [path] = objects(property, `${SHACL}path`);
    if (path === undefined) return [];
    const [inverse] = objects(path.value, `${SHACL}inversePath`);
    return [{ path: inverse === undefined ? lastStep(path.value, objects) : `^${inverse.value}`, message: byLanguage(objects(property, `${SHACL}message`)) }];
  })]));
}

const RDF_SYNTAX = STANDARD_PREFIXES['rdf'];

/** What a path of several steps asks for is at its end; a path of one step is its property. */
function lastStep(path: string, objects: (subject: string, predicate: string) => readonly RDF.Term[]): string {
  const [rest] = objects(path, `${RDF_SYNTAX}rest`);
  if (rest === undefined) return path;
  return rest.value === `${RDF_SYNTAX}nil` ? (objects(path, `${RDF_SYNTAX}first`)[0]?.value ?? path) : lastStep(rest.value, objects);
}

/** Literals by their language. */
export function byLanguage(literals: readonly RDF.Term[]): Readonly<Record<string, string>> {
  return Object.fromEntries(literals.flatMap((literal) => (literal.termType === 'Literal' ? [[literal.language, literal.value]] : [])));
}

/** The own terms that a query's text names, and those its parameters take. */
function namedIn(text: string, parameters: readonly Pick<CannedQuery['parameters'][number], 'classIri' | 'scheme'>[]): ReadonlySet<string> {
  const known = prefixes('');
  const names = tokens(queryBody(text)).filter(({ kind }) => kind === 'name').map((token) => {
    const colon = token.text.indexOf(':');
    return (known[token.text.slice(0, colon)] ?? '') + token.text.slice(colon + 1);
  });
  return new Set([...names, ...parameters.flatMap(({ classIri, scheme }) => [classIri ?? '', scheme ?? ''])]);
}
