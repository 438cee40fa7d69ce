/** The lenses under which one project was asked, each with its graph and engines; what makes them loads with the first. */
import type { Graph } from '../graph/graph.ts';
import { invalidations } from '../graph/invalidations.ts';
import type { Lens } from './answer.ts';
import type { LensKey, LensNames } from './lens-names.ts';
import { LensedGraph, type EngineMakers } from './lensed.ts';
import type { Things } from './things.ts';

/** More graphs than this are not kept: each holds as much memory as the whole one may. */
const MOST = 8;

/** The lenses of a graph as it stands in the files. Without a lens every claim counts that was not retracted. */
export async function openLenses(graph: Graph, things: Things, makers: EngineMakers): Promise<Lenses> {
  if (invalidations(graph).size === 0) return new Lenses(graph, new LensedGraph(graph, makers), things, makers);
  const { underLens } = await import('../graph/lens.ts');
  return new Lenses(graph, new LensedGraph(underLens(graph, {}).graph, makers), things, makers);
}

/** Makes each lens once, and forgets the one that was asked least recently. */
export class Lenses {
  /** As it stands in the files: names are looked up here. */
  readonly graph: Graph;
  /** What counts without a lens. */
  readonly whole: LensedGraph;
  readonly #things: Things;
  readonly #makers: EngineMakers;
  readonly #made = new Map<string, Promise<LensedGraph>>();

  constructor(graph: Graph, whole: LensedGraph, things: Things, makers: EngineMakers) {
    this.graph = graph;
    this.whole = whole;
    this.#things = things;
    this.#makers = makers;
  }

  /** The graph under a lens. @throws Problem as `readLens` does */
  async under(given: LensNames, show?: (key: LensKey) => string): Promise<LensedGraph> {
    if (Object.keys(given).length === 0) return this.whole;
    const lens = (await import('./lens-names.ts')).readLens(given, this.graph, this.#things, show);
    const key = JSON.stringify(lens);
    if (key === '{}') return this.whole;
    const made = this.#made.get(key) ?? this.#make(lens);
    this.#made.delete(key);
    this.#made.set(key, made);
    // Not closed: whoever still asks it can go on, and the memory is freed once nobody does.
    for (const oldest of this.#made.keys()) if (this.#made.size > MOST) this.#made.delete(oldest);
    return made;
  }

  /** Frees the engines. */
  close(): void {
    this.whole.close();
    for (const made of this.#made.values()) void made.then((lensed) => lensed.close(), () => undefined);
    this.#made.clear();
  }

  async #make(lens: Lens): Promise<LensedGraph> {
    const { underLens } = await import('../graph/lens.ts');
    const { graph, leftOut } = underLens(this.graph, lens);
    return new LensedGraph(graph, this.#makers, lens, leftOut);
  }
}
