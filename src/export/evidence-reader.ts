/** How the evidence of an answer is read by people: a graph's words for claims, absences and background. */
import type { Graph } from '../graph/graph.ts';
import type { Absence, Background, Column, DisputingClaim } from '../query/answer.ts';
import { wording } from './evidence-wording.ts';
import { evidenceTeller, type EvidenceInWords } from './evidence-words.ts';
import { absenceWords, backgroundWords } from './row-words.ts';

/** Evidence in words, in one language. None of it is safe for a terminal or markup yet. */
export interface EvidenceReader {
  readonly lang: string;
  readonly entry: (entry: DisputingClaim) => Pick<EvidenceInWords, 'vouches' | 'report' | 'address'>;
  /** “passage 12”, or “whole report”. */
  readonly passage: (entry: DisputingClaim) => string;
  readonly absence: (absence: Absence, columns: readonly Column[]) => string;
  readonly background: (background: Background) => string;
}

/** Reads a graph once, and then tells of the evidence of any answer from it. */
export function evidenceReader(graph: Graph, lang: string): EvidenceReader {
  const tell = evidenceTeller(graph, lang);
  const told = new Map<string, EvidenceInWords>();
  return {
    lang,
    // What a row used of a claim is told by `why`, so that here one telling does for all rows.
    entry: (entry) => {
      const known = told.get(entry.claim) ?? tell({ ...entry, triples: [] });
      told.set(entry.claim, known);
      return known;
    },
    passage: ({ passage }) => (passage === undefined ? wording(lang).wholeReport : wording(lang).passage(String(passage))),
    absence: (absence, columns) => absenceWords(absence, lang, columns),
    background: (background) => backgroundWords(background, graph, lang),
  };
}
