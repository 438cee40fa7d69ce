/** Writes a document out: prefixes first, one block per thing, four spaces in, comments where they belong. */
import { byCodePoint } from '../graph/nquads.ts';
import { RDFS_LABEL, SKOS_ALT_LABEL } from '../graph/vocabulary.ts';
import { inBlockOrder, type Placed } from './block-order.ts';
import { roleOf, type Directive, type Document, type Item } from './document.ts';
import { isOnly, joined } from './join.ts';
import { graphLines, statementLines } from './layout-block.ts';

/** The canonical text of a document: laid out again, it stays as it is. */
export function layout(document: Document): string {
  const whole = joined(document);
  const header = whole.header.map((lines) => lines.join('\n')).join('\n\n');
  const directives = whole.items.filter((item): item is Directive => item.kind === 'directive');
  const declared = whole.regular ? directives.toSorted(byName).map(directiveText).join('\n') : '';
  const body = spaced(whole.regular ? inBlockOrder(whole) : whole.items, whole);
  // The header touches the first declaration; an empty line keeps it apart from a first block.
  const top = [header, declared].filter((part) => part !== '').join('\n');
  const joint = declared === '' && whole.items[0]?.kind === 'directive' ? '\n' : '\n\n';
  const text = [top, body].filter((part) => part !== '').join(joint);
  return text === '' ? '' : `${text}\n`;
}

/** The canonical text of one item, without a line end. */
export function itemText(item: Item): string {
  switch (item.kind) {
    case 'directive': return directiveText(item);
    case 'section': return item.lines.join('\n');
    case 'statement': return statementLines(item, '').join('\n');
    case 'graph': return graphLines(item).join('\n');
    case 'conflict': return ['<<<<<<< ours', item.ours, '=======', item.theirs, '>>>>>>> theirs'].filter((part) => part !== '').join('\n');
  }
}

function directiveText({ before, text, after }: Directive): string {
  return [...before, after === undefined ? text : `${text} ${after}`].join('\n');
}

/** The base first, since prefixes may be relative to it. */
function byName(a: Directive, b: Directive): number {
  if (a.prefix === undefined || b.prefix === undefined) return Number(a.prefix !== undefined) - Number(b.prefix !== undefined);
  return byCodePoint(a.prefix, b.prefix);
}

/** An empty line between blocks; labels of what a report introduces follow each other closely, and so do directives. */
function spaced(items: readonly (Placed | Item)[], document: Document): string {
  const inReport = roleOf(document) === 'report';
  return items.map((item, index) => {
    const close = index > 0 && isClose(items[index - 1]!, item, inReport);
    return `${index === 0 ? '' : close ? '\n' : '\n\n'}${itemText(item)}`;
  }).join('');
}

const LABELS: ReadonlySet<string> = new Set([RDFS_LABEL, SKOS_ALT_LABEL]);

function isClose(above: Item, below: Item, inReport: boolean): boolean {
  if (above.kind === 'directive' && below.kind === 'directive') return true;
  if (!inReport || above.kind !== 'statement' || below.kind !== 'statement') return false;
  return isOnly(above, LABELS) && isOnly(below, LABELS);
}
