/** Texts from the data in a page: each stands by itself, whatever its script and length, and is never cut for good. */
import { attributes, html, type Content, type Markup } from './markup.ts';
import type { PageWords } from './words.ts';

/** What is longer is folded: its beginning shows, all of it is inside. */
const LONG = 600;
const SHOWN = 280;

/** A text, apart from the reading direction of what stands around it; folded where it is very long. */
export function prose(text: string, words: PageWords, lang?: string): Markup {
  if (text.length <= LONG) return apart(text, lang);
  return html`<details class="long"><summary>${apart(beginning(text), lang)} <b>(${words.rest})</b></summary>${apart(text, lang)}</details>`;
}

/** Where nothing can be folded, such as in a heading: the beginning of a long text. */
export function headline(text: string): Markup {
  return apart(text.length <= LONG ? text : beginning(text));
}

/** Words that are too long for any column may break anywhere. */
const LONG_WORD = /[^\s-]{26}/u;

function apart(text: string, lang?: string): Markup {
  return html`<bdi${attributes({ class: LONG_WORD.test(text) ? 'w' : undefined, lang })}>${text}</bdi>`;
}

/** The beginning, cut where no character is. */
function beginning(text: string): string {
  return `${Array.from(text.slice(0, SHOWN * 2)).slice(0, SHOWN).join('')}…`;
}

/** A text in which some addresses become links; only http(s) ever does. */
export function linked(text: string, links: readonly string[]): Content {
  const [link, ...others] = links.filter((one) => /^https?:\/\//iu.test(one));
  if (link === undefined) return apart(text);
  const at = text.indexOf(link);
  if (at < 0) return linked(text, others);
  const anchor = html`<a class="plain" href="${link}" rel="external noreferrer noopener">${link}</a>`;
  return [linked(text.slice(0, at), others), anchor, linked(text.slice(at + link.length), others)];
}
