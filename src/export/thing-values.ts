/** What is said of a thing as plain values: in the reader's language, with an event's date beside it. */
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../graph/graph.ts';
import { byCodePoint } from '../graph/nquads.ts';
import { dg, localName, RDF_LANG_STRING } from '../graph/vocabulary.ts';
import { shortIri } from './short-iri.ts';
import type { Said, ThingRecord, ThingRecords } from './thing-records.ts';

/** Several values in one cell or attribute. */
export const BETWEEN = ' | ';

const NUMERIC = new Set(['integer', 'decimal', 'double', 'float', 'nonNegativeInteger', 'positiveInteger', 'int', 'long', 'short', 'byte'].map((name) => `http://www.w3.org/2001/XMLSchema#${name}`));

/** The label of an IRI in a language, else the IRI; a literal's text. */
export function termText(term: RDF.Term, { labels }: Pick<Graph, 'labels'>, lang: string): string {
  return term.termType === 'NamedNode' ? (labels.label(term.value, lang)?.value ?? term.value) : term.value;
}

/** Whether a literal is a number by its datatype and its form, such as a spreadsheet takes. */
export function isNumber(term: RDF.Term): boolean {
  return term.termType === 'Literal' && isNumericText(term.value, term.datatype.value);
}

/** The same for a lexical form and its datatype's IRI. */
export function isNumericText(value: string, datatype: string): boolean {
  return NUMERIC.has(datatype) && /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u.test(value);
}

/** The values that people of a language read: of texts in several languages only those in theirs, where there are any. */
export function inReadersLanguage(said: readonly Said[], lang: string): readonly Said[] {
  const isText = ({ term }: Said): boolean => term.termType === 'Literal' && term.datatype.value === RDF_LANG_STRING;
  const fits = ({ term }: Said): boolean => term.termType === 'Literal' && (term.language === lang || term.language.startsWith(`${lang}-`));
  return said.some((one) => isText(one) && fits(one)) ? said.filter((one) => !isText(one) || fits(one)) : said;
}

/**
 * Names for properties in attributes and columns: the local name, the same in every language; with the prefix before it
 * where that name is taken by one of `taken` or by another property.
 */
export function propertyNames(iris: Iterable<string>, taken: Iterable<string>, prefixes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const used = new Set(taken);
  const names = new Map<string, string>();
  for (const iri of [...new Set(iris)].sort(byCodePoint)) {
    const prefixed = [localName(iri), shortIri(iri, prefixes).replace(/^:/u, 'dg:').replace(/\W+/gu, '_')].find((name) => name !== '' && !used.has(name));
    const name = prefixed ?? `property_${names.size + 1}`;
    used.add(name);
    names.set(iri, name);
  }
  return names;
}

/** When an event was, as its own stated date says it. Several dates leave the widest bounds. */
export interface EventDate {
  /** In words, such as “end of 2024”, and as stated, such as `2024`. */
  readonly words: string;
  readonly stated: string;
  readonly earliest: string;
  readonly latest: string;
  readonly precision: string;
  readonly approximate: string;
  readonly origins: readonly string[];
}

/** The date of an event, folded out of the node that states it; undefined where none is reported. */
export function eventDate(record: ThingRecord, records: ThingRecords, graph: Pick<Graph, 'labels'>, lang: string): EventDate | undefined {
  const dates = (record.said.get(dg('date')) ?? []).filter(({ term }) => records.has(term.value));
  if (dates.length === 0) return undefined;
  const nodes = dates.map(({ term }) => records.get(term.value));
  const said = (property: string): readonly Said[] => nodes.flatMap(({ said: all }) => all.get(property) ?? []);
  const texts = (property: string): string[] => [...new Set(said(property).map(({ term }) => termText(term, graph, lang)))];
  return {
    words: dates.map(({ term }) => termText(term, graph, lang)).join(BETWEEN),
    stated: texts(dg('value')).join(BETWEEN),
    // Ten characters each, so they sort as texts (semantics §18).
    earliest: texts(dg('earliest')).sort()[0] ?? '',
    latest: texts(dg('latest')).sort().at(-1) ?? '',
    precision: texts(dg('precision')).join(BETWEEN),
    approximate: texts(dg('approximate')).join(BETWEEN),
    origins: [...dates.flatMap(({ origins }) => origins), ...said(dg('value')).flatMap(({ origins }) => origins)],
  };
}
