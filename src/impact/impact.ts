/** What an addition or a change of files does to the answers. */
import type { ComparedFacts } from '../graph/compared-facts.ts';
import type { AnswerDiff } from '../query/lens-diff.ts';

/** The effect of a change, before it is made. */
export interface Impact {
  /** The answers that change, row by row; those that stay are not here. */
  readonly answers: readonly AnswerDiff[];
  /** Contradictions, changes, confirmations and answered questions that are there after it and were not before. */
  readonly found: readonly ComparedFacts[];
}
