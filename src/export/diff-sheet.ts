/** Two lenses side by side as people read it, before it is laid out: what changes, row by row, and because of which claims. */
import type { Graph } from '../graph/graph.ts';
import type { Answer, EvidenceEntry, Row } from '../query/answer.ts';
import type { AnswerDiff, RowChange } from '../query/lens-diff.ts';
import { readableColumns, type ReadableColumn } from './answer-columns.ts';
import { graphLine, parameterText, readingStyle, type ReadingOptions } from './answer-sheet.ts';
import { claimName } from './claim-name.ts';
import { diffWords, type DiffWords } from './diff-words.ts';
import type { EvidenceReader } from './evidence-reader.ts';
import { graphReading, lensInWords } from './lens-words.ts';

/** So many claims are named with one row. */
const MOST_NAMED = 6;

/** The whole comparison. Nothing in it is safe for a terminal or markup yet. */
export interface DiffSheet {
  readonly title: string;
  /** The two lenses with what each left out, by their headings. */
  readonly lenses: readonly { readonly heading: string; readonly text: string }[];
  /** How many answers change; undefined where one question was asked. */
  readonly summary: string | undefined;
  /** Those that change; where one question was asked, that one. */
  readonly answers: readonly DiffedAnswer[];
  /** The ids of the questions whose answers do not change, where several were asked. */
  readonly unchanged: readonly string[];
  /** The claims named above, each once. */
  readonly claims: { readonly heading: string; readonly items: readonly { readonly name: string; readonly text: string }[] };
  readonly graph: string;
}

export interface DiffedAnswer {
  readonly query: string;
  readonly question: string;
  readonly parameters: string | undefined;
  /** How many rows are gone, new, changed and the same. */
  readonly counts: string;
  readonly headings: readonly string[];
  readonly changes: readonly DiffedRow[];
  /** How many more differ than are shown; undefined where all are. */
  readonly more: string | undefined;
}

export interface DiffedRow {
  readonly kind: RowChange['change'];
  /** A text for each heading; `was` where another one stood there under the first lens. */
  readonly cells: readonly { readonly text: string; readonly was?: string }[];
  /** “because the lens leaves out claim 3-9”, or that it is not known. */
  readonly because: string;
}

export interface DiffReading extends ReadingOptions {
  readonly lang: string;
  readonly graph: Graph;
  readonly reader: EvidenceReader;
  /** At most so many rows of each answer. */
  readonly limit?: number;
}

/** Turns comparisons under the same two lenses into what people read. `single` where one question was asked for. */
export function diffSheet(diffs: readonly AnswerDiff[], single: boolean, reading: DiffReading): DiffSheet {
  const words = diffWords(reading.lang);
  const changing = diffs.filter(({ changes }) => changes.length > 0);
  const namer = new ClaimNames(reading);
  const answers = (single ? diffs : changing).map((diff) => diffedAnswer(diff, namer, words, reading));
  const [one] = diffs;
  return {
    title: words.title,
    lenses: one === undefined ? [] : lensTexts(one, words, reading),
    summary: single ? undefined : words.answers(changing.length, diffs.length),
    answers, claims: { heading: one !== undefined && isOneLens(one) ? words.claimsLeftOut : words.claims, items: namer.told },
    unchanged: single ? [] : diffs.filter(({ changes }) => changes.length === 0).map(({ first }) => first.query),
    graph: one === undefined ? '' : graphLine({ graph: { version: one.first.graph.version, reports: reading.graph.reports.size, claims: one.first.leftOut?.of ?? one.first.graph.claims } }, reading.lang),
  };
}

/** Where one of the two is no lens, the other one leaves out all claims that make a difference. */
function isOneLens({ first, second }: AnswerDiff): boolean {
  return first.leftOut === undefined || second.leftOut === undefined;
}

function lensTexts({ first, second }: AnswerDiff, words: DiffWords, { graph, lang }: DiffReading): DiffSheet['lenses'] {
  const style = graphReading(graph, lang);
  const text = (answer: Answer): string => lensInWords(answer, style) ?? words.everyClaim(answer.graph.claims);
  return [{ heading: words.first, text: text(first) }, { heading: words.second, text: text(second) }];
}

function diffedAnswer({ first, second, same, changes }: AnswerDiff, namer: ClaimNames, words: DiffWords, reading: DiffReading): DiffedAnswer {
  const style = readingStyle(reading);
  // A column may have no value under one lens: headings and joined columns are those of both together.
  const columns = readableColumns({ ...second, rows: [...first.rows, ...second.rows] });
  const count = (kind: RowChange['change']): number => changes.filter(({ change }) => change === kind).length;
  const shown = changes.slice(0, reading.limit ?? Infinity);
  const oneLens = isOneLens({ first, second, same, changes });
  return {
    query: first.query, question: first.question, parameters: parameterText(first, style),
    counts: changes.length === 0 ? words.noChange(same) : words.counts({ gone: count('gone'), added: count('new'), changed: count('changed'), same }),
    headings: columns.map(({ heading }) => heading),
    changes: shown.map((one) => ({ kind: one.change, cells: columns.map((column) => diffedCell(one, column, style)), because: [becauseText(one, namer, words, oneLens), ...disputeTexts((one.second ?? one.first)!, words, reading)].join('; ') })),
    more: shown.length === changes.length ? undefined : words.moreChanges(changes.length - shown.length),
  };
}

function diffedCell({ first, second }: RowChange, { read }: ReadableColumn, style: ReturnType<typeof readingStyle>): { text: string; was?: string } {
  const text = (row: Row): string => read(row, style).text;
  if (first === undefined || second === undefined) return { text: text((first ?? second)!) };
  return text(first) === text(second) ? { text: text(second) } : { text: text(second), was: text(first) };
}

/** What other claims say otherwise, or newer, than a row that differs. */
function disputeTexts({ disputes = [] }: Row, words: DiffWords, { graph }: DiffReading): readonly string[] {
  return disputes.map(({ how, by }) => {
    const names = by.map(({ claim, summary }) => `${claimName(claim, graph.reports.size)}${summary === undefined ? '' : ` (${summary.replace(/\.$/u, '')})`}`);
    return how === 'contradicted' ? words.disputed(names) : words.newer(names);
  });
}

function becauseText({ because }: RowChange, namer: ClaimNames, words: DiffWords, oneLens: boolean): string {
  if (because === undefined) return words.notKnown;
  const says = (side: 'first' | 'second', generic: DiffWords['onlyFirst']): string[] => {
    const entries = because[side];
    if (entries.length === 0) return [];
    const shown = entries.slice(0, MOST_NAMED).map((entry) => namer.name(entry, oneLens ? undefined : words.onlyIn[side]));
    const names = entries.length > MOST_NAMED ? [...shown, words.moreClaims(entries.length - MOST_NAMED)] : shown;
    return [(oneLens ? words.leftOut : generic)(names, entries.length)];
  };
  return `${words.because} ${[...says('first', words.onlyFirst), ...says('second', words.onlySecond)].join(`, ${words.and} `)}`;
}

/** Short names for claims, by which they can be asked for too; and what each says, once. */
class ClaimNames {
  readonly #reading: DiffReading;
  readonly #told = new Map<string, DiffSheet['claims']['items'][number]>();

  constructor(reading: DiffReading) {
    this.#reading = reading;
  }

  get told(): DiffSheet['claims']['items'] {
    return [...this.#told.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  }

  /** @param where which of the lenses counts it, where that is not plain */
  name(entry: EvidenceEntry, where: string | undefined): string {
    const { graph, reader } = this.#reading;
    const several = graph.reports.size > 1;
    const name = claimName(entry.claim, graph.reports.size);
    const { vouches, report } = reader.entry(entry);
    const says = [vouches, ...(several ? [report] : []), reader.passage(entry)].join(', ');
    this.#told.set(entry.claim, { name, text: `${where === undefined ? '' : `${where}; `}${says}${entry.summary === undefined ? '' : `: ${entry.summary}${entry.summaryLang === undefined ? '' : ` [${entry.summaryLang}]`}`}` });
    return name;
  }
}
