/** Tells a mistyped name in a question from a word that merely plays no part. */
import { editDistance, plainSpelling } from '../graph/spelling.ts';
import { Problem } from '../problem.ts';
import { meant } from './did-you-mean.ts';

/**
 * A word that no question has and that is nearly a name is that name mistyped: an answer without it would be another's.
 * @throws Problem `unknown-entity`
 */
export function refuseMistyped(unused: readonly string[], names: readonly string[]): void {
  for (const word of unused) {
    const near = word.length < 5 ? [] : names.filter((name) => editDistance(plainSpelling(word), plainSpelling(name), word.length < 8 ? 1 : 2) !== undefined);
    if (near.length > 0 && !near.some((name) => plainSpelling(name) === plainSpelling(word))) {
      throw new Problem({ code: 'unknown-entity', message: `nothing in the graph is called “${word}”`, ...repairOf(meant([...new Set(near)].slice(0, 3))) });
    }
  }
}

function repairOf(repair: string | undefined): { repair?: string } {
  return repair === undefined ? {} : { repair };
}
