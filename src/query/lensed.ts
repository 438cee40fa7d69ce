/** A graph to ask, whole or under a lens: what engines get of it, and what its answers say of it. */
import type { Graph } from '../graph/graph.ts';
import { dg } from '../graph/vocabulary.ts';
import { Problem } from '../problem.ts';
import type { GraphStamp, LeftOut, Lens } from './answer.ts';
import type { AnswerContext } from './ask.ts';
import type { Engine, EngineDataset } from './engine.ts';
import { lazyDataset } from './lazy-dataset.ts';

/** What makes each engine, by its name; an engine loads when it is first asked. */
export type EngineMakers = Readonly<Record<string, (dataset: EngineDataset, options: { federate: boolean }) => Promise<Engine>>>;

/** One graph with its engines, each made once, when it is first asked. */
export class LensedGraph {
  readonly graph: Graph;
  readonly stamp: GraphStamp;
  /** Empty where every claim counts that was not retracted. */
  readonly lens: Lens;
  /** What the lens left out; undefined without one. */
  readonly leftOut: LeftOut | undefined;
  readonly #makers: EngineMakers;
  readonly #engines = new Map<string, Promise<Engine>>();
  #dataset: EngineDataset | undefined;
  #fullyRead: boolean | undefined;

  constructor(graph: Graph, makers: EngineMakers, lens: Lens = {}, leftOut?: LeftOut) {
    this.graph = graph;
    this.lens = lens;
    this.leftOut = leftOut;
    this.stamp = { version: graph.version, reports: graph.reports.size, claims: graph.claims.size };
    this.#makers = makers;
  }

  /** @throws Problem `unknown-engine` (usage) */
  engine(name: string, federate: boolean): Promise<Engine> {
    const key = `${name} ${federate}`;
    let engine = this.#engines.get(key);
    if (engine === undefined) this.#engines.set(key, (engine = this.#make(name, federate)));
    return engine;
  }

  /** What answers say besides their rows. */
  context(lang: string, version: string): AnswerContext {
    return { labels: this.graph.labels, stamp: this.stamp, lens: this.lens, leftOut: this.leftOut, version, lang, fullyRead: (this.#fullyRead ??= isFullyRead(this.graph)) };
  }

  /** Frees the engines. */
  close(): void {
    for (const engine of this.#engines.values()) void engine.then((one) => one.close(), () => undefined);
    this.#engines.clear();
  }

  async #make(name: string, federate: boolean): Promise<Engine> {
    const make = Object.hasOwn(this.#makers, name) ? this.#makers[name] : undefined;
    if (make) return make((this.#dataset ??= lazyDataset(this.graph)), { federate });
    const message = { en: `there is no engine ${name}`, de: `die Engine ${name} gibt es nicht` };
    const known = Object.keys(this.#makers).join(', ');
    throw new Problem({ code: 'unknown-engine', message, repair: { en: `Engines are ${known}.`, de: `Engines sind ${known}.` }, kind: 'usage' });
  }
}

/** Whether no passage says that it was read only for some topics, or not yet (semantics §16). */
function isFullyRead({ quads }: Graph): boolean {
  return quads.every(({ quad }) => quad.predicate.value !== dg('coverage') || quad.object.value === dg('coverage-full'));
}
