/** Why a row should be read with care: what every derivation of it has (semantics §6, §7). */
import type { RestsOn } from '../query/answer.ts';
import type { ClaimBook, ClaimCare } from './claim-book.ts';
import type { Alternatives, ClaimSet } from './claim-sets.ts';

/**
 * What a row hangs on. A row that counts hangs on whatever one of its members hangs on.
 * @param needs what the row needs, each with its alternatives
 */
export function restsOn(needs: readonly Alternatives[], book: ClaimBook): RestsOn {
  const listed = needs.filter(({ sets, more }) => !more && sets.length > 0);
  const everyWhere = (has: (care: ClaimCare) => boolean): boolean =>
    listed.some(({ sets }) => sets.every((set) => set.some((claim) => has(book.care(claim)))));
  return {
    reports: onlyReports(listed, book),
    hearsay: everyWhere(({ isHearsay }) => isHearsay),
    interestedParty: everyWhere(({ isInterested }) => isInterested),
    ownReading: everyWhere(({ isOwnReading }) => isOwnReading),
  };
}

/** The reports that all alternatives of some need go through. */
function onlyReports(needs: readonly Alternatives[], book: ClaimBook): string[] {
  const found = new Set<string>();
  const isIn = (report: string, set: ClaimSet): boolean => set.some((claim) => book.care(claim).report === report);
  for (const { sets: [first, ...others] } of needs) {
    for (const claim of first!) {
      const { report } = book.care(claim);
      if (!found.has(report) && others.every((set) => isIn(report, set))) found.add(report);
    }
  }
  return [...found].sort();
}
