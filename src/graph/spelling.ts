/** When two spellings count as the same name, and how far apart two others are. */

/** A spelling without what people type differently: case, accents and white space. */
export function plainSpelling(text: string): string {
  // Upper case first, so that ß and SS meet.
  return text.toUpperCase().toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f\s]+/g, '');
}

/**
 * The number of letters to add, drop, change or swap with a neighbour (optimal string alignment) to get from one plain
 * spelling to the other; undefined where it is more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number | undefined {
  const [from, to] = [[...a], [...b]];
  if (Math.abs(from.length - to.length) > limit) return undefined;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = last[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swap = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] ? before[j - 2]! + 1 : Infinity;
      row[j] = Math.min(change, last[j]! + 1, row[j - 1]! + 1, swap);
    }
    if (Math.min(...row) > limit) return undefined;
    [before, last] = [last, row];
  }
  const distance = last[to.length]!;
  return distance <= limit ? distance : undefined;
}

/** Longer input is no name that somebody mistyped, and would cost time to compare. */
const LONGEST = 200;

/**
 * How near a typed text is to a spelling (both plain): 0 and up, less is nearer; undefined where they have nothing to
 * do with each other. A third of the letters may differ; the beginning or a part of a name is near as well.
 */
export function nearness(typed: string, spelling: string): number | undefined {
  if (typed.length > LONGEST || typed.length === 0) return undefined;
  const limit = Math.max(1, Math.floor(typed.length / 3));
  const distance = editDistance(typed, spelling, limit);
  if (distance !== undefined) return distance;
  if (typed.length < 3) return undefined;
  // After everything that is only mistyped.
  if (spelling.startsWith(typed)) return limit + 1;
  if (spelling.includes(typed)) return limit + 2;
  return spelling.length >= 4 && typed.includes(spelling) ? limit + 3 : undefined;
}
