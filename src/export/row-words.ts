/** What a row rests on besides single claims, in words: why it should be read with care, what was not found, what is background. */
import { bareCode } from '../graph/claim-knowledge.ts';
import type { Graph } from '../graph/graph.ts';
import type { Absence, Background, Column, LeftOut, Row } from '../query/answer.ts';
import { answerWords } from './answer-words.ts';
import { nameIn, styleOf, wording } from './evidence-wording.ts';

/**
 * Why a row should be read with care, a sentence each: whether it rests on one report, on hearsay, an interested party or a
 * reading of ours. Empty for a row that rests on no claim.
 */
export function restsOnWords({ restsOn, evidence = [], certainty }: Pick<Row, 'restsOn' | 'evidence' | 'certainty'>, graph: Graph, lang: string): readonly string[] {
  if (restsOn === undefined || evidence.length === 0) return [];
  const { restsOn: words, quoted } = wording(lang);
  const style = styleOf(graph, lang, new Set());
  const named = (iri: string): string => quoted(nameIn(iri, graph, lang, style));
  // Where the row is hearsay, who vouches has said it.
  const isHearsay = bareCode(certainty) === 'hearsay';
  const [first, ...others] = new Set(evidence.map(({ report }) => report));
  const reports = others.length === 0 ? [words.oneReport(named(first!))] : restsOn.reports.length > 0 ? [words.reports(restsOn.reports.map(named))] : [];
  return [...reports, ...(['hearsay', 'interestedParty', 'ownReading'] as const).flatMap((trait) => (restsOn[trait] && !(trait === 'hearsay' && isHearsay) ? [words[trait]] : []))];
}

/** What was looked for and not found; `columns` are the answer's, for their labels. */
export function absenceWords({ column, finding, words, reports }: Absence, lang: string, columns: readonly Column[] = []): string {
  const { absence } = wording(lang);
  const label = columns.find(({ name }) => name === column)?.label ?? column;
  const searched = finding === 'not-recorded' ? absence.notRecorded(words) : absence.lookedFor(words, reports);
  if (label === undefined) return searched;
  const found = answerWords(lang).absent[finding];
  if (finding === 'not-found') return absence.column(label, searched.charAt(0).toLowerCase() + searched.slice(1));
  // Without what was looked for and where, the finding is all there is to say.
  return finding === 'not-reported' && words === undefined && reports === undefined ? absence.column(label, `${found}.`) : absence.column(label, `${found}. ${searched}`);
}

/** What a row rests on besides claims (semantics §28). */
export function backgroundWords({ kind, report }: Background, graph: Graph, lang: string): string {
  const { background, quoted } = wording(lang);
  if (kind !== 'report') return background[kind];
  return background.report(report === undefined ? undefined : quoted(nameIn(report, graph, lang, styleOf(graph, lang, new Set()))));
}

/** So many claims are named one by one. */
const MOST_NAMED = 5;

/** With which claims a row falls (semantics §30); undefined where its claims are all needed anyway, or are too many to name. */
export function lossWords({ smallestLoss, evidence = [], derivations = [] }: Pick<Row, 'smallestLoss' | 'evidence' | 'derivations'>, graph: Graph, lang: string): string | undefined {
  if (smallestLoss === undefined || derivations.length === 1 || smallestLoss.claims.length > MOST_NAMED) return undefined;
  const { shorten } = styleOf(graph, lang, new Set());
  return wording(lang).why.loss(smallestLoss.claims.map((index) => shorten(evidence[index]!.claim)), smallestLoss.exact);
}

/** What a lens by time makes of a claim: that it may be later than the day asked for, or was corrected since. */
export function claimRemarks(leftOut: LeftOut | undefined, lang: string): (claim: string) => readonly string[] {
  const { why } = wording(lang);
  const remarked = [[leftOut?.possible, why.possible], [leftOut?.correctedSince, why.correctedSince]] as const;
  return (claim) => remarked.flatMap(([claims, remark]) => (claims?.includes(claim) ? [remark] : []));
}
