/** What a rule of `check` is: one file in `rules/`, one kind of finding, one id. */
import type { Found, Severity } from './finding.ts';
import type { CheckedProject } from './checked-project.ts';

export interface Rule {
  /** The id of its findings, unless a finding names its own. */
  readonly id: string;
  /** Ids of its findings beside its own, so that documentation can be held against them. */
  readonly ids?: readonly string[];
  readonly severity: Severity;
  /**
   * Whether it can only judge a whole project: while a file is left out because of an error, what that file says would
   * seem to be missing everywhere.
   */
  readonly needsAll?: boolean;
  readonly check: (project: CheckedProject) => Iterable<Found> | Promise<Iterable<Found>>;
}
