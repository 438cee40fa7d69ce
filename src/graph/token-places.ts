/** Where the parts of each statement stand in a file, gathered while n3 reads it: for judging data, not for loading it. */
import type * as RDF from '@rdfjs/types';
import type { LocatedToken } from './located-token.ts';
import { termKey, type Terms } from './terms.ts';
import { RDF_TYPE } from './vocabulary.ts';

/** From 1; columns count UTF-16 units, as editors and SARIF do. `end` is the column after the last one, on the same line. */
export interface Spot {
  readonly line: number;
  readonly column: number;
  readonly end?: number;
}

/** The places of a quad's three parts. */
export interface QuadSpots {
  readonly subject: Spot;
  readonly predicate: Spot;
  readonly object: Spot;
}

export interface PrefixSpot {
  readonly prefix: string;
  readonly iri: string;
  readonly spot: Spot;
}

const OPENING = new Set(['[', '(']);
const CLOSING = new Set([']', ')']);

export class TokenPlaces {
  /** One per quad, in the order of the quads. */
  readonly quads: QuadSpots[] = [];
  readonly prefixes: PrefixSpot[] = [];
  /** Every block of a named graph, with its graph's IRI as it is written by the first quad in it; empty blocks are left out. */
  readonly blocks: { readonly iri: string; readonly spot: Spot }[] = [];
  /** Where brackets are nested deepest, and how deep. */
  deepest: { readonly depth: number; readonly spot: Spot } = { depth: 0, spot: { line: 1, column: 1 } };
  readonly #type: RDF.NamedNode;
  readonly #last = new Map<string, Spot>();
  #literal: LocatedToken | undefined;
  #before: LocatedToken | undefined;
  #token: LocatedToken | undefined;
  #depth = 0;
  #block: Spot | undefined;

  constructor(terms: Terms) {
    this.#type = terms.iri(RDF_TYPE);
  }

  /** A token, just before n3 uses it. */
  see(token: LocatedToken): void {
    if (token.type === 'literal') this.#literal = token;
    // n3 makes the term of `a` before it reads anything.
    if (token.type === 'abbreviation' && token.value === 'a') this.#last.set(termKey(this.#type), spotOf(token));
    if (token.type === '{') this.#block = spotOf(this.#token ?? token);
    if (token.type === 'IRI' && this.#token?.type === 'prefix' && /^@?prefix$/iu.test(this.#before?.type ?? '')) {
      this.prefixes.push({ prefix: this.#token.value, iri: token.value, spot: spotOf(token) });
    }
    if (OPENING.has(token.type)) this.#deeper(token);
    if (CLOSING.has(token.type)) this.#depth--;
    [this.#before, this.#token] = [this.#token, token];
  }

  /** A term that n3 made of the tokens seen so far. */
  made(term: RDF.Term): void {
    const token = term.termType === 'Literal' ? this.#literal : this.#token;
    if (token !== undefined) this.#last.set(termKey(term), spotOf(token));
  }

  /** A quad, right after its object was read. */
  quad({ subject, predicate, object, graph }: RDF.Quad): void {
    this.quads.push({ subject: this.#spot(subject), predicate: this.#spot(predicate), object: this.#spot(object) });
    if (this.#block === undefined || graph.termType === 'DefaultGraph') return;
    this.blocks.push({ iri: graph.value, spot: this.#block });
    this.#block = undefined;
  }

  #deeper(token: LocatedToken): void {
    this.#depth++;
    if (this.#depth > this.deepest.depth) this.deepest = { depth: this.#depth, spot: spotOf(token) };
  }

  #spot(term: RDF.Term): Spot {
    // rdf:first and the like stand nowhere: they are where the reader is.
    return this.#last.get(termKey(term)) ?? (this.#token ? spotOf(this.#token) : { line: 1, column: 1 });
  }
}

function spotOf({ line, start, end }: LocatedToken): Spot {
  return { line, column: start + 1, ...(end > start ? { end: end + 1 } : {}) };
}
