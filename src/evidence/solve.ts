/** Looks up what one solution of a tracing query rests on. */
import type { Background } from '../query/answer.ts';
import type { Solution } from '../query/engine.ts';
import { allOf, anyOf, claimAlone, NOTHING, type Alternatives } from './claim-sets.ts';
import type { Hit, Solved, TracedRow } from './hit.ts';
import type { Entry, GraphFilter, OriginIndex } from './origin-index.ts';
import { PathSearch, resting } from './path-search.ts';
import type { Part, Slot, Sought } from './plan.ts';
import type { Leaf } from './support.ts';

/** The row of a subquery that a solution used. */
export type SubqueryLookup = (part: Extract<Part, { type: 'subquery' }>, solution: Solution) => TracedRow | undefined;

/** Looks up solutions in an index; what is asked again is found at once. */
export class Solver {
  readonly #index: OriginIndex;
  readonly #graphs: GraphFilter;
  readonly #subquery: SubqueryLookup;
  readonly #hits = new Map<string, Hit | undefined>();

  /** @param graphs the graphs that make up the default graph */
  constructor(index: OriginIndex, graphs: GraphFilter, subquery: SubqueryLookup) {
    this.#index = index;
    this.#graphs = graphs;
    this.#subquery = subquery;
  }

  /** What a solution rests on; undefined where something that it needs is not found. */
  solve(parts: readonly Part[], solution: Solution): Solved | undefined {
    const needs: Alternatives[] = [];
    const hits: (readonly [Leaf, Hit])[] = [];
    const sought: Sought[] = [];
    for (const part of parts) {
      const found = this.#part(part, solution);
      if (found === undefined) return undefined;
      if (found.sets !== NOTHING) needs.push(found.sets);
      for (const hit of found.hits) hits.push(hit);
      for (const one of found.sought) sought.push(one);
    }
    return { sets: allOf(needs), hits, sought };
  }

  #part(part: Part, solution: Solution): Solved | undefined {
    switch (part.type) {
      case 'constant': return { sets: NOTHING, hits: [], sought: [] };
      case 'not': return { sets: NOTHING, hits: [], sought: part.shared?.every((name) => !solution.has(name)) ? [] : [part.sought] };
      case 'holds': return solution.get(part.variable)?.value === '1' ? { sets: NOTHING, hits: [], sought: [] } : undefined;
      case 'branch': {
        if (isSet(part.marker, solution)) return this.solve(part.parts, solution);
        return { sets: NOTHING, hits: [], sought: part.sought === undefined ? [] : [part.sought] };
      }
      case 'found': return isSet(part.marker, solution) ? this.solve(part.parts, solution) : undefined;
      case 'oneOf': return this.#oneOf(part.choices, solution);
      default: {
        const hit = this.#hit(part, solution);
        return hit === undefined ? undefined : { sets: hit.sets, hits: [[part, hit]], sought: [] };
      }
    }
  }

  #oneOf(choices: readonly (readonly Part[])[], solution: Solution): Solved | undefined {
    const solved = choices.flatMap((choice) => this.solve(choice, solution) ?? []);
    if (solved.length === 0) return undefined;
    return { sets: anyOf(solved.map(({ sets }) => sets)), hits: solved.flatMap(({ hits }) => hits), sought: solved.flatMap(({ sought }) => sought) };
  }

  #hit(leaf: Leaf, solution: Solution): Hit | undefined {
    switch (leaf.type) {
      case 'triple': return this.#triple([leaf.subject, leaf.predicate, leaf.object, leaf.graph].map((slot) => this.#key(slot, solution)));
      case 'graph': {
        const graph = this.#key(leaf.graph, solution);
        // Engines leave it unbound where nothing but values or nothing at all stands in the group.
        return graph === undefined ? { sets: NOTHING, entries: [], background: [{ kind: 'constant' }] } : this.#graph(graph);
      }
      case 'path': return this.#path(leaf, solution);
      case 'subquery': {
        const row = this.#subquery(leaf, solution);
        // The members of a counting subquery become the row's own, and are told apart there.
        return row === undefined ? undefined : { sets: row.own(), entries: [], background: [], row };
      }
    }
  }

  #triple([subject, predicate, object, graph]: readonly (string | undefined)[]): Hit | undefined {
    return this.#once(`${subject}\n${predicate}\n${object}\n${graph ?? ''}`, () => {
      if (subject === undefined || predicate === undefined || object === undefined) return undefined;
      const entries = this.#index.find(subject, predicate, object, this.#in(graph));
      return entries.length === 0 ? undefined : { sets: resting(entries), entries, background: this.#background(entries) };
    });
  }

  #graph(graph: string): Hit {
    const number = this.#index.number(graph);
    return number === undefined ? { sets: NOTHING, entries: [], background: [this.#index.background(graph)] } : { sets: claimAlone(number), entries: [], background: [] };
  }

  #path({ start, path, end, graph }: Extract<Leaf, { type: 'path' }>, solution: Solution): Hit | undefined {
    const [from, to, within] = [start, end, graph].map((slot) => this.#key(slot, solution));
    if (from === undefined || to === undefined) return undefined;
    const isFree = typeof start === 'string' && typeof end === 'string';
    return this.#once(`path\n${JSON.stringify(path)}\n${isFree}\n${from}\n${to}\n${within ?? ''}`, () => {
      const found = new PathSearch(this.#index, this.#in(within)).between(from, path, to, isFree);
      if (found === undefined) return undefined;
      const background: Background[] = found.isZeroLength ? [{ kind: 'path' }] : [];
      return { sets: found.sets, entries: found.entries, background: [...background, ...this.#background(found.entries)] };
    });
  }

  #background(entries: readonly Entry[]): Background[] {
    return entries.flatMap(({ claim, graph }) => (claim === undefined ? [this.#index.background(graph)] : []));
  }

  #in(graph: string | undefined): GraphFilter {
    return graph === undefined ? this.#graphs : (one) => one === graph;
  }

  #key(slot: Slot | undefined, solution: Solution): string | undefined {
    const term = typeof slot === 'string' ? solution.get(slot) : slot;
    return term === undefined ? undefined : this.#index.key(term);
  }

  #once(key: string, find: () => Hit | undefined): Hit | undefined {
    if (!this.#hits.has(key)) this.#hits.set(key, find());
    return this.#hits.get(key);
  }
}

function isSet({ variable, value }: { variable: string; value?: number }, solution: Solution): boolean {
  const term = solution.get(variable);
  return term !== undefined && (value === undefined || term.value === String(value));
}
