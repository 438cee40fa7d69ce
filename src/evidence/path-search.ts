/** Minimal sets of claims that carry a property path from one node to another (semantics §27). */
import { anyOf, claimAlone, isSubset, minimal, NOTHING, union, type Alternatives, type ClaimSet } from './claim-sets.ts';
import type { Entry, GraphFilter, OriginIndex } from './origin-index.ts';
import type { Path } from './plan.ts';

/** Most sets of claims that one path lists; `more` says that others exist. */
export const MOST_PATH_SETS = 20;

/** Most partial paths that are followed for one pair of ends. */
const MOST_STEPS = 5000;

/** Where a path can go in one go, and on which claims. */
interface Reached {
  readonly node: string;
  readonly sets: Alternatives;
}

/** What a path rests on: sets of claims, and the quads that it may have used. */
export interface PathEvidence {
  readonly sets: Alternatives;
  readonly entries: readonly Entry[];
  /** Whether no quad at all was needed. */
  readonly isZeroLength: boolean;
}

/** Searches one graph's paths. */
export class PathSearch {
  readonly #index: OriginIndex;
  readonly #graphs: GraphFilter;
  #used = new Set<Entry>();

  constructor(index: OriginIndex, graphs: GraphFilter) {
    this.#index = index;
    this.#graphs = graphs;
  }

  /**
   * The evidence of a path between two nodes; undefined where there is none.
   * @param onlyHere whether nothing but the path itself finds its nodes, so that a zero-length path rests on whatever names the node
   */
  between(start: string, path: Path, end: string, onlyHere: boolean): PathEvidence | undefined {
    this.#used = new Set();
    if (path.type === 'repeat' && path.least === 0 && start === end) {
      const entries = onlyHere ? this.#index.mentioning(start).filter(({ graph }) => this.#graphs(graph)) : [];
      return { sets: entries.length === 0 ? NOTHING : resting(entries), entries: entries.slice(0, MOST_PATH_SETS), isZeroLength: true };
    }
    const found = this.#from(start, path).filter(({ node }) => node === end);
    if (found.length === 0) return undefined;
    const all = anyOf(found.map(({ sets }) => sets));
    return { sets: minimal(all.sets, all.more, MOST_PATH_SETS), entries: [...this.#used], isZeroLength: false };
  }

  /** Every node that a path reaches from a node. */
  #from(node: string, path: Path): Reached[] {
    switch (path.type) {
      case 'link': return this.#links(this.#index.steps(node, path.predicate, path.backward), path.backward);
      case 'chain': return merged(path.items.reduce<Reached[]>((reached, item) => reached.flatMap((one) => this.#from(one.node, item).map((next) => further(one, next))), [{ node, sets: NOTHING }]));
      case 'either': return merged(path.items.flatMap((item) => this.#from(node, item)));
      case 'not': return merged([...this.#others(node, path.forward, false), ...this.#others(node, path.backward, true)]);
      case 'repeat': return this.#repeated(node, path);
    }
  }

  #others(node: string, not: readonly string[] | undefined, backward: boolean): Reached[] {
    return not === undefined ? [] : this.#links(this.#index.steps(node, undefined, backward).filter(({ predicate }) => !not.includes(predicate)), backward);
  }

  #links(entries: readonly Entry[], backward: boolean): Reached[] {
    const byNode = new Map<string, Entry[]>();
    for (const entry of entries) {
      if (!this.#graphs(entry.graph)) continue;
      const end = backward ? entry.subject : entry.object;
      byNode.set(end, [...byNode.get(end) ?? [], entry]);
      this.#used.add(entry);
    }
    return [...byNode].map(([node, found]) => ({ node, sets: resting(found) }));
  }

  /** Follows a path again and again; a way to a node on a superset of another's claims leads nowhere new. */
  #repeated(start: string, { of, least, most }: Extract<Path, { type: 'repeat' }>): Reached[] {
    const kept = new Map<string, ClaimSet[]>();
    const steps = new Map<string, Reached[]>();
    let queue: { node: string; set: ClaimSet }[] = [{ node: start, set: [] }];
    let more = false;
    for (let round = 0, count = 0; queue.length > 0 && round < most; round += 1) {
      const next: typeof queue = [];
      for (const { node, set } of queue) {
        if (round > 0 && !kept.get(node)!.includes(set)) continue;
        if (!steps.has(node)) steps.set(node, this.#from(node, of));
        for (const step of steps.get(node)!) {
          more ||= step.sets.more;
          count += step.sets.sets.length;
          if (count > MOST_STEPS) return this.#all(start, least, kept, true);
          const longer = step.sets.sets.map((one) => union(set, one)).filter((whole) => keep(kept, step.node, whole));
          next.push(...longer.map((whole) => ({ node: step.node, set: whole })));
        }
      }
      queue = next;
    }
    return this.#all(start, least, kept, more);
  }

  #all(start: string, least: 0 | 1, kept: ReadonlyMap<string, readonly ClaimSet[]>, more: boolean): Reached[] {
    const reached = [...kept].map(([node, sets]) => ({ node, sets: minimal(sets, more) }));
    return least === 0 ? [{ node: start, sets: NOTHING }, ...reached.filter(({ node }) => node !== start)] : reached;
  }
}

/** Keeps a set at a node unless a smaller one is there; larger ones go. */
function keep(kept: Map<string, ClaimSet[]>, node: string, set: ClaimSet): boolean {
  const there = kept.get(node) ?? [];
  if (there.some((one) => isSubset(one, set))) return false;
  kept.set(node, [...there.filter((one) => !isSubset(set, one)), set]);
  return true;
}

/** What quads of one triple rest on: any of their claims, or nothing where one is no claim. */
export function resting(entries: readonly Entry[]): Alternatives {
  if (entries.length === 1 && entries[0]!.claim !== undefined) return claimAlone(entries[0]!.claim);
  return minimal(entries.map(({ claim }) => (claim === undefined ? [] : [claim])));
}

function further(one: Reached, next: Reached): Reached {
  return { node: next.node, sets: minimal(one.sets.sets.flatMap((a) => next.sets.sets.map((b) => union(a, b))), one.sets.more || next.sets.more) };
}

function merged(reached: readonly Reached[]): Reached[] {
  const byNode = new Map<string, Alternatives[]>();
  for (const { node, sets } of reached) byNode.set(node, [...byNode.get(node) ?? [], sets]);
  return [...byNode].map(([node, sets]) => ({ node, sets: anyOf(sets) }));
}
