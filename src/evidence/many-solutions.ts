/** What several solutions behind one row rest on, put together. */
import { termKey } from '../graph/terms.ts';
import type { Solution } from '../query/engine.ts';
import { minimal, MOST_SETS, type Alternatives, type ClaimSet } from './claim-sets.ts';
import { surer, type Sureness } from './claim-ranks.ts';
import type { Hit, LeafHit, Solved } from './hit.ts';
import type { Sought } from './plan.ts';
import type { Leaf } from './support.ts';
import { mentioned } from './syntax.ts';

/** More than this is not kept before it is made minimal. */
const MOST_UNSORTED = 4 * MOST_SETS;

/** Sets, hits and what was not found, of all solutions that were added. */
export class ManySolutions {
  readonly hits: LeafHit[] = [];
  readonly sought = new Map<Sought, Solution>();
  readonly sureness = new Map<string, Sureness>();
  readonly #leaves = new Map<Hit, Set<Leaf>>();
  readonly #sets = new Map<string, ClaimSet>();
  #more = false;

  /** @param sureness of each column in this solution */
  add({ sets, hits, sought }: Solved, solution: Solution, sureness: ReadonlyMap<string, Sureness>): void {
    this.#more ||= sets.more;
    for (const set of sets.sets) this.#sets.set(set.join(), set);
    if (this.#sets.size > MOST_UNSORTED) this.#tidy();
    this.#found(hits);
    for (const one of sought) this.seek(one, solution);
    this.#surest(sureness);
  }

  /** Adds what was put together elsewhere. */
  absorb(other: ManySolutions): void {
    this.#more ||= other.#more;
    for (const [key, set] of other.#sets) this.#sets.set(key, set);
    this.#found(other.hits);
    for (const [one, solution] of other.sought) this.seek(one, solution);
    this.#surest(other.sureness);
  }

  /** Of several solutions in which the same was not found, the first by its values is told: the same one on every engine. */
  seek(one: Sought, solution: Solution): void {
    const known = this.sought.get(one);
    if (known === undefined || comesBefore(solution, known, one)) this.sought.set(one, solution);
  }

  /** Any one of these suffices. */
  alternatives(more: boolean): Alternatives {
    return minimal(this.#sets.values(), more || this.#more);
  }

  #found(hits: readonly LeafHit[]): void {
    for (const found of hits) {
      let leaves = this.#leaves.get(found.hit);
      if (leaves === undefined) this.#leaves.set(found.hit, (leaves = new Set()));
      if (leaves.has(found.leaf)) continue;
      leaves.add(found.leaf);
      this.hits.push(found);
    }
  }

  #surest(sureness: ReadonlyMap<string, Sureness>): void {
    for (const [name, one] of sureness) this.sureness.set(name, surer(this.sureness.get(name) ?? one, one));
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
