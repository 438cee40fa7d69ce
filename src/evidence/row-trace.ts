/** Gathers what all solutions behind one row rest on. */
import type { Solution } from '../query/engine.ts';
import { allOf, minimal, NOTHING, type Alternatives } from './claim-sets.ts';
import { SUREST, surer, weaker, type ClaimRanks, type Sureness } from './claim-ranks.ts';
import type { LeafHit, Solved, TracedRow } from './hit.ts';
import { ManySolutions } from './many-solutions.ts';
import type { Sought } from './plan.ts';
import type { Leaf } from './support.ts';

/** The columns that rest on each leaf of a plan. */
export type ColumnsByLeaf = ReadonlyMap<Leaf, readonly string[]>;

/** What all rows of one SELECT are traced with. */
export interface RowContext {
  readonly columns: ColumnsByLeaf;
  readonly ranks: ClaimRanks;
}

const NOBODY: readonly TracedRow[] = [];
const NO_HITS: readonly LeafHit[] = [];
const NOTHING_SOUGHT: ReadonlyMap<Sought, Solution> = new Map();

/** One row, or one member of a group: everything that it rests on, solution by solution. */
export class RowTrace implements TracedRow {
  readonly example: Solution;
  readonly #context: RowContext;
  #members: TracedRow[] | undefined;
  /** The first solution, as long as it is the only one: most members of groups have no other. */
  #only: Solved | undefined;
  #many: ManySolutions | undefined;
  #more = false;
  #hasSolution = false;
  /** What `own` and `sets` gave, until another solution is added. */
  #own: Alternatives | undefined;
  #all: Alternatives | undefined;
  /** How sure columns are in the only solution, once asked for. */
  #sureness: ReadonlyMap<string, Sureness> | undefined;

  constructor(example: Solution, context: RowContext) {
    this.example = example;
    this.#context = context;
  }

  get members(): readonly TracedRow[] {
    return this.#members ?? NOBODY;
  }

  get hits(): readonly LeafHit[] {
    return this.#only?.hits ?? this.#many?.hits ?? NO_HITS;
  }

  get sought(): ReadonlyMap<Sought, Solution> {
    if (this.#only === undefined) return this.#many?.sought ?? NOTHING_SOUGHT;
    return this.#only.sought.length === 0 ? NOTHING_SOUGHT : new Map(this.#only.sought.map((one) => [one, this.example]));
  }

  /** Adds a solution that gives this row; the first has to be the one that the row was made with. */
  add(solved: Solved, solution: Solution): void {
    this.#own = this.#all = undefined;
    const within = membersWithin(solved.hits);
    if (this.#hasSolution && (within.length > 0 || this.members.length > 0)) {
      // The members of one way to this row are shown, and that there are others.
      this.#more = true;
      return;
    }
    for (const member of within) this.addMember(member);
    if (this.#hasSolution || this.#many !== undefined || solution !== this.example) this.#spread().add(solved, solution, this.#surenessIn(solved.hits));
    else this.#only = solved;
    this.#hasSolution = true;
  }

  /** Adds one of the solutions that this row counts. */
  addMember(member: TracedRow): void {
    this.#own = this.#all = undefined;
    (this.#members ??= []).push(member);
  }

  /** Notes that the row is there because something was not found. */
  seek(one: Sought, solution: Solution): void {
    this.#spread().seek(one, solution);
  }

  /** Adds another row that comes to the same one, as two solutions may construct one triple. */
  absorb(other: RowTrace): void {
    this.#own = this.#all = undefined;
    if (this.#hasSolution && (other.members.length > 0 || this.members.length > 0)) {
      this.#more = true;
      return;
    }
    for (const member of other.members) this.addMember(member);
    this.#hasSolution ||= other.#hasSolution;
    this.#more ||= other.#more;
    this.#spread().absorb(other.#spread());
  }

  /** What the row itself rests on, its members aside. */
  own(): Alternatives {
    return (this.#own ??= this.#alternatives());
  }

  /** What the row rests on, its members put in: of each the first derivation, where it has several. */
  sets(): Alternatives {
    if (this.#members === undefined) return this.own();
    return (this.#all ??= this.#withMembers(this.#members));
  }

  #alternatives(): Alternatives {
    if (!this.#hasSolution) return this.#more ? { ...NOTHING, more: true } : NOTHING;
    if (this.#many !== undefined) return this.#many.alternatives(this.#more);
    const { sets, more } = this.#only!.sets;
    return more || this.#more ? minimal(sets, true) : this.#only!.sets;
  }

  #withMembers(all: readonly TracedRow[]): Alternatives {
    const members = all.map((member) => member.sets());
    const first = members.map(({ sets, more }) => ({ sets: sets.slice(0, 1), more: more || sets.length > 1 }));
    return allOf([...(this.#hasSolution ? [this.own()] : []), ...first]);
  }

  /** How sure a column is: of a counting one as its weakest member, else as its best. */
  sureness(column: string, isAggregate: boolean): Sureness | undefined {
    // Members that came with a subquery are in it already.
    if (this.#hasSolution) return this.#many === undefined ? this.#inOnly(this.#only!, column) : this.#many.sureness.get(column);
    let found: Sureness | undefined;
    for (const member of this.members) {
      const one = member.sureness(column, isAggregate);
      if (one !== undefined) found = found === undefined ? one : isAggregate ? weaker(found, one) : surer(found, one);
    }
    return found;
  }

  /** How sure the row is where no column of it is asked for. */
  weakest(): Sureness {
    const own = this.#many?.sureness ?? (this.#only === undefined ? new Map<string, Sureness>() : this.#surenessIn(this.#only.hits));
    return [...own.values(), ...this.members.map((member) => member.weakest())].reduce(weaker, SUREST);
  }

  /** What is known of the only solution, put where more can be added to it. */
  #spread(): ManySolutions {
    this.#many ??= new ManySolutions();
    if (this.#only !== undefined) {
      this.#many.add(this.#only, this.example, this.#surenessIn(this.#only.hits));
      this.#only = undefined;
    }
    return this.#many;
  }

  /** How sure each column is in one solution. */
  #surenessIn(hits: readonly LeafHit[]): ReadonlyMap<string, Sureness> {
    const { columns, ranks } = this.#context;
    const found = new Map<string, Sureness>();
    let all = SUREST;
    for (const { leaf, hit } of hits) {
      const best = ranks.best(hit.sets);
      all = weaker(all, best);
      for (const name of columns.get(leaf) ?? []) {
        const sureness = (leaf.type === 'subquery' ? hit.row?.sureness(name, true) ?? hit.row?.weakest() : undefined) ?? best;
        found.set(name, weaker(found.get(name) ?? SUREST, sureness));
      }
    }
    // What nothing here leads to is computed in a branch of its own, and stands because of all that is found with it.
    for (const name of allColumns(columns)) if (!found.has(name)) found.set(name, all);
    return found;
  }

  /** How sure a column is in the only solution; undefined where it is no column. */
  #inOnly({ hits }: Solved, column: string): Sureness | undefined {
    const { columns, ranks } = this.#context;
    if (isOneClaim(hits)) return allColumns(columns).has(column) ? ranks.best(hits[0]!.hit.sets) : undefined;
    return (this.#sureness ??= this.#surenessIn(hits)).get(column);
  }
}

/** Whether all that a solution found stands in the same one claim. */
function isOneClaim(hits: readonly LeafHit[]): boolean {
  const claim = hits[0]?.hit.sets.sets[0]?.[0];
  return claim !== undefined && hits.every(({ hit: { sets: { sets: [set, other] }, row } }) => row === undefined && other === undefined && set?.length === 1 && set[0] === claim);
}

const columnsOf = new WeakMap<ColumnsByLeaf, ReadonlySet<string>>();

function allColumns(byLeaf: ColumnsByLeaf): ReadonlySet<string> {
  let names = columnsOf.get(byLeaf);
  if (names === undefined) columnsOf.set(byLeaf, (names = new Set([...byLeaf.values()].flat())));
  return names;
}

/** The members of the subqueries' rows that a solution used. */
function membersWithin(hits: readonly LeafHit[]): readonly TracedRow[] {
  let found: TracedRow[] | undefined;
  for (const { hit: { row } } of hits) if (row !== undefined && row.members.length > 0) (found ??= []).push(...row.members);
  return found ?? NOBODY;
}
