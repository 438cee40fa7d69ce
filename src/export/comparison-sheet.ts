/** Answers side by side as people read them: the columns that rows share, then those of each value. */
import type { Answer, Row } from '../query/answer.ts';
import type { ComparedRow, Comparison } from '../query/comparison.ts';
import { cellText, UNBOUND, type CellText } from './answer-cells.ts';
import { readableColumns, type ReadableColumn } from './answer-columns.ts';
import { parameterText, readableAnswer, readingStyle, type ReadingOptions, type Sheet } from './answer-sheet.ts';
import { comparisonWords } from './comparison-words.ts';
import type { DisputeSheet } from './dispute-sheet.ts';
import type { EvidenceSheet } from './evidence-sheet.ts';

export interface ComparisonOptions extends ReadingOptions {
  /** At most so many rows. */
  readonly limit?: number;
}

/** Lays out answers whose rows are matched. With `options.evidence` each value's evidence stands in its column. */
export function comparisonSheet(answers: readonly Answer[], comparison: Comparison, options: ComparisonOptions = {}): Sheet {
  const { lang = 'en', limit = Infinity } = options;
  const words = comparisonWords(lang);
  const style = readingStyle(options);
  const names = valueNames(comparison, options);
  const whole = together(answers);
  const { shared, own } = columnsOf(whole, comparison);
  const shown = comparison.rows.slice(0, limit);
  const proof = evidenceOf(whole, options);
  const disputes = proof === undefined ? options.disputes?.(whole) : undefined;
  const starts = answers.map((_, at) => answers.slice(0, at).reduce((sum, { rows }) => sum + rows.length, 0));
  const rows = shown.map((row) => [
    ...shared.map(({ read }) => read(someRow(row, answers), style)),
    ...names.flatMap((_, at) => valueCells(row.rows[at]!, at, answers, { own, style, yes: words.yes, starts, proof, disputes })),
  ]);
  const perValue = names.flatMap((name) => [own.length === 1 ? words.each(name, own[0]!.heading) : name, ...(own.length === 0 || proof === undefined ? [] : [words.evidence(name)])]);
  const plain = readableAnswer({ ...whole, rows: [] }, options);
  const isShared = (row: ComparedRow): boolean => row.rows.every((index) => index !== null);
  return {
    question: plain.question, lens: plain.lens, parameters: withAll(whole, comparison, names, options),
    headings: [...shared.map(({ heading }) => heading), ...perValue],
    numeric: [...shared, ...perValue].map((_, index) => rows.some((row) => row[index]?.numeric) && rows.every((row) => row[index]?.numeric || row[index]?.marked)),
    rows,
    notes: [
      words.count(comparison.rows.length, comparison.rows.filter(isShared).length, names.length), ...(shown.length < comparison.rows.length ? [words.someOf(shown.length, comparison.rows.length)] : []),
      ...(own.length === 0 || shared.length === 0 ? [] : [words.by(shared.map(({ heading }) => heading))]),
      ...(rows.flat().some(({ text }) => text === UNBOUND) ? [words.missing] : []),
      ...[...(whole.leftOut === undefined ? style.words.explained : style.words.underLens.explained)].filter(([text]) => rows.flat().some((cell) => cell.text.includes(text))).map(([, sentence]) => sentence),
      ...answers.flatMap((answer, at) => (answer.rows.length === 0 ? [words.noRows(names[at]!)] : [])),
      ...(whole.note === undefined ? [] : [whole.note]),
    ],
    ...(proof === undefined && disputes === undefined ? {} : { evidence: { intro: (proof ?? disputes)!.intro, items: (proof ?? disputes)!.items } }),
  };
}

/** What people read for each value that is compared. */
export function valueNames({ values }: Comparison, options: ReadingOptions): readonly string[] {
  return values.map((value) => cellText(value, '', readingStyle(options)).text);
}

/** All rows in one, for what needs to see them all: labels, joined columns, evidence. */
function together(answers: readonly Answer[]): Answer {
  return { ...answers[0]!, rows: answers.flatMap(({ rows }) => rows) };
}

function columnsOf(whole: Answer, { by, each }: Comparison): { shared: readonly ReadableColumn[]; own: readonly ReadableColumn[] } {
  const all = readableColumns(whole).filter(({ names }) => names.some((name) => by.includes(name) || each.includes(name)));
  const isOwn = ({ names }: ReadableColumn): boolean => names.some((name) => each.includes(name));
  return { shared: all.filter((column) => !isOwn(column)), own: all.filter(isOwn) };
}

function someRow({ rows }: ComparedRow, answers: readonly Answer[]): Answer['rows'][number] {
  const at = rows.findIndex((index) => index !== null);
  return answers[at]!.rows[rows[at]!]!;
}

/** The evidence of every row, by its place in the answers one behind the other. */
function evidenceOf(whole: Answer, options: ReadingOptions): EvidenceSheet | undefined {
  return options.evidence?.(whole, whole.rows.map(() => []));
}

interface ValueStyle {
  readonly own: readonly ReadableColumn[];
  readonly style: ReturnType<typeof readingStyle>;
  readonly yes: string;
  /** At which of all rows each answer begins. */
  readonly starts: readonly number[];
  readonly proof: EvidenceSheet | undefined;
  /** What is disputed, where the evidence is not shown. */
  readonly disputes: DisputeSheet | undefined;
}

function valueCells(index: number | null, at: number, answers: readonly Answer[], { own, style, yes, starts, proof, disputes }: ValueStyle): readonly CellText[] {
  const none: CellText = { text: UNBOUND, marked: true, numeric: false };
  const count = own.length === 0 || proof === undefined ? 1 : 2;
  if (index === null) return Array.from({ length: count }, () => none);
  const evidence = proof === undefined ? [] : [proof.cells[starts[at]! + index]!];
  const mark = disputes?.cells[starts[at]! + index]?.text ?? '';
  const marked = (cell: CellText): CellText => (mark === '' ? cell : { ...cell, text: `${cell.text} (${mark})`, numeric: false });
  if (own.length === 0) return evidence.length > 0 ? evidence : [marked({ text: yes, marked: false, numeric: false })];
  return [marked(ownCell(answers[at]!.rows[index]!, own, style)), ...evidence];
}

/** What a value has of its own in one cell; of several columns each with its heading, those without a value left out. */
function ownCell(row: Row, own: readonly ReadableColumn[], style: ValueStyle['style']): CellText {
  const [only, ...others] = own.map(({ heading, read }) => ({ heading, cell: read(row, style) }));
  if (others.length === 0) return only!.cell;
  const told = [only!, ...others].filter(({ cell }) => cell.text !== UNBOUND);
  return told.length === 0 ? { text: UNBOUND, marked: true, numeric: false } : { text: told.map(({ heading, cell }) => `${heading}: ${cell.text}`).join('; '), marked: false, numeric: false };
}

/** The parameters, all values of the one that is compared in their order. */
function withAll(whole: Answer, { parameter }: Comparison, names: readonly string[], options: ReadingOptions): string | undefined {
  const { [parameter]: _, ...others } = whole.parameters;
  const rest = parameterText({ ...whole, parameters: others }, readingStyle(options));
  const compared = parameterText({ ...whole, parameters: { [parameter]: { value: names.join(' | ') } } }, readingStyle(options));
  return rest === undefined ? compared : `${compared}; ${rest.charAt(0).toLowerCase()}${rest.slice(1)}`;
}
