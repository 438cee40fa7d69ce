/** The reference of every term, as a section of a page for readers, generated from the ontology. */
import {
  dg, localName, ONTOLOGY, OWL_INVERSE_OF, RDF_TYPE, RDFS_DOMAIN, RDFS_LABEL, RDFS_RANGE, RDFS_SUBCLASS_OF, RDFS_SUBPROPERTY_OF, SKOS_NOTATION, STANDARD_PREFIXES,
} from '../graph/vocabulary.ts';
import { byLanguage, type OntologyTerms, type TermKind } from './ontology-terms.ts';
import { shortIri } from './short-iri.ts';

const SKOS = STANDARD_PREFIXES['skos'] ?? '';
const COMMENT = 'http://www.w3.org/2000/01/rdf-schema#comment';
/** The vocabularies that terms are aligned with, and the one they stand in. */
const NAMESPACES = {
  ...STANDARD_PREFIXES, '': ONTOLOGY, epo: 'http://data.europa.eu/a4g/ontology#', odrl: 'http://www.w3.org/ns/odrl/2/', time: 'http://www.w3.org/2006/time#',
};
const MATCHES = { exactMatch: 'the same as', closeMatch: 'close to', relatedMatch: 'related to' };
/** More would drown the term; `deals` or `kind` stand in half of all queries. */
const MOST_QUERIES = 8;

/** The lines between which `termsMarkdown` stands in a page. */
export const MARKERS = { start: '<!-- generated: terms (npm run docs) -->', end: '<!-- end of what is generated -->' } as const;

/** The page with the reference in place of what stands between the markers. @throws RangeError where a marker is missing */
export function withTerms(page: string, terms: OntologyTerms): string {
  const start = page.indexOf(MARKERS.start);
  const end = page.indexOf(MARKERS.end, start);
  if (start < 0 || end < 0) throw new RangeError(`the page needs the lines ${MARKERS.start} and ${MARKERS.end}`);
  return `${page.slice(0, start + MARKERS.start.length)}\n\n${termsMarkdown(terms)}\n${page.slice(end)}`;
}

/** Every term: classes, properties, then the schemes with their concepts as tables, then expectations. */
export function termsMarkdown(terms: OntologyTerms): string {
  const of = (kind: TermKind): string[] => [...terms.terms].filter(([, found]) => found === kind).map(([iri]) => iri);
  const [classes, properties, schemes] = [of('class'), of('property'), of('scheme')];
  return [
    '## Every class', '', ...index(classes, 'class'), ...classes.flatMap((iri) => termLines(iri, 'class', terms)),
    '## Every property', '', ...index(properties, 'property'), ...properties.flatMap((iri) => termLines(iri, 'property', terms)),
    '## Every scheme and its concepts', '', ...index(schemes, 'scheme'), ...schemes.flatMap((iri) => schemeLines(iri, terms)),
    '## Expectations', '', ...expectationLines(of('individual'), terms),
  ].join('\n');
}

/** All terms of a kind, in the alphabet's order. */
function index(iris: readonly string[], kind: TermKind): string[] {
  const names = iris.map(localName).toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  return [names.map((name) => `[${name}](#${anchor(name, kind)})`).join(' · '), ''];
}

/** What GitHub makes of the heading `:name, kind`. */
function anchor(name: string, kind: TermKind): string {
  return `${name.toLowerCase()}-${kind}`;
}

function termLines(iri: string, kind: TermKind, terms: OntologyTerms): string[] {
  const facts = [...(kind === 'class' ? classFacts(iri, terms) : propertyFacts(iri, terms)), ...alignment(iri, terms), ...notes(iri, terms), ...queries(iri, terms)];
  return [heading(iri, kind), '', ...words(iri, terms), ...facts.map((fact) => `- ${fact}`), ...constraintLines(iri, terms), ''];
}

function heading(iri: string, kind: TermKind): string {
  return `### \`:${localName(iri)}\`, ${kind}`;
}

/** Label and comment in both languages. */
function words(iri: string, terms: OntologyTerms): string[] {
  const label = byLanguage(terms.objects(iri, RDFS_LABEL));
  const comment = byLanguage(terms.objects(iri, COMMENT));
  return [`**${label['en']}** · *${label['de']}*`, '', ...(comment['en'] === undefined ? [] : [`${comment['en']}  `, `*${comment['de'] ?? ''}*`, ''])];
}

function classFacts(iri: string, terms: OntologyTerms): string[] {
  return [
    ...listed('a kind of', terms.objects(iri, RDFS_SUBCLASS_OF).map(({ value }) => value), terms),
    ...listed('its kinds:', terms.subjects(RDFS_SUBCLASS_OF, iri), terms),
    ...listed('its properties:', terms.subjects(RDFS_DOMAIN, iri), terms),
    ...listed('value of:', terms.subjects(RDFS_RANGE, iri), terms),
    ...listed('expected of it:', terms.objects(iri, dg('expects')).map(({ value }) => value), terms),
    ...listed('not expected of it:', terms.objects(iri, dg('expectsNot')).map(({ value }) => value), terms),
    ...listed('two of them speak of the same if they agree in', terms.objects(iri, dg('comparedBy')).map(({ value }) => value), terms),
  ];
}

function propertyFacts(iri: string, terms: OntologyTerms): string[] {
  const to = (predicate: string): string[] => terms.objects(iri, predicate).map(({ value }) => value);
  return [
    `${typesOf(iri, terms)}`,
    ...listed('said of', to(RDFS_DOMAIN), terms),
    ...listed('its values:', to(RDFS_RANGE), terms),
    ...listed('narrower than', to(RDFS_SUBPROPERTY_OF), terms),
    ...listed('wider than', terms.subjects(RDFS_SUBPROPERTY_OF, iri), terms),
    ...listed('the other way round:', [...to(OWL_INVERSE_OF), ...terms.subjects(OWL_INVERSE_OF, iri)], terms),
  ];
}

/** What sort of property it is, in words. */
function typesOf(iri: string, terms: OntologyTerms): string {
  const types = new Set(terms.objects(iri, RDF_TYPE).map(({ value }) => localName(value)));
  const sort = types.has('ObjectProperty') ? 'ties things to things' : types.has('DatatypeProperty') ? 'ties things to values' : 'an annotation';
  return types.has('SymmetricProperty') ? `${sort}, in both directions` : sort;
}

function alignment(iri: string, terms: OntologyTerms): string[] {
  return Object.entries(MATCHES).flatMap(([match, text]) => listed(text, terms.objects(iri, SKOS + match).map(({ value }) => value), terms));
}

function notes(iri: string, terms: OntologyTerms): string[] {
  return ['scopeNote', 'editorialNote'].flatMap((note) => byLanguage(terms.objects(iri, SKOS + note))['en'] ?? []);
}

function queries(iri: string, terms: OntologyTerms): string[] {
  const ids = terms.usedBy(iri);
  const more = ids.length > MOST_QUERIES ? ` and ${ids.length - MOST_QUERIES} more` : '';
  return ids.length === 0 ? [] : [`used by ${ids.slice(0, MOST_QUERIES).map(queryLink).join(', ')}${more}`];
}

function queryLink(id: string): string {
  return `[${id}](queries.md#${id})`;
}

/** What the shapes ask of a class's members, and on which classes they ask something of a property. */
function constraintLines(iri: string, terms: OntologyTerms): string[] {
  const own = terms.constraints.get(iri) ?? [];
  const asked = [...terms.constraints].filter(([, constraints]) => constraints.some(({ path }) => path === iri || path === `^${iri}`)).map(([of]) => of);
  return [
    ...listed('checked on', asked, terms).map((line) => `- ${line}`),
    ...(own.length === 0 ? [] : ['- checked (SHACL):']),
    ...own.map(({ path, message }) => `  - ${pathName(path, terms)}: ${message['en'] ?? ''} *${message['de'] ?? ''}*`),
  ];
}

function pathName(path: string, terms: OntologyTerms): string {
  return path.startsWith('^') ? `${name(path.slice(1), terms)}, the other way round` : name(path, terms);
}

function schemeLines(iri: string, terms: OntologyTerms): string[] {
  const concepts = terms.subjects(`${SKOS}inScheme`, iri);
  return [
    heading(iri, 'scheme'), '', ...words(iri, terms), ...queries(iri, terms).map((line) => `- ${line}\n`),
    '| concept | label | meaning |', '| --- | --- | --- |', ...concepts.map((concept) => conceptRow(concept, terms)), '',
  ];
}

function conceptRow(iri: string, terms: OntologyTerms): string {
  const label = byLanguage(terms.objects(iri, RDFS_LABEL));
  const meaning = byLanguage(terms.objects(iri, `${SKOS}definition`));
  const note = byLanguage(terms.objects(iri, `${SKOS}scopeNote`));
  const [notation] = terms.objects(iri, SKOS_NOTATION);
  const [broader] = terms.objects(iri, `${SKOS}broader`);
  const lines = [
    meaning['en'], meaning['de'] && `*${meaning['de']}*`, note['en'] && `${note['en']} *${note['de'] ?? ''}*`, broader && `narrower than \`:${localName(broader.value)}\``,
    ...alignment(iri, terms), byLanguage(terms.objects(iri, `${SKOS}editorialNote`))['en'], ...queries(iri, terms),
  ];
  const code = notation === undefined ? '' : ` (${notation.value})`;
  return `| \`:${localName(iri)}\`${code} | ${label['en']}<br>*${label['de']}* | ${lines.filter(Boolean).join('<br>').replaceAll('|', '\\|')} |`;
}

/** What a reader would want to know: where it is not found, answers say so. */
function expectationLines(iris: readonly string[], terms: OntologyTerms): string[] {
  const rows = iris.map((iri) => {
    const label = byLanguage(terms.objects(iri, RDFS_LABEL));
    const met = ['expectedProperty', 'expectedMeasure', 'expectedEventKind'].flatMap((predicate) => terms.objects(iri, ONTOLOGY + predicate).map(({ value }) => name(value, terms)));
    return `| \`:${localName(iri)}\` | ${label['en']}<br>*${label['de']}* | ${terms.subjects(dg('expects'), iri).map((one) => name(one, terms)).join(', ')} | ${met.join(', ')} |`;
  });
  return ['What one would want to know of the things of a class; [gaps](queries.md#gaps) computes what is not there.', '', '| expectation | label | of | met by |', '| --- | --- | --- | --- |', ...rows, ''];
}

function listed(text: string, iris: readonly string[], terms: OntologyTerms): string[] {
  return iris.length === 0 ? [] : [`${text} ${[...new Set(iris)].map((iri) => name(iri, terms)).join(', ')}`];
}

/** A term's name, with a link where it has a heading on the page. */
function name(iri: string, { terms, objects }: OntologyTerms): string {
  const kind = terms.get(iri);
  if (kind === 'individual') return byLanguage(objects(iri, RDFS_LABEL))['en'] ?? localName(iri);
  if (kind === undefined || kind === 'concept') return `\`${shortIri(iri, NAMESPACES)}\``;
  return `[${localName(iri)}](#${anchor(localName(iri), kind)})`;
}
