/** Why a row should be read with care: what every derivation of it has (semantics §6, §7). */
import type { RestsOn } from '../query/answer.ts';
import type { ClaimBook, ClaimCare } from './claim-book.ts';
import type { Alternatives } from './claim-sets.ts';

/**
 * What a row hangs on. A row that counts hangs on whatever one of its members hangs on.
 * @param needs what the row needs, each with its alternatives
 */
export function restsOn(needs: readonly Alternatives[], book: ClaimBook): RestsOn {
  const everyWhere = (has: (care: ClaimCare) => boolean): boolean =>
    needs.some(({ sets, more }) => !more && sets.length > 0 && sets.every((set) => set.some((claim) => has(book.care(claim)))));
  // What all derivations of a need have, its first has.
  const reports = new Set(needs.flatMap(({ sets }) => (sets[0] ?? []).map((claim) => book.care(claim).report)));
  return {
    reports: [...reports].filter((report) => everyWhere((care) => care.report === report)).sort(),
    hearsay: everyWhere(({ isHearsay }) => isHearsay),
    interestedParty: everyWhere(({ isInterested }) => isInterested),
    ownReading: everyWhere(({ isOwnReading }) => isOwnReading),
  };
}
