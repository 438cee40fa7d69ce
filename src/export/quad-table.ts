/** Quads as rows of numbers, one number per distinct term: a million of them are sorted without a string for each. */
import type * as RDF from '@rdfjs/types';
import { byCodePoint } from '../graph/nquads.ts';
import { termKey } from '../graph/terms.ts';

export type Column = 'subject' | 'predicate' | 'object' | 'graph';

/** A column to sort by, and the rank of each term in it. */
export type SortKey = readonly [Column, Uint32Array];

export class QuadTable {
  /** The distinct terms; a term's index is its number. */
  readonly terms: readonly RDF.Term[];
  readonly size: number;
  readonly #columns: Readonly<Record<Column, Uint32Array>>;

  /**
   * @param most how many quads there are at most
   * @param renamed puts another term in a term's place
   */
  constructor(quads: Iterable<RDF.Quad>, most: number, renamed: (term: RDF.Term) => RDF.Term = (term) => term) {
    const terms: RDF.Term[] = [];
    const numbers = new Map<string, number>();
    const number = (term: RDF.Term): number => {
      const key = termKey(term);
      let known = numbers.get(key);
      if (known === undefined) {
        numbers.set(key, (known = terms.length));
        terms.push(renamed(term));
      }
      return known;
    };
    const [subject, predicate, object, graph] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most), new Uint32Array(most)];
    let size = 0;
    for (const quad of quads) {
      subject[size] = number(quad.subject);
      predicate[size] = number(quad.predicate);
      object[size] = number(quad.object);
      graph[size] = number(quad.graph);
      size++;
    }
    this.terms = terms;
    this.size = size;
    this.#columns = { subject, predicate, object, graph };
  }

  /** The number of the term in a row's column. */
  at(row: number, column: Column): number {
    return this.#columns[column][row]!;
  }

  /** Whether a term stands in one of the columns in any row. */
  has(term: number, columns: readonly Column[]): boolean {
    return columns.some((column) => this.#columns[column].subarray(0, this.size).includes(term));
  }

  /** Whether two rows agree in some columns. */
  same(a: number, b: number, columns: readonly Column[]): boolean {
    return columns.every((column) => this.at(a, column) === this.at(b, column));
  }

  /** The rows in order: by the first key, where that ties by the next, and so on. */
  order(keys: readonly SortKey[]): Uint32Array {
    let rows = Uint32Array.from({ length: this.size }, (_, row) => row);
    // Counting sort is stable, so the keys go from the last to the first; no comparison is ever made.
    for (const [column, ranks] of keys.toReversed()) rows = this.#sorted(rows, this.#columns[column], ranks);
    return rows;
  }

  #sorted(rows: Uint32Array, column: Uint32Array, ranks: Uint32Array): Uint32Array<ArrayBuffer> {
    const starts = new Uint32Array(ranks.length + 1);
    for (const row of rows) starts[ranks[column[row]!]! + 1]!++;
    for (let rank = 1; rank < starts.length; rank++) starts[rank]! += starts[rank - 1]!;
    const sorted = new Uint32Array(rows.length);
    for (const row of rows) sorted[starts[ranks[column[row]!]!]!++] = row;
    return sorted;
  }
}

/** The rank of each text among all, by code point; equal texts share one. */
export function ranksOf(texts: readonly string[]): Uint32Array {
  const differs = texts.some((text) => /[\ud800-\udfff]/.test(text)) && texts.some((text) => /[\ue000-\uffff]/.test(text));
  // The engine's comparison goes by UTF-16 unit, is much faster, and differs only where both of these occur.
  const compare = differs ? byCodePoint : (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const order = texts.map((_, index) => index).sort((a, b) => compare(texts[a]!, texts[b]!));
  const ranks = new Uint32Array(texts.length);
  let rank = 0;
  for (const [position, index] of order.entries()) {
    if (position > 0 && texts[order[position - 1]!] !== texts[index]) rank++;
    ranks[index] = rank;
  }
  return ranks;
}
