/** What a graph records of a report's passages: where each stood, its hashes, and which part of it is a direct quotation. */
import type { Graph } from '../graph/graph.ts';
import { addTo } from '../graph/groups.ts';
import { saidOf, type SaidOf } from '../graph/said-of.ts';
import { dg } from '../graph/vocabulary.ts';

export interface RecordedPassage {
  readonly iri: string;
  readonly number: number;
  /** Its place in reading order, in the last version that it stands in. */
  readonly order: number;
  /** How many code points it has in that version. */
  readonly length: number;
  /** The hashes of its plain form, one for each version that it stands in (semantics §14). */
  readonly hashes: ReadonlySet<string>;
}

/** Words of a speaker inside a passage, in Unicode code points from its first character, half-open. */
export interface Quotation {
  readonly speaker: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** Whatever a graph records of passages, by report; and of quotations, by passage and claim. */
export interface RecordedTexts {
  /** In reading order. */
  passages(report: string): readonly RecordedPassage[];
  /** The quotations inside a passage that a claim tells of, be it the act of speaking or what was said (semantics §5). */
  quotations(passage: string, claim: string): readonly Quotation[];
}

/** Reads the graph in one pass. */
export function recordedTexts({ quads }: Pick<Graph, 'quads'>): RecordedTexts {
  const said = saidOf(quads, [
    dg('location'), dg('report'), dg('number'), dg('order'), dg('start'), dg('end'), dg('plainSha256'), dg('inVersion'), dg('passage'),
    dg('quotationStart'), dg('quotationEnd'), dg('speaker'), dg('expresses'),
  ]);
  const passages = new Map<string, RecordedPassage[]>();
  for (const iri of said.subjects(dg('location'))) addTo(passages, said.value(iri, dg('report')) ?? '', passageOf(iri, said));
  for (const list of passages.values()) list.sort((a, b) => a.order - b.order || a.number - b.number);
  const quotations = quotationsIn(said);
  return { passages: (report) => passages.get(report) ?? [], quotations: (passage, claim) => quotations.get(`${passage} ${claim}`) ?? [] };
}

function passageOf(iri: string, said: SaidOf): RecordedPassage {
  const number = (subject: string, property: string): number => Number(said.value(subject, property) ?? 0);
  const version = (location: string): number => number(said.value(location, dg('inVersion')) ?? '', dg('number'));
  const locations = said.values(iri, dg('location')).map(({ value }) => value).sort((a, b) => version(a) - version(b));
  const last = locations.at(-1) ?? '';
  return {
    iri, number: number(iri, dg('number')),
    order: number(last, said.value(last, dg('order')) === undefined ? dg('start') : dg('order')),
    length: number(last, dg('end')) - number(last, dg('start')),
    hashes: new Set(locations.flatMap((location) => said.value(location, dg('plainSha256')) ?? [])),
  };
}

/** Quotations by passage and claim: the claim that tells of the act of speaking, and those that hold what was said. */
function quotationsIn(said: SaidOf): ReadonlyMap<string, readonly Quotation[]> {
  const quoted = new Map<string, Quotation[]>();
  for (const statement of said.subjects(dg('quotationStart'))) {
    const [start] = said.quads(statement, dg('quotationStart'));
    const end = said.value(statement, dg('quotationEnd'));
    const act = start?.graph.value ?? '';
    const passage = said.value(act, dg('passage'));
    if (start === undefined || end === undefined || passage === undefined) continue;
    const quotation = { speaker: said.value(statement, dg('speaker')), start: Number(start.object.value), end: Number(end) };
    const contents = said.values(statement, dg('expresses')).map(({ value }) => value);
    for (const claim of new Set([act, ...contents])) addTo(quoted, `${passage} ${claim}`, quotation);
  }
  return quoted;
}
