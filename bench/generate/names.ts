/** Invented names, each given out once. */
import type { Random } from './random.ts';

const STARTS = ['Al', 'Bre', 'Cor', 'Dun', 'El', 'Fal', 'Gron', 'Hal', 'Ise', 'Jor', 'Kel', 'Lun', 'Mar', 'Nor', 'Os', 'Pel', 'Quin', 'Ros', 'Sel', 'Tor', 'Ul', 'Var', 'Wel', 'Yst', 'Zan'];
const MIDDLES = ['a', 've', 'ri', 'do', 'lan', 'mi', 'no', 'ka', 'ste', 'ber', 'gu', 'li'];
const ENDS = ['dor', 'nix', 'mund', 'ra', 'vik', 'tan', 'lis', 'heim', 'sen', 'mark', 'feld', 'gate', 'ros', 'net', 'wick'];
const GIVEN = ['Ada', 'Bela', 'Cato', 'Dora', 'Edda', 'Falk', 'Gesa', 'Hilda', 'Ivo', 'Jana', 'Knut', 'Lene', 'Milo', 'Nora', 'Ole', 'Pia', 'Rolf', 'Sina', 'Till', 'Uta', 'Veit', 'Wiebke', 'Yara', 'Zeno'];

export class Names {
  readonly #random: Random;
  readonly #given = new Set<string>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** One invented word, as a company or town may be called. */
  word(): string {
    return this.#once(() => `${this.#random.pick(STARTS)}${this.#random.chance(0.6) ? this.#random.pick(MIDDLES) : ''}${this.#random.pick(ENDS)}`);
  }

  /** A given name and an invented family name. */
  person(): string {
    return `${this.#random.pick(GIVEN)} ${this.word()}`;
  }

  #once(make: () => string): string {
    for (let attempt = 0; ; attempt += 1) {
      // After many tries the short names are used up; longer ones are not.
      const name = attempt < 50 ? make() : `${make()}${this.#random.pick(MIDDLES)}${this.#random.pick(ENDS)}`;
      if (this.#given.has(name)) continue;
      this.#given.add(name);
      return name;
    }
  }
}

/** A name as the last part of an IRI. */
export function slug(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
