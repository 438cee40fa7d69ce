/** Which rows of an answer rest on disputed claims, and what the other side says, where the evidence is not shown. */
import type { Answer } from '../query/answer.ts';
import type { CellText } from './answer-cells.ts';
import { disputeTexts } from './dispute-cell.ts';
import { EvidenceItems } from './evidence-items.ts';
import type { EvidenceReader } from './evidence-reader.ts';
import { evidenceSheetWords } from './evidence-sheet-words.ts';
import { unbroken } from './terminal-text.ts';

/** A column, and the other side's claims below the table. Nothing in it is safe for a terminal or markup yet. */
export interface DisputeSheet {
  readonly heading: string;
  /** Per row; empty for one that rests on no disputed claim. */
  readonly cells: readonly CellText[];
  readonly intro: readonly string[];
  /** In the order of their numbers from 1. */
  readonly items: readonly string[];
}

/** Lays out the disputes of an answer's rows; undefined where no row rests on a disputed claim. */
export function disputeSheet(answer: Answer, reader: EvidenceReader, shorten: (iri: string) => string): DisputeSheet | undefined {
  if (answer.rows.every(({ disputedBy = [] }) => disputedBy.length === 0)) return undefined;
  const words = evidenceSheetWords(reader.lang);
  const items = new EvidenceItems(answer, reader);
  const cells = answer.rows.map((row) => ({ text: disputeTexts(row, items, words, shorten).map(unbroken).join('; '), marked: true, numeric: false }));
  const { onlyReport } = items;
  return {
    heading: words.dispute, cells, items: items.texts,
    intro: [words.otherSide, ...(onlyReport === undefined ? [] : [words.allFrom(onlyReport.report, onlyReport.address)]), ...periodNote(answer, reader.lang)],
  };
}

/** That some of those who dispute each other may speak of different times. */
export function periodNote({ rows }: Pick<Answer, 'rows'>, lang: string): readonly string[] {
  return rows.some(({ disputes = [] }) => disputes.some(({ periodOpen }) => periodOpen)) ? [evidenceSheetWords(lang).periodOpen] : [];
}
