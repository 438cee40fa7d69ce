/** HTML put together from parts: whatever is not markup by its type is text, and stays text. */
import { safeLine } from '../terminal-text.ts';

/** Markup that may stand in a page as it is. Only `html` and `trusted` make it. */
export class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What can stand between the parts of a template; false, undefined and the empty list write nothing. */
export type Content = Markup | string | number | false | undefined | readonly Content[];

/**
 * A template whose values are escaped, between tags and inside quoted attributes: `` html`<p title="${a}">${b}</p>` ``.
 * Control characters and overrides of the reading direction become visible codes, as everywhere else.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(parts.map((part, index) => part + (index < values.length ? written(values[index]) : '')).join(''));
}

/** Text of our own that is markup already, such as a style sheet. Never for data. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** Attributes by name; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): Markup {
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  return new Markup(known.map(([name, value]) => ` ${name}="${written(value)}"`).join(''));
}

function written(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.toString();
  if (typeof content === 'string') return escaped(content);
  return typeof content === 'number' ? String(content) : content.map(written).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  // What is no character cannot be written as UTF-8, and would be another one when it is read.
  return safeLine(text).replace(/\p{Surrogate}/gu, '\ufffd').replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}
