/** The terms that code has to know by name; all else is read from `ontology/` (a test proves each one stands there). */

/** Where dealgraph's own terms live; fixed, whatever a project's base is. */
export const ONTOLOGY = 'https://w3id.org/dealgraph/ontology#';

/** The full IRI of one of dealgraph's terms; always called with the name spelled out, so that a test can look each one up. */
export function dg(name: string): string {
  return ONTOLOGY + name;
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const OWL = 'http://www.w3.org/2002/07/owl#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';

export const RDF_TYPE = `${RDF}type`;
export const RDF_PROPERTY = `${RDF}Property`;
export const RDF_LANG_STRING = `${RDF}langString`;
export const RDFS_CLASS = `${RDFS}Class`;
export const RDFS_LABEL = `${RDFS}label`;
export const RDFS_SUBCLASS_OF = `${RDFS}subClassOf`;
export const RDFS_SUBPROPERTY_OF = `${RDFS}subPropertyOf`;
export const RDFS_DOMAIN = `${RDFS}domain`;
export const RDFS_RANGE = `${RDFS}range`;
export const OWL_CLASS = `${OWL}Class`;
export const OWL_OBJECT_PROPERTY = `${OWL}ObjectProperty`;
export const OWL_DATATYPE_PROPERTY = `${OWL}DatatypeProperty`;
export const OWL_ANNOTATION_PROPERTY = `${OWL}AnnotationProperty`;
export const OWL_SYMMETRIC_PROPERTY = `${OWL}SymmetricProperty`;
export const OWL_INVERSE_OF = `${OWL}inverseOf`;
export const SKOS_ALT_LABEL = `${SKOS}altLabel`;
export const SKOS_NOTATION = `${SKOS}notation`;
export const XSD_STRING = `${XSD}string`;
export const XSD_BOOLEAN = `${XSD}boolean`;
export const XSD_INTEGER = `${XSD}integer`;
export const XSD_DECIMAL = `${XSD}decimal`;
export const XSD_DOUBLE = `${XSD}double`;

/** The vocabularies that everybody shares: known as prefixes, and never "our own" to the closure. */
export const STANDARD_PREFIXES: Readonly<Record<string, string>> = {
  rdf: RDF,
  rdfs: RDFS,
  owl: OWL,
  xsd: XSD,
  skos: SKOS,
  dcterms: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
  org: 'http://www.w3.org/ns/org#',
  schema: 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
};

/**
 * The prefixes known in a project's queries and written in its exports: its own by its base, then the standard ones,
 * then two for each project that it uses, `NAME:` for things and `NAME-claim:` for claims.
 * @param usedBases the bases of the used projects by that name
 */
export function prefixes(base: string, usedBases: Readonly<Record<string, string>> = {}): Record<string, string> {
  const used = Object.entries(usedBases).flatMap(([name, one]) => [[name, thing(one, '')], [`${name}-claim`, claimIri(one, '')]]);
  return { '': ONTOLOGY, dg: ONTOLOGY, id: thing(base, ''), claim: claimIri(base, ''), ...STANDARD_PREFIXES, ...Object.fromEntries(used) };
}

/** What follows an IRI's last `#` or `/`. */
export function localName(iri: string): string {
  return iri.slice(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
}

/** The IRI of a thing (`<base>id/<name>`). */
export function thing(base: string, name: string): string {
  return `${base}id/${name}`;
}

/** The IRI of a claim; `name` is `<report>/<passage>-<n>`. */
export function claimIri(base: string, name: string): string {
  return `${base}claim/${name}`;
}

/** The origin of what stands in `ontology/` (semantics §8). */
export function ontologyOrigin(base: string): string {
  return `${base}ontology`;
}

/** The origin of who is who, `data/*.ttl` (semantics §8). */
export function registryOrigin(base: string): string {
  return `${base}registry`;
}

/** The graph, and the thing in it, by which a merged export is known (semantics §36). */
export function mergedMark(base: string): string {
  return `${base}export/merged`;
}

/** Where blank nodes of users' files get their stable IRIs (semantics §12; RDF 1.1 Concepts §3.5). */
export function genidBase(base: string): string {
  return `${base}.well-known/genid/`;
}
