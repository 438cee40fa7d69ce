/** What a report may say: one fact, written as one claim in each report that says it. */
import type { Named } from './cast.ts';
import type { Said, Triples } from './triples.ts';

export interface Fact {
  readonly triples: readonly Triples[];
  /** One line on it, for the claim's summary. */
  readonly said: Said;
  /** Names of the things that it introduces. */
  readonly labels?: readonly (readonly [id: string, label: Said])[];
  /** A fact, where it is left out. */
  readonly mode?: 'intention' | 'characterisation';
  /** Who vouches: the report, where it is left out; `hearsay` is passed on without a source, `ours` our reading. */
  readonly voice?: 'hearsay' | 'ours' | Named;
  /** Whether it stands in a list of its own lines instead of a paragraph. */
  readonly isListed?: boolean;
}

/** One thing with its class, and the fact about it. */
export function introduced(id: string, type: string, label: Said, rest: readonly Triples[], more: Partial<Fact> = {}): Fact {
  return { triples: [[id, 'a', `:${type}`], ...rest], labels: [[id, label]], said: { en: `Reported: ${label.en}.`, de: `Berichtet: ${label.de}.` }, ...more };
}
