/** The evidence of a whole answer as people read it: a column, which rows to read with care, and the claims, each once. */
import type { Answer, RestsOn, Row } from '../query/answer.ts';
import type { CellText } from './answer-cells.ts';
import { evidenceCell, type EvidenceCell } from './evidence-cell.ts';
import { periodNote } from './dispute-sheet.ts';
import { EvidenceItems } from './evidence-items.ts';
import type { EvidenceReader } from './evidence-reader.ts';
import { evidenceSheetWords, type EvidenceSheetWords } from './evidence-sheet-words.ts';

/** What stands in a table and below it. Nothing in it is safe for a terminal or markup yet. */
export interface EvidenceSheet {
  /** The heading of the column with the rows' numbers, and of the column with their evidence. */
  readonly headings: { readonly row: string; readonly evidence: string };
  /** The numbers of the rows, where not all rows of the answer are there; else they count from 1. */
  readonly numbers?: readonly number[];
  /** Per row. */
  readonly cells: readonly CellText[];
  /** Sentences on the rows that hang on one report, hearsay, an interested party or a reading of ours. */
  readonly care: readonly string[];
  /** Sentences above the list: where its claims are from, and what the signs in the column mean. */
  readonly intro: readonly string[];
  /** The claims and absences, in the order of their numbers from 1. */
  readonly items: readonly string[];
}

/**
 * Lays out the evidence of an answer's rows.
 * @param rows the same rows as they are read, cell by cell
 * @param shorten writes an IRI without a label in a shorter form
 */
export function evidenceSheet(answer: Answer, rows: readonly (readonly CellText[])[], reader: EvidenceReader, shorten: (iri: string) => string): EvidenceSheet {
  const words = evidenceSheetWords(reader.lang);
  const items = new EvidenceItems(answer, reader);
  const onRegistry = ({ evidence = [], background = [] }: Row): boolean => evidence.length > 0 && background.some(({ kind }) => kind === 'registry');
  const allOnRegistry = answer.rows.length > 1 && answer.rows.every(onRegistry);
  const cells = answer.rows.map((row, index) => evidenceCell(row, rows[index]!.map(({ text }) => text), { items, reader, words, shorten, saidOnce: new Set(allOnRegistry ? ['registry'] : []) }));
  return {
    headings: { row: words.row, evidence: words.evidence },
    cells,
    care: careWords(answer, words),
    intro: intro(answer, cells, items, allOnRegistry, periodNote(answer, reader.lang), words),
    items: items.texts,
  };
}

function careWords({ rows, graph }: Answer, words: EvidenceSheetWords): readonly string[] {
  const where = (has: (restsOn: RestsOn) => boolean) => {
    const numbers = rows.flatMap(({ restsOn, evidence = [] }, index) => (restsOn !== undefined && evidence.length > 0 && has(restsOn) ? [index + 1] : []));
    return { numbers, of: rows.length };
  };
  const said = (trait: 'oneReport' | 'hearsay' | 'interestedParty' | 'ownReading', has: (restsOn: RestsOn) => boolean): string[] => {
    const found = where(has);
    return found.numbers.length === 0 ? [] : [words[trait](found)];
  };
  const claimed = rows.filter(({ evidence = [] }) => evidence.length > 0).length;
  return [
    // Where there is but one report, a word on every row would say nothing.
    ...(graph.reports === 1 ? (claimed === 0 ? [] : [words.everyOneReport]) : said('oneReport', ({ reports }) => reports.length === 1)),
    ...said('hearsay', ({ hearsay }) => hearsay),
    ...said('interestedParty', ({ interestedParty }) => interestedParty),
    ...said('ownReading', ({ ownReading }) => ownReading),
  ];
}

function intro({ query, question, parameters, lens }: Answer, cells: readonly EvidenceCell[], items: EvidenceItems, allOnRegistry: boolean, disputes: readonly string[], words: EvidenceSheetWords): readonly string[] {
  const has = (sign: string): boolean => cells.some(({ text }) => text.includes(sign));
  const { onlyReport } = items;
  // A query of one's own has no question; a saved one is asked again with the same parameters, under the same lens.
  const asked = question === '' ? '--query …' : `${query}${Object.keys({ ...parameters, ...lens }).length === 0 ? '' : ' …'}`;
  return [
    ...(items.texts.length === 0 ? [] : [words.inOurWords]),
    ...(onlyReport === undefined ? [] : [words.allFrom(onlyReport.report, onlyReport.address)]),
    ...(has('+') ? [words.all] : []),
    ...(has(` ${words.or} `) ? [words.any] : []),
    ...(cells.some(({ more }) => more) ? [words.further] : []),
    ...(cells.some(({ plain, folded }) => plain && !folded) ? [words.plain] : []),
    ...(cells.some(({ folded }) => folded) ? [words.foldedMeans(`dealgraph why ${asked} --row N`)] : []),
    ...(allOnRegistry ? [words.alsoRegistry] : []),
    ...disputes,
  ];
}
