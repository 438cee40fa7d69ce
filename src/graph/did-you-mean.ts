/** Nearest of some known words, for the repair of a mistyped one. */
import { nearness, plainSpelling } from './spelling.ts';
import type { Bilingual } from '../problem.ts';

/** At most `limit` of the known words, nearest first. */
export function nearest(typed: string, known: Iterable<string>, limit = 3): readonly string[] {
  const plain = plainSpelling(typed);
  return [...known]
    .map((word) => ({ word, distance: nearness(plain, plainSpelling(word)) }))
    .filter((entry): entry is { word: string; distance: number } => entry.distance !== undefined)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ word }) => word);
}

/** `Did you mean a, b or c?`, or the fallback where nothing is near. */
export function didYouMean(typed: string, known: Iterable<string>, fallback: Bilingual): Bilingual {
  return meant(nearest(typed, known)) ?? fallback;
}

/** `Did you mean a, b or c?` of words in their order; undefined for none. */
export function meant(words: readonly string[]): Bilingual | undefined {
  if (words.length === 0) return undefined;
  const last = words.at(-1) ?? '';
  const listed = (or: string): string => (words.length === 1 ? last : `${words.slice(0, -1).join(', ')} ${or} ${last}`);
  return { en: `Did you mean ${listed('or')}?`, de: `Ist ${listed('oder')} gemeint?` };
}
