/** Turns quads into JSON-LD node objects: one per thing and graph, its type and label first. */
import type * as RDF from '@rdfjs/types';
import { byCodePoint } from '../graph/nquads.ts';
import { termKey } from '../graph/terms.ts';
import { RDF_TYPE } from '../graph/vocabulary.ts';
import { hasLanguages, isSet, type Json, type JsonLdNames, type Key } from './json-ld-names.ts';

/** As much of a quad as a node object is made of. */
export interface Triple {
  readonly subject: RDF.Term;
  readonly predicate: RDF.Term;
  readonly object: RDF.Term;
}

export type NodeObject = { [key: string]: Json };

/**
 * One thing's node object.
 * @param quads what one graph says of it; a quad that comes twice is written once
 */
export function nodeObject(quads: readonly Triple[], names: JsonLdNames): NodeObject {
  const node: NodeObject = { '@id': names.id(quads[0]!.subject) };
  const types: RDF.Term[] = [];
  const byKey = new Map<string, { key: Key; values: Map<string, RDF.Term> }>();
  for (const { predicate, object } of quads) {
    if (predicate.value === RDF_TYPE && object.termType !== 'Literal') {
      types.push(object);
      continue;
    }
    const key = names.key(predicate.value, object);
    const known = byKey.get(key.name);
    if (known === undefined) byKey.set(key.name, { key, values: new Map([[termKey(object), object]]) });
    else known.values.set(termKey(object), object);
  }
  if (types.length > 0) node['@type'] = [...new Set(types.map((type) => names.vocabulary(type)))].sort(byCodePoint);
  const rank = (name: string): string => (name === 'label' ? '' : name);
  const keys = [...byKey.values()].sort((a, b) => byCodePoint(rank(a.key.name), rank(b.key.name)));
  for (const { key, values } of keys) node[key.name] = valuesOf(key, [...values].sort(([a], [b]) => byCodePoint(a, b)).map(([, term]) => term), names);
  return node;
}

function valuesOf(key: Key, terms: readonly RDF.Term[], names: JsonLdNames): Json {
  if (hasLanguages(key.definition)) return languageMap(key, terms, names);
  const values = terms.map((term) => names.value(term, key));
  return values.length === 1 && !names.isExpanded && !isSet(key.definition) ? values[0]! : values;
}

/** Texts by language, those without one under `@none` (JSON-LD 1.1 §4.6.2). */
function languageMap(key: Key, terms: readonly RDF.Term[], names: JsonLdNames): Json {
  const byLanguage = new Map<string, Json[]>();
  for (const term of terms) {
    const language = (term.termType === 'Literal' && term.language) || '@none';
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), names.value(term, key)]);
  }
  const sorted = [...byLanguage].sort(([a], [b]) => byCodePoint(a, b));
  return Object.fromEntries(sorted.map(([language, texts]) => [language, texts.length === 1 && !isSet(key.definition) ? texts[0]! : texts]));
}
