/** Why rows are fragile, as people read it: a column beside the rows, and below them the claims that they hang on. */
import type { Answer, Row } from '../query/answer.ts';
import { fragileBy, type FragileRows } from '../query/fragile.ts';
import { disputeTexts } from './dispute-cell.ts';
import { EvidenceItems } from './evidence-items.ts';
import type { EvidenceReader } from './evidence-reader.ts';
import type { EvidenceSheet } from './evidence-sheet.ts';
import { evidenceSheetWords } from './evidence-sheet-words.ts';
import { fragileWords } from './fragile-words.ts';

/** How reports are named in a reader's words. */
export type NameOf = (iri: string) => string;

/** Lays out why each row of an answer is fragile; the answer holds only such rows. */
export function fragileSheet(answer: Answer, { numbers }: FragileRows, reader: EvidenceReader, nameOf: NameOf): EvidenceSheet {
  const [words, sheetWords] = [fragileWords(reader.lang), evidenceSheetWords(reader.lang)];
  const items = new EvidenceItems(answer, reader);
  const cells = answer.rows.map((row) => {
    const text = [...fragileParts(row, answer.graph.reports, reader.lang, nameOf, (index) => String(items.claim(row.evidence![index]!))), ...disputeTexts(row, items, sheetWords, (iri) => iri)].join('; ');
    return { text, marked: false, numeric: false };
  });
  const { onlyReport } = items;
  const isBound = answer.rows.some(({ smallestLoss }) => smallestLoss?.exact === false);
  return {
    headings: { row: sheetWords.row, evidence: words.heading },
    numbers, cells,
    care: answer.graph.reports === 1 && answer.rows.length > 0 ? [words.everyOneReport] : [],
    intro: items.texts.length === 0 ? [] : [
      sheetWords.inOurWords, ...(onlyReport === undefined ? [] : [sheetWords.allFrom(onlyReport.report, onlyReport.address)]), words.claimMeans, ...(isBound ? [words.upperBound] : []),
    ],
    items: items.texts,
  };
}

/** What a row hangs on in words: reports, who has to be believed, and the fewest claims whose loss makes it vanish. */
export function fragileParts(row: Row, reports: number, lang: string, nameOf: NameOf, nameClaim: (index: number) => string): readonly string[] {
  const words = fragileWords(lang);
  const loss = row.smallestLoss;
  return [
    ...fragileBy(row, reports).flatMap((kind) => (kind === 'oneClaim' ? [] : [kind === 'oneReport' ? words.reports(row.restsOn!.reports.map((iri) => quoted(nameOf(iri), lang))) : words[kind]])),
    ...(loss === undefined ? [] : [words.claims(loss.claims.map(nameClaim), loss.exact)]),
  ];
}

function quoted(text: string, lang: string): string {
  return lang.startsWith('de') ? `„${text}“` : `“${text}”`;
}
