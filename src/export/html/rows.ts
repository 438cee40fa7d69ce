/** The rows of an answer as a table: on phones each row is a card; under each row what it rests on, folded. */
import { bareCode } from '../../graph/claim-knowledge.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Answer, Row } from '../../query/answer.ts';
import type { CellText } from '../answer-cells.ts';
import { readableColumns } from '../answer-columns.ts';
import { readableAnswer, readingStyle, type ReadingOptions, type Sheet } from '../answer-sheet.ts';
import { disputeWords } from '../dispute-words.ts';
import { evidenceTeller, type EvidenceInWords } from '../evidence-words.ts';
import { explainRow } from '../explained-row.ts';
import { explainedMarkup } from './explained.ts';
import { attributes, html, type Content, type Markup } from './markup.ts';
import { prose } from './prose.ts';
import { CARDS } from './style.ts';
import { textWidth } from './text-width.ts';
import { pageWords, type PageWords } from './words.ts';

export interface RowsOptions extends ReadingOptions {
  readonly lang: string;
  readonly graph: Graph;
  /** What the ids of rows begin with, unique in the page. */
  readonly id: string;
  /** A word on a row, such as that a lens made it new. */
  readonly remark?: (row: Row) => string | undefined;
}

/** The table with its caption. */
export function rowsTable(answer: Answer, options: RowsOptions): Markup {
  const sheet = readableAnswer(answer, options);
  const words = pageWords(options.lang);
  const codes = readableColumns(answer).map(({ names }) => names.find((name) => name === 'certainty' || name === 'mode'));
  const notes = answer.note === undefined ? sheet.notes : sheet.notes.slice(0, -1);
  if (sheet.rows.length === 0) return html`<p>${notes.join(' ')}</p>`;
  const proofs = folds(answer, options, words);
  const bodies = sheet.rows.map((cells, index) => html`<tbody role="rowgroup" id="${`${options.id}-${index + 1}`}"><tr role="row">${cells.map((cell, column) => cellMarkup(cell, sheet, column, answer.rows[index]!.cells[codes[column] ?? ''] !== undefined, words))}</tr>${proofs(index, cells.length)}</tbody>`);
  return html`<table role="table" class="${cardsClass(sheet)}${isSlim(sheet) ? ' slim' : ''}"><caption>${notes.join(' ')}</caption><thead role="rowgroup"><tr role="row">${sheet.headings.map((heading, column) => html`<th role="columnheader" scope="col"${attributes({ class: sheet.numeric[column] ? 'num' : undefined })}><bdi>${heading}</bdi></th>`)}</tr></thead>${bodies}</table>`;
}

function cellMarkup(cell: CellText, sheet: Sheet, column: number, isCode: boolean, words: PageWords): Markup {
  const className = [sheet.numeric[column] ? 'num' : '', cell.marked ? (isCode ? 'code' : 'aside') : ''].filter((name) => name !== '').join(' ');
  const shown = html`<span class="k" aria-hidden="true"><bdi>${sheet.headings[column]}</bdi></span><div>${isCode && cell.marked ? html`<span class="mark">${prose(cell.text, words, cell.lang)}</span>` : prose(cell.text, words, cell.lang)}</div>`;
  const named = attributes({ class: className === '' ? undefined : className });
  return column === 0 ? html`<th role="rowheader" scope="row"${named}>${shown}</th>` : html`<td role="cell"${named}>${shown}</td>`;
}

/** What stands under a row: its evidence, and a word on it where there is one; nothing where neither is known. */
function folds(answer: Answer, options: RowsOptions, words: PageWords): (index: number, columns: number) => Content {
  const tell = evidenceTeller(options.graph, options.lang);
  const style = readingStyle(options);
  return (index, columns) => {
    const row = answer.rows[index]!;
    const remark = options.remark?.(row);
    const disputed = disputeWords(row, options.graph, options.lang, style.shorten);
    const known = row.evidence !== undefined || row.derivations !== undefined || row.background !== undefined;
    if (!known && remark === undefined && disputed.length === 0) return false;
    const explained = known && explainedMarkup(explainRow(answer, index, options.graph, options), { lang: options.lang, words, rank: undefined });
    const fold = known && html`<details><summary>${summary(row, index, tell, style.words.certainty, words)}</summary><div class="says">${explained}<p class="small">${words.rowId(row.id)}</p></div></details>`;
    return html`<tr role="row" class="proof"><td role="cell" colspan="${columns}">${remark !== undefined && html`<p class="mark">${remark}</p>`}${disputed.length > 0 && html`<p class="mark">${words.disputed}: ${disputed.join(' ')}</p>`}${fold}</td></tr>`;
  };
}

/** One line on what a row rests on: how many claims, which passages, who vouches. */
function summary(row: Row, index: number, tell: (entry: NonNullable<Row['evidence']>[number]) => EvidenceInWords, certainties: Readonly<Record<string, string>>, words: PageWords): Content {
  const { evidence = [] } = row;
  const parts = [evidence.length === 0 ? words.noClaim : words.claims(evidence.length), ...passages(evidence, words)];
  const who = evidence.length === 0 ? [] : vouching(row, tell, certainties);
  // Beside claims an absence is told inside; without any it is what the row rests on.
  const absent = evidence.length === 0 && row.absent !== undefined ? [words.notFound(row.absent[0]?.reports)] : [];
  return html`<b>${words.evidence}</b><span class="hidden"> ${words.rowNumber(index + 1)}</span> ${[...parts, ...absent].join(', ')}${who.map(({ text, marked }) => html` · ${marked ? html`<span class="mark">${text}</span>` : text}`)}`;
}

function passages(evidence: NonNullable<Row['evidence']>, words: PageWords): readonly string[] {
  const reports = new Set(evidence.map(({ report }) => report));
  const numbers = [...new Set(evidence.flatMap(({ passage }) => passage ?? []))].toSorted((a, b) => a - b);
  if (numbers.length === 0) return [];
  return [reports.size > 1 || numbers.length > 6 ? words.passagesOf(new Set(evidence.map(({ report, passage }) => `${report} ${passage}`)).size) : words.passages(numbers)];
}

/** Who vouches for the weakest cell, and for what where that is no fact. */
function vouching({ certainty, evidence = [], cells }: Row, tell: (entry: NonNullable<Row['evidence']>[number]) => EvidenceInWords, certainties: Readonly<Record<string, string>>): readonly { readonly text: string; readonly marked: boolean }[] {
  const code = bareCode(certainty);
  const isPlain = Object.values(cells).every(({ mode }) => mode === undefined || bareCode(mode) === 'fact');
  if (code === undefined) return [];
  const weakest = evidence.filter((entry) => bareCode(entry.certainty) === code).map(tell);
  const said = [...new Set(weakest.map((told) => (isPlain ? told.who : told.vouches)))];
  const texts = said.length === 0 ? [certainties[code] ?? code] : said.slice(0, 3);
  return texts.map((text) => ({ text, marked: code !== 'asserted' || !isPlain }));
}

/** Numbers far from what they are of are hard to read across: a table of little text takes little room. */
function isSlim({ headings, rows }: Sheet): boolean {
  const natural = headings.map((heading, column) => Math.max(...[heading, ...rows.map((row) => row[column]?.text ?? '')].map((text) => textWidth(text.slice(0, 100), 15))));
  return natural.reduce((sum, one) => sum + one + 24, 0) < 560;
}

/** How wide the longest words of a row are tells below which width rows become cards. */
export function cardsClass({ headings, rows }: Pick<Sheet, 'headings' | 'rows'>): string {
  const least = headings.map((heading, column) => Math.max(...[heading, ...rows.map((row) => row[column]?.text ?? '')].flatMap((text) => text.slice(0, 2000).split(/[ \n]/u)).map((word) => Math.min(280, textWidth(word, 15)))) + 12);
  const needs = least.reduce((sum, one) => sum + one, 0) / 16;
  const [name] = Object.entries(CARDS).find(([, rem]) => needs <= rem - 2) ?? ['always'];
  return name;
}
