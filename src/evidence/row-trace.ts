/** Gathers what all solutions behind one row rest on. */
import { termKey } from '../graph/terms.ts';
import type { Solution } from '../query/engine.ts';
import { allOf, minimal, MOST_SETS, type Alternatives, type ClaimSet } from './claim-sets.ts';
import { SUREST, surer, weaker, type ClaimRanks, type Sureness } from './claim-ranks.ts';
import type { Hit, Solved, TracedRow } from './hit.ts';
import type { Sought } from './plan.ts';
import type { Leaf } from './support.ts';
import { mentioned } from './syntax.ts';

/** The columns that rest on each leaf of a plan. */
export type ColumnsByLeaf = ReadonlyMap<Leaf, readonly string[]>;

/** More than this is not kept before it is made minimal. */
const MOST_UNSORTED = 4 * MOST_SETS;

/** One row, or one member of a group: everything that it rests on, solution by solution. */
export class RowTrace implements TracedRow {
  readonly example: Solution;
  readonly members: TracedRow[] = [];
  readonly hits = new Map<Hit, Set<Leaf>>();
  readonly sought = new Map<Sought, Solution>();
  readonly #sets = new Map<string, ClaimSet>();
  readonly #sureness = new Map<string, Sureness>();
  #more = false;
  #hasSolution = false;

  constructor(example: Solution) {
    this.example = example;
  }

  /** Adds a solution that gives this row. */
  add({ sets, hits, sought }: Solved, solution: Solution, columns: ColumnsByLeaf, ranks: ClaimRanks): void {
    const within: TracedRow[] = [];
    for (const [, { row }] of hits) if (row !== undefined) within.push(...row.members);
    if (this.#hasSolution && (within.length > 0 || this.members.length > 0)) {
      // The members of one way to this row are shown, and that there are others.
      this.#more = true;
      return;
    }
    this.#hasSolution = true;
    this.members.push(...within);
    this.#more ||= sets.more;
    for (const set of sets.sets) this.#sets.set(set.join(), set);
    if (this.#sets.size > MOST_UNSORTED) this.#tidy();
    for (const [leaf, hit] of hits) {
      const leaves = this.hits.get(hit);
      if (leaves === undefined) this.hits.set(hit, new Set([leaf]));
      else leaves.add(leaf);
    }
    for (const one of sought) this.#seek(one, solution);
    for (const [name, sureness] of surenessByColumn(hits, columns, ranks)) this.#sureness.set(name, surer(this.#sureness.get(name) ?? sureness, sureness));
  }

  /** Adds another row that comes to the same one, as two solutions may construct one triple. */
  absorb(other: RowTrace): void {
    if (this.#hasSolution && (other.members.length > 0 || this.members.length > 0)) {
      this.#more = true;
      return;
    }
    this.members.push(...other.members);
    this.#hasSolution ||= other.#hasSolution;
    this.#more ||= other.#more;
    for (const [key, set] of other.#sets) this.#sets.set(key, set);
    for (const [hit, leaves] of other.hits) this.hits.set(hit, new Set([...this.hits.get(hit) ?? [], ...leaves]));
    for (const [one, solution] of other.sought) this.#seek(one, solution);
    for (const [name, sureness] of other.#sureness) this.#sureness.set(name, surer(this.#sureness.get(name) ?? sureness, sureness));
  }

  /** What the row itself rests on, its members aside. */
  own(): Alternatives {
    return minimal(this.#hasSolution ? this.#sets.values() : [[]], this.#more);
  }

  /** What the row rests on, its members put in: of each the first derivation, where it has several. */
  sets(): Alternatives {
    if (this.members.length === 0) return this.own();
    const members = this.members.map((member) => member.sets());
    const first = members.map(({ sets, more }) => ({ sets: sets.slice(0, 1), more: more || sets.length > 1 }));
    return allOf([...(this.#hasSolution ? [this.own()] : []), ...first]);
  }

  /** How sure a column is: of a counting one as its weakest member, else as its best. */
  sureness(column: string, isAggregate: boolean): Sureness | undefined {
    const own = this.#sureness.get(column);
    // Members that came with a subquery are in it already.
    if (this.#hasSolution) return own;
    const members = this.members.flatMap((member) => member.sureness(column, isAggregate) ?? []);
    return members.length === 0 ? undefined : members.reduce((one, other) => (isAggregate ? weaker(one, other) : surer(one, other)));
  }

  /** How sure the row is where no column of it is asked for. */
  weakest(): Sureness {
    return [...this.#sureness.values(), ...this.members.map((member) => member.weakest())].reduce(weaker, SUREST);
  }

  /** Of several solutions in which the same was not found, the first by its values is told: the same one on every engine. */
  #seek(one: Sought, solution: Solution): void {
    const known = this.sought.get(one);
    if (known === undefined || comesBefore(solution, known, one)) this.sought.set(one, solution);
  }

  #tidy(): void {
    const { sets, more } = minimal(this.#sets.values(), this.#more);
    this.#sets.clear();
    this.#more = more;
    for (const set of sets) this.#sets.set(set.join(), set);
  }
}

/** Whether one of two solutions comes first by what it puts into a pattern. */
export function comesBefore(one: Solution, other: Solution, sought: Sought): boolean {
  if (one === other) return false;
  for (const name of variablesOf(sought)) {
    const [a, b] = [one, other].map((solution) => termText(solution, name));
    if (a !== b) return a! < b!;
  }
  return false;
}

const variables = new WeakMap<Sought, readonly string[]>();

function variablesOf(sought: Sought): readonly string[] {
  let names = variables.get(sought);
  if (names === undefined) variables.set(sought, (names = [...mentioned(sought.patterns)].sort()));
  return names;
}

function termText(solution: Solution, name: string): string {
  const term = solution.get(name);
  return term === undefined ? '' : termKey(term);
}

function surenessByColumn(hits: Solved['hits'], columns: ColumnsByLeaf, ranks: ClaimRanks): Map<string, Sureness> {
  const found = new Map<string, Sureness>();
  let all = SUREST;
  for (const [leaf, hit] of hits) {
    const best = ranks.best(hit.sets);
    all = weaker(all, best);
    for (const name of columns.get(leaf) ?? []) {
      const sureness = (leaf.type === 'subquery' ? hit.row?.sureness(name, true) ?? hit.row?.weakest() : undefined) ?? best;
      found.set(name, weaker(found.get(name) ?? SUREST, sureness));
    }
  }
  // What nothing here leads to is computed in a branch of its own, and stands because of all that is found with it.
  for (const names of columns.values()) for (const name of names) if (!found.has(name)) found.set(name, all);
  return found;
}
