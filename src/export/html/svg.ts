/** Pictures as SVG that stands in the page: text, bars and the legend of marks, all coloured by the page's style sheet. */
import { attributes, html, trusted, type Content, type Markup } from './markup.ts';
import type { Mark } from './marks.ts';
import { textWidth } from './text-width.ts';

/** A drawing, and how wide it must be for its text to be readable. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly content: Content;
}

/** Lengths in CSS pixels at full size. */
export const TEXT = { size: 13, line: 17, small: 12, smallLine: 16 } as const;

/** Where texts and shapes of one picture find its patterns: ids are unique in a page. */
export interface Ink {
  readonly id: string;
}

/**
 * A drawing as an image with a label for those who do not see it.
 * @param id unique in the page
 */
export function svg({ width, height, content }: Drawing, { id, label, className }: { readonly id: string; readonly label: string; readonly className: string }): Markup {
  const size = attributes({ viewBox: `0 0 ${rounded(width)} ${rounded(height)}`, width: rounded(width), height: rounded(height) });
  return html`<svg role="img" class="${className}" aria-label="${label}"${size}>${patterns(id)}${content}</svg>`;
}

/** Lines of text under each other; `y` is the baseline of the first. The whole text appears on pointing at it where it was cut. */
export function textAt(lines: readonly string[], x: number, y: number, style: { readonly className?: string; readonly anchor?: 'end' | 'middle'; readonly lineHeight?: number; readonly whole?: string } = {}): Markup {
  const { className, anchor, lineHeight = TEXT.line, whole } = style;
  const cut = lines.at(-1)?.endsWith('…') && whole !== undefined && !whole.endsWith('…');
  const spans = lines.map((line, index) => html`<tspan${attributes({ x: rounded(x), y: rounded(y + index * lineHeight) })}>${line}</tspan>`);
  return html`<text${attributes({ class: className === '' ? undefined : className, 'text-anchor': anchor })}>${cut && html`<title>${whole.slice(0, 1000)}</title>`}${spans}</text>`;
}

/** A straight line. */
export function line(x1: number, y1: number, x2: number, y2: number, className: string): Markup {
  return html`<line${attributes({ class: className, x1: rounded(x1), y1: rounded(y1), x2: rounded(x2), y2: rounded(y2) })}/>`;
}

/** A rectangle, of the fill that a mark has. */
export function bar(x: number, y: number, width: number, height: number, { id, mark, soft }: Ink & { readonly mark: Mark | undefined; readonly soft?: boolean }): Markup {
  const fill = mark === undefined ? undefined : `url(#${id}-${mark})`;
  const className = ['bar', mark === undefined ? '' : 'marked', soft ? 'soft' : ''].filter((name) => name !== '').join(' ');
  return html`<rect${attributes({ class: className, x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height), fill })}/>`;
}

/** What stands for each mark, beside each other or, where that is too wide, under each other. */
export function legend(entries: readonly { readonly swatch: (x: number, y: number) => Markup; readonly text: string }[], width: number, top: number): Drawing {
  let [x, y] = [0, top];
  const content = entries.map(({ swatch, text }) => {
    const needs = 34 + textWidth(text, TEXT.small) + 16;
    if (x > 0 && x + needs > width) [x, y] = [0, y + 22];
    const drawn = html`${swatch(x, y)}${textAt([text], x + 34, y + 10, { className: 'sub' })}`;
    x += needs;
    return drawn;
  });
  return { width, height: entries.length === 0 ? 0 : y - top + 22, content };
}

/** At most a tenth of a pixel: more only makes files longer. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Fills that can be told apart without colour. */
function patterns(id: string): Markup {
  const fill = (mark: Mark, size: number, turn: string, shape: string): string =>
    `<pattern id="${id}-${mark}" patternUnits="userSpaceOnUse" width="${size}" height="${size}"${turn}><rect class="paper" width="${size}" height="${size}"/>${shape}</pattern>`;
  return trusted(`<defs>${[
    fill('hearsay', 6, ' patternTransform="rotate(45)"', '<rect class="hatch" width="2.5" height="6"/>'),
    fill('intention', 6, '', ''),
    fill('characterisation', 6, '', '<rect class="hatch" y="2" width="6" height="1.5"/>'),
    fill('reading', 6, '', '<circle class="hatch" cx="3" cy="3" r="1.3"/>'),
  ].join('')}</defs>`);
}
