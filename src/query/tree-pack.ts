/** Packs a syntax tree into short JSON: places as pairs of numbers, the text itself left out. */
import type { Tree } from './sparql-parser.ts';

type Place = { readonly sourceLocationType: string; readonly start?: number; readonly end?: number };

/** The tree as JSON; `unpackTree` needs the text again that it was parsed from. */
export function packTree(tree: Tree): string {
  const { loc: _root, ...rest } = tree;
  return JSON.stringify(rest, (key, value: unknown) => {
    if (key !== 'loc') return value;
    const { sourceLocationType, start, end } = value as Place;
    return sourceLocationType === 'source' ? [start, end] : 0;
  });
}

/** The tree of a text, from what `packTree` wrote. */
export function unpackTree(packed: string, text: string): Tree {
  const tree = JSON.parse(packed, (key, value: unknown) => {
    if (key !== 'loc') return value;
    return Array.isArray(value) ? { sourceLocationType: 'source', start: value[0], end: value[1] } : { sourceLocationType: 'noMaterialize' };
  }) as Tree;
  // The root's place holds the whole text, as the parser makes it.
  const loc = { sourceLocationType: 'inlinedSource', newSource: text, start: 0, end: Number.MAX_SAFE_INTEGER, loc: { sourceLocationType: 'source', start: 0, end: text.length }, startOnNew: 0, endOnNew: text.length };
  return { ...tree, loc: loc as Tree['loc'] };
}
