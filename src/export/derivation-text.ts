/** Minimal sets of claims as one short text: `1+2 or 3`, `1+(2 or 3)`. */

/** How sets are told in a language. */
export interface DerivationWords {
  readonly or: string;
  readonly otherWays: (count: number) => string;
}

/** So many sets are written out; how many more there are is said. */
const MOST_WRITTEN = 6;

/** A text, and the numbers that stand in it. */
export interface DerivationText {
  readonly text: string;
  readonly numbers: readonly number[];
}

/**
 * Writes sets of numbers so that “all of these” and “any one of these” stay apart. What several sets have in common is
 * taken out before a bracket; sets that are all the combinations of some choices are written as those choices.
 * @param sets each sufficient by itself, none empty
 */
export function derivationText(sets: readonly (readonly number[])[], words: DerivationWords): DerivationText {
  const choices = asChoices(sets);
  if (choices !== undefined) {
    const inBrackets = choices.filter((choice) => choice.length > 1).length > 0 && choices.length > 1;
    const text = choices.map((choice) => (inBrackets && choice.length > 1 ? `(${choice.join(` ${words.or} `)})` : choice.join(` ${words.or} `))).join('+');
    return { text, numbers: choices.flat() };
  }
  const common = sets.reduce<readonly number[]>((kept, set) => kept.filter((number) => set.includes(number)), sets[0] ?? []);
  const shown = sets.slice(0, MOST_WRITTEN);
  const others = sets.length - shown.length;
  const ways = shown.map((set) => set.filter((number) => !common.includes(number)).join('+'));
  const alternatives = [ways.join(` ${words.or} `), ...(others === 0 ? [] : [words.otherWays(others)])].join(' ');
  return { text: common.length === 0 ? alternatives : `${common.join('+')}+(${alternatives})`, numbers: shown.flat() };
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
