/** Minimal sets of claims as one short text: `1+2 or 3`, `1+(2 or 3)`. */

/** How sets are told in a language. */
export interface DerivationWords {
  readonly or: string;
  readonly otherWays: (count: number) => string;
}

/** So many sets are written out; how many more there are is said. */
const MOST_WRITTEN = 6;

/**
 * Writes sets of numbers so that “all of these” and “any one of these” stay apart. What several sets have in common is
 * put before a bracket; sets that are all the combinations of some choices are written as those choices.
 * @param sets each sufficient by itself, none empty
 * @param name how a member of the sets is written; asked in the order in which they are read
 */
export function derivationText(sets: readonly (readonly number[])[], name: (member: number) => string, words: DerivationWords): string {
  const or = ` ${words.or} `;
  const choices = asChoices(sets);
  if (choices !== undefined) {
    return choices.map((choice) => (choice.length > 1 && choices.length > 1 ? `(${choice.map(name).join(or)})` : choice.map(name).join(or))).join('+');
  }
  const common = sets.reduce<readonly number[]>((kept, set) => kept.filter((member) => set.includes(member)), sets[0] ?? []);
  const first = common.map(name).join('+');
  const ways = sets.slice(0, MOST_WRITTEN).map((set) => set.filter((member) => !common.includes(member)).map(name).join('+'));
  const others = sets.length - ways.length;
  const alternatives = `${ways.join(or)}${others === 0 ? '' : ` ${words.otherWays(others)}`}`;
  return first === '' ? alternatives : `${first}+(${alternatives})`;
}

/**
 * The choices of which the sets are all the combinations, those without alternative first; undefined where they are
 * no such thing. Two numbers belong to one choice where no set has both.
 */
function asChoices(sets: readonly (readonly number[])[]): readonly (readonly number[])[] | undefined {
  const choices: number[][] = [];
  for (const number of new Set(sets.flat())) {
    const apart = choices.find((choice) => choice.every((other) => !sets.some((set) => set.includes(number) && set.includes(other))));
    if (apart === undefined) choices.push([number]);
    else apart.push(number);
  }
  const combinations = choices.reduce((product, { length }) => product * length, 1);
  // Where every set takes one of each choice and there are as many as there are combinations, they are all of them.
  const isProduct = combinations === sets.length && sets.every((set) => set.length === choices.length);
  const isReadable = choices.every(({ length }) => length <= MOST_WRITTEN);
  return isProduct && isReadable ? choices.toSorted((a, b) => Math.sign(a.length - 1) - Math.sign(b.length - 1)) : undefined;
}
