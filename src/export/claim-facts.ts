/** Who vouches for a claim, in words (semantics §4, §6). */
import type { ClaimFacts, ClaimKnowledge } from '../graph/claim-knowledge.ts';
import type { Graph } from '../graph/graph.ts';
import { answerWords } from './answer-words.ts';
import { nameOf } from './thing-values.ts';

/** Who vouches for it: the report, a named party, our reading, or no one named (semantics §4, §6). */
function whoVouches({ certainty, source }: ClaimFacts, { projects }: Pick<ClaimKnowledge, 'projects'>, graph: Pick<Graph, 'labels'>, lang: string): string {
  const words = answerWords(lang);
  if (certainty === 'said' && source !== undefined) {
    return projects.has(source) ? words.ourReading : words.says(nameOf(source, graph, lang));
  }
  return certainty === undefined ? words.absent['not-recorded'] : (words.certainty[certainty] ?? certainty);
}

/** A mode in words. */
export function modeWord(mode: string, lang: string): string {
  return answerWords(lang).mode[mode] ?? mode;
}

/** Who vouches for a claim, and for what where that is no fact: “Alpenrobotik says so (as an intention)”. */
export function vouchedAs(facts: ClaimFacts, known: Pick<ClaimKnowledge, 'projects'>, graph: Pick<Graph, 'labels'>, lang: string): string {
  const who = whoVouches(facts, known, graph, lang);
  return facts.mode === undefined || facts.mode === 'fact' ? who : `${who} (${answerWords(lang).as(modeWord(facts.mode, lang))})`;
}
