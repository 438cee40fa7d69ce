/** Moves things of the registry that stand in the wrong file to the right one. */
import type { Directive, Document, Item, Statement } from './document.ts';
import { joined } from './join.ts';
import type { HomesOf } from './kinds.ts';
import { itemText } from './layout.ts';

export interface Move {
  /** As written. */
  readonly subject: string;
  readonly from: string;
  readonly to: string;
}

/** What the files hold after the moves; only those that changed. */
export interface Split {
  readonly documents: ReadonlyMap<string, Document>;
  readonly moves: readonly Move[];
  /** Per file, the text of what it gains, with the prefixes that this needs. */
  readonly gains: ReadonlyMap<string, string>;
}

/**
 * Moves each block whose class has another file as its home, with its own comments. A block stays where it names a blank node
 * (`_:x` means something only in its file), where a prefix means something else in the other file, or where one
 * of the two files has a base or a prefix that changes its meaning.
 */
export function splitRegistry(files: ReadonlyMap<string, Document>, homesOf: HomesOf): Split {
  const documents = new Map([...files].map(([file, document]) => [file, joined(document)]));
  const classes = classesByKey([...documents.values()]);
  const moves: Move[] = [];
  const gains = new Map<string, string>();
  for (const [from, document] of documents) {
    for (const statement of document.items.filter((item): item is Statement => item.kind === 'statement')) {
      const homes = homesOf(classes.get(statement.key ?? '') ?? []);
      const [to] = homes;
      if (to === undefined || homes.includes(from) || statement.blanks.length > 0) continue;
      const target = documents.get(to) ?? { header: [], items: [], regular: true };
      const needed = isMovable(document) && isMovable(target) ? missingPrefixes(statement, document, target) : undefined;
      if (needed === undefined) continue;
      gains.set(to, [gains.get(to) ?? '', ...[...needed, statement].map(itemText)].join('\n'));
      document.items = document.items.filter((item) => item !== statement);
      target.items.push(...needed, statement);
      documents.set(to, target);
      moves.push({ subject: statement.subject, from, to });
    }
  }
  const changed = new Set(moves.flatMap(({ from, to }) => [from, to]));
  return { documents: new Map([...documents].filter(([file]) => changed.has(file))), moves, gains };
}

/** Whether a document holds nothing but declarations. */
export function isEmpty({ header, items }: Document): boolean {
  return header.length === 0 && items.every((item) => item.kind === 'directive' && item.before.length === 0 && item.after === undefined);
}

/** A thing may be told of in several blocks and files; its class stands in one of them. */
function classesByKey(documents: readonly Document[]): ReadonlyMap<string, readonly string[]> {
  const classes = new Map<string, string[]>();
  for (const item of documents.flatMap(({ items }) => items)) {
    if (item.kind !== 'statement' || item.key === undefined || item.key.startsWith('_:')) continue;
    classes.set(item.key, [...(classes.get(item.key) ?? []), ...item.types]);
  }
  return classes;
}

function isMovable({ regular, items }: Document): boolean {
  return regular && items.every((item) => item.kind !== 'graph' && (item.kind !== 'directive' || item.prefix !== undefined));
}

/** The declarations that the block needs and the target lacks; undefined where a prefix means something else there. */
function missingPrefixes({ prefixes }: Statement, from: Document, to: Document): Directive[] | undefined {
  const needed = declarations(from.items).filter(({ prefix }) => prefixes.includes(prefix!));
  const known = new Map(declarations(to.items).map(({ prefix, iri }) => [prefix, iri]));
  if (needed.some(({ prefix, iri }) => known.has(prefix) && known.get(prefix) !== iri)) return undefined;
  return needed.filter(({ prefix }) => !known.has(prefix)).map((directive) => ({ ...directive, before: [], after: undefined }));
}

function declarations(items: readonly Item[]): Directive[] {
  return items.filter((item): item is Directive => item.kind === 'directive' && item.prefix !== undefined);
}
