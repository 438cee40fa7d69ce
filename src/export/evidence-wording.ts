/** How evidence is written: the words of a language, names for things without a label, and codes without their scheme. */
import type { Graph } from '../graph/graph.ts';
import { Terms } from '../graph/terms.ts';
import { prefixes } from '../graph/vocabulary.ts';
import { ownLanguage } from '../problem.ts';
import { cellOf } from '../query/cells.ts';
import { cellText, type CellStyle } from './answer-cells.ts';
import { answerWords } from './answer-words.ts';
import { german } from './evidence-words-de.ts';
import { english, type EvidenceWording } from './evidence-words-en.ts';
import { shortIri } from './short-iri.ts';

/** Everything that evidence is told in, in a reader's language. */
export function wording(lang: string): EvidenceWording {
  return ownLanguage(lang) === 'de' ? german : english;
}

/** How cells are to be read by whoever reads evidence from a graph. @param projects whose readings are ours */
export function styleOf({ base, usedBases }: Graph, lang: string, projects: ReadonlySet<string>): CellStyle {
  const known = prefixes(base, usedBases);
  return { words: answerWords(lang), lang, shorten: (iri) => shortIri(iri, known), isProject: (iri) => projects.has(iri) };
}

/** What people read for an IRI: its label, else the IRI in short. */
export function nameIn(iri: string, { labels }: Graph, lang: string, style: CellStyle, terms: Terms = new Terms()): string {
  return cellText(cellOf(terms.iri(iri), labels, lang), '', style).text;
}
