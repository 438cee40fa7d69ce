/** Minimal sets of claims as one short text: `1+2 or 3`, `1+(2 or 3)`. */

/** How sets are told in a language. */
export interface DerivationWords {
  readonly or: string;
  readonly otherWays: (count: number) => string;
}

/** So many sets are written out; how many more there are is said. */
const MOST_WRITTEN = 5;

/**
 * Writes sets of numbers so that “all of these” and “any one of these” stay apart. What several sets have in common is
 * put before a bracket; sets that are all the combinations of some choices are written as those choices.
 * @param sets each sufficient by itself, none empty
 * @param number the number by which a member of the sets is written; asked in the order in which they are read
 */
export function derivationText(sets: readonly (readonly number[])[], number: (member: number) => number, words: DerivationWords): string {
  const or = ` ${words.or} `;
  const listed = (members: readonly number[], between: string): string => members.map(number).sort((a, b) => a - b).join(between);
  const choices = asChoices(sets);
  if (choices !== undefined) {
    const always = listed(choices.flatMap((choice) => (choice.length === 1 ? choice : [])), '+');
    const either = choices.filter((choice) => choice.length > 1).map((choice) => (choices.length > 1 ? `(${listed(choice, or)})` : listed(choice, or)));
    return [...(always === '' ? [] : [always]), ...either].join('+');
  }
  const common = sets.reduce<readonly number[]>((kept, set) => kept.filter((member) => set.includes(member)), sets[0] ?? []);
  const first = listed(common, '+');
  const ways = sets.slice(0, MOST_WRITTEN).map((set) => listed(set.filter((member) => !common.includes(member)), '+'));
  const others = sets.length - ways.length;
  const alternatives = `${ways.join(or)}${others === 0 ? '' : `, ${words.otherWays(others)}`}`;
  return first === '' ? alternatives : `${first}+(${alternatives})`;
}

/**
 * The choices of which the sets are all the combinations; undefined where they are no such thing. Two members belong to
 * one choice where no set has both.
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
  return isProduct && isReadable ? choices : undefined;
}
