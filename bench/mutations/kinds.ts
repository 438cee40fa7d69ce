/** All kinds of mistakes; families are tried equally often, kinds within a family by their weights. */
import { ALTERATIONS } from './alter.ts';
import { DROPS } from './drop.ts';
import type { Change, Family, Files, Kind } from './kind.ts';
import { MISSPELLINGS } from './misspell.ts';
import type { Random } from './random.ts';
import { RETYPES } from './retype.ts';
import { SWAPS } from './swap.ts';

export const KINDS: readonly Kind[] = [...DROPS, ...SWAPS, ...RETYPES, ...MISSPELLINGS, ...ALTERATIONS];

const FAMILIES: readonly Family[] = ['drop', 'swap', 'retype', 'misspell', 'alter'];

/** By chance a kind may find no room once; some find none in other files. */
const MOST_TRIES = 1000;

/** One mistake at random; kinds that find no room in these files are passed over. */
export function mistake(files: Files, random: Random): { readonly kind: Kind; readonly change: Change } {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const family = random.pick(FAMILIES)!;
    const kind = random.weighted(KINDS.filter((one) => one.family === family))!;
    const change = kind.make(files, random);
    if (change !== undefined) return { kind, change };
  }
  throw new TypeError('these files leave no room for a mistake');
}

/** One mistake of a kind. @throws TypeError where these files leave no room for it */
export function mistakeOf(kind: Kind, files: Files, random: Random): { readonly kind: Kind; readonly change: Change } {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const change = kind.make(files, random);
    if (change !== undefined) return { kind, change };
  }
  throw new TypeError(`these files leave no room for ${kind.id}`);
}
