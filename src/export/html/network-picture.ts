/** Draws a network: boxes with their labels in columns, links only in the gaps between, so that no line crosses a label. */
import { attributes, html, type Markup } from './markup.ts';
import { MARKS, type Mark } from './marks.ts';
import { network, type Link, type Network } from './network.ts';
import { BOX_LINE, BULGE, networkLayout, type Box } from './network-layout.ts';
import { isAllReading, type Picture, type PictureRequest } from './picture.ts';
import { legend, line, rounded, textAt, type Drawing } from './svg.ts';
import type { PageWords } from './words.ts';

/** More boxes than these nobody reads. */
const MOST = 60;
/** The width of a page's column, in CSS pixels. */
const WIDTH = 1000;

/** The network of an answer; undefined where its rows link nothing. */
export function networkPicture({ answer, total, style, words, path }: PictureRequest): Picture | undefined {
  const read = network(answer, path, style, MOST);
  if (read === undefined) return undefined;
  const isReading = isAllReading(read.links.map((link) => (linkMarks(link).length > 1 ? undefined : linkMarks(link)[0])));
  const shown = isReading ? { ...read, links: read.links.map((link) => ({ ...link, marks: [[]] })) } : read;
  const isMixed = read.things.some(({ isEnd }) => isEnd) && read.things.some(({ isEnd }) => !isEnd);
  return {
    heading: words.graph.heading,
    label: words.graph.what(read.things.length, read.links.length),
    wide: (id) => drawn(shown, id, words),
    notes: [
      words.graph.read(read.places.map((names) => answer.columns.filter(({ name }) => names.includes(name)).map(({ label }) => label).join(' / ')).join(', ')),
      ...(isMixed ? [words.graph.boxes] : []),
      ...(isReading ? [words.allReading] : []),
      ...(read.rows < total ? [words.drawn(read.rows, total)] : []),
    ],
  };
}

/** A link bears those marks that every row which draws it bears, or where each has another one, all of these. */
function linkMarks({ marks }: Link): readonly Mark[] {
  const shared = MARKS.filter((mark) => marks.every((row) => row.includes(mark)));
  return shared.length > 0 || marks.some((row) => row.length === 0) ? shared : MARKS.filter((mark) => marks.some((row) => row.includes(mark)));
}

function drawn(shown: Network, id: string, words: PageWords): Drawing {
  const { boxes, width, height } = networkLayout(shown, WIDTH);
  const links = shown.links.map((link) => linkPath(link, boxes));
  const things = shown.things.map(({ label, isEnd }, index) => boxMarkup(boxes[index]!, label, isEnd));
  // Marks that stand together have a line of their own.
  const marks = new Map(shown.links.map(linkMarks).filter((together) => together.length > 0).map((together) => [together.join(' '), together]));
  const entries = [
    ...(shown.links.some(({ isFar }) => isFar) ? [{ className: 'link far', text: words.graph.far }] : []),
    ...[...marks].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([names, together]) => ({ className: `link ${names}`, text: together.map((mark) => words.marks[mark]).join('; ') })),
  ].map(({ className, text }) => ({ text, swatch: (x: number, y: number) => line(x, y + 6, x + 26, y + 6, className) }));
  const key = legend(entries, width, height + 16);
  return { width, height: height + (entries.length === 0 ? 1 : key.height + 16), content: html`<g id="${id}-links">${links}</g>${things}${key.content}` };
}

function boxMarkup({ lines, x, y, width, height }: Box, label: string, isEnd: boolean): Markup {
  const at = attributes({ class: isEnd ? 'box end' : 'box', x: rounded(x + 0.5), y: rounded(y + 0.5), width: rounded(width - 1), height: rounded(height - 1), rx: isEnd ? 2 : rounded(Math.min(12, height / 2)) });
  return html`<rect${at}/>${textAt(lines, x + 8, y + 16, { className: isEnd ? 'box-text strong' : 'box-text', lineHeight: BOX_LINE, whole: label })}`;
}

function linkPath(link: Link, boxes: readonly Box[]): Markup {
  const [a, b] = [boxes[link.from]!, boxes[link.to]!].toSorted((one, other) => one.column - other.column);
  const [from, to] = [{ x: a!.x + a!.width, y: a!.y + a!.height / 2 }, { x: b!.x, y: b!.y + b!.height / 2 }].map(({ x, y }) => ({ x: rounded(x), y: rounded(y) }));
  const className = ['link', link.isFar ? 'far' : '', ...linkMarks(link)].filter((name) => name !== '').join(' ');
  if (a!.column === b!.column) {
    // The further apart, the further out: so that two such links can be told apart.
    const out = rounded(from!.x + Math.min(BULGE, 12 + Math.abs(to!.y - b!.height / 2 - from!.y) / 8) * 4 / 3);
    return html`<path class="${className}" d="${`M${from!.x} ${from!.y}C${out} ${from!.y} ${out} ${to!.y} ${from!.x} ${to!.y}`}"/>`;
  }
  const middle = rounded((from!.x + to!.x) / 2);
  return html`<path class="${className}" d="${`M${from!.x} ${from!.y}C${middle} ${from!.y} ${middle} ${to!.y} ${to!.x} ${to!.y}`}"/>`;
}
