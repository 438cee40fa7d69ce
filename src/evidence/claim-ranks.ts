/** How sure each claim is, and of what kind: certainty ordered by who vouches, mode beside it (semantics §4). */
import { CERTAINTIES, type ClaimKnowledge } from '../graph/claim-knowledge.ts';
import type { Alternatives, ClaimSet } from './claim-sets.ts';

/** How sure something is; what rests on no claim has no code, and is the surest. */
export interface Sureness {
  /** -1 for what rests on no claim, else the place in the order of certainties; a code of a project's own comes last. */
  readonly rank: number;
  readonly certainty: string | undefined;
  readonly mode: string | undefined;
}

/** What rests on registry, ontology or constants. */
export const SUREST: Sureness = { rank: -1, certainty: undefined, mode: undefined };

/** The mode that must not be overlooked comes last. */
const MODES = ['fact', 'intention', 'characterisation'];

/** Tells of sets of claims how sure they are. */
export class ClaimRanks {
  readonly #claims: readonly Sureness[];
  readonly #best = new WeakMap<Alternatives, Sureness>();

  constructor(claims: readonly string[], known: ClaimKnowledge) {
    this.#claims = claims.map((iri) => {
      const { certainty, mode } = known.claims.get(iri) ?? {};
      const at = (CERTAINTIES as readonly (string | undefined)[]).indexOf(certainty);
      return { rank: at < 0 ? CERTAINTIES.length : at, certainty, mode };
    });
  }

  /** A derivation is as sure as its weakest claim. */
  ofSet(set: ClaimSet): Sureness {
    let weakest = SUREST;
    for (const claim of set) weakest = weaker(weakest, this.#claims[claim]!);
    return weakest;
  }

  /** The best of several derivations. */
  best(of: Alternatives): Sureness {
    const [first, second] = of.sets;
    if (first?.length === 1 && second === undefined) return this.#claims[first[0]!]!;
    let best = this.#best.get(of);
    if (best === undefined) {
      best = this.ofSet(of.sets[0] ?? []);
      for (let at = 1; at < of.sets.length; at += 1) best = surer(best, this.ofSet(of.sets[at]!));
      this.#best.set(of, best);
    }
    return best;
  }
}

/** The less sure of two, with the mode that stands out more. */
export function weaker(a: Sureness, b: Sureness): Sureness {
  const weakest = b.rank > a.rank ? b : a;
  const mode = MODES.indexOf(b.mode ?? '') > MODES.indexOf(a.mode ?? '') ? b.mode : a.mode ?? b.mode;
  return mode === weakest.mode ? weakest : { rank: weakest.rank, certainty: weakest.certainty, mode };
}

/** The surer of two; of equals the one that vouches for a plain fact. */
export function surer(a: Sureness, b: Sureness): Sureness {
  if (a.rank !== b.rank) return b.rank < a.rank ? b : a;
  return MODES.indexOf(b.mode ?? '') < MODES.indexOf(a.mode ?? '') ? b : a;
}
