/** The fewest claims whose loss makes a row vanish (semantics §30): a smallest hitting set of its derivations. */
import type { Alternatives, ClaimSet } from './claim-sets.ts';

/** Up to so many claims the smallest set is searched for; beyond, a small one is taken. */
export const MOST_SEARCHED = 15;

export interface Loss {
  /** Numbers of claims, ascending. */
  readonly claims: ClaimSet;
  /** False where fewer claims might do, or where the row might be there all the same for another reason. */
  readonly exact: boolean;
}

/**
 * The fewest claims that every way to one of the row's needs goes through; a row that counts is another row as soon as one
 * of its members is lost.
 * @param needs what the row needs, each with its alternatives
 * @returns undefined where no loss of claims makes the row vanish
 */
export function smallestLoss(needs: readonly Alternatives[]): Loss | undefined {
  let smallest: Loss | undefined;
  let isExact = true;
  for (const need of needs) {
    const loss = lossOf(need);
    if (loss === undefined) continue;
    // Nothing is smaller than one claim that is sure to be enough.
    if (loss.exact && loss.claims.length === 1) return loss;
    isExact &&= loss.exact;
    if (smallest === undefined || loss.claims.length < smallest.claims.length || (loss.claims.length === smallest.claims.length && loss.exact && !smallest.exact)) smallest = loss;
  }
  return smallest === undefined ? undefined : { ...smallest, exact: smallest.exact && (smallest.claims.length === 1 || isExact) };
}

function lossOf({ sets, more }: Alternatives): Loss | undefined {
  if (sets.length === 0 || sets.some((set) => set.length === 0)) return undefined;
  const claims = [...new Set(sets.flat())].sort((a, b) => a - b);
  // A claim that suffices by itself has to be lost in any case.
  const needed = new Set(sets.flatMap((set) => (set.length === 1 ? set : [])));
  const others = sets.filter((set) => !set.some((claim) => needed.has(claim)));
  const isSearched = claims.length <= MOST_SEARCHED;
  const chosen = isSearched ? smallestHitting(others) : greedy(others);
  return { claims: [...needed, ...chosen].sort((a, b) => a - b), exact: isSearched && !more };
}

function smallestHitting(sets: readonly ClaimSet[]): readonly number[] {
  for (let size = 0; ; size += 1) {
    const chosen = hitting(sets, size);
    if (chosen !== undefined) return chosen;
  }
}

/** At most so many claims that hit every set: one of the first set's has to be among them. */
function hitting(sets: readonly ClaimSet[], most: number): number[] | undefined {
  const [first] = sets;
  if (first === undefined) return [];
  if (most === 0) return undefined;
  for (const claim of first) {
    const rest = hitting(sets.filter((set) => !set.includes(claim)), most - 1);
    if (rest !== undefined) return [claim, ...rest];
  }
  return undefined;
}

/** Takes the claim that stands in most of what is left, again and again. */
function greedy(sets: readonly ClaimSet[]): ClaimSet {
  const chosen: number[] = [];
  let left = sets;
  while (left.length > 0) {
    const counts = new Map<number, number>();
    for (const claim of left.flat()) counts.set(claim, (counts.get(claim) ?? 0) + 1);
    const [most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
    chosen.push(most);
    left = left.filter((set) => !set.includes(most));
  }
  return chosen;
}
