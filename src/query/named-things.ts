/** Finds the names of things in a question, the longest first, so that “Lake Weather” is not read as “Weather”. */
import { addTo } from '../graph/groups.ts';
import type { Things } from './things.ts';
import { isStopWord, words, type Word } from './words.ts';

/** A name in a question: the words `start` to `end` (half-open), and what they may mean. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly spelling: string;
  readonly iris: readonly string[];
}

/** Spellings by their first plain word, longest first. */
export interface NameIndex {
  readonly byFirst: ReadonlyMap<string, readonly { readonly plain: readonly string[]; readonly spelling: string; readonly iris: readonly string[] }[]>;
}

/** Indexes the names of the things that `wanted` accepts. */
export function indexNames({ labels }: Pick<Things, 'labels'>, wanted: (iri: string) => boolean): NameIndex {
  const bySpelling = new Map<string, { plain: string[]; spelling: string; iris: Set<string> }>();
  for (const { iri, spelling } of labels.spellings()) {
    if (!wanted(iri)) continue;
    const plain = words(spelling).map((word) => word.plain);
    // A name of no words, or only of small ones, would be found in every question.
    if (plain.every((word) => isStopWord(word) || word.length < 2)) continue;
    const key = plain.join(' ');
    const known = bySpelling.get(key);
    if (known) known.iris.add(iri);
    else bySpelling.set(key, { plain, spelling, iris: new Set([iri]) });
  }
  const byFirst = new Map<string, { plain: string[]; spelling: string; iris: string[] }[]>();
  for (const entry of [...bySpelling.values()].toSorted((a, b) => b.plain.length - a.plain.length || b.spelling.length - a.spelling.length)) {
    addTo(byFirst, entry.plain[0] ?? '', { ...entry, iris: [...entry.iris] });
  }
  return { byFirst };
}

/** The names in a question, longest first where two overlap, in the order of the question. */
export function mentions(question: readonly Word[], index: NameIndex): Mention[] {
  const found: Mention[] = [];
  for (const start of question.keys()) {
    const typed = question[start]?.plain ?? '';
    // The genitive of a one-word name: “Helvetias Deals”, “Helvetia's deals”.
    const starts = typed.endsWith('s') ? [typed, typed.slice(0, -1)] : [typed];
    for (const first of starts) {
      for (const { plain, spelling, iris } of index.byFirst.get(first) ?? []) {
        if (plain.every((word, offset) => sameWord(question[start + offset]?.plain, word, offset === plain.length - 1))) {
          found.push({ start, end: start + plain.length, spelling, iris });
        }
      }
    }
  }
  const longest = found.toSorted((a, b) => (b.end - b.start) - (a.end - a.start) || b.spelling.length - a.spelling.length);
  const kept: Mention[] = [];
  for (const mention of longest) if (!kept.some((other) => mention.start < other.end && other.start < mention.end)) kept.push(mention);
  return kept.toSorted((a, b) => a.start - b.start);
}

function sameWord(typed: string | undefined, word: string, isLast: boolean): boolean {
  return typed === word || (isLast && typed === `${word}s`);
}
