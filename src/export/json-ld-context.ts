/** Makes the JSON-LD context out of the ontology, so that plain JSON keys read as the right RDF. */
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../graph/graph.ts';
import { byCodePoint } from '../graph/nquads.ts';
import {
  claimIri, localName, ONTOLOGY, ontologyOrigin, OWL_ANNOTATION_PROPERTY, OWL_CLASS, OWL_DATATYPE_PROPERTY, OWL_OBJECT_PROPERTY, RDF_LANG_STRING,
  RDF_TYPE, RDFS_RANGE, STANDARD_PREFIXES, thing, XSD_STRING,
} from '../graph/vocabulary.ts';

/** An expanded term definition (JSON-LD 1.1 §4.1, §9.15.1). */
export interface TermDefinition {
  readonly '@id'?: string;
  readonly '@reverse'?: string;
  readonly '@type'?: string;
  readonly '@container'?: string | readonly string[];
  readonly '@prefix'?: true;
}

/** A context: terms, prefixes and keywords by name. `null` is a term that says nothing in RDF. */
export type Context = Readonly<Record<string, TermDefinition | string | number | null>>;

/** The version of the shipped context; a term that changes its meaning makes a new one. */
export const CONTEXT_VERSION = '0.1.0';
/** The IRI that the shipped context is meant to have. Nothing is fetched from it. */
export const CONTEXT_IRI = `https://w3id.org/dealgraph/context/${CONTEXT_VERSION}`;

const LANGUAGE_MAP: TermDefinition = { '@container': '@language' };

const ACTIVITYSTREAMS = 'https://www.w3.org/ns/activitystreams#';

/** Terms of the vocabularies that everybody shares. */
const SHARED: Readonly<Record<string, TermDefinition>> = {
  label: { '@id': 'rdfs:label', ...LANGUAGE_MAP },
  comment: { '@id': 'rdfs:comment', ...LANGUAGE_MAP },
  altLabel: { '@id': 'skos:altLabel', '@container': ['@language', '@set'] },
  definition: { '@id': 'skos:definition', ...LANGUAGE_MAP },
  scopeNote: { '@id': 'skos:scopeNote', ...LANGUAGE_MAP },
  notation: { '@id': 'skos:notation' },
  inScheme: { '@id': 'skos:inScheme', '@type': '@vocab', '@container': '@set' },
  license: { '@id': 'dcterms:license', '@type': '@id' },
  sameAs: { '@id': 'owl:sameAs', '@type': '@id', '@container': '@set' },
  Tombstone: { '@id': `${ACTIVITYSTREAMS}Tombstone` },
  formerType: { '@id': `${ACTIVITYSTREAMS}formerType`, '@type': '@vocab', '@container': '@set' },
  seeAlso: { '@id': 'rdfs:seeAlso', '@type': '@id', '@container': '@set' },
};

/** Properties read from their object, so that what hangs on a thing stands inside it. */
const BACKWARDS: Readonly<Record<string, string>> = {
  events: 'object', actions: 'agent', addressedBy: 'addressee', restrictions: 'restricts', inScopeOf: 'scope', groups: 'memberDeal', useCaseOf: 'useCase',
  supplierOf: 'supplier', clientOf: 'client', partnerOf: 'partner', fundedPartyOf: 'fundedParty', investorOf: 'investor', beneficiaryOf: 'beneficiary', supervisorOf: 'supervisor',
  positionsHeld: 'holder', positionsTowards: 'towards', posts: 'postAt', memberships: 'member', statements: 'speaker', characterisations: 'characterises',
  technologies: 'maker', units: 'unitOf', cooperations: 'participant', deployments: 'system', contributions: 'contributor', claimsMade: 'report',
};

/**
 * The context of an ontology in dealgraph's namespace: keywords, prefixes, the shared terms, then each property whose
 * values are coerced or come as a list, and the backward terms.
 * @param ontology its quads
 * @param single object properties of which a thing has one at most; all others are written as lists
 */
export function ontologyContext(ontology: readonly RDF.Quad[], base: string, single: ReadonlySet<string>): Context {
  const own = properties(ontology).filter(({ iri }) => iri.startsWith(ONTOLOGY));
  const terms = own.flatMap(({ iri, type, ranges }) => {
    const definition = coercion(type, ranges, single.has(iri));
    return Object.keys(definition).length === 0 ? [] : [[localName(iri), definition] as const];
  });
  const backwards = Object.entries(BACKWARDS).filter(([, name]) => own.some(({ iri }) => iri === ONTOLOGY + name))
    .map(([term, name]) => [term, { '@reverse': `dg:${name}`, '@type': '@id', '@container': '@set' }] as const);
  return {
    '@version': 1.1, '@vocab': ONTOLOGY, ...prefixTerms(base),
    '@type': { '@container': '@set' },
    claims: '@included', view: null, vouching: null, deleted: null,
    ...SHARED, ...Object.fromEntries(terms.toSorted(([a], [b]) => byCodePoint(a, b))), ...Object.fromEntries(backwards),
  };
}

/**
 * The context for a project: the shipped one under the project's base, and the project's own terms by their local names.
 * One whose name is taken already stays without a term, and is written as a prefixed name or a full IRI.
 */
export function projectContext(shipped: Context, graph: Pick<Graph, 'base' | 'quads'>): Context {
  const origin = ontologyOrigin(graph.base);
  const ontology = graph.quads.filter(({ quad, stated }) => stated && quad.graph.value === origin).map(({ quad }) => quad);
  const declared = new Set(ontology.map(({ subject }) => subject.value));
  const added: Record<string, TermDefinition> = {};
  for (const { iri, definition } of ownTerms(ontology)) {
    const name = localName(iri);
    const isOurs = iri.startsWith(ONTOLOGY);
    const isTaken = Object.hasOwn(shipped, name) || Object.hasOwn(added, name) || (!isOurs && declared.has(ONTOLOGY + name));
    if (isTaken || !/^[A-Za-z][\w-]*$/.test(name) || (isOurs && Object.keys(definition).length === 0)) continue;
    added[name] = isOurs ? definition : { '@id': iri, ...definition };
  }
  return { ...shipped, ...prefixTerms(graph.base), ...added };
}

/** The properties and classes that an ontology declares, shared vocabularies' aside, by IRI. */
function ownTerms(ontology: readonly RDF.Quad[]): { readonly iri: string; readonly definition: TermDefinition }[] {
  const isForeign = (iri: string): boolean => Object.values(STANDARD_PREFIXES).some((namespace) => iri.startsWith(namespace));
  const classes = ontology.filter(({ predicate, object }) => predicate.value === RDF_TYPE && object.value === OWL_CLASS).map(({ subject }) => ({ iri: subject.value, definition: {} }));
  const found = properties(ontology).map(({ iri, type, ranges }) => ({
    iri,
    // Annotations may hold texts as well; only ours are known to hold terms.
    definition: type === OWL_ANNOTATION_PROPERTY && !iri.startsWith(ONTOLOGY) ? {} : coercion(type, ranges, false),
  }));
  return [...found, ...classes].filter(({ iri }) => !isForeign(iri)).sort((a, b) => byCodePoint(a.iri, b.iri));
}

function prefixTerms(base: string): Context {
  const namespaces = { dg: ONTOLOGY, id: thing(base, ''), claim: claimIri(base, ''), ...STANDARD_PREFIXES };
  return Object.fromEntries(Object.entries(namespaces).map(([prefix, iri]) => [prefix, { '@id': iri, '@prefix': true }]));
}

const PROPERTY_KINDS: ReadonlySet<string> = new Set([OWL_OBJECT_PROPERTY, OWL_DATATYPE_PROPERTY, OWL_ANNOTATION_PROPERTY]);

interface Property {
  readonly iri: string;
  readonly type: string;
  readonly ranges: readonly string[];
}

function properties(ontology: readonly RDF.Quad[]): Property[] {
  const ranges = new Map<string, string[]>();
  for (const { subject, predicate, object } of ontology) if (predicate.value === RDFS_RANGE) ranges.set(subject.value, [...(ranges.get(subject.value) ?? []), object.value]);
  return ontology.filter(({ predicate, object }) => predicate.value === RDF_TYPE && PROPERTY_KINDS.has(object.value))
    .map(({ subject, object }) => ({ iri: subject.value, type: object.value, ranges: ranges.get(subject.value) ?? [] }));
}

/** How plain values of a property read: as things, as terms of the vocabulary, as texts by language, or as one datatype. */
function coercion(type: string, ranges: readonly string[], isSingle: boolean): TermDefinition {
  const [range, ...others] = ranges;
  if (type === OWL_DATATYPE_PROPERTY) {
    if (range === undefined || others.length > 0 || range === XSD_STRING) return {};
    if (range === RDF_LANG_STRING) return LANGUAGE_MAP;
    return range.startsWith(STANDARD_PREFIXES['xsd']!) ? { '@type': `xsd:${localName(range)}` } : {};
  }
  const isVocabulary = ranges.includes(`${STANDARD_PREFIXES['skos']}Concept`) || type === OWL_ANNOTATION_PROPERTY;
  return { '@type': isVocabulary ? '@vocab' : '@id', ...(isSingle ? {} : { '@container': '@set' }) };
}
