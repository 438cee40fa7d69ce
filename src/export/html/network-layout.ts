/** Where the boxes of a network stand: columns side by side, each box as near as can be to those it is linked with. */
import { layersOf, mean, type Layers } from './layers.ts';
import type { Network } from './network.ts';
import { TEXT } from './svg.ts';
import { fittedLines, textWidth } from './text-width.ts';

/** A thing's box, in CSS pixels. */
export interface Box {
  readonly lines: readonly string[];
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface NetworkLayout {
  /** By index of the thing. */
  readonly boxes: readonly Box[];
  readonly width: number;
  readonly height: number;
}

const PAD = 8;
const APART = 8;
/** A label's lines, and how far they are apart. */
const LINES = 6;
export const BOX_LINE = 15;
/** Room between two columns for the links, and the widest that a box gets. */
const GAP = { least: 42, most: 150 };
const WIDEST = 220;
const NARROWEST = 150;
/** The most that links between two boxes of one column bulge out. */
export const BULGE = 34;

/** Lays out a network in at least `width`; where it has too many columns for that, it is wider. */
export function networkLayout(network: Network, width: number): NetworkLayout {
  const parts = layersOf(network);
  const count = Math.max(...parts.map((layers) => layers.length));
  const room = (width - BULGE - GAP.least * (count - 1)) / count;
  const widest = Math.max(...network.things.map(({ label }) => textWidth(label, TEXT.small, true))) + 2 * PAD;
  const boxWidth = Math.min(widest, WIDEST, Math.max(NARROWEST, room));
  const gap = count < 2 ? 0 : Math.min(GAP.most, Math.max(GAP.least, (width - BULGE - boxWidth * count) / (count - 1)));
  const lines = network.things.map(({ label }) => fittedLines(label, boxWidth - 2 * PAD, TEXT.small, LINES, true));
  const heights = lines.map((one) => one.length * BOX_LINE + 10);
  const near = neighbours(network);
  const boxes: Box[] = [];
  let top = 0;
  for (const layers of parts) {
    const centres = placed(layers, heights, near);
    const above = Math.min(...layers.flat().map((thing) => centres.get(thing)! - heights[thing]! / 2));
    for (const [column, layer] of layers.entries()) {
      for (const thing of layer) {
        boxes[thing] = { lines: lines[thing]!, column, x: column * (boxWidth + gap), y: top + centres.get(thing)! - heights[thing]! / 2 - above, width: boxWidth, height: heights[thing]! };
      }
    }
    top = Math.max(...layers.flat().map((thing) => boxes[thing]!.y + boxes[thing]!.height)) + 2 * APART;
  }
  return { boxes, width: boxWidth * count + gap * (count - 1) + BULGE, height: top - 2 * APART };
}

function neighbours({ things, links }: Network): readonly (readonly number[])[] {
  const near: number[][] = things.map(() => []);
  for (const { from, to } of links) {
    near[from]!.push(to);
    near[to]!.push(from);
  }
  return near;
}

/** The heights at which the middles of the boxes stand. */
function placed(layers: Layers, heights: readonly number[], near: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const centres = new Map<number, number>();
  for (const layer of layers) for (const [thing, y] of apart(layer, heights, layer.map(() => 0))) centres.set(thing, y);
  for (let sweep = 0; sweep < 8; sweep += 1) {
    const order = sweep % 2 === 0 ? layers : layers.toReversed();
    for (const layer of order) {
      const wanted = layer.map((thing) => mean(near[thing]!.filter((other) => !layer.includes(other)).map((other) => centres.get(other)!)) ?? centres.get(thing)!);
      for (const [thing, y] of apart(layer, heights, wanted)) centres.set(thing, y);
    }
  }
  return centres;
}

/**
 * The places nearest to those wanted at which boxes in this order do not overlap: pools of adjacent violators, each pool
 * standing where its boxes would on average (least squares).
 */
function apart(layer: readonly number[], heights: readonly number[], wanted: readonly number[]): readonly (readonly [number, number])[] {
  let offset = 0;
  const offsets = layer.map((thing, index) => (offset += index === 0 ? 0 : (heights[layer[index - 1]!]! + heights[thing]!) / 2 + APART));
  const pools: { sum: number; size: number }[] = [];
  for (const [index, y] of wanted.entries()) {
    pools.push({ sum: y - offsets[index]!, size: 1 });
    for (let [last, before] = [pools.at(-1)!, pools.at(-2)]; before !== undefined && before.sum / before.size > last.sum / last.size; [last, before] = [pools.at(-1)!, pools.at(-2)]) {
      pools.splice(-2, 2, { sum: before.sum + last.sum, size: before.size + last.size });
    }
  }
  const starts = pools.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size));
  return layer.map((thing, index) => [thing, starts[index]! + offsets[index]!]);
}
