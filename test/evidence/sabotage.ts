/** Spoils evidence that was read: names a claim too many or too few, as a tracer with a mistake would. */
import type { ReadRow } from './read-evidence.ts';
import { smallest } from './read-evidence.ts';
import type { Subset } from './every-subset.ts';

export interface Spoilt {
  readonly rows: readonly ReadRow[];
  /** What was done; undefined where there was nothing to spoil. */
  readonly done: string | undefined;
}

/** A way to spoil the sets of one row or member, at the place that `pick` chooses; undefined where it cannot. */
type Fault = (sets: readonly Subset[], claims: number, pick: (count: number) => number) => readonly Subset[] | undefined;

/** What a tracer could get wrong. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'names one claim too many': (sets, claims, pick) => {
    const at = pick(sets.length);
    const others = bits(claims).filter((bit) => (sets[at]! & bit) === 0);
    return others.length === 0 ? undefined : replaced(sets, at, sets[at]! | others[pick(others.length)]!);
  },
  'names one claim too few': (sets, claims, pick) => {
    const needing = sets.flatMap((set, at) => (set === 0 ? [] : [at]));
    if (needing.length === 0) return undefined;
    const at = needing[pick(needing.length)]!;
    const own = bits(claims).filter((bit) => (sets[at]! & bit) !== 0);
    return replaced(sets, at, sets[at]! & ~own[pick(own.length)]!);
  },
  'forgets a derivation': (sets, _, pick) => (sets.length < 2 ? undefined : sets.toSpliced(pick(sets.length), 1)),
  'knows only the first origin': (sets) => (sets.length < 2 ? undefined : sets.slice(0, 1)),
  'takes alternatives for needs': (sets) => (sets.length < 2 ? undefined : [sets.reduce((all, set) => all | set, 0)]),
  'takes needs for alternatives': (sets, claims) => {
    const found = smallest(sets.flatMap((set) => (set === 0 ? [0] : bits(claims).filter((bit) => (set & bit) !== 0))));
    return found.join() === [...sets].sort((a, b) => a - b).join() ? undefined : found;
  },
  'drops minimality': (sets, claims, pick) => {
    const others = bits(claims).filter((bit) => (sets[0]! & bit) === 0);
    return others.length === 0 ? undefined : [...sets, sets[0]! | others[pick(others.length)]!];
  },
};

/**
 * Spoils one row, a random one where that can be.
 * @param pick a number below the count given
 */
export function spoil(rows: readonly ReadRow[], fault: Fault, claims: number, pick: (count: number) => number): Spoilt {
  const first = rows.length === 0 ? 0 : pick(rows.length);
  for (const at of [...rows.keys()].map((index) => (index + first) % rows.length)) {
    const spoilt = spoiltRow(rows[at]!, fault, claims, pick);
    if (spoilt !== undefined) return { rows: rows.toSpliced(at, 1, spoilt), done: `${told(rows[at]!)} became ${told(spoilt)}` };
  }
  return { rows, done: undefined };
}

function spoiltRow(row: ReadRow, fault: Fault, claims: number, pick: (count: number) => number): ReadRow | undefined {
  if (row.members === undefined) {
    const sets = row.sets.length === 0 ? undefined : fault(row.sets, claims, pick);
    return sets && { ...row, sets };
  }
  const at = pick(row.members.length);
  const member = row.members.length === 0 ? undefined : fault(row.members[at]!, claims, pick);
  return member && { ...row, members: row.members.toSpliced(at, 1, member) };
}

function replaced(sets: readonly Subset[], at: number, set: Subset): readonly Subset[] {
  return sets.toSpliced(at, 1, set);
}

function bits(claims: number): readonly Subset[] {
  return Array.from({ length: claims }, (_, index) => 1 << index);
}

function told({ key, sets, members }: ReadRow): string {
  return `${key.replaceAll('\n', ', ')} ${JSON.stringify(members ?? sets)}`;
}
