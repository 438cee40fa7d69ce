/** Answers as pages: one answer, or all of them in one file; and one row with everything it rests on. */
import type { Answer } from '../../query/answer.ts';
import type { CannedQuery } from '../../query/canned-query.ts';
import { inLanguage } from '../../query/canned-query.ts';
import { cellText } from '../answer-cells.ts';
import { graphLine, readingStyle } from '../answer-sheet.ts';
import { explainRow, type ExplainOptions } from '../explained-row.ts';
import { lensInWords } from '../lens-words.ts';
import { explainedMarkup } from './explained.ts';
import { html, type Content, type Markup } from './markup.ts';
import { pageText } from './page.ts';
import { figure } from './pictures.ts';
import { prose } from './prose.ts';
import { rowsTable, type RowsOptions } from './rows.ts';
import { pageWords } from './words.ts';

/** How an answer is read, and what its query says besides. */
export interface AnswerPageOptions extends Omit<RowsOptions, 'id'> {
  /** The saved query; undefined for one of the reader's own. */
  readonly query: CannedQuery | undefined;
  /** The command that asks this again. */
  readonly command?: string;
}

/** One answer as a page of its own. */
export function answerPage(answer: Answer, options: AnswerPageOptions): string {
  const words = pageWords(options.lang);
  const title = answer.question === '' ? words.ownQuery : answer.question;
  const topic = options.query?.topicLabel === undefined ? undefined : inLanguage(options.query.topicLabel, options.lang);
  return pageText({
    lang: options.lang, title, kicker: topic ?? words.kicker, paperFoot: paperFoot(answer, options.lang),
    head: head(answer, options), body: answerBody(answer, options, 'row', 2), foot: foot(answer, options),
  });
}

/** Several answers in one page, with a table of contents. */
export function answersPage(answers: readonly { readonly answer: Answer; readonly options: AnswerPageOptions }[], { lang, command }: Pick<AnswerPageOptions, 'lang' | 'command'>): string {
  const words = pageWords(lang);
  const [first] = answers;
  const parts = answers.map(({ answer, options }, index) => html`<article class="answer" id="${`answer-${index + 1}`}"><h2>${index + 1}. ${prose(answer.question, words)}</h2>${head(answer, options, false)}${answerBody(answer, options, `answer-${index + 1}`, 3)}</article>`);
  return pageText({
    lang, title: words.allQuestions, kicker: words.kicker, paperFoot: first === undefined ? '' : paperFoot(first.answer, lang),
    head: html`<p class="lead">${words.questions(answers.length)}</p>${first !== undefined && html`<dl class="facts">${lensFact(first.answer, first.options)}</dl>`}`,
    body: html`${contents(answers, lang)}${parts}`,
    foot: first === undefined ? [words.footer] : foot(first.answer, { ...first.options, ...(command === undefined ? {} : { command }) }),
  });
}

/** One row, and everything it rests on, unfolded. */
export function rowPage(answer: Answer, index: number, options: AnswerPageOptions & ExplainOptions): string {
  const words = pageWords(options.lang);
  const row = explainRow(answer, index, options.graph, options);
  const cells = html`<section><h2>${row.row}</h2><dl class="cells">${row.cells.map(({ label, text }) => html`<dt><bdi>${label}</bdi></dt><dd>${prose(text, words)}</dd>`)}</dl></section>`;
  return pageText({
    lang: options.lang, title: answer.question === '' ? words.ownQuery : answer.question, kicker: words.why, paperFoot: paperFoot(answer, options.lang),
    head: head(answer, options), body: html`${cells}<section class="open">${explainedMarkup(row, { lang: options.lang, words, rank: 2 })}</section>`,
    foot: foot(answer, options, false),
  });
}

function answerBody(answer: Answer, options: AnswerPageOptions, id: string, rank: 2 | 3): Content {
  const words = pageWords(options.lang);
  const drawn = figure(options.query?.view ?? 'table', { answer, total: options.total ?? answer.rows.length, style: readingStyle(options), words, path: options.query?.path }, id);
  const heading = rank === 2 ? html`<h2 class="hidden">${words.table}</h2>` : html`<h3 class="hidden">${words.table}</h3>`;
  return html`${drawn}<section>${heading}${rowsTable(answer, { ...options, id })}</section>`;
}

function contents(answers: Parameters<typeof answersPage>[0], lang: string): Markup {
  const words = pageWords(lang);
  const topics = [...new Set(answers.map(({ options }) => options.query?.topic))];
  const numbered = answers.map((one, index) => ({ ...one, number: index + 1 }));
  const sections = topics.map((topic) => {
    const own = numbered.filter(({ options }) => options.query?.topic === topic);
    const label = own[0]?.options.query?.topicLabel;
    return html`<section><h3>${label === undefined ? topic : inLanguage(label, lang)}</h3><ol>${own.map(({ answer, number }) => html`<li><a href="#answer-${number}">${number}. <bdi>${answer.question}</bdi></a></li>`)}</ol></section>`;
  });
  return html`<nav aria-labelledby="contents"><h2 id="contents">${words.contents}</h2><div class="toc">${sections}</div></nav>`;
}

/** What one should know before the rows: the query's note, what was asked with, the lens unless the page says it for all. */
function head(answer: Answer, options: AnswerPageOptions, withLens = true): Markup {
  const words = pageWords(options.lang);
  const style = readingStyle(options);
  const parameters = Object.entries(answer.parameters).map(([name, cell]) => {
    const label = options.query?.parameters.find((one) => one.name === name)?.label ?? {};
    return [inLanguage(label, options.lang) ?? name, cellText(cell, name, style)] as const;
  });
  const facts = [
    ...parameters.map(([label, { text, lang }]) => html`<dt><bdi>${label}</bdi></dt><dd>${prose(text, words, lang)}</dd>`),
    ...(withLens ? [lensFact(answer, options)] : []),
  ];
  return html`${answer.note !== undefined && html`<div class="lead">${prose(answer.note, words)}</div>`}${facts.length > 0 && html`<dl class="facts">${facts}</dl>`}`;
}

function lensFact(answer: Answer, options: AnswerPageOptions): Markup {
  const words = pageWords(options.lang);
  const { lang, shorten, isProject } = readingStyle(options);
  const lens = lensInWords(answer, { lang, shorten, isProject, nameOf: options.nameOf ?? shorten });
  return html`<dt>${words.lens}</dt><dd>${lens === undefined ? words.everyClaim : prose(lens, words)}</dd>`;
}

function foot(answer: Answer, { lang, command }: AnswerPageOptions, hasFolds = answer.rows.some(({ evidence }) => evidence !== undefined)): readonly Content[] {
  const words = pageWords(lang);
  return [
    html`${words.footer}${hasFolds && ` ${words.unfold}`}`,
    html`${graphLine(answer, lang)} ${words.version(answer.dealgraph)}`,
    ...(command === undefined ? [] : [html`${words.askAgain} <code>${command}</code>`]),
  ];
}

function paperFoot(answer: Answer, lang: string): string {
  return graphLine(answer, lang);
}
