/** Writes IRIs and values as JSON-LD under a context, each so that it reads back as exactly the term that it was. */
import type * as RDF from '@rdfjs/types';
import { ONTOLOGY, XSD_BOOLEAN, XSD_STRING } from '../graph/vocabulary.ts';
import type { Context, TermDefinition } from './json-ld-context.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A key of a node object, with how its values are read. */
export interface Key {
  readonly name: string;
  readonly definition: TermDefinition;
}

const NO_DEFINITION: TermDefinition = {};

/** Names under one context; with no context, everything is written out in full (the expanded form). */
export class JsonLdNames {
  /** What the document has as `@context`: where an IRI of the graph could be mistaken for a compact one, that prefix is taken back. */
  readonly context: Json;
  /** The same written out, whatever the document has in its place. */
  readonly fullContext: Json;
  readonly isExpanded: boolean;
  readonly #namespaces: ReadonlyMap<string, string>;
  readonly #prefixes: readonly (readonly [prefix: string, namespace: string])[];
  readonly #terms: ReadonlyMap<string, string>;
  readonly #definitions: ReadonlyMap<string, Key>;
  readonly #keys = new Map<string, Key>();
  readonly #ids = new Map<string, string>();

  /**
   * @param schemes the schemes (what comes before the first colon) of the graph's IRIs that have no `//` after it
   * @param address written in place of the context itself
   */
  constructor(context: Context | undefined, schemes: ReadonlySet<string> = new Set(), address?: string) {
    this.isExpanded = context === undefined;
    const entries = Object.entries(context ?? {});
    this.#namespaces = new Map(entries.flatMap(([name, definition]) => (isPrefix(definition) ? [[name, definition['@id']!] as const] : [])));
    this.#prefixes = [...this.#namespaces].filter(([prefix]) => !schemes.has(prefix)).toSorted(([, a], [, b]) => b.length - a.length);
    const taken = [...this.#namespaces.keys()].filter((prefix) => schemes.has(prefix));
    const withTaken = (first: Json): Json => (taken.length === 0 ? first : [first, Object.fromEntries(taken.map((prefix) => [prefix, null]))]);
    this.fullContext = withTaken((context ?? {}) as Json);
    this.context = address === undefined ? this.fullContext : withTaken(address);
    const definitions = entries.flatMap(([name, value]) => (isTerm(name, value) ? [{ name, definition: value }] : []));
    this.#definitions = new Map(definitions.map((key) => [this.#expanded(key), key]));
    // Every name that means something, so that no other IRI is written by it.
    this.#terms = new Map([...entries.map(([name]) => [name, ''] as const), ...definitions.map((key) => [key.name, this.#expanded(key)] as const)]);
  }

  /** An IRI or blank node where JSON-LD expects a node (§3.2.6: relative to the document, never to the vocabulary). */
  id(term: RDF.Term): string {
    if (term.termType === 'BlankNode') return `_:${term.value}`;
    let written = this.#ids.get(term.value);
    if (written === undefined) this.#ids.set(term.value, (written = this.#compact(term.value)));
    return written;
  }

  /** An IRI where JSON-LD expects a term of the vocabulary: a type, a datatype, a value of `@type: @vocab`. */
  vocabulary(term: RDF.Term): string {
    if (term.termType === 'BlankNode' || this.isExpanded) return this.id(term);
    return this.#word(term.value) ?? this.id(term);
  }

  /** The key under which a property's value is written: its term where the value fits it, else its name without coercion. */
  key(property: string, value: RDF.Term): Key {
    const term = this.#definitions.get(property);
    if (term !== undefined && fits(term.definition, value)) return term;
    let key = this.#keys.get(property);
    if (key === undefined) {
      const name = term === undefined && !this.isExpanded ? this.#word(property) : undefined;
      this.#keys.set(property, (key = { name: name ?? this.#compact(property), definition: NO_DEFINITION }));
    }
    return key;
  }

  /** A value under a key, as one entry of its list; values of language maps are plain texts. */
  value(term: RDF.Term, { definition }: Key): Json {
    if (term.termType !== 'Literal') {
      if (definition['@type'] === '@vocab') return this.vocabulary(term);
      return definition['@type'] === '@id' ? this.id(term) : { '@id': this.id(term) };
    }
    if (term.language !== '') return hasLanguages(definition) ? term.value : { '@language': term.language, '@value': term.value };
    const { value: datatype } = term.datatype;
    const type = definition['@type'];
    if (datatype === XSD_STRING) return type === undefined && !this.isExpanded ? term.value : { '@value': term.value };
    // A JSON boolean, since a text "false" is true to many a tool; it reads back as these very letters (API §8.2.2). Numbers do not.
    const isBoolean = datatype === XSD_BOOLEAN && (term.value === 'true' || term.value === 'false');
    const plain = isBoolean ? term.value === 'true' : term.value;
    const isCoerced = type === undefined ? isBoolean && !this.isExpanded : this.#full(type) === datatype;
    return isCoerced ? plain : { '@type': this.vocabulary(term.datatype), '@value': plain };
  }

  /** What a name means in the vocabulary: a term, a compact IRI, or what follows the vocabulary's namespace. */
  iri(name: string): string {
    return this.#terms.get(name) || (name.includes(':') ? this.#full(name) : ONTOLOGY + name);
  }

  /** Whether a key's value is a map from language to text. */
  isLanguageMap(name: string): boolean {
    const key = this.#definitions.get(this.iri(name));
    return key !== undefined && key.name === name && hasLanguages(key.definition);
  }

  /** A name without colon: a term with this very meaning, or what follows the vocabulary's namespace. */
  #word(iri: string): string | undefined {
    const known = this.#definitions.get(iri);
    // A term that only says how values are read names the property as well; one that turns it round does not.
    if (known !== undefined) return known.name;
    const name = iri.startsWith(ONTOLOGY) ? iri.slice(ONTOLOGY.length) : '';
    return /^\p{L}[\p{L}\p{N}_.-]*$/u.test(name) && !this.#terms.has(name) ? name : undefined;
  }

  #compact(iri: string): string {
    const prefix = this.#prefixes.find(([, namespace]) => iri.startsWith(namespace));
    if (prefix === undefined) return iri;
    const rest = iri.slice(prefix[1].length);
    // `prefix://` is never a compact IRI (JSON-LD API §5.2.2), and an empty rest reads badly.
    return rest === '' || rest.startsWith('//') ? iri : `${prefix[0]}:${rest}`;
  }

  #expanded({ name, definition }: Key): string {
    return definition['@id'] === undefined ? ONTOLOGY + name : this.#full(definition['@id']);
  }

  #full(name: string): string {
    const colon = name.indexOf(':');
    const namespace = this.#namespaces.get(name.slice(0, colon));
    return namespace === undefined ? name : namespace + name.slice(colon + 1);
  }
}

/** The scheme by which an IRI could be mistaken for a compact one; undefined where `//` follows, which tells them apart. */
export function confusableScheme(iri: string): string | undefined {
  const colon = iri.indexOf(':');
  return colon < 0 || iri.startsWith('//', colon + 1) ? undefined : iri.slice(0, colon);
}

/** Whether values of the term are a map from language to text. */
export function hasLanguages({ '@container': container }: TermDefinition): boolean {
  return container === '@language' || (Array.isArray(container) && container.includes('@language'));
}

/** Whether values of the term are always a list. */
export function isSet({ '@container': container }: TermDefinition): boolean {
  return container === '@set' || (Array.isArray(container) && container.includes('@set'));
}

/** Only a text with a language, or without any, can stand in a language map; there is no other way to write a value under its term. */
function fits(definition: TermDefinition, value: RDF.Term): boolean {
  return !hasLanguages(definition) || (value.termType === 'Literal' && (value.language !== '' || value.datatype.value === XSD_STRING));
}

type Entry = TermDefinition | string | number | null;

function isPrefix(entry: Entry): entry is TermDefinition {
  return typeof entry === 'object' && entry !== null && entry['@prefix'] === true;
}

function isTerm(name: string, entry: Entry): entry is TermDefinition {
  return typeof entry === 'object' && entry !== null && !name.startsWith('@') && entry['@prefix'] === undefined && entry['@reverse'] === undefined;
}
