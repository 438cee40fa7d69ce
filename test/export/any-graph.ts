/** Random graphs whose IRIs and literals could be taken for something else in JSON-LD. */
import fc from 'fast-check';
import type { Graph } from '../../src/graph/graph.ts';
import { Terms } from '../../src/graph/terms.ts';
import { BASE } from '../graph/temp-project.ts';

const terms = new Terms();
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const DG = 'https://w3id.org/dealgraph/ontology#';
const awkward = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '"', '\\', '\n', '@id', '@foo', '@none', 'id:x', 'kind-contract', 'true', '1', '\u2028', '𝒳'));
const aLiteral = fc.oneof(
  awkward.map((text) => terms.literal(text)),
  fc.tuple(awkward, fc.constantFrom('en', 'de-at', 'zh-hant')).map(([text, language]) => terms.literal(text, language)),
  fc.tuple(fc.constantFrom('1.50', '1', '01', '-0', '+1.0', '.5', 'true', 'TRUE', '', 'NaN', '1.5E0'), fc.constantFrom('integer', 'decimal', 'boolean', 'date', 'byte', 'float', 'string'))
    .map(([text, type]) => terms.literal(text, terms.iri(XSD + type))),
  // Both libraries rewrite other forms of a double as canonical ones.
  fc.constantFrom('1.5E0', '-2.0E10').map((text) => terms.literal(text, terms.iri(`${XSD}double`))),
  fc.constantFrom('{}', 'x').map((text) => terms.literal(text, terms.iri('http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON'))),
  awkward.map((text) => terms.literal(text, terms.iri('id:datatype'))),
);
const anIri = fc.constantFrom(
  ...['id/a', 'id/', 'id/a/b', 'id///a', 'id/é', 'id/a:b', 'claim/r/1-1', 'registry'].map((path) => BASE + path),
  ...['', 'label', 'id', 'claims', 'view', 'events', 'value', 'kind', 'kind-contract', 'certainty', 'earliest', 'as', '@type', '__proto__', 'constructor', 'a:b', '//x', '1', 'é'].map((name) => DG + name),
  'id:x', 'schema:y', 'claim:r/1-1', 'rdfs:label', 'urn:x', 'urn:id:x', 'mailto:a@b', 'id://x', 'https://schema.org/name', 'http://www.w3.org/2000/01/rdf-schema#label', `${XSD}integer`, 'http://www.w3.org/2004/02/skos/core#altLabel',
).map((iri) => terms.iri(iri));
const aPredicate = fc.oneof(anIri, fc.constant(terms.iri('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')), ...['first', 'rest'].map((name) => fc.constant(terms.iri(`http://www.w3.org/1999/02/22-rdf-syntax-ns#${name}`))));
const aBlank = fc.nat(3).map((n) => terms.iri(`${BASE}.well-known/genid/${'0123456789abcdef01234567'.slice(0, 23)}${n}`));
const aQuad = fc.tuple(fc.oneof(anIri, aBlank), aPredicate, fc.oneof(anIri, aBlank, aLiteral), anIri).map(([s, p, o, g]) => terms.quad(s, p, o, g));
/** Any graph, its IRIs and literals such as could be taken for something else in JSON-LD. */
export const aGraph = fc.array(fc.record({ quad: aQuad, stated: fc.boolean() }), { maxLength: 12 })
  .map((quads) => ({ base: BASE, quads, claims: new Map(), reports: new Map(), version: 'x', problems: [] }) as unknown as Graph);
