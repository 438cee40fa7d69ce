/** Two lenses side by side as a page: per answer that changes its rows, and under each because of which claims. */
import type { DiffedAnswer, DiffedRow, DiffSheet } from '../diff-sheet.ts';
import { diffWords, type DiffWords } from '../diff-words.ts';
import { html, type Content, type Markup } from './markup.ts';
import { pageText } from './page.ts';
import { prose } from './prose.ts';
import { cardsClass } from './rows.ts';
import { pageWords, type PageWords } from './words.ts';

export interface DiffPageOptions {
  readonly lang: string;
  readonly version: string;
  /** The command that makes this page again. */
  readonly command: string;
}

interface Words {
  readonly diff: DiffWords;
  readonly page: PageWords;
}

/** The page as one file. */
export function diffPage(sheet: DiffSheet, { lang, version, command }: DiffPageOptions): string {
  const words = { diff: diffWords(lang), page: pageWords(lang) };
  const facts = sheet.lenses.map(({ heading, text }) => html`<dt>${heading}</dt><dd>${prose(text, words.page)}</dd>`);
  const claims = sheet.claims.items.length > 0 && html`<section><h2>${sheet.claims.heading}</h2><dl class="facts">${sheet.claims.items.map(({ name, text }) => html`<dt>${prose(name, words.page)}</dt><dd>${prose(text, words.page)}</dd>`)}</dl></section>`;
  const unchanged = sheet.unchanged.length > 0 && html`<section><h2>${words.diff.unchanged}</h2><p class="note">${sheet.unchanged.join(', ')}</p></section>`;
  return pageText({
    lang, title: sheet.title, kicker: words.diff.kicker, paperFoot: sheet.graph,
    head: html`<dl class="facts">${facts}</dl>${sheet.summary !== undefined && html`<p class="lead">${sheet.summary}</p>`}`,
    body: html`${sheet.answers.map((answer) => answerPart(answer, words))}${claims}${unchanged}`,
    foot: [words.page.footer, html`${sheet.graph} ${words.page.version(version)}`, html`${words.page.askAgain} <code>${command}</code>`],
  });
}

function answerPart({ query, question, parameters, counts, headings, changes, more }: DiffedAnswer, words: Words): Markup {
  const title = html`<h2>${prose(question, words.page)}</h2>`;
  const asked = html`<p class="small">${query}${parameters !== undefined && html`; ${prose(parameters, words.page)}`}</p>`;
  if (changes.length === 0) return html`<article class="answer">${title}${asked}<p>${counts}</p></article>`;
  const all = [words.diff.change, ...headings];
  const width = cardsClass({ headings: all, rows: changes.map(({ kind, cells }) => [words.diff.kinds[kind], ...cells.map(({ text, was = '' }) => `${was} ${text}`)].map((text) => ({ text, marked: false, numeric: false }))) });
  return html`<article class="answer">${title}${asked}<section><table role="table" class="${width}"><caption>${counts}</caption><thead role="rowgroup"><tr role="row">${all.map((heading) => html`<th role="columnheader" scope="col"><bdi>${heading}</bdi></th>`)}</tr></thead>${changes.map((row) => rowPart(row, all, words))}</table>${more !== undefined && html`<p>${more}</p>`}</section></article>`;
}

function rowPart({ kind, cells, because }: DiffedRow, headings: readonly string[], words: Words): Markup {
  const label = (index: number): Markup => html`<span class="k" aria-hidden="true"><bdi>${headings[index]}</bdi></span>`;
  const shown = cells.map((cell, index) => html`<td role="cell">${label(index + 1)}<div>${cellPart(kind, cell, words)}</div></td>`);
  return html`<tbody role="rowgroup"><tr role="row" class="${kind}"><th role="rowheader" scope="row">${label(0)}<div><span class="mark">${words.diff.kinds[kind]}</span></div></th>${shown}</tr><tr role="row" class="proof"><td role="cell" colspan="${headings.length}"><p class="small">${prose(because, words.page)}</p></td></tr></tbody>`;
}

/** What is gone is struck through, what is new stands as inserted: seen, heard and printed without colour. */
function cellPart(kind: DiffedRow['kind'], { text, was }: DiffedRow['cells'][number], { page }: Words): Content {
  if (was !== undefined) return html`<del>${prose(was, page)}</del> <ins>${prose(text, page)}</ins>`;
  if (text === '–' || kind === 'changed') return prose(text, page);
  return kind === 'gone' ? html`<del>${prose(text, page)}</del>` : html`<ins>${prose(text, page)}</ins>`;
}
