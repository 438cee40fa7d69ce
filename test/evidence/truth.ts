/**
 * What evidence has to be, held against brute force. Let G be all claims, Q(S) the rows of the query on the claims S and what
 * always stays, and Q⁺(S) the rows of `positiveText`: the query with every negated part (NOT EXISTS, MINUS, an OPTIONAL
 * that finds nothing) judged on G, and without its LIMIT. For a query without negation Q⁺ = Q.
 *
 * 1. **Same answer.** The rows with evidence are the rows without, in the same order.
 * 2. **Something for each row** (semantics §28): claims, an absence or a background.
 *    An ASK that finds nothing rests on no claim and says what it looked for.
 * 3. **Exact.** For each row r and *every* subset S: r ∈ Q⁺(S) exactly when S contains one of r's derivations; where `more` is set,
 *    whenever it contains one of those listed, each listed one being minimal, and there are others. Not asked of queries whose Q⁺
 *    cannot be written (an aggregate or LIMIT in a subquery; OPTIONAL around BIND, MINUS, VALUES, a subquery or filters in braces).
 * 4. **Members.** For a row of aggregates, its members are the solutions of its group that bind something that is counted, each with
 *    exactly the derivations of that solution by 3; only distinct values counted, these. COUNT(*) is the number of members.
 * 5. **One claim less.** For each claim c, with Q(G∖{c}) computed anew:
 *    - a row with a derivation that lacks c is still there, unless a negation stands inside a negation, or a LIMIT or OFFSET cuts
 *      solutions that negation may have added to; so is, with all its values, a row each of whose members has a derivation that
 *      lacks c, where what is counted has no negation and reduces nothing in a subquery (with one, its group is still there);
 *    - a row whose derivations all have c is gone, where the query has no negation and reduces nothing in a subquery;
 *    - a group each of whose members has c in all its derivations is gone, where what is counted has no negation.
 * 6. **Sufficient.** Each derivation by itself, and each choice of one derivation for each member, gives the row: r ∈ Q(D); under the
 *    same exceptions as 5.
 */
import type { AnyQuery, SelectQuery } from './a-query.ts';
import { expectedMembers, type ExpectedGroup } from './expected-members.ts';
import { rowKey, TRUE, type Recomputation, type Subset } from './every-subset.ts';
import { factsOf, type QueryFacts } from './query-facts.ts';
import { plainText, positiveText, PROLOGUE } from './query-text.ts';
import { keyOf, shown, smallestWith, type ReadRow } from './read-evidence.ts';

export interface Examined {
  readonly failures: readonly string[];
  /** How many times a query was recomputed. */
  readonly recomputed: number;
}

/** Holds the rows of a query, read from its answer with evidence, against brute force (3 to 6). */
export async function examine(over: Recomputation, query: AnyQuery, rows: readonly ReadRow[]): Promise<Examined> {
  const examiner = new Examiner(over, query);
  if (query.form === 'ask' && rows[0]?.key !== rowKey([['answer', TRUE]])) return { failures: examiner.negative(rows[0]), recomputed: 0 };
  await (query.form === 'select' && query.grouping !== undefined ? examiner.members(query, rows) : examiner.exact(rows));
  await examiner.oneLess(rows);
  await examiner.sufficient(rows);
  return examiner;
}

class Examiner {
  readonly failures: string[] = [];
  recomputed = 0;
  readonly #query: AnyQuery;
  readonly #facts: QueryFacts;
  readonly #over: Recomputation;
  readonly #all: Subset;

  constructor(over: Recomputation, query: AnyQuery) {
    this.#query = query;
    this.#facts = factsOf(query);
    this.#over = over;
    this.#all = 2 ** this.#over.claims.length - 1;
  }

  /** An ASK that finds nothing says what it looked for. */
  negative(row: ReadRow | undefined): readonly string[] {
    if (!row?.row.absent?.length) return ['ASK that finds nothing does not say what it looked for'];
    return list(row.sets) === list([0]) ? [] : [`ASK that finds nothing rests on ${list(row.sets)}`];
  }

  async exact(rows: readonly ReadRow[]): Promise<void> {
    if (!this.#facts.exact) return;
    const presence = await this.#over.overEverySubset(PROLOGUE + positiveText(this.#query));
    this.recomputed += this.#all + 1;
    for (const row of rows) this.#sets(named(row.key), row.sets, row.more, presence.get(row.key));
  }

  /** The sets given are exactly those over which something is there, the rest following from them. */
  #sets(name: string, sets: readonly Subset[], more: boolean, presence: Uint8Array | undefined): void {
    const expected = smallestWith(presence);
    const open = [...presence ?? []].findIndex((is, subset) => is !== Number(expected.some((set) => (set & subset) === set)));
    if (open >= 0) this.failures.push(`${name}: brute force is not monotone at ${shown(open)}`);
    if (more) {
      for (const set of sets) if (!expected.includes(set)) this.failures.push(`${name}: ${shown(set)} is none of ${list(expected)}`);
      if (sets.length >= expected.length) this.failures.push(`${name}: says that there are more than ${list(sets)}, which are all`);
      return;
    }
    // With minimal sets on both sides, the same sets say the same of every subset.
    if (list(sets) !== list(expected)) this.failures.push(`${name}: ${list(sets)} instead of ${list(expected)}`);
  }

  async members(query: SelectQuery, rows: readonly ReadRow[]): Promise<void> {
    const count = query.grouping!.aggregates.indexOf('COUNT(*)');
    if (count >= 0 && !this.#facts.miscounts) for (const row of rows) this.#count(row, `n${count}`);
    if (!this.#facts.exact) return;
    const groups = await expectedMembers(query, this.#over);
    this.recomputed += this.#all + 1;
    for (const row of rows) {
      if (row.more) continue;
      const group = groups.get(keyOf(row.row, query.grouping!.keys.map((name) => name.slice(1))));
      if (group === undefined || group.members.length === 0) this.#nothingCounted(row, group?.sets ?? [0]);
      else this.#counted(row, group);
    }
  }

  #nothingCounted(row: ReadRow, sets: readonly Subset[]): void {
    if (row.members !== undefined) this.failures.push(`${named(row.key)}: has members, where nothing counts`);
    if (list(row.sets) !== list(sets)) this.failures.push(`${named(row.key)}: ${list(row.sets)} instead of ${list(sets)}, nothing being counted`);
  }

  /** @param column what COUNT(*) gives */
  #count(row: ReadRow, column: string): void {
    const [count, members] = [Number(row.row.cells[column]!.value), row.members?.length ?? 0];
    if (count !== members && !row.more) this.failures.push(`${named(row.key)}: counts ${members} members`);
  }

  #counted(row: ReadRow, group: ExpectedGroup): void {
    const name = named(row.key);
    const [members, expected] = [row.members ?? [], group.members].map((all) => all.map(list).toSorted().join(' '));
    if (row.sets.length > 0) this.failures.push(`${name}: has derivations of its own beside members`);
    if (group.isBag && members !== expected) this.failures.push(`${name}: members ${members} instead of ${expected}`);
  }

  async oneLess(rows: readonly ReadRow[]): Promise<void> {
    const grouping = this.#query.form === 'select' ? this.#query.grouping : undefined;
    const keys = grouping?.keys.map((name) => name.slice(1)) ?? [];
    for (const [index, claim] of this.#over.claims.entries()) {
      const found = new Set(await this.#over.rows(PROLOGUE + plainText(this.#query), this.#all & ~(1 << index)));
      this.recomputed += 1;
      const groups = new Set([...found].map((key) => groupOf(key, keys)));
      for (const row of rows) {
        const isGroup = grouping !== undefined && row.members !== undefined;
        const group = isGroup ? groups.has(groupOf(row.key, keys)) : undefined;
        this.#withoutClaim(row, 1 << index, `${named(row.key)} without ${claim}`, { row: found.has(row.key), group, filtered: grouping?.having !== undefined });
      }
    }
  }

  /** @param there whether the row, and of a row of aggregates its group, is there without the claim; whether HAVING chose it */
  #withoutClaim(row: ReadRow, bit: Subset, name: string, there: { row: boolean; group: boolean | undefined; filtered: boolean }): void {
    const needs = needsOf(row);
    const lacking = needs.every((sets) => sets.some((set) => (set & bit) === 0));
    const needing = needs.every((sets) => sets.every((set) => (set & bit) !== 0));
    if (lacking && !there.row && this.#stays(row)) this.failures.push(`${name}: is gone, though it does not need it`);
    if (lacking && there.group === false && !there.filtered && !this.#facts.nested) this.failures.push(`${name}: its group is gone, though it does not need it`);
    if (needing && (there.group ?? there.row) && !row.more && this.#goes(row)) this.failures.push(`${name}: is still there, though all of ${needs.map(list).join(' ')} have it`);
  }

  async sufficient(rows: readonly ReadRow[]): Promise<void> {
    for (const row of rows) {
      if (!this.#stays(row)) continue;
      // One choice for each need; the first of each, then the last of each, and for plain rows every one.
      const needs = needsOf(row);
      const choices = needs.length === 1 ? needs[0]! : [0, -1].map((at) => needs.reduce((set, sets) => set | (sets.at(at) ?? 0), 0));
      for (const choice of new Set(choices)) {
        const found = await this.#over.rows(PROLOGUE + plainText(this.#query), choice);
        this.recomputed += 1;
        if (!found.includes(row.key)) this.failures.push(`${named(row.key)}: ${shown(choice)} does not suffice`);
      }
    }
  }

  /** Whether the row must be there wherever what it rests on is. */
  #stays(row: ReadRow): boolean {
    const { nested, negates } = this.#facts;
    if (nested) return false;
    const { cuts, grouping } = this.#query.form === 'select' ? { cuts: this.#query.limit !== undefined || this.#query.offset !== undefined, grouping: this.#query.grouping } : { cuts: false, grouping: undefined };
    // Under a subquery's LIMIT or count, one row gives way to another, which the group then counts too.
    if (!negates) return grouping === undefined || !this.#facts.reduces;
    return !cuts && grouping === undefined && !this.#facts.reduces && row.members === undefined;
  }

  /** Whether the row must go with what all its derivations have. */
  #goes(row: ReadRow): boolean {
    const { negates, reduces } = this.#facts;
    if (negates || reduces) return false;
    const keyless = this.#query.form === 'select' && this.#query.grouping?.keys.length === 0;
    return !keyless && row.row.evidence?.length !== 0;
  }
}

/** For each thing that a row needs, the sets that give it. */
function needsOf({ members, sets }: ReadRow): readonly (readonly Subset[])[] {
  return members ?? [sets];
}

function groupOf(key: string, columns: readonly string[]): string {
  return key.split('\n').filter((cell) => columns.some((name) => cell.startsWith(`${name}=`))).join('\n');
}

function named(key: string): string {
  return `row [${key.replaceAll('\n', ', ').replaceAll('https://example.org/deals/', '')}]`;
}

function list(sets: readonly Subset[]): string {
  return `[${sets.toSorted((a, b) => a - b).map(shown).join(' ')}]`;
}
