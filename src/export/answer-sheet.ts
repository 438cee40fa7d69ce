/** An answer as people read it, before it is laid out: headings, cells in words, and the sentences around them. */
import type { Answer } from '../query/answer.ts';
import { UNBOUND, cellText, type CellStyle, type CellText } from './answer-cells.ts';
import { readableColumns } from './answer-columns.ts';
import { answerWords, type AnswerWords } from './answer-words.ts';
import type { DisputeSheet } from './dispute-sheet.ts';
import type { EvidenceSheet } from './evidence-sheet.ts';
import { evidenceSheetWords } from './evidence-sheet-words.ts';
import { lensInWords } from './lens-words.ts';

/** What a reader of an answer chooses; everything has a default. */
export interface ReadingOptions {
  /** The language that the answer was asked in. */
  readonly lang?: string;
  /** Writes an IRI without a label in a shorter form. */
  readonly shorten?: (iri: string) => string;
  /** Whether an IRI is the project itself, whose claims are its own readings (semantics §6). */
  readonly isProject?: (iri: string) => boolean;
  /** The number of rows that the answer had before it was cut short. */
  readonly total?: number;
  /** Lays out the evidence of an answer that has it; without, none is shown. */
  readonly evidence?: (answer: Answer, rows: readonly (readonly CellText[])[]) => EvidenceSheet;
  /** Lays out what is disputed in an answer whose evidence is not shown; without, nothing is marked. */
  readonly disputes?: (answer: Answer) => DisputeSheet | undefined;
  /** Says how many rows there are in other words. */
  readonly count?: string;
  /** The label of a report, source or claim that the lens names; its short form where left out. */
  readonly nameOf?: (iri: string) => string;
  /** True where the lens is told elsewhere, once for many answers. */
  readonly lensTold?: boolean;
}

/** The same content for every layout (terminal table, Markdown). */
export interface Sheet {
  readonly question: string;
  /** One line on the parameters in use; undefined where there are none. */
  readonly parameters: string | undefined;
  /** The lens and what it left out; undefined without one. */
  readonly lens: string | undefined;
  readonly headings: readonly string[];
  /** Per column: whether all its values are numbers, which stand on the right. */
  readonly numeric: readonly boolean[];
  readonly rows: readonly (readonly CellText[])[];
  /** How many rows, what the absent values in them mean, and what the query's header says one should know. */
  readonly notes: readonly string[];
  /** With evidence: what is said of it above a numbered list, and the list. */
  readonly evidence?: Pick<EvidenceSheet, 'intro' | 'items'>;
}

/** Turns an answer into what people read. Nothing in it is safe for a terminal yet: the layout sees to that. */
export function readableAnswer(answer: Answer, options: ReadingOptions = {}): Sheet {
  const { lensTold = false } = options;
  const style = readingStyle(options);
  const columns = readableColumns(answer);
  const rows = answer.rows.map((row) => columns.map((column) => column.read(row, style)));
  const sheet = {
    question: answer.question,
    parameters: parameterText(answer, style),
    lens: lensTold ? undefined : lensText(answer, options),
    headings: columns.map((column) => column.heading),
    numeric: columns.map((_, index) => isNumeric(rows.map((row) => row[index]))),
    rows,
    notes: [
      ...notes(rows, options, style.words, answer.leftOut !== undefined), ...(answer.disputesUntraced ? [evidenceSheetWords(style.lang).untraced] : []),
      ...(answer.note === undefined ? [] : [answer.note]),
    ],
  };
  if (options.evidence !== undefined) return withEvidence(sheet, options.evidence(answer, rows));
  const disputes = options.disputes?.(answer);
  return disputes === undefined ? sheet : withDisputes(sheet, disputes);
}

/** The same with a last column that marks the rows, and the claims of the other side to list below. */
function withDisputes(sheet: Sheet, { heading, cells, intro, items }: DisputeSheet): Sheet {
  return {
    ...sheet, headings: [...sheet.headings, heading], numeric: [...sheet.numeric, false],
    rows: sheet.rows.map((row, index) => [...row, cells[index]!]), evidence: { intro, items },
  };
}

/** The same with the rows numbered, their evidence in a last column, and the claims to list below. */
function withEvidence(sheet: Sheet, { headings, numbers, cells, care, intro, items }: EvidenceSheet): Sheet {
  const number = (index: number): CellText => ({ text: String(numbers?.[index] ?? index + 1), marked: false, numeric: true });
  return {
    ...sheet,
    headings: [headings.row, ...sheet.headings, headings.evidence],
    numeric: [true, ...sheet.numeric, false],
    rows: sheet.rows.map((row, index) => [number(index), ...row, cells[index]!]),
    notes: [...sheet.notes, ...care],
    evidence: { intro, items },
  };
}

/** How cells are to be read by someone who chose these options. */
export function readingStyle({ lang = 'en', shorten = (iri) => iri, isProject = () => false }: ReadingOptions): CellStyle {
  return { words: answerWords(lang), lang, shorten, isProject };
}

/** The lens and what it left out, in words; undefined without one. */
export function lensText(answer: Pick<Answer, 'lens' | 'leftOut'>, { lang = 'en', shorten = (iri) => iri, isProject = () => false, nameOf = shorten }: ReadingOptions): string | undefined {
  return lensInWords(answer, { lang, nameOf, shorten, isProject });
}

/** The line that says which graph answered. */
export function graphLine(answer: Pick<Answer, 'graph'>, lang: string): string {
  const { version, reports, claims } = answer.graph;
  return answerWords(lang).graph(version, reports, claims);
}

/** One line on the parameters in use; undefined where there are none. */
export function parameterText(answer: Answer, style: CellStyle): string | undefined {
  const parts = Object.entries(answer.parameters).map(([name, cell]) => `${name} = ${cellText(cell, name, style).text}`);
  return parts.length === 0 ? undefined : `${style.words.with} ${parts.join(', ')}`;
}

/** Whether all values of a column are numbers; what is marked as missing does not count. */
function isNumeric(cells: readonly (CellText | undefined)[]): boolean {
  return cells.some((cell) => cell?.numeric) && cells.every((cell) => cell === undefined || cell.numeric || cell.marked);
}

function notes(rows: Sheet['rows'], { total = rows.length, count: said }: ReadingOptions, words: AnswerWords, isLensed: boolean): readonly string[] {
  const { noRows, explained: sentences } = isLensed ? words.underLens : words;
  if (total === 0) return [said ?? noRows];
  const counted = rows.length === total ? said ?? words.rows(total) : [...(said === undefined ? [] : [said]), words.someRows(rows.length, total)].join(' ');
  const texts = new Set(rows.flat().map((cell) => cell.text));
  const explained = [...sentences].filter(([text]) => texts.has(text)).map(([, sentence]) => sentence);
  return [counted, ...explained, ...(texts.has(UNBOUND) ? [words.unbound] : [])];
}
