/** The view of an answer that its query asks for, as a figure. */
import { barPicture } from './bar-picture.ts';
import { html, type Markup } from './markup.ts';
import { networkPicture } from './network-picture.ts';
import type { Picture, PictureRequest } from './picture.ts';
import { prose } from './prose.ts';
import { svg } from './svg.ts';
import { timelinePicture } from './timeline-picture.ts';

export type View = 'table' | 'timeline' | 'graph' | 'bar';

const DRAWN: Readonly<Record<View, (request: PictureRequest) => Picture | undefined>> = { table: () => undefined, timeline: timelinePicture, graph: networkPicture, bar: barPicture };

/**
 * The picture of an answer; undefined where its view is the table, or its rows cannot be drawn so.
 * @param id unique in the page
 */
export function figure(view: View, request: PictureRequest, id: string): Markup | undefined {
  const picture = request.answer.rows.length === 0 ? undefined : DRAWN[view](request);
  if (picture === undefined) return undefined;
  const { words } = request;
  const label = `${picture.heading}: ${request.answer.question.slice(0, 300)} ${picture.label}. ${words.same}`;
  const { narrow, beside } = picture;
  const wide = svg(picture.wide(`${id}-wide`), { id: `${id}-wide`, label, className: narrow === undefined ? 'wide' : 'wide has-narrow' });
  const drawings = narrow === undefined
    ? html`<div class="scroll" role="region" tabindex="0" aria-label="${`${picture.heading}: ${request.answer.question.slice(0, 300)}`}">${wide}</div><p class="scroll-hint">${words.scroll}</p>`
    : html`${wide}${svg(narrow(`${id}-narrow`), { id: `${id}-narrow`, label, className: 'narrow' })}`;
  const apart = beside !== undefined && html`<p>${beside.heading}</p><ul>${beside.items.map((item) => html`<li>${prose(item, words)}</li>`)}</ul>`;
  return html`<figure>${drawings}<figcaption>${apart}${picture.notes.length > 0 && html`<p>${picture.notes.join(' ')}</p>`}</figcaption></figure>`;
}
