/** Answers side by side as a page: what stands for which value, then each answer with what its rows rest on. */
import type { Answer } from '../../query/answer.ts';
import type { Comparison } from '../../query/comparison.ts';
import { graphLine, type Sheet } from '../answer-sheet.ts';
import { comparisonWords } from '../comparison-words.ts';
import { html, type Content, type Markup } from './markup.ts';
import { pageText } from './page.ts';
import { prose } from './prose.ts';
import { cardsClass, rowsTable, type RowsOptions } from './rows.ts';
import { pageWords, type PageWords } from './words.ts';

export interface ComparePageOptions extends Omit<RowsOptions, 'id'> {
  /** The names of the values, in their order. */
  readonly names: readonly string[];
  readonly command: string;
}

/** The page as one file. @param sheet the answers side by side, without evidence; undefined where no rows can be matched */
export function comparePage(answers: readonly Answer[], comparison: Comparison, sheet: Sheet | undefined, options: ComparePageOptions): string {
  const { lang, names, command } = options;
  const words = pageWords(lang);
  const [first] = answers;
  const parts = answers.map((answer, at) => html`<article class="answer"><h2>${prose(names[at]!, words)}</h2><section>${rowsTable(answer, { ...options, id: `value-${at + 1}` })}</section></article>`);
  const facts = [
    html`<dt>${comparison.parameter}</dt><dd>${names.map((name, at) => [at > 0 && ' | ', prose(name, words)])}</dd>`,
    html`<dt>${words.lens}</dt><dd>${sheet?.lens === undefined ? words.everyClaim : prose(sheet.lens, words)}</dd>`,
  ];
  return pageText({
    lang, title: first!.question, kicker: comparisonWords(lang).kicker, paperFoot: graphLine(first!, lang),
    head: html`${first!.note !== undefined && html`<div class="lead">${prose(first!.note, words)}</div>`}<dl class="facts">${facts}</dl>`,
    body: html`${sheet !== undefined && comparison.matched ? sideBySide(sheet, first!.note, words) : html`<p>${comparisonWords(lang).apart}</p>`}${parts}`,
    foot: [html`${words.footer} ${words.unfold}`, html`${graphLine(first!, lang)} ${words.version(first!.dealgraph)}`, html`${words.askAgain} <code>${command}</code>`],
  });
}

function sideBySide(sheet: Sheet, note: string | undefined, words: PageWords): Markup {
  const notes = note === undefined ? sheet.notes : sheet.notes.slice(0, -1);
  const label = (column: number): Content => html`<span class="k" aria-hidden="true"><bdi>${sheet.headings[column]}</bdi></span>`;
  const body = sheet.rows.map((cells) => html`<tbody role="rowgroup"><tr role="row">${cells.map(({ text, marked, lang }, column) => {
    const shown = html`${label(column)}<div>${prose(text, words, lang)}</div>`;
    return column === 0 ? html`<th role="rowheader" scope="row">${shown}</th>` : marked ? html`<td role="cell" class="aside">${shown}</td>` : html`<td role="cell">${shown}</td>`;
  })}</tr></tbody>`);
  return html`<section><h2 class="hidden">${words.table}</h2><table role="table" class="${cardsClass(sheet)}"><caption>${notes.join(' ')}</caption><thead role="rowgroup"><tr role="row">${sheet.headings.map((heading) => html`<th role="columnheader" scope="col"><bdi>${heading}</bdi></th>`)}</tr></thead>${body}</table></section>`;
}
