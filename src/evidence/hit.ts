/** What looking up a solution finds, leaf by leaf. */
import type { Background } from '../query/answer.ts';
import type { Solution } from '../query/engine.ts';
import type { Sureness } from './claim-ranks.ts';
import type { Alternatives } from './claim-sets.ts';
import type { Entry } from './origin-index.ts';
import type { Sought } from './plan.ts';
import type { Leaf } from './support.ts';

/** What one leaf rests on in one solution. */
export interface Hit {
  readonly sets: Alternatives;
  readonly entries: readonly Entry[];
  readonly background: readonly Background[];
  /** The row of a subquery that the leaf used. */
  readonly row?: TracedRow;
}

/** What one leaf found. */
export interface LeafHit {
  readonly leaf: Leaf;
  readonly hit: Hit;
}

/** What one solution rests on. */
export interface Solved {
  readonly sets: Alternatives;
  readonly hits: readonly LeafHit[];
  readonly sought: readonly Sought[];
}

/** Everything that one row, or one member of a group, rests on. */
export interface TracedRow {
  /** A solution behind the row. */
  readonly example: Solution;
  readonly members: readonly TracedRow[];
  /** What was found, each once for a leaf. */
  readonly hits: readonly LeafHit[];
  readonly sought: ReadonlyMap<Sought, Solution>;
  /** What the row itself rests on, its members aside. */
  own(): Alternatives;
  /** What the row rests on, its members put in: of each the first derivation, where it has several. */
  sets(): Alternatives;
  /** How sure a column is: of a counting one as its weakest member, else as its best. */
  sureness(column: string, isAggregate: boolean): Sureness | undefined;
  /** How sure the least sure of its columns is, its members' among them. */
  weakest(): Sureness;
}
