/** The mark of a row that rests on a disputed claim, with the numbers under which the other side is listed (semantics §33). */
import type { Row } from '../query/answer.ts';
import type { EvidenceItems } from './evidence-items.ts';
import { ranges, type EvidenceSheetWords } from './evidence-sheet-words.ts';

/** “disputed by 2”, “newer: 3”; nothing for a row that rests on no disputed claim. */
export function disputeTexts({ disputedBy = [], disputes }: Row, items: EvidenceItems, words: EvidenceSheetWords, shorten: (iri: string) => string): readonly string[] {
  const numbers = (claims: readonly string[]): string => ranges([...new Set(claims.map((claim) => items.disputing(claim, shorten)))].sort((a, b) => a - b));
  const side = (how: 'contradicted' | 'changed'): readonly string[] => (disputes ?? []).flatMap((one) => (one.how === how ? one.by.map(({ claim }) => claim) : []));
  const [otherwise, newer] = [disputes === undefined ? disputedBy : side('contradicted'), side('changed')];
  return [...(otherwise.length === 0 ? [] : [words.disputed(numbers(otherwise))]), ...(newer.length === 0 ? [] : [words.newer(numbers(newer))])];
}
