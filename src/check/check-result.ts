/** What `check` gives: every finding, and how much was judged. */
import type { Finding } from './finding.ts';

export interface CheckResult {
  /** By file and line. */
  readonly findings: readonly Finding[];
  /** How many files were judged. */
  readonly files: number;
  /**
   * False where a file is left out because of an error: what other files need of it is then not judged, since it would
   * seem to be missing everywhere.
   */
  readonly complete: boolean;
}
