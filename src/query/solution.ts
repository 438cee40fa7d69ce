/** One solution of a query: values that share their names with all others of the result. */
import type * as RDF from '@rdfjs/types';

/** A row of values under names; a Map in all that reads it, at a fifth of a Map's size. */
export class ValueRow implements ReadonlyMap<string, RDF.Term> {
  readonly #places: ReadonlyMap<string, number>;
  readonly #values: readonly (RDF.Term | undefined)[];

  /**
   * @param places where the value of each name stands
   * @param values undefined where a variable is unbound
   */
  constructor(places: ReadonlyMap<string, number>, values: readonly (RDF.Term | undefined)[]) {
    this.#places = places;
    this.#values = values;
  }

  get(name: string): RDF.Term | undefined {
    const place = this.#places.get(name);
    return place === undefined ? undefined : this.#values[place];
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  get size(): number {
    return this.#values.reduce((count, value) => (value === undefined ? count : count + 1), 0);
  }

  forEach(visit: (value: RDF.Term, name: string, row: ReadonlyMap<string, RDF.Term>) => void): void {
    for (const [name, value] of this) visit(value, name, this);
  }

  *entries(): MapIterator<[string, RDF.Term]> {
    for (const [name, place] of this.#places) {
      const value = this.#values[place];
      if (value !== undefined) yield [name, value];
    }
  }

  *keys(): MapIterator<string> {
    for (const [name] of this) yield name;
  }

  *values(): MapIterator<RDF.Term> {
    for (const [, value] of this) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, RDF.Term]> {
    return this.entries();
  }
}
