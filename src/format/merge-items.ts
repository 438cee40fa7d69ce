/** The three-way merge of two lists of items against the one that both come from. */
import type { Bilingual } from '../problem.ts';
import type { Block, Conflict, Item } from './document.ts';
import { itemText } from './layout.ts';

/** Something of each of the three versions. */
export interface Sides<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

export interface MergedItems {
  readonly items: readonly Item[];
  /** The names of the blocks that both sides changed differently. */
  readonly conflicts: readonly string[];
}

/** Why two lists cannot be merged item by item. */
export interface Trouble {
  readonly trouble: Bilingual;
}

type Named = ReadonlyMap<string, Item>;

/** Merges lists whose blocks are joined already, so that a block's name is its own. */
export function mergeItems({ base, ours, theirs }: Sides<readonly Item[]>): MergedItems | Trouble {
  const [b, o, t] = [named(base), named(ours), named(theirs)];
  const trouble = anonymousTrouble(b, o, t) ?? prefixTrouble(o, t);
  if (trouble !== undefined) return { trouble };
  const merged = new Map<string, Item>();
  for (const name of new Set([...o.keys(), ...t.keys()])) {
    const item = settle(b.get(name), o.get(name), t.get(name));
    if (item !== undefined) merged.set(name, item);
  }
  const items = inOrder(b, o, t).flatMap((name) => merged.get(name) ?? []);
  return { items, conflicts: items.filter((item): item is Conflict => item.kind === 'conflict').map(({ like }) => shownName(like)) };
}

/** The item that stays; undefined where it goes. */
function settle(b: Item | undefined, o: Item | undefined, t: Item | undefined): Item | undefined {
  const either = o ?? t!;
  // A prefix that one side no longer needs, the other may.
  if (either.kind === 'directive') return either;
  const [was, mine, yours] = [b, o, t].map((item) => (item === undefined ? '' : itemText(item))) as [string, string, string];
  if (mine === yours || yours === was) return o;
  if (mine === was) return t;
  return { kind: 'conflict', like: either as Block, ours: mine, theirs: yours };
}

/** Our order, and each thing that only they have behind what stands before it on their side. */
function inOrder(b: Named, o: Named, t: Named): string[] {
  const order = [...o.keys()];
  let above = -1;
  for (const [name, item] of t) {
    const known = order.indexOf(name);
    if (known >= 0) above = known;
    else {
      let place = above + 1;
      // A comment of theirs that heads a section must not come to head what we added.
      while (item.kind === 'section' && place < order.length && !b.has(order[place]!) && !t.has(order[place]!)) place++;
      order.splice(place, 0, name);
      above = place;
    }
  }
  return order;
}

/** Items under a name that tells them apart within one version; the same comment twice is numbered. */
function named(items: readonly Item[]): Named {
  const names = new Map<string, Item>();
  for (const item of items) {
    const plain = nameOf(item);
    let name = plain;
    for (let number = 2; names.has(name); number++) name = `${plain} ${number}`;
    names.set(name, item);
  }
  return names;
}

function nameOf(item: Item): string {
  switch (item.kind) {
    case 'directive': return item.prefix === undefined ? '@base' : `@prefix ${item.prefix}:`;
    case 'section': return `# ${item.lines.join('\n')}`;
    case 'graph': return `graph ${item.key}`;
    case 'statement': return item.key === undefined ? `anonymous ${itemText(item)}` : `block ${item.key}`;
    case 'conflict': return nameOf(item.like);
  }
}

function shownName(block: Block): string {
  return block.kind === 'graph' ? block.name : block.subject;
}

/** Nothing tells which of our `[ … ]` is which of theirs. */
function anonymousTrouble(b: Named, o: Named, t: Named): Bilingual | undefined {
  const [was, mine, yours] = [b, o, t].map((names) => [...names.keys()].filter((name) => name.startsWith('anonymous ')).sort().join('\n'));
  return mine !== yours && mine !== was && yours !== was ? { en: 'both sides changed statements about things without a name', de: 'beide Seiten haben Aussagen über Dinge ohne Namen geändert' } : undefined;
}

function prefixTrouble(o: Named, t: Named): Bilingual | undefined {
  const differs = [...o].find(([name, item]) => {
    const other = t.get(name);
    return item.kind === 'directive' && other !== undefined && itemText(item) !== itemText(other);
  });
  if (differs !== undefined) return { en: `${differs[0]} differs`, de: `${differs[0]} ist verschieden` };
  // Relative IRIs mean something else under another base.
  return o.has('@base') === t.has('@base') ? undefined : { en: 'only one side has a base', de: 'nur eine Seite hat eine Basis' };
}
