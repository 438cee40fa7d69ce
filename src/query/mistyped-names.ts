/** Tells a mistyped name in a question from a word that merely plays no part. */
import { editDistance, plainSpelling } from '../graph/spelling.ts';
import { Problem, type Bilingual } from '../problem.ts';
import { meant } from '../graph/did-you-mean.ts';

/**
 * A word that no question has and that is nearly a name is that name mistyped: an answer without it would be another's.
 * @throws Problem `unknown-entity`
 */
export function refuseMistyped(unused: readonly string[], names: readonly string[]): void {
  for (const word of unused) {
    const near = word.length < 5 ? [] : names.filter((name) => editDistance(plainSpelling(word), plainSpelling(name), word.length < 8 ? 1 : 2) !== undefined);
    if (near.length > 0 && !near.some((name) => plainSpelling(name) === plainSpelling(word))) {
      const message = { en: `nothing in the graph is called “${word}”`, de: `nichts im Graphen heißt „${word}“` };
      throw new Problem({ code: 'unknown-entity', message, ...repairOf(meant([...new Set(near)].slice(0, 3))) });
    }
  }
}

function repairOf(repair: Bilingual | undefined): { repair?: Bilingual } {
  return repair === undefined ? {} : { repair };
}
