/** An explained row as one list of parts from top to bottom, for layouts that write line by line (terminal, Markdown). */
import type { ClaimPart, ExplainedRow, PassagePart, ReportPart, Ways } from './explained-row.ts';
import { wording } from './evidence-wording.ts';

/** A heading, a passage's name, a sentence of a list, a used triple, the publisher's words, a note on a claim, or plain text. */
export type PartKind = 'title' | 'heading' | 'place' | 'sentence' | 'triple' | 'words' | 'note' | 'text';

export interface Part {
  readonly kind: PartKind;
  /** How far inside: 0 is the margin. */
  readonly depth: number;
  /** Whether an empty line comes before it. */
  readonly apart: boolean;
  /** Its text; in several pieces where a direct quotation is marked in it. */
  readonly pieces: readonly { readonly text: string; readonly quoted: boolean }[];
}

function part(kind: PartKind, depth: number, text: string, apart = false): Part {
  return { kind, depth, apart, pieces: [{ text, quoted: false }] };
}

/** Stands for the only report of a row, which is told of once. */
const ONLY = 'only';

/** All parts, in order. */
export function explainedParts(row: ExplainedRow, lang: string): readonly Part[] {
  const { why, copy } = wording(lang);
  const told = new Set(row.onlyReport === undefined ? [] : [ONLY]);
  const list = (heading: string, sentences: readonly string[]): Part[] =>
    sentences.length === 0 ? [] : [part('heading', 0, heading, true), ...sentences.map((sentence) => part('sentence', 0, sentence))];
  return [
    ...(row.question === '' ? [] : [part('title', 0, row.question)]),
    ...(row.parameters === undefined ? [] : [part('note', 0, row.parameters)]),
    ...(row.lens === undefined ? [] : [part('note', 0, row.lens)]),
    part('heading', 0, row.row, true),
    part('text', 0, `${row.cells.map(({ label, text }) => `${label}: ${text}`).join('; ')}.`),
    ...list(why.howSure, row.sure),
    part('heading', 0, why.restsOn, true),
    part('text', 0, row.ways.says),
    ...(row.onlyReport === undefined ? [] : reportLines(row.onlyReport, 0, true)),
    ...waysParts(row.ways, 0, told, lang),
    ...row.members.flatMap(({ title, ways }) => [part('heading', 0, title, true), part('text', 1, ways.says), ...waysParts(ways, 1, told, lang)]),
    ...(row.moreMembers === undefined ? [] : [part('text', 0, row.moreMembers, true)]),
    ...list(why.besides, row.besides),
    ...list(why.absent, row.absent),
    ...list(why.disputed, row.disputed),
    ...list(copy.heading, row.copies),
    part('note', 0, row.graph, true),
  ];
}

function waysParts({ always, ways, moreWays }: Ways, depth: number, told: Set<string>, lang: string): readonly Part[] {
  const all = [...(always === undefined ? [] : [always]), ...ways].flatMap(({ title, reports }) => [
    ...(title === undefined ? [] : [part('heading', depth, title, true)]),
    ...reports.flatMap((report) => reportParts(report, title === undefined ? depth : depth + 1, told, lang)),
  ]);
  return moreWays === undefined ? all : [...all, part('text', depth, moreWays, true)];
}

/** @param told the reports that were told of so far, by IRI; one that is the only one is told of before all ways */
function reportParts(report: ReportPart, depth: number, told: Set<string>, lang: string): readonly Part[] {
  const passages = report.passages.flatMap((passage) => passageParts(passage, depth, lang));
  if (told.has(ONLY)) return passages;
  const isNew = !told.has(report.reportIri);
  told.add(report.reportIri);
  return [...reportLines(report, depth, isNew), ...passages];
}

function reportLines({ report, address }: Pick<ReportPart, 'report' | 'address'>, depth: number, withAddress: boolean): readonly Part[] {
  // No full stop behind an address: it would become part of a link.
  return [part('text', depth, `${report}.`, depth > 0), ...(withAddress ? [part('text', depth, upperFirst(address))] : [])];
}

function passageParts({ passage, words, claims }: PassagePart, depth: number, lang: string): readonly Part[] {
  return [
    part('place', depth, upperFirst(passage), true),
    ...(words === undefined ? [] : [
      part('text', depth, words.says),
      ...(words.parts.length === 0 ? [] : [{ kind: 'words' as const, depth, apart: false, pieces: words.parts }]),
      ...(words.quotation === undefined ? [] : [part('note', depth, words.quotation)]),
    ]),
    ...claims.flatMap((claim, index) => claimParts(claim, depth, index > 0, lang)),
  ];
}

function claimParts({ seen, vouches, context, triples, summary, recorded, reviewed, claimName, remarks }: ClaimPart, depth: number, apart: boolean, lang: string): readonly Part[] {
  const { asAbove } = wording(lang).why;
  if (seen) return [part('text', depth, `${upperFirst(vouches)}: ${asAbove} (${claimName})${summary === undefined ? '' : `. ${summary}`}`, apart)];
  return [
    part('text', depth, `${upperFirst(vouches)}${context === undefined ? '' : `, ${context}`}${triples.length === 0 ? '.' : ':'}`, apart),
    ...triples.map((triple) => part('triple', depth + 1, triple)),
    ...(summary === undefined ? [] : [part('text', depth, summary)]),
    part('note', depth, [upperFirst(recorded), reviewed, ...remarks, claimName].join('; ')),
  ];
}

function upperFirst(text: string): string {
  return /^https?:/iu.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
