/** The terms of the vocabularies that everybody shares, so that a misspelt one is noticed (RDF 1.1, RDFS 1.1, OWL 2, SKOS, XSD 1.1, DCMI Terms). */
import { STANDARD_PREFIXES } from '../graph/vocabulary.ts';

const NAMES: Readonly<Record<string, string>> = {
  rdf: 'type Property Statement subject predicate object Bag Seq Alt value List nil first rest XMLLiteral HTML JSON langString dirLangString PlainLiteral CompoundLiteral language direction',
  rdfs: 'Resource Class subClassOf subPropertyOf comment label domain range seeAlso isDefinedBy Literal Container ContainerMembershipProperty member Datatype',
  owl: 'AllDifferent AllDisjointClasses AllDisjointProperties Annotation AnnotationProperty AsymmetricProperty Axiom Class DataRange DatatypeProperty DeprecatedClass DeprecatedProperty FunctionalProperty InverseFunctionalProperty IrreflexiveProperty NamedIndividual NegativePropertyAssertion Nothing ObjectProperty Ontology OntologyProperty ReflexiveProperty Restriction SymmetricProperty Thing TransitiveProperty allValuesFrom annotatedProperty annotatedSource annotatedTarget assertionProperty backwardCompatibleWith bottomDataProperty bottomObjectProperty cardinality complementOf datatypeComplementOf deprecated differentFrom disjointUnionOf disjointWith distinctMembers equivalentClass equivalentProperty hasKey hasSelf hasValue imports incompatibleWith intersectionOf inverseOf maxCardinality maxQualifiedCardinality members minCardinality minQualifiedCardinality onClass onDataRange onDatatype oneOf onProperties onProperty priorVersion propertyChainAxiom propertyDisjointWith qualifiedCardinality sameAs someValuesFrom sourceIndividual targetIndividual targetValue topDataProperty topObjectProperty unionOf versionInfo versionIRI withRestrictions rational real',
  skos: 'Collection Concept ConceptScheme OrderedCollection altLabel broadMatch broader broaderTransitive changeNote closeMatch definition editorialNote exactMatch example hasTopConcept hiddenLabel historyNote inScheme mappingRelation member memberList narrowMatch narrower narrowerTransitive notation note prefLabel related relatedMatch scopeNote semanticRelation topConceptOf',
  xsd: 'string boolean decimal integer double float date time dateTime dateTimeStamp gYear gMonth gDay gYearMonth gMonthDay duration yearMonthDuration dayTimeDuration byte short int long unsignedByte unsignedShort unsignedInt unsignedLong positiveInteger nonNegativeInteger negativeInteger nonPositiveInteger hexBinary base64Binary anyURI language normalizedString token NMTOKEN Name NCName QName NOTATION anyType anySimpleType anyAtomicType ID IDREF ENTITY',
  dcterms: 'abstract accessRights accrualMethod accrualPeriodicity accrualPolicy alternative audience available bibliographicCitation conformsTo contributor coverage created creator date dateAccepted dateCopyrighted dateSubmitted description educationLevel extent format hasFormat hasPart hasVersion identifier instructionalMethod isFormatOf isPartOf isReferencedBy isReplacedBy isRequiredBy isVersionOf issued language license mediator medium modified provenance publisher references relation replaces requires rights rightsHolder source spatial subject tableOfContents temporal title type valid Agent AgentClass BibliographicResource Box DCMIType DDC FileFormat Frequency IMT ISO3166 ISO639-2 ISO639-3 Jurisdiction LCC LCSH LicenseDocument LinguisticSystem Location LocationPeriodOrJurisdiction MESH MediaType MediaTypeOrExtent MethodOfAccrual MethodOfInstruction NLM Period PeriodOfTime PhysicalMedium PhysicalResource Point Policy ProvenanceStatement RFC1766 RFC3066 RFC4646 RFC5646 RightsStatement SizeOrDuration Standard TGN UDC URI W3CDTF',
};

const KNOWN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(NAMES).map(([prefix, names]) => [STANDARD_PREFIXES[prefix]!, new Set(names.split(' '))]),
);

/** The same, as namespaces with all their names. */
export const STANDARD_NAMESPACES = [...KNOWN].map(([start, names]) => ({ start, names }));

/** The names of the shared vocabulary that an IRI is in, and its own name there; undefined for any other namespace. */
export function standardTerm(iri: string): { readonly namespace: string; readonly name: string; readonly known: ReadonlySet<string> } | undefined {
  for (const [namespace, known] of KNOWN) {
    if (iri.startsWith(namespace)) return { namespace, name: iri.slice(namespace.length), known };
  }
  return undefined;
}
