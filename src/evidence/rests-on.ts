/** Why a row should be read with care: what every derivation of it has (semantics §6, §7). */
import type { RestsOn } from '../query/answer.ts';
import type { ClaimBook } from './claim-book.ts';
import type { Alternatives, ClaimSet } from './claim-sets.ts';

/**
 * What a row hangs on. A row that counts hangs on whatever one of its members hangs on.
 * @param needs what the row needs, each with its alternatives
 */
export function restsOn(needs: readonly Alternatives[], book: ClaimBook): RestsOn {
  const everyWhere = (has: (set: ClaimSet) => boolean): boolean => needs.some(({ sets, more }) => !more && sets.length > 0 && sets.every(has));
  const facts = (claim: number) => book.known.claims.get(book.iri(claim))!;
  const reports = new Set(needs.flatMap(({ sets }) => sets.flat().map((claim) => facts(claim).report)));
  return {
    reports: [...reports].filter((report) => everyWhere((set) => set.some((claim) => facts(claim).report === report))).sort(),
    hearsay: everyWhere((set) => set.some((claim) => facts(claim).certainty === 'hearsay')),
    interestedParty: everyWhere((set) => set.some((claim) => book.isInterested(claim))),
    ownReading: everyWhere((set) => set.some((claim) => facts(claim).certainty === 'said' && book.known.projects.has(facts(claim).source ?? ''))),
  };
}
