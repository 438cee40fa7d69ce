/** Minimal sets of claims: what "any one of these" and "all of these" come to (semantics §23). */

/** Numbers of claims, ascending. */
export type ClaimSet = readonly number[];

/** Sets of which any one suffices; none contains another. */
export interface Alternatives {
  readonly sets: readonly ClaimSet[];
  /** True where further sets exist that are not listed. */
  readonly more: boolean;
}

/** Most sets that are kept; the smallest stay, and `more` says that others exist. */
export const MOST_SETS = 100;

/** What needs no claim at all. */
export const NOTHING: Alternatives = { sets: [[]], more: false };

/** One claim suffices. */
export function claimAlone(claim: number): Alternatives {
  return { sets: [[claim]], more: false };
}

/** The minimal sets among these, the smallest first, at most `most`. */
export function minimal(sets: Iterable<ClaimSet>, more = false, most: number = MOST_SETS): Alternatives {
  const all = Array.isArray(sets) ? sets as readonly ClaimSet[] : [...sets];
  if (all.every((set) => set.length === 1)) return minimalSingles(all, more, most);
  const sorted = all.toSorted(bySize);
  if (sorted[0]!.length === 0) return { sets: [[]], more };
  const alone = new Set<number>();
  const kept: ClaimSet[] = [];
  let left = more;
  let before: ClaimSet | undefined;
  for (const set of sorted) {
    const isKnown = before !== undefined && bySize(before, set) === 0;
    before = set;
    if (isKnown || set.some((claim) => alone.has(claim)) || (set.length > 2 && kept.some((one) => one.length > 1 && isSubset(one, set)))) continue;
    if (kept.length === most) {
      left = true;
      break;
    }
    if (set.length === 1) alone.add(set[0]!);
    kept.push(set);
  }
  return { sets: kept, more: left };
}

/** Sets of one claim each: none contains another. */
function minimalSingles(all: readonly ClaimSet[], more: boolean, most: number): Alternatives {
  const distinct = new Map<number, ClaimSet>();
  for (const set of all) distinct.set(set[0]!, set);
  const sorted = [...distinct.values()].sort(bySize);
  return sorted.length > most ? { sets: sorted.slice(0, most), more: true } : { sets: sorted, more };
}

/** Any one of these suffices. */
export function anyOf(all: readonly Alternatives[]): Alternatives {
  if (all.length === 1) return all[0]!;
  return minimal(all.flatMap(({ sets }) => sets), all.some(({ more }) => more));
}

/** All of these are needed. */
export function allOf(all: readonly Alternatives[]): Alternatives {
  const [only] = all;
  if (only !== undefined && all.every((one) => isOneClaim(one, only))) return only;
  const sure = new Set<number>();
  const open: Alternatives[] = [];
  for (const one of all) {
    if (one.sets.length === 1) for (const claim of one.sets[0]!) sure.add(claim);
    // What is asked for twice is asked for once: one claim often says several of the things that a row needs.
    else if (!open.some((other) => isSame(one, other))) open.push(one);
  }
  const base: Alternatives = { sets: [[...sure].sort(byNumber)], more: all.some(({ more }) => more) };
  const product = open.reduce((left, right) => (sure.size === 0 && left === base ? { sets: right.sets, more: base.more } : multiply(left, right)), base);
  return product.more && product.sets.length > 1 ? { ...product, sets: product.sets.map((set) => shrunk(set, all)) } : product;
}

/** Whether both are the same one claim, as where all of a row stands in it. */
function isOneClaim({ sets: [set, other], more }: Alternatives, { sets: [first] }: Alternatives): boolean {
  return !more && other === undefined && set?.length === 1 && first?.length === 1 && set[0] === first[0];
}

function isSame(one: Alternatives, other: Alternatives): boolean {
  return one === other || (one.sets.length === other.sets.length && one.sets.every((set, at) => bySize(set, other.sets[at]!) === 0));
}

function multiply(left: Alternatives, right: Alternatives): Alternatives {
  const sets: ClaimSet[] = [];
  // A set that already has all that one of the other side's asks for makes its unions with the rest needless.
  const contained = right.sets.map((other) => left.sets.some((one) => isSubset(one, other)));
  right.sets.forEach((other, at) => { if (contained[at]) sets.push(other); });
  for (const one of left.sets) {
    if (right.sets.some((other) => isSubset(other, one))) sets.push(one);
    else right.sets.forEach((other, at) => { if (!contained[at]) sets.push(union(one, other)); });
  }
  return minimal(sets, left.more || right.more);
}

/** Where sets were left out on the way, what remains need not be minimal: so each is made so. */
function shrunk(set: ClaimSet, needs: readonly Alternatives[]): ClaimSet {
  return set.reduce<ClaimSet>((kept, claim) => {
    const without = kept.filter((one) => one !== claim);
    return needs.every(({ sets }) => sets.some((one) => isSubset(one, without))) ? without : kept;
  }, set);
}

/** The claims of both, ascending. */
export function union(one: ClaimSet, other: ClaimSet): ClaimSet {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  const all: number[] = [];
  let [a, b] = [0, 0];
  while (a < one.length && b < other.length) {
    const [first, second] = [one[a]!, other[b]!];
    all.push(Math.min(first, second));
    if (first <= second) a += 1;
    if (second <= first) b += 1;
  }
  for (; a < one.length; a += 1) all.push(one[a]!);
  for (; b < other.length; b += 1) all.push(other[b]!);
  return all;
}

/** Whether every claim of the first stands in the second. */
export function isSubset(one: ClaimSet, other: ClaimSet): boolean {
  return one.length <= other.length && one.every((claim) => other.includes(claim));
}

/** The order of alternatives: set by set, each by size and then by its claims. */
export function byFirstSets(a: Alternatives, b: Alternatives): number {
  for (let at = 0; at < Math.min(a.sets.length, b.sets.length); at += 1) {
    const order = bySize(a.sets[at]!, b.sets[at]!);
    if (order !== 0) return order;
  }
  return a.sets.length - b.sets.length;
}

function bySize(a: ClaimSet, b: ClaimSet): number {
  if (a.length !== b.length) return a.length - b.length;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return 0;
}

function byNumber(a: number, b: number): number {
  return a - b;
}
