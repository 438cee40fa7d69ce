/** Who vouches for something that several claims or the registry say, in codes for programs and in words for people. */
import type { Graph } from '../graph/graph.ts';
import { ownLanguage, type Bilingual } from '../problem.ts';
import { CERTAINTIES, claimKnowledge } from '../graph/claim-knowledge.ts';
import { modeWord, vouchedAs } from './claim-facts.ts';

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

const REGISTRY: Bilingual = { en: 'registry, from outside the reports', de: 'Register, von außerhalb der Berichte' };

/** Reads a graph's claims once, and then tells of any origins. */
export function voucher(graph: Graph, lang: string): (origins: Iterable<string>) => Vouched {
  const known = claimKnowledge(graph);
  const strength = (code: string): number => (CERTAINTIES as readonly string[]).indexOf(code);
  return (origins) => {
    const all = [...new Set(origins)];
    const claims = all.flatMap((origin) => known.claims.get(origin) ?? []);
    // A certainty of a project's own has no place in the order, and counts as the weakest.
    const codes = claims.map(({ certainty }) => certainty ?? '').sort((a, b) => (strength(a) + 1 || 99) - (strength(b) + 1 || 99));
    const modes = [...new Set(claims.flatMap(({ mode }) => mode ?? []))].sort();
    return {
      claims: claims.map(({ iri }) => iri), best: codes[0], weakest: codes.at(-1), modes, modeWords: modes.map((mode) => modeWord(mode, lang)),
      words: [...new Set([...claims.map((facts) => vouchedAs(facts, known, graph, lang)), ...(claims.length < all.length ? [REGISTRY[ownLanguage(lang)]] : [])])],
    };
  };
}
