/** What a row rests on, as markup: the same for the fold under a row and for a page about one row. */
import type { CopyInWords } from '../copy-words.ts';
import { wording } from '../evidence-wording.ts';
import type { ClaimPart, ExplainedRow, PassagePart, ReportPart, Ways } from '../explained-row.ts';
import { html, type Content, type Markup } from './markup.ts';
import { linked, prose } from './prose.ts';
import type { PageWords } from './words.ts';

export interface ExplainedStyle {
  readonly lang: string;
  readonly words: PageWords;
  /** The rank of its headings in the page (`<h3>`); undefined for a fold, whose parts are no parts of the page. */
  readonly rank: number | undefined;
}

/** Stands for the only report of a row, which is told of once. */
const ONLY = 'only';

/** Members of a row that counts are folded beyond these: in a fold, and where the page is about the row. */
const MEMBERS = { fold: 3, page: 12 };

/** How sure a row is and what it rests on, all of it. */
export function explainedMarkup(row: ExplainedRow, style: ExplainedStyle): Markup {
  const { why, copy } = wording(style.lang);
  const told = new Set(row.onlyReport === undefined ? [] : [ONLY]);
  const list = (title: string, sentences: readonly string[]): Content =>
    sentences.length > 0 && [heading(title, style, 0), html`<ul>${sentences.map((sentence) => html`<li>${prose(sentence, style.words)}</li>`)}</ul>`];
  return html`${list(why.howSure, row.sure)}${heading(why.restsOn, style, 0)}<p>${row.ways.says}</p>${row.onlyReport !== undefined && reportLine(row.onlyReport, true, style)}${ways(row.ways, told, style, 1)}${members(row, told, style)}${list(why.besides, row.besides)}${list(why.absent, row.absent)}${list(why.disputed, row.disputed)}${list(copy.heading, row.copies)}`;
}

function heading(text: string, { rank }: ExplainedStyle, deeper: number): Markup {
  if (rank === undefined) return html`<p class="h">${text}</p>`;
  const tag = headingTag(rank + deeper);
  return html`${tag.open}${text}${tag.close}`;
}

function headingTag(rank: number): { readonly open: Markup; readonly close: Markup } {
  return { open: [html`<h2>`, html`<h3>`, html`<h4>`, html`<h5>`][rank - 2] ?? html`<h6>`, close: [html`</h2>`, html`</h3>`, html`</h4>`, html`</h5>`][rank - 2] ?? html`</h6>` };
}

function members({ members: all, moreMembers }: ExplainedRow, told: Set<string>, style: ExplainedStyle): Content {
  const shown = all.map(({ title, ways: how }) => html`<div class="member">${heading(title, style, 1)}<p>${how.says}</p>${ways(how, told, style, 2)}</div>`);
  const more = moreMembers !== undefined && html`<p>${moreMembers}</p>`;
  if (all.length <= (style.rank === undefined ? MEMBERS.fold : MEMBERS.page)) return [shown, more];
  return html`<details><summary>${style.words.members(all.length)}</summary>${shown}${more}</details>`;
}

function ways({ always, ways: some, moreWays }: Ways, told: Set<string>, style: ExplainedStyle, deeper: number): Content {
  return [
    [...(always === undefined ? [] : [always]), ...some].map(({ title, reports }) => html`<div class="way">${title !== undefined && heading(title, style, deeper)}${reports.map((one) => report(one, told, style))}</div>`),
    moreWays !== undefined && html`<p>${moreWays}</p>`,
  ];
}

/** @param told the reports that were told of so far, by IRI; the only one of a row is told of before all ways */
function report(one: ReportPart, told: Set<string>, style: ExplainedStyle): Markup {
  const passages = one.passages.map((part) => passage(part, style));
  if (told.has(ONLY)) return html`${passages}`;
  const isNew = !told.has(one.reportIri);
  told.add(one.reportIri);
  return html`${reportLine(one, isNew, style)}${passages}`;
}

function reportLine({ report: name, address, links }: Pick<ReportPart, 'report' | 'address' | 'links'>, withAddress: boolean, { words }: ExplainedStyle): Markup {
  return html`<p class="report">${prose(name, words)}.${withAddress && [' ', linked(upperFirst(address), links)]}</p>`;
}

function passage({ passage: name, words, claims }: PassagePart, style: ExplainedStyle): Markup {
  return html`<div class="passage"><p class="h">${upperFirst(name)}</p>${words !== undefined && copied(words, style.words)}${claims.map((one) => claim(one, style))}</div>`;
}

/** The publisher's words, out of the reader's own copy. */
function copied({ says, parts, quotation }: NonNullable<ReturnType<CopyInWords['words']>>, words: PageWords): Markup {
  const whole = parts.map(({ text, quoted }) => (quoted ? html`<mark>${prose(text, words)}</mark>` : prose(text, words)));
  return html`<p class="small">${says}</p>${parts.length > 0 && html`<blockquote>${whole}</blockquote>`}${quotation !== undefined && html`<p class="small">${quotation}</p>`}`;
}

function claim({ seen, vouches, context, triples, summary, recorded, reviewed, claimName, remarks }: ClaimPart, { lang, words }: ExplainedStyle): Markup {
  const { asAbove } = wording(lang).why;
  if (seen) return html`<div class="claim"><p>${prose(upperFirst(vouches), words)}: ${asAbove} <span class="small">(${claimName})</span></p></div>`;
  return html`<div class="claim"><p>${prose(upperFirst(context === undefined ? vouches : `${vouches}, ${context}`), words)}</p>${triples.length > 0 && html`<ul>${triples.map((triple) => html`<li>${prose(triple, words)}</li>`)}</ul>`}${summary !== undefined && html`<p>${prose(summary, words)}</p>`}<p class="small">${prose(upperFirst(recorded), words)}; ${prose(reviewed, words)}; ${remarks.map((remark) => html`${remark}; `)}${prose(claimName, words)}</p></div>`;
}

/** An address stays as it is. */
function upperFirst(text: string): string {
  return /^[a-z][a-z\d+.-]*:/iu.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
