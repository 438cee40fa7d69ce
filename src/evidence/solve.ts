/** Looks up what one solution of a tracing query rests on. */
import type { Background } from '../query/answer.ts';
import type { Solution } from '../query/engine.ts';
import { allOf, anyOf, claimAlone, NOTHING, type Alternatives } from './claim-sets.ts';
import type { Hit, LeafHit, Solved, TracedRow } from './hit.ts';
import type { Entry, GraphFilter, OriginIndex } from './origin-index.ts';
import { PathSearch, resting } from './path-search.ts';
import type { Part, Slot, Sought } from './plan.ts';
import type { Leaf } from './support.ts';

/** The row of a subquery that a solution used. */
export type SubqueryLookup = (part: Extract<Part, { type: 'subquery' }>, solution: Solution) => TracedRow | undefined;

/** What is gathered for one solution, part by part. */
interface Gathered {
  readonly needs: Alternatives[];
  readonly hits: LeafHit[];
  readonly sought: Sought[];
}

/** What triples rest on in all graphs, by the entry that stands for each; the same for every query. */
const known = new WeakMap<OriginIndex, Map<Entry, Hit>>();

/** Looks up solutions in an index; what is asked again is found at once. */
export class Solver {
  readonly #index: OriginIndex;
  readonly #graphs: GraphFilter | undefined;
  readonly #subquery: SubqueryLookup;
  readonly #hits = new Map<string, Hit | undefined>();
  readonly #triples: Map<Entry, Hit>;

  /** @param graphs the graphs that make up the default graph; undefined for all */
  constructor(index: OriginIndex, graphs: GraphFilter | undefined, subquery: SubqueryLookup) {
    this.#index = index;
    this.#graphs = graphs;
    this.#subquery = subquery;
    let triples = known.get(index);
    if (triples === undefined) known.set(index, (triples = new Map()));
    this.#triples = triples;
  }

  /** What a solution rests on; undefined where something that it needs is not found. */
  solve(parts: readonly Part[], solution: Solution): Solved | undefined {
    const into: Gathered = { needs: [], hits: [], sought: [] };
    return this.#parts(parts, solution, into) ? { sets: allOf(into.needs), hits: into.hits, sought: into.sought } : undefined;
  }

  /** @returns whether all that is needed was found */
  #parts(parts: readonly Part[], solution: Solution, into: Gathered): boolean {
    for (const part of parts) if (!this.#part(part, solution, into)) return false;
    return true;
  }

  #part(part: Part, solution: Solution, into: Gathered): boolean {
    switch (part.type) {
      case 'constant': return true;
      case 'not': {
        if (part.shared === undefined || part.shared.some((name) => solution.has(name))) into.sought.push(part.sought);
        return true;
      }
      case 'holds': return solution.get(part.variable)?.value === '1';
      case 'branch': {
        if (isSet(part.marker, solution)) return this.#parts(part.parts, solution, into);
        if (part.sought !== undefined) into.sought.push(part.sought);
        return true;
      }
      case 'found': return isSet(part.marker, solution) && this.#parts(part.parts, solution, into);
      case 'oneOf': return this.#oneOf(part.choices, solution, into);
      default: {
        const hit = this.#hit(part, solution);
        if (hit === undefined) return false;
        if (hit.sets !== NOTHING) into.needs.push(hit.sets);
        into.hits.push({ leaf: part, hit });
        return true;
      }
    }
  }

  #oneOf(choices: readonly (readonly Part[])[], solution: Solution, into: Gathered): boolean {
    const solved = choices.flatMap((choice) => this.solve(choice, solution) ?? []);
    if (solved.length === 0) return false;
    into.needs.push(anyOf(solved.map(({ sets }) => sets)));
    for (const { hits, sought } of solved) {
      into.hits.push(...hits);
      into.sought.push(...sought);
    }
    return true;
  }

  #hit(leaf: Leaf, solution: Solution): Hit | undefined {
    switch (leaf.type) {
      case 'triple': return this.#triple(leaf, solution);
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

  #triple({ subject, predicate, object, graph }: Extract<Leaf, { type: 'triple' }>, solution: Solution): Hit | undefined {
    const [s, p, o] = [this.#key(subject, solution), this.#key(predicate, solution), this.#key(object, solution)];
    if (s === undefined || p === undefined || o === undefined) return undefined;
    if (graph === undefined && this.#graphs === undefined) return this.#anywhere(s, p, o);
    const within = this.#key(graph, solution);
    return this.#once(`${s}\n${p}\n${o}\n${within ?? ''}`, () => this.#tripleHit(this.#index.find(s, p, o, this.#in(within))));
  }

  #anywhere(subject: string, predicate: string, object: string): Hit | undefined {
    const first = this.#index.first(subject, predicate, object);
    if (first === undefined) return undefined;
    let hit = this.#triples.get(first);
    if (hit === undefined) this.#triples.set(first, (hit = this.#tripleHit(this.#index.find(subject, predicate, object, ANY))!));
    return hit;
  }

  #tripleHit(entries: readonly Entry[]): Hit | undefined {
    return entries.length === 0 ? undefined : { sets: resting(entries), entries, background: this.#background(entries) };
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
    return graph === undefined ? this.#graphs ?? ANY : (one) => one === graph;
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

const ANY: GraphFilter = () => true;

function isSet({ variable, value }: { variable: string; value?: number }, solution: Solution): boolean {
  const term = solution.get(variable);
  return term !== undefined && (value === undefined || term.value === String(value));
}
