/** “Did you mean …?” in both languages. */
import { nearest } from '../query/did-you-mean.ts';
import type { Text } from './finding.ts';

/** The question, where something known is near what was written; else what to do instead. */
export function didYouMean(typed: string, known: Iterable<string>, otherwise: Text, show: (name: string) => string = (name) => name): Text {
  const near = nearest(typed, known).map(show);
  if (near.length === 0) return otherwise;
  const list = (or: string): string => (near.length === 1 ? near[0]! : `${near.slice(0, -1).join(', ')} ${or} ${near.at(-1)}`);
  return { en: `Did you mean ${list('or')}?`, de: `Ist ${list('oder')} gemeint?` };
}
