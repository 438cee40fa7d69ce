/** The members that a row of aggregates has to have, by brute force. */
import type { SelectQuery } from './a-query.ts';
import type { Recomputation, Subset } from './every-subset.ts';
import { factsOf } from './query-facts.ts';
import { membersText, PROLOGUE } from './query-text.ts';
import { smallest, smallestWith } from './read-evidence.ts';

export interface ExpectedGroup {
  /** For each member its smallest sets. */
  readonly members: readonly (readonly Subset[])[];
  /** What the group's being there rests on. */
  readonly sets: readonly Subset[];
  /** Whether brute force tells every member apart. */
  readonly isBag: boolean;
}

interface FoundGroup {
  readonly all: (readonly Subset[])[];
  readonly members: Map<string, (readonly Subset[])[]>;
}

/** The groups of a query by their keys. @param over with the whole graph beside */
export async function expectedMembers(query: SelectQuery, over: Recomputation): Promise<ReadonlyMap<string, ExpectedGroup>> {
  const text = PROLOGUE + membersText(query);
  const presence = await over.overEverySubset(text);
  const all = 2 ** over.claims.length - 1;
  const { keys, aggregates, having } = query.grouping!;
  const counted = countedBy([...aggregates, having ?? '']);
  const found = new Map<string, FoundGroup>();
  for (const [key, bits] of presence) {
    if (bits[all] !== 1) continue;
    const cells = key.split('\n').filter((cell) => cell !== '');
    const pick = (names: readonly string[]): string => cells.filter((cell) => names.some((name) => cell.startsWith(`${name}=`))).join('\n');
    const sets = smallestWith(bits);
    const group = found.get(pick(keys.map((name) => name.slice(1)))) ?? { all: [], members: new Map<string, (readonly Subset[])[]>() };
    found.set(pick(keys.map((name) => name.slice(1))), group);
    group.all.push(sets);
    const own = counted.distinct ? pick(counted.variables) : key;
    if (counted.variables.length > 0 && pick(counted.variables) === '') continue;
    group.members.set(own, [...group.members.get(own) ?? [], sets]);
  }
  const isBag = counted.distinct || !factsOf(query).hides;
  return new Map([...found].map(([key, { all: every, members }]) => [key, { isBag, members: [...members.values()].map((sets) => smallest(sets.flat())), sets: smallest(every.flat()) }]));
}

/** The variables of which a member binds at least one; none where each solution counts. */
function countedBy(aggregates: readonly string[]): { variables: readonly string[]; distinct: boolean } {
  const calls = aggregates.flatMap((text) => [...text.matchAll(/(COUNT|SUM|MIN|MAX|AVG)\((DISTINCT )?(\*|\?\w+)\)/gu)]);
  const everything = calls.some(([, , , of]) => of === '*');
  const distinct = !everything && calls.every(([, name, isDistinct]) => isDistinct !== undefined || name === 'MIN' || name === 'MAX');
  return { variables: everything ? [] : [...new Set(calls.map(([, , , of]) => of!.slice(1)))], distinct };
}
