/** An answer as linked data: a schema.org Dataset and PROV entity whose rows are CSVW rows, a property per column. */
import { createHash } from 'node:crypto';
import type * as RDF from '@rdfjs/types';
import { Terms } from '../graph/terms.ts';
import { claimIri, dg, ONTOLOGY, STANDARD_PREFIXES, thing } from '../graph/vocabulary.ts';
import type { Answer, Cell, Row } from '../query/answer.ts';
import { EVIDENCE_CONTEXT, EVIDENCE_ROW_KEYS, type EvidenceJsonLd } from './evidence-jsonld.ts';
import { confusableScheme, JsonLdNames, type Json } from './json-ld-names.ts';
import type { Context } from './json-ld-context.ts';
import { lensConditions, lensEffects } from './lens-cells.ts';

const terms = new Terms();
const TEXT = { '@container': '@language' } as const;
const NO_COERCION = { name: '', definition: {} };

/** What an answer as linked data needs to know besides it. */
export interface AnswerAbout {
  /** The project's base IRI. */
  readonly base: string;
  /** The language of the answer's words. */
  readonly lang: string;
  /** The number of rows before it was cut short. */
  readonly total: number;
  /** Tells of the rows' evidence, where the answer has it. */
  readonly evidence?: EvidenceJsonLd;
}

/**
 * One answer as a JSON-LD document. Its IRI is a hash of what was asked of which graph and of the rows, so the same
 * answer has the same name; each row's is the answer's and the row's id.
 */
export function answerJsonLd(answer: Answer, { base, lang, total, evidence }: AnswerAbout): Json {
  const iri = answerIri(answer, base);
  const isSaved = answer.question !== '';
  // Two queries of one's own may name different things alike: their columns belong to the one answer.
  const home = isSaved ? `${base}query/${answer.query}` : iri;
  const keys = columnKeys(answer, home);
  const names = new JsonLdNames(answerContext(base, home, keys, evidence !== undefined), new Set([...schemesOf(answer), ...(evidence?.schemes(answer) ?? [])]));
  const say = (text: string): Json => ({ [lang]: text });
  return {
    '@context': names.context,
    '@id': iri,
    '@type': ['Dataset', 'prov:Entity'],
    ...(isSaved ? { question: { '@id': home, '@type': 'Question', text: say(answer.question) } } : {}),
    ...(answer.note === undefined ? {} : { note: say(answer.note) }),
    parameters: settings(answer.parameters, names, lang),
    graph: {
      '@id': graphIri(answer, base), '@type': ['Dataset', 'prov:Entity'], version: answer.graph.version,
      lens: lensConditions(answer.lens).map(([name, cell]) => setting(name, cell, names, lang)),
      ...(answer.leftOut === undefined ? {} : { leftOut: lensEffects(answer.leftOut).map(([name, cell]) => setting(name, cell, names, lang)) }),
      size: [size('reports', answer.graph.reports), size('claims', answer.graph.claims)],
    },
    software: { '@type': 'SoftwareAgent', name: 'dealgraph', softwareVersion: answer.dealgraph },
    columns: answer.columns.map(({ name, label, type }) => ({ '@id': `${home}#${name}`, '@type': 'rdf:Property', name, label: say(label), ...rangeOf(type) })),
    ...(total === answer.rows.length ? {} : { total: String(total) }),
    rows: answer.rows.map((row) => rowNode(row, iri, { home, keys, names, lang, ...(evidence === undefined ? {} : { evidence }) })),
    ...evidence?.included(answer, names),
  };
}

/** Under a lens another graph answers than without: what is said of the one must not be read of the other. */
function graphIri({ graph, lens }: Answer, base: string): string {
  const iri = `${base}graph/${graph.version}`;
  return Object.keys(lens).length === 0 ? iri : `${iri}#lens-${createHash('sha256').update(JSON.stringify(lens)).digest('hex').slice(0, 12)}`;
}

function answerIri({ query, parameters, lens, graph, rows }: Answer, base: string): string {
  const key = JSON.stringify([query, Object.entries(parameters).map(([name, { value }]) => [name, value]), lens, graph.version, rows.map(({ id }) => id)]);
  return `${base}answer/${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
}

/**
 * Column names as keys of a row's cells; one that means something else there is written as its full IRI. The words of
 * other nodes (`value`, `name` …) are free in a row; prefixes are not, since a cell's datatype is read in the row's context.
 */
function columnKeys({ columns }: Answer, home: string): ReadonlyMap<string, string> {
  const taken = new Set([...Object.keys(namespaces('')), 'Row', 'cells', 'absent', ...EVIDENCE_ROW_KEYS]);
  return new Map(columns.map(({ name }) => [name, taken.has(name) || !/^\p{L}/u.test(name) ? `${home}#${name}` : name]));
}

function answerContext(base: string, home: string, keys: ReadonlyMap<string, string>, hasEvidence: boolean): Context {
  const columns = Object.fromEntries([...keys].filter(([name, key]) => name === key).map(([name]) => [name, { '@id': `${home}#${name}` }]));
  // A context of the row's type alone: what stands inside a cell has the outer one again (JSON-LD 1.1 §4.1.3).
  return { ...fixedContext(base), ...(hasEvidence ? EVIDENCE_CONTEXT : {}), Row: { '@id': 'csvw:Row', '@context': columns } } as Context;
}

function namespaces(base: string): Readonly<Record<string, string>> {
  const { rdf, rdfs, xsd, prov, schema, oa } = STANDARD_PREFIXES as Record<'rdf' | 'rdfs' | 'xsd' | 'prov' | 'schema' | 'oa', string>;
  return { dg: ONTOLOGY, id: thing(base, ''), claim: claimIri(base, ''), rdf, rdfs, xsd, prov, schema, oa, csvw: 'http://www.w3.org/ns/csvw#' };
}

function fixedContext(base: string): Context {
  return {
    '@version': 1.1,
    ...Object.fromEntries(Object.entries(namespaces(base)).map(([prefix, iri]) => [prefix, { '@id': iri, '@prefix': true as const }])),
    Dataset: 'schema:Dataset', Question: 'schema:Question', PropertyValue: 'schema:PropertyValue', QuantitativeValue: 'schema:QuantitativeValue', SoftwareAgent: 'prov:SoftwareAgent',
    label: { '@id': 'rdfs:label', ...TEXT }, text: { '@id': 'schema:text', ...TEXT }, note: { '@id': 'schema:description', ...TEXT },
    question: { '@id': 'schema:about' },
    parameters: { '@id': 'schema:additionalProperty', '@container': '@set' }, lens: { '@id': 'schema:additionalProperty', '@container': '@set' }, leftOut: { '@id': 'schema:additionalProperty', '@container': '@set' },
    name: 'schema:name', value: 'schema:value', unitText: 'schema:unitText', propertyID: { '@id': 'schema:propertyID', '@type': '@id' },
    graph: { '@id': 'prov:wasDerivedFrom' }, version: 'schema:version', size: { '@id': 'schema:size', '@container': '@set' },
    software: { '@id': 'prov:wasAttributedTo' }, softwareVersion: 'schema:softwareVersion',
    columns: { '@id': 'schema:variableMeasured', '@container': '@list' }, range: { '@id': 'rdfs:range', '@type': '@id' },
    total: { '@id': 'schema:numberOfItems', '@type': 'xsd:integer' },
    rows: { '@id': 'csvw:row', '@container': '@list' }, cells: '@nest', absent: { '@id': 'schema:additionalProperty', '@container': '@set' },
  };
}

/** What every row of an answer is written with. */
interface RowSetting {
  readonly home: string;
  readonly keys: ReadonlyMap<string, string>;
  readonly names: JsonLdNames;
  readonly lang: string;
  readonly evidence?: EvidenceJsonLd;
}

function rowNode(row: Row, answer: string, { home, keys, names, lang, evidence }: RowSetting): Json {
  const cells = Object.entries(row.cells).map(([name, cell]) => [keys.get(name) ?? `${home}#${name}`, cellValue(cell, names, lang)] as const);
  const findings = { 'not-reported': dg('absence-not-reported'), 'not-recorded': dg('absence-not-recorded'), 'not-found': undefined };
  const absent = (row.absent ?? []).map(({ column, finding, words }) => ({
    '@type': 'PropertyValue', ...(column === undefined ? {} : { propertyID: `${home}#${column}` }),
    ...(findings[finding] === undefined ? {} : { value: { '@id': names.id(terms.iri(findings[finding])) } }),
    ...(words === undefined ? {} : { note: { [lang]: words } }),
  }));
  const iri = `${answer}#row-${row.id}`;
  return { '@id': iri, '@type': row.members === undefined || evidence === undefined ? 'Row' : ['Row', 'Collection'], cells: Object.fromEntries(cells), ...(absent.length === 0 ? {} : { absent }), ...evidence?.row(row, iri, names) };
}

function cellValue(cell: Cell, names: JsonLdNames, lang: string): Json {
  if (cell.iri === undefined) return names.value(literalOf(cell), NO_COERCION);
  return { '@id': names.id(terms.iri(cell.iri)), ...(cell.label === undefined ? {} : { label: { [cell.labelLang ?? lang]: cell.label } }) };
}

function literalOf({ value, lang, datatype }: Cell): RDF.Literal {
  return terms.literal(value, lang ?? (datatype === undefined ? undefined : terms.iri(datatype)));
}

function settings(values: Readonly<Record<string, Cell>>, names: JsonLdNames, lang: string): Json {
  return Object.entries(values).map(([name, cell]) => setting(name, cell, names, lang));
}

function setting(name: string, cell: Cell, names: JsonLdNames, lang: string): Json {
  return { '@type': 'PropertyValue', name, value: cellValue(cell, names, lang) };
}

function size(unitText: string, value: number): Json {
  return { '@type': 'QuantitativeValue', unitText, value: { '@type': 'xsd:integer', '@value': String(value) } };
}

/** The datatype of a column that has one. */
function rangeOf(type: string): { readonly range?: string } {
  if (type === 'langString') return { range: 'rdf:langString' };
  return /^(?:string|boolean|integer|decimal|double|float|date|dateTime|gYear|gYearMonth|duration|anyURI)$/u.test(type) ? { range: `xsd:${type}` } : {};
}

/** The schemes by which an IRI in the answer could be mistaken for a compact one. */
function schemesOf(answer: Answer): ReadonlySet<string> {
  const cells = [...Object.values(answer.parameters), ...lensConditions(answer.lens).map(([, cell]) => cell), ...answer.rows.flatMap(({ cells: row }) => Object.values(row))];
  return new Set(cells.flatMap(({ iri, datatype }) => [iri, datatype].flatMap((one) => (one === undefined ? [] : confusableScheme(one) ?? []))));
}
