/** Tells whether a triple was already seen in a graph, by numbers instead of long strings. */
import type * as RDF from '@rdfjs/types';
import { termKey } from './terms.ts';

/** More distinct terms than this would make two triples share one number. */
const MOST_TERMS = 2 ** 26;

/** A set of triples per graph; terms from different libraries count as one where they are the same term. */
export class QuadSet {
  readonly #numbers = new Map<string, number>();
  readonly #graphs = new Map<number, Map<number, Set<number>>>();

  /**
   * Adds the triple to a graph; false where it stood there already.
   * @throws RangeError beyond 67 million distinct terms
   */
  add(quad: RDF.Quad, graph: RDF.Term = quad.graph): boolean {
    const known = this.#subject(this.#number(graph), this.#number(quad.subject));
    const size = known.size;
    known.add(this.#number(quad.predicate) * MOST_TERMS + this.#number(quad.object));
    return known.size > size;
  }

  #subject(graph: number, subject: number): Set<number> {
    let subjects = this.#graphs.get(graph);
    if (subjects === undefined) this.#graphs.set(graph, (subjects = new Map()));
    let known = subjects.get(subject);
    if (known === undefined) subjects.set(subject, (known = new Set()));
    return known;
  }

  #number(term: RDF.Term): number {
    const key = termKey(term);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#numbers.size;
      if (number >= MOST_TERMS) throw new RangeError(`more than ${MOST_TERMS} distinct terms`);
      this.#numbers.set(key, number);
    }
    return number;
  }
}
