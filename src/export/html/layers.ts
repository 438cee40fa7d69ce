/** Puts a network into columns, so that every link joins neighbours: by distance from where its rows begin. No chance is in it. */
import type { Network } from './network.ts';

/** Indices of things, column by column and in each from top to bottom; one such list for each connected part. */
export type Layers = readonly (readonly number[])[];

/** How often the order inside the columns is bettered; it hardly changes after that. */
const SWEEPS = 12;

/** The parts of a network that hang together, the largest first, each in columns. */
export function layersOf({ things, links, ways }: Pick<Network, 'things' | 'links' | 'ways'>): readonly Layers[] {
  const near: number[][] = things.map(() => []);
  for (const { from, to } of links) {
    near[from]!.push(to);
    near[to]!.push(from);
  }
  const starts = sources(ways);
  return parts(near).toSorted((a, b) => b.length - a.length || a[0]! - b[0]!).map((part) => ordered(columns(part, starts, near), near));
}

/** The things that rows begin with and that stand nowhere else in any. */
function sources(ways: Network['ways']): ReadonlySet<number> {
  const later = new Set(ways.flatMap((way) => way.slice(1)));
  return new Set(ways.flatMap(([first]) => (first === undefined || later.has(first) ? [] : [first])));
}

/** The things that are linked with each other, in the order of the rows. */
function parts(near: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const seen = new Set<number>();
  const found: number[][] = [];
  for (const start of near.keys()) {
    if (seen.has(start)) continue;
    const part = [...distances([start], near).keys()];
    for (const one of part) seen.add(one);
    found.push(part.toSorted((a, b) => a - b));
  }
  return found;
}

/** How many links each thing that can be reached is away from the nearest start. */
function distances(starts: readonly number[], near: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const known = new Map(starts.map((start) => [start, 0]));
  // A Map goes on to what is added while it is read, in that order.
  for (const [thing, distance] of known) {
    for (const next of near[thing]!) if (!known.has(next)) known.set(next, distance + 1);
  }
  return known;
}

/** A part's columns: from its sources, which are never linked with each other; where it has none, from the thing with most links. */
function columns(part: readonly number[], starts: ReadonlySet<number>, near: readonly (readonly number[])[]): number[][] {
  const own = part.filter((thing) => starts.has(thing));
  const hub = part.toSorted((a, b) => near[b]!.length - near[a]!.length || a - b)[0]!;
  const distance = distances(own.length > 0 ? own : [hub], near);
  const found: number[][] = [];
  for (const thing of part) (found[distance.get(thing) ?? 0] ??= []).push(thing);
  return found;
}

/** Sorts each column by where its neighbours stand, back and forth, and keeps the order with the fewest crossings. */
function ordered(start: number[][], near: readonly (readonly number[])[]): Layers {
  let layers = start;
  let best = { layers, crossings: crossings(layers, near) };
  for (let sweep = 0; sweep < SWEEPS && best.crossings > 0; sweep += 1) {
    const forth = sweep % 2 === 0;
    const next = layers.map((layer) => [...layer]);
    for (let step = 1; step < next.length; step += 1) {
      const at = forth ? step : next.length - 1 - step;
      const fixed = next[forth ? at - 1 : at + 1]!;
      const place = new Map(fixed.map((thing, index) => [thing, index]));
      const middle = new Map(next[at]!.map((thing, index) => [thing, mean(near[thing]!.flatMap((other) => place.get(other) ?? [])) ?? index]));
      next[at] = next[at]!.toSorted((a, b) => middle.get(a)! - middle.get(b)!);
    }
    layers = next;
    const count = crossings(layers, near);
    if (count < best.crossings) best = { layers, crossings: count };
  }
  return best.layers;
}

/** The mean of some numbers; undefined of none. */
export function mean(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

/** How many pairs of links between neighbouring columns cross. */
export function crossings(layers: Layers, near: readonly (readonly number[])[]): number {
  let count = 0;
  for (const [index, layer] of layers.slice(1).entries()) {
    const place = new Map(layers[index]!.map((thing, at) => [thing, at]));
    const ends = layer.flatMap((thing, to) => near[thing]!.flatMap((other) => (place.has(other) ? [[place.get(other)!, to] as const] : [])));
    for (const [a, [fromA, toA]] of ends.entries()) {
      for (const [fromB, toB] of ends.slice(a + 1)) if ((fromA - fromB) * (toA - toB) < 0) count += 1;
    }
  }
  return count;
}
