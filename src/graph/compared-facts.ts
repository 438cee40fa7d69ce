/** Keyed facts held against each other: what contradicts, changes, confirms or answers what (semantics §31 to §33). */
import { answeredQuestions, ASKED } from './answered-questions.ts';
import { relation, timesOf } from './compared-values.ts';
import { confirmations } from './confirmations.ts';
import type { ComparedFacts } from './fact-pair.ts';
import type { Graph } from './graph.ts';
import { groupBy } from './groups.ts';
import { readReplaced, readTellings, VALUES, type Telling } from './tellings.ts';
import { ToldThings } from './told-things.ts';
import { dg } from './vocabulary.ts';

export type { ComparedFacts } from './fact-pair.ts';

/** All tellings of one fact that agree letter for letter. */
interface Told {
  readonly first: Telling;
  readonly tellings: readonly Telling[];
}

type Compared = Omit<ComparedFacts, 'of' | 'key'>;
type Readable = Pick<Graph, 'quads' | 'claims'>;

const known = new WeakMap<Readable, readonly ComparedFacts[]>();

/**
 * Everything in the graph that contradicts, changes, confirms or answers something else in it; worked out once for each graph,
 * in one pass and then within each key. Only claims of mode fact are compared, be they asserted, said or hearsay: nothing
 * that is intended, framed, demanded or not commented on.
 * @param graph as answers see it (`OpenedProject.under`, `underLens`): a claim that was retracted must be out of it already
 */
export function comparedFacts(graph: Readable): readonly ComparedFacts[] {
  let found = known.get(graph);
  if (found === undefined) {
    const things = new ToldThings(graph, [...VALUES, ...ASKED, dg('replaces')]);
    const replaced = readReplaced(things);
    const keyed = [...groupBy(readTellings(things), ({ of, key }) => JSON.stringify([of, key])).values()].filter((tellings) => tellings.length > 1);
    known.set(graph, (found = [...keyed.flatMap((tellings) => ofOneFact(tellings, things, replaced)), ...answeredQuestions(things)]));
  }
  return found;
}

function ofOneFact(tellings: readonly Telling[], things: ToldThings, replaced: ReadonlyMap<string, readonly string[]>): readonly ComparedFacts[] {
  const { of, key } = tellings[0]!;
  const values: readonly Told[] = [...groupBy(tellings, valueKey).values()].map((same) => ({ first: same[0]!, tellings: same }));
  const older = givenWay(values, replaced);
  const found: Compared[] = [];
  for (const [at, one] of values.entries()) for (const other of values.slice(at + 1)) {
    const pair = older.get(one)?.has(other) ? change(other, one) : older.get(other)?.has(one) ? change(one, other) : differing(one, other);
    if (pair !== undefined) found.push(pair);
  }
  return [...found, ...confirmations(tellings, things, replaced)].map((one) => ({ ...one, of, key }));
}

function valueKey({ value, time }: Telling): string {
  return JSON.stringify([value, time]);
}

/** What two values that cannot both be true say of each other: by stated times a change, else a contradiction, or nothing that can be known. */
function differing(one: Told, other: Told): Compared | undefined {
  const [a, b] = [one.first, other.first];
  if (relation(a.value, b.value) !== 'apart') return undefined;
  switch (timesOf(a, b)) {
    case 'before': return change(one, other);
    case 'after': return change(other, one);
    case 'one-open': return undefined;
    default: {
      const [first, second] = [claimsOf(one), claimsOf(other)];
      // A claim that itself tells two values is nobody's word against another.
      if (first.every((claim) => second.includes(claim)) || second.every((claim) => first.includes(claim))) return undefined;
      return { how: 'contradiction', one: first, other: second, periodOpen: a.value.kind !== 'days' && timesOf(a, b) === 'both-open' };
    }
  }
}

function change(older: Told, newer: Told): Compared {
  return { how: 'change', one: claimsOf(older), other: claimsOf(newer), periodOpen: false };
}

function claimsOf({ tellings }: Told): readonly string[] {
  return [...new Set(tellings.map(({ claim }) => claim))];
}

/**
 * Which values a report says have given way to which: what stands for such a value elsewhere, and what gave way to that
 * before, has done so too.
 * @returns for a newer value the older ones
 */
function givenWay(values: readonly Told[], replaced: ReadonlyMap<string, readonly string[]>): ReadonlyMap<Told, ReadonlySet<Told>> {
  const direct = replaced.size === 0 ? new Map<Told, readonly Told[]>() : new Map(values.map((newer) => [newer, replacedDirectly(newer, values, replaced)]));
  return new Map([...direct].filter(([, older]) => older.length > 0).map(([newer, older]) => {
    const reached = new Set(older);
    for (const value of reached) for (const further of direct.get(value) ?? []) if (further !== newer) reached.add(further);
    return [newer, reached];
  }));
}

/** The values of the things whose place one has taken, and those that are the same as these. */
function replacedDirectly(newer: Told, values: readonly Told[], replaced: ReadonlyMap<string, readonly string[]>): readonly Told[] {
  const nodes = new Set(newer.tellings.flatMap(({ node }) => replaced.get(node) ?? []));
  const gone = nodes.size === 0 ? [] : values.filter(({ tellings }) => tellings.some(({ node }) => nodes.has(node)));
  return values.filter((value) => value !== newer && gone.some((one) => one === value || stands(value, one)));
}

/** Whether two values are tellings of the same one. */
function stands({ first: a }: Told, { first: b }: Told): boolean {
  const times = timesOf(a, b);
  return relation(a.value, b.value) === 'same' && times !== 'before' && times !== 'after';
}
