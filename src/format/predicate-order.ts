/** In which order a block says things: what it is, what it is called, then the rest from the general to the particular. */
import { byNumbersToo } from '../export/natural-order.ts';
import { ONTOLOGY, STANDARD_PREFIXES } from '../graph/vocabulary.ts';
import type { Unit } from './document.ts';

/** Names as in the ontology. Those joined by | keep the order in which the author wrote them. */
const ORDER = `
rdf:type sh:targetClass sh:targetNode sh:targetSubjectsOf sh:targetObjectsOf sh:path :kind skos:inScheme
skos:notation rdfs:label skos:prefLabel skos:altLabel :isoCode rdfs:comment owl:versionInfo owl:versionIRI
dcterms:issued dcterms:license rdfs:subClassOf|rdfs:subPropertyOf|rdfs:domain|rdfs:range skos:relatedMatch
skos:closeMatch skos:exactMatch skos:definition skos:broader skos:scopeNote rdfs:seeAlso skos:editorialNote
:publisher :address :archivedCopy :issued :language :report :number :passageKind :coverage :readForTopic :location
:inVersion :order :line :start :end :passage :contextPassage :certainty :mode :attributedTo :earlierCoverage
:recordedBy :recordedOn :reviewedBy :reviewedOn :invalidatedOn :invalidationKind :invalidationNote :sha256
:plainSha256 :readOn :summary :characterisation :characterises :contrastedWith :as :speaker :spokenAs :speechForm :quotationStart :quotationEnd :askedBy :askedOf
:holder :stance :seeks :agent :member :post :postAt :of :measures :value :unit :currency :precision :period
:approximate :referencePeriod :replaces :earliest :latest :restricts :topic :towards :permitsOnly :excludes :scope :addressee :object :date
:rank :chart :system :platform :place :partOf :linkedTo :involves :party :supplier :client :partner :fundedParty
:investor :beneficiary :supervisor :dealsOf :memberDeal :useCase :intendedUser :focus :contribution :technology
:access :accessTo :accessFor :completeness :exampleOf :referral :referrer :referredTo :market :contributor
:contributes :forWhom :aimTowards :aimInvolves :aim :participant :basis :reactionTo :concurrentWith :dateOf
:quantity :country :industry :basedIn :knownCountry :within :capitalOf :unitOf :activity :maker :knownMaker :setting
:expresses :strength :comparedBy :expects :expectsNot :expectedProperty :expectedMeasure :expectedEventKind
owl:inverseOf
`.trim().split(/\s+/);

const NAMESPACES: Readonly<Record<string, string>> = { ...STANDARD_PREFIXES, '': ONTOLOGY, sh: 'http://www.w3.org/ns/shacl#' };

const RANKS = new Map(ORDER.flatMap((names, rank) => names.split('|').map((name) => [expanded(name), rank] as const)));

/** The names above as IRIs, for the test that looks each one up. */
export const ORDERED_PREDICATES: readonly string[] = [...RANKS.keys()];

/** Sorts by the order above; other predicates follow by IRI. */
export function inPredicateOrder(units: readonly Unit[]): Unit[] {
  return units.toSorted((a, b) => rank(a) - rank(b) || (rank(a) === ORDER.length ? byNumbersToo(a.iri, b.iri) : 0));
}

function rank({ iri }: Unit): number {
  return RANKS.get(iri) ?? ORDER.length;
}

function expanded(name: string): string {
  const [prefix, local] = name.split(':') as [string, string];
  return NAMESPACES[prefix]! + local;
}
