/** Short keys that tell rows apart by their values. */
import type * as RDF from '@rdfjs/types';
import { termKey } from '../graph/terms.ts';
import type { Solution } from '../query/engine.ts';

/** Numbers terms as they come: a key is made of numbers, since the terms of a row are long. */
export class RowKeys {
  readonly #numbers = new Map<string, number>();

  /**
   * The key of a solution's values under these names.
   * @param flags variables that are 1 where the row itself binds the named one
   */
  of(solution: Solution, names: readonly string[], flags?: ReadonlyMap<string, string>): string {
    let key = '';
    for (const name of names) {
      const flag = flags?.get(name);
      const term = flag !== undefined && solution.get(flag)?.value !== '1' ? undefined : solution.get(name);
      key += term === undefined ? ' ' : `${this.#number(term)} `;
    }
    return key;
  }

  #number(term: RDF.Term): number {
    const key = termKey(term);
    let number = this.#numbers.get(key);
    if (number === undefined) this.#numbers.set(key, (number = this.#numbers.size));
    return number;
  }
}
