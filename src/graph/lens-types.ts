/** What a lens is, and what is told of what it left out. */

/**
 * Which claims count, keyed like the flags of the command line; all conditions together. Dates are `YYYY-MM-DD`;
 * certainty and modes are codes; reports, sources and claims are full IRIs.
 */
export interface Lens {
  /** Only what was reported by then: reports issued by that day, those without a date by the day they were recorded. */
  readonly asOf?: string;
  /** Only what was, or may have been, by then. */
  readonly happenedBy?: string;
  /** Only what this project had recorded by then. */
  readonly recordedBy?: string;
  readonly minCertainty?: string;
  readonly mode?: readonly string[];
  readonly reviewedOnly?: boolean;
  readonly onlyReport?: readonly string[];
  readonly withoutReport?: readonly string[];
  readonly withoutSource?: readonly string[];
  readonly withoutClaim?: readonly string[];
}

/** What a lens did to the graph. */
export interface LeftOut {
  /** How many claims there are without the lens, and how many under it. */
  readonly of: number;
  readonly claims: number;
  /** Kept though about nothing dated (`happenedBy`). */
  readonly undated: number;
  /** Kept though their time may lie after the date (`happenedBy`), by IRI. */
  readonly possible: readonly string[];
  /** Kept though nobody has reviewed them. */
  readonly unreviewed: number;
  /** Reports without a date that count from the day they were recorded (`asOf`), by IRI. */
  readonly undatedReports: readonly string[];
  /** Counted though the publisher corrected or withdrew them later (`asOf`), by IRI; not among `of`. */
  readonly correctedSince: readonly string[];
  /** Left out since no day of publishing or recording is known (`asOf`, `recordedBy`). */
  readonly unplaced: number;
}
