/** One row of an answer with everything it rests on, in words and in the order in which people read it; layouts write it. */
import { groupBy } from '../graph/groups.ts';
import type { Graph } from '../graph/graph.ts';
import type { Answer, Derivations, EvidenceEntry, LeftOut, Row } from '../query/answer.ts';
import { readableColumns } from './answer-columns.ts';
import { graphLine, lensText, parameterText, readingStyle, type ReadingOptions } from './answer-sheet.ts';
import { disputeWords } from './dispute-words.ts';
import { wording } from './evidence-wording.ts';
import { evidenceTeller, type EvidenceInWords } from './evidence-words.ts';
import { howSure, surestFirst } from './how-sure.ts';
import type { CopyInWords, PassageInWords } from './copy-words.ts';
import { absenceWords, backgroundWords, claimRemarks, lossWords, restsOnWords } from './row-words.ts';

/** None of it is safe for a terminal or markup yet: the layout sees to that. */
export interface ExplainedRow {
  readonly question: string;
  readonly parameters: string | undefined;
  /** The lens and what it left out; undefined without one. */
  readonly lens: string | undefined;
  /** “Row 2 of 3 (3f2a90c1d2e4)”. */
  readonly row: string;
  /** The row's cells by their columns' labels. */
  readonly cells: readonly { readonly label: string; readonly text: string }[];
  /** Which cell is the weakest and why, and what the row could not be had without: a sentence each. */
  readonly sure: readonly string[];
  /** What the row rests on; the sentence before it says how its ways belong together. */
  readonly ways: Ways;
  /** The only report that the whole row rests on; undefined where there are several, or none. */
  readonly onlyReport: Pick<ReportPart, 'report' | 'reportIri' | 'address' | 'links'> | undefined;
  /** Of a row that counts or adds up: its members, perhaps not all. */
  readonly members: readonly { readonly title: string; readonly ways: Ways }[];
  /** How many members are left out; undefined where none is. */
  readonly moreMembers: string | undefined;
  /** Each a list of sentences, empty where there is nothing to say. */
  readonly absent: readonly string[];
  readonly besides: readonly string[];
  readonly disputed: readonly string[];
  /** How well the reader's own copies fit, where there are any. */
  readonly copies: readonly string[];
  readonly graph: string;
}

/** Sets of claims, any one of which suffices; what all of them need is told once, before them. */
export interface Ways {
  readonly says: string;
  readonly always: Way | undefined;
  readonly ways: readonly Way[];
  /** How many ways are left out; undefined where none is. */
  readonly moreWays: string | undefined;
}

/** Claims that are all needed together, by report and passage. */
export interface Way {
  /** “Way 2: this claim alone”; undefined where it is the only way. */
  readonly title: string | undefined;
  readonly reports: readonly ReportPart[];
}

export interface ReportPart extends Pick<EvidenceInWords, 'report' | 'reportIri' | 'address' | 'links'> {
  readonly passages: readonly PassagePart[];
}

export interface PassagePart extends Pick<EvidenceInWords, 'passageIri'> {
  /** “passage 12 (list item)”. */
  readonly passage: string;
  /** The publisher's words in the reader's own copy, where they were asked for. */
  readonly words: PassageInWords | undefined;
  readonly claims: readonly ClaimPart[];
}

/** A claim; where it was told in full above, `seen` is true. */
export interface ClaimPart extends EvidenceInWords {
  readonly seen: boolean;
  /** What a lens by time makes of it: that it may be later, or was corrected since. */
  readonly remarks: readonly string[];
}

export interface ExplainOptions extends ReadingOptions {
  /** How many ways, and how many members of a row that counts or adds up, are told; else all. */
  readonly most?: number;
  /** What reads the publisher's words out of the reader's own copies. */
  readonly copies?: CopyInWords;
}

/** Explains the row at an index of an answer that was asked with evidence. */
export function explainRow(answer: Answer, index: number, graph: Graph, options: ExplainOptions = {}): ExplainedRow {
  const { lang = 'en', most = Infinity, copies } = options;
  const row = answer.rows[index]!;
  const style = readingStyle(options);
  const { why } = wording(lang);
  const teller = new Teller(row, answer.leftOut, graph, { lang, most, copies });
  const columns = readableColumns(answer);
  const members = (row.members ?? []).toSorted((a, b) => firstOf(a) - firstOf(b));
  return {
    question: answer.question,
    parameters: parameterText(answer, style),
    lens: lensText(answer, options),
    row: why.row(index + 1, answer.rows.length, row.id),
    cells: columns.filter(({ names }) => hasSomething(row, names)).map(({ heading, read }) => ({ label: heading, text: withoutStop(read(row, style).text) })),
    sure: [...howSure(row, columns, teller.told, style), ...restsOnWords(row, graph, lang), ...fragility(row, graph, lang)],
    onlyReport: new Set(teller.told.map(({ reportIri }) => reportIri)).size === 1 ? teller.told[0] : undefined,
    ways: row.members === undefined ? teller.ways(row.derivations ?? [[]], row.more) : teller.counts(members.length, row.more),
    members: members.slice(0, most).map((one, at) => ({ title: why.member(at + 1, members.length), ways: teller.ways(one, false) })),
    moreMembers: members.length > most ? why.moreMembers(members.length - most) : undefined,
    absent: (row.absent ?? []).map((one) => absenceWords(one, lang, answer.columns)),
    // Where there are claims, what holds by itself says nothing.
    besides: (row.background ?? []).filter(({ kind }) => teller.told.length === 0 || !['path', 'constant'].includes(kind)).map((one) => backgroundWords(one, graph, lang)),
    disputed: disputeWords(row, graph, lang, style.shorten),
    copies: copies?.fits ?? [],
    graph: graphLine(answer, lang),
  };
}

/** With which claims it falls, and that it rests on something not being found. */
function fragility(row: Row, graph: Graph, lang: string): readonly string[] {
  const loss = lossWords(row, graph, lang);
  return [...(loss === undefined ? [] : [loss]), ...(row.absent?.some(({ column }) => column === undefined) ? [wording(lang).why.inVain] : [])];
}

/** A claim reads as a sentence, and stands inside another one here. */
function withoutStop(text: string): string {
  return text.replace(/(?<!\.)\.$/u, '');
}

/** Members in the order of the reports. */
function firstOf(derivations: Derivations): number {
  return Math.min(...derivations.flat());
}

/** Whether a cell that people read says something: a value, or that it is not reported or not recorded. */
function hasSomething({ cells, absent = [] }: Row, names: readonly string[]): boolean {
  return names.some((name) => cells[name] !== undefined) || absent.some(({ column, finding }) => column === names[0] && finding !== 'not-found');
}

/** Tells a row's claims, each once in full. */
class Teller {
  /** The row's evidence in words, in its order. */
  readonly told: readonly EvidenceInWords[];
  readonly #evidence: readonly EvidenceEntry[];
  readonly #lang: string;
  readonly #most: number;
  readonly #remarks: (claim: string) => readonly string[];
  readonly #copies: CopyInWords | undefined;
  readonly #seen = new Set<string>();

  constructor({ evidence = [] }: Row, leftOut: LeftOut | undefined, graph: Graph, { lang, most, copies }: { readonly lang: string; readonly most: number; readonly copies: CopyInWords | undefined }) {
    this.#evidence = evidence;
    this.told = evidence.map(evidenceTeller(graph, lang));
    this.#lang = lang;
    this.#most = most;
    this.#remarks = claimRemarks(leftOut, lang);
    this.#copies = copies;
  }

  ways(derivations: Derivations, more: boolean | undefined): Ways {
    const { why } = wording(this.#lang);
    const [only = [], ...others] = derivations;
    const moreSays = more ? ` ${why.more}` : '';
    if (others.length === 0) {
      const says = only.length === 0 ? why.nothing : why.oneWay(only.length);
      return { says: says + moreSays, always: undefined, ways: only.length === 0 ? [] : [{ title: undefined, reports: this.#reports(only) }], moreWays: undefined };
    }
    const sorted = surestFirst(derivations, this.#evidence);
    // Of ways that are not listed nobody knows what they need.
    const common = more ? [] : only.filter((claim) => derivations.every((claims) => claims.includes(claim)));
    const always = common.length === 0 ? undefined : { title: why.always(common.length), reports: this.#reports(common) };
    const title = always === undefined ? why.way : why.besidesWay;
    const ways = sorted.slice(0, this.#most).map((claims, at) => {
      const own = claims.filter((claim) => !common.includes(claim));
      return { title: title(at + 1, own.length), reports: this.#reports(own) };
    });
    const hidden = sorted.length - ways.length;
    const says = always === undefined ? why.ways(sorted.length) : why.alwaysAnd(common.length, sorted.length);
    return { says: says + moreSays, always, ways, moreWays: hidden === 0 ? undefined : why.moreWays(hidden) };
  }

  /** Of a row that counts, whose members have the ways. */
  counts(members: number, more: boolean | undefined): Ways {
    const { why } = wording(this.#lang);
    return { says: `${why.members(members)}${more ? ` ${why.more}` : ''}`, always: undefined, ways: [], moreWays: undefined };
  }

  #reports(claims: readonly number[]): readonly ReportPart[] {
    const byReport = groupBy(claims, (index) => this.told[index]!.reportIri);
    return [...byReport.values()].map((indices) => {
      const { report, reportIri, address, links } = this.told[indices[0]!]!;
      return { report, reportIri, address, links, passages: this.#passages(indices) };
    });
  }

  #passages(indices: readonly number[]): readonly PassagePart[] {
    const byPassage = groupBy(indices, (index) => this.told[index]!.passageAlone);
    return [...byPassage.values()].map((together) => {
      const { passageAlone: passage, passageIri } = this.told[together[0]!]!;
      const unseen = together.some((index) => !this.#seen.has(this.told[index]!.claim));
      const words = unseen && passageIri !== undefined ? this.#copies?.words(this.#evidence[together[0]!]!.report, passageIri, together.map((index) => this.told[index]!.claim)) : undefined;
      return { passage, ...(passageIri === undefined ? {} : { passageIri }), words, claims: together.map((index) => this.#claim(this.told[index]!)) };
    });
  }

  #claim(told: EvidenceInWords): ClaimPart {
    const seen = this.#seen.has(told.claim);
    this.#seen.add(told.claim);
    return { ...told, seen, remarks: this.#remarks(told.claim) };
  }
}
