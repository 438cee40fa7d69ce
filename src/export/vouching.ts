/** Who vouches for something that several claims or the registry say, in codes for programs and in words for people. */
import type { Graph } from '../graph/graph.ts';
import { answerWords } from './answer-words.ts';
import { CERTAINTIES, claimKnowledge, whoVouches, type ClaimFacts } from './claim-facts.ts';

export interface Vouched {
  /** The claims that say it, by IRI. */
  readonly claims: readonly string[];
  /** The surest claim's certainty, and the least sure one's; undefined where only the registry says it. */
  readonly best: string | undefined;
  readonly weakest: string | undefined;
  /** The modes of the claims, each once. */
  readonly modes: readonly string[];
  /** Who vouches, and for what where it is no fact, each once. */
  readonly words: readonly string[];
  /** The modes in words. */
  readonly modeWords: readonly string[];
}

const REGISTRY: Readonly<Record<string, string>> = { en: 'registry, from outside the reports', de: 'Register, von außerhalb der Berichte' };

/** Reads a graph's claims once, and then tells of any origins. */
export function voucher(graph: Graph, lang: string): (origins: Iterable<string>) => Vouched {
  const known = claimKnowledge(graph);
  const words = answerWords(lang);
  const registry = REGISTRY[lang.split('-')[0] ?? ''] ?? REGISTRY['en'] ?? '';
  const strength = (code: string): number => (CERTAINTIES as readonly string[]).indexOf(code);
  const modeWord = (mode: string): string => words.mode[mode] ?? mode;
  const inWords = (facts: ClaimFacts): string => {
    const who = whoVouches(facts, known, graph, lang);
    return facts.mode === undefined || facts.mode === 'fact' ? who : `${who} (${words.as(modeWord(facts.mode))})`;
  };
  return (origins) => {
    const all = [...new Set(origins)];
    const claims = all.flatMap((origin) => known.claims.get(origin) ?? []);
    // A certainty of a project's own has no place in the order, and counts as the weakest.
    const codes = claims.map(({ certainty }) => certainty ?? '').sort((a, b) => (strength(a) + 1 || 99) - (strength(b) + 1 || 99));
    const modes = [...new Set(claims.flatMap(({ mode }) => mode ?? []))].sort();
    return {
      claims: claims.map(({ iri }) => iri), best: codes[0], weakest: codes.at(-1), modes, modeWords: modes.map(modeWord),
      words: [...new Set([...claims.map(inWords), ...(claims.length < all.length ? [registry] : [])])],
    };
  };
}
