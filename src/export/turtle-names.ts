/** Terms as Turtle and TriG write them: prefixed names where a known prefix fits, short numbers, one line each. */
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../graph/graph.ts';
import { byCodePoint, quoted } from '../graph/nquads.ts';
import { prefixes, XSD_BOOLEAN, XSD_DECIMAL, XSD_INTEGER, XSD_STRING } from '../graph/vocabulary.ts';

/** Writes terms, and remembers which prefixes that took. */
export class TurtleNames {
  readonly #namespaces: readonly (readonly [prefix: string, namespace: string])[];
  readonly #used = new Set<string>();

  constructor({ base, usedBases }: Pick<Graph, 'base' | 'usedBases'>) {
    // `dg:` means the same as `:`, which comes first. The longer namespace wins where one continues another.
    this.#namespaces = Object.entries(prefixes(base, usedBases)).filter(([prefix]) => prefix !== 'dg').sort(([, a], [, b]) => b.length - a.length);
  }

  /** One term; the default graph is the empty string. */
  term(term: RDF.Term): string {
    if (term.termType === 'NamedNode') return this.#iri(term.value);
    if (term.termType === 'BlankNode') return `_:${term.value}`;
    return term.termType === 'Literal' ? this.#literal(term) : '';
  }

  /** A line per prefix used so far. */
  declarations(): string[] {
    return this.#namespaces.filter(([prefix]) => this.#used.has(prefix)).sort(([a], [b]) => byCodePoint(a, b))
      .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`);
  }

  #iri(iri: string): string {
    const known = this.#namespaces.find(([, namespace]) => iri.startsWith(namespace));
    // A part of Turtle's PN_LOCAL that needs no escapes.
    if (known === undefined || !/^\w([\w.-]*[\w-])?$/.test(iri.slice(known[1].length))) return `<${iri}>`;
    this.#used.add(known[0]);
    return `${known[0]}:${iri.slice(known[1].length)}`;
  }

  #literal({ value, language, datatype }: RDF.Literal): string {
    if (language !== '') return `${quoted(value)}@${language}`;
    if (datatype.value === XSD_STRING) return quoted(value);
    // The short forms keep the digits as they stand: 1.50 stays 1.50.
    const isShort = (datatype.value === XSD_INTEGER && /^[+-]?\d+$/.test(value)) || (datatype.value === XSD_DECIMAL && /^[+-]?\d*\.\d+$/.test(value))
      || (datatype.value === XSD_BOOLEAN && /^(true|false)$/.test(value));
    return isShort ? value : `${quoted(value)}^^${this.#iri(datatype.value)}`;
  }
}
