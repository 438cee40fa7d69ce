/** Who bears out whom: the same fact told by another report (semantics §33). */
import type { ComparedFacts } from './fact-pair.ts';
import { relation, timesOf } from './compared-values.ts';
import { groupBy } from './groups.ts';
import type { Telling } from './tellings.ts';
import type { ToldThings } from './told-things.ts';

/**
 * The confirmations among the tellings of one fact, one for each report that bears out earlier ones.
 * @returns `one`: the claims told before, `other`: those of the report that bears them out
 */
export function confirmations(tellings: readonly Telling[], things: ToldThings, replaced: ReadonlyMap<string, readonly string[]>): readonly Omit<ComparedFacts, 'of' | 'key'>[] {
  const byReport = groupBy(tellings, ({ report }) => report);
  if (byReport.size < 2) return [];
  const earlier: Telling[] = [];
  const found: Omit<ComparedFacts, 'of' | 'key'>[] = [];
  for (const all of byReport.values()) {
    const own = all.filter(({ claim }) => !things.isOwnReading(claim));
    const pairs = own.flatMap((other) => earlier.filter((one) => isSameFact(one, other, replaced) && areTwoVoices(one.claim, other.claim, things)).map((one) => ({ one, other })));
    if (pairs.length > 0) found.push({
      how: 'confirmation', one: claims(pairs.map(({ one }) => one)), other: claims(pairs.map(({ other }) => other)),
      periodOpen: pairs.every(({ one, other }) => one.value.kind !== 'days' && timesOf(one, other) !== 'overlap'),
    });
    earlier.push(...own);
  }
  return found;
}

function isSameFact(one: Telling, other: Telling, replaced: ReadonlyMap<string, readonly string[]>): boolean {
  if (relation(one.value, other.value) !== 'same') return false;
  const times = timesOf(one, other);
  return times !== 'before' && times !== 'after' && !replaced.get(other.node)?.includes(one.node) && !replaced.get(one.node)?.includes(other.node);
}

/** Two reports of one speaker's word, or of one text (an agency's, say), are one voice and not two. */
function areTwoVoices(one: string, other: string, things: ToldThings): boolean {
  const speaker = things.speaker(one);
  if (speaker !== undefined && speaker === things.speaker(other)) return false;
  const texts = things.texts(one);
  return !things.texts(other).some((text) => texts.includes(text));
}

function claims(tellings: readonly Telling[]): readonly string[] {
  return [...new Set(tellings.map(({ claim }) => claim))];
}
