/** Runs tracing queries and gathers, for every row that a SELECT can give, what it rests on. */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import type { Engine, Solution } from '../query/engine.ts';
import type { ClaimRanks } from './claim-ranks.ts';
import { isGrouped } from './group-keys.ts';
import type { Names } from './names.ts';
import type { GraphFilter, OriginIndex } from './origin-index.ts';
import type { Part, Slot } from './plan.ts';
import { untraced } from './refusals.ts';
import { RowKeys } from './row-keys.ts';
import { RowTrace, type ColumnsByLeaf, type RowContext } from './row-trace.ts';
import { Solver } from './solve.ts';
import { columnsByLeaf, leavesOf, type Leaf } from './support.ts';
import { projected } from './syntax.ts';
import { tracingQuery, type TracedColumn, type TracingQuery } from './tracing-query.ts';

/** What tracing needs besides the query. */
export interface TraceSurroundings {
  readonly engine: Engine;
  readonly index: OriginIndex;
  readonly ranks: ClaimRanks;
  /** The graphs that make up the default graph; undefined for all, unless the query says FROM. */
  readonly graphs: GraphFilter | undefined;
  readonly names: Names;
  /** What stands before each tracing query. */
  readonly prologue: string;
}

/** The traced rows of one SELECT, by what tells them apart. */
export class SelectTrace {
  readonly columns: readonly TracedColumn[];
  readonly context: RowContext;
  readonly rowKey: readonly string[];
  /** What the rows are sorted by, where they are the query's own rows in their order. */
  readonly order: readonly string[] | undefined;
  readonly #keys: RowKeys;
  readonly #rows: ReadonlyMap<string, RowTrace>;

  constructor({ columns, rowKey, order }: TracingQuery, context: RowContext, keys: RowKeys, rows: ReadonlyMap<string, RowTrace>) {
    this.columns = columns;
    this.rowKey = rowKey;
    this.order = order;
    this.context = context;
    this.#keys = keys;
    this.#rows = rows;
  }

  /** All rows, as the first solution of each came. */
  get rows(): Iterable<RowTrace> {
    return this.#rows.values();
  }

  /**
   * The row with these values under `names`, which stand in the order of the row key.
   * @param flags variables that are 1 where the row itself binds the named one
   */
  find(solution: Solution, names: readonly string[] = this.rowKey, flags?: ReadonlyMap<string, string>): RowTrace | undefined {
    return this.#rows.get(this.#keys.of(solution, names, flags));
  }
}

/** What is the same each time a query is traced. */
interface Plan {
  readonly tracing: TracingQuery;
  readonly byLeaf: ColumnsByLeaf;
}

const plans = new WeakMap<Sparql.QuerySelect, Promise<Plan>>();

/** Rewritten once for as long as the query's tree is kept; a subquery stands in one place, so always in the same graph. */
function planOf(query: Sparql.QuerySelect, names: Names, graph: Slot | undefined): Promise<Plan> {
  let plan = plans.get(query);
  if (plan === undefined) plans.set(query, (plan = tracingQuery(query, names, graph).then((tracing) => ({ tracing, byLeaf: columnsByLeaf(tracing.parts, tracing.columns) }))));
  return plan;
}

/** Traces a plain SELECT and the subqueries in it. */
export async function traceSelect(query: Sparql.QuerySelect, surroundings: TraceSurroundings, graph?: Slot): Promise<SelectTrace> {
  const { tracing, byLeaf } = await planOf(query, surroundings.names, graph);
  const subqueries = new Map<Part, SelectTrace>();
  for (const leaf of leavesOf(tracing.parts)) if (leaf.type === 'subquery') subqueries.set(leaf, await traceSelect(leaf.query, surroundings, leaf.graph));
  const result = await surroundings.engine.query(surroundings.prologue + tracing.text);
  if (result.type !== 'solutions') throw new TypeError('a tracing query is a SELECT');
  const solver = new Solver(surroundings.index, surroundings.graphs, (leaf, solution) => {
    const trace = subqueries.get(leaf)!;
    return trace.find(solution, namesIn(leaf, trace), leaf.flags);
  });
  const context: RowContext = { columns: byLeaf, ranks: surroundings.ranks };
  const keys = new RowKeys();
  const rows = gather(tracing, result.solutions, solver, context, keys);
  if (rows.size === 0 && isGrouped(query) && tracing.rowKey.length === 0) rows.set('', notFound(query, context));
  return new SelectTrace(tracing, context, keys, rows);
}

/** A row that is there because of what was not found: a count of nothing, an ASK in vain. */
export function notFound({ where }: Pick<Sparql.QuerySelect | Sparql.QueryAsk, 'where'>, context: RowContext, solution: Solution = new Map()): RowTrace {
  const row = new RowTrace(solution, context);
  row.seek({ patterns: where.patterns, binds: [] }, new Map());
  return row;
}

function gather(tracing: TracingQuery, solutions: readonly Solution[], solver: Solver, context: RowContext, keys: RowKeys): Map<string, RowTrace> {
  const rows = new Map<string, RowTrace>();
  const members = new Map<string, RowTrace>();
  const uncounted = new Map<string, RowTrace>();
  const { memberKey, counted } = tracing;
  const nth = tracing.shown !== undefined && leavesOf(tracing.parts).some(mayRepeat) ? new Occurrences(keys, tracing.shown) : undefined;
  for (const solution of solutions) {
    const solved = solver.solve(tracing.parts, solution);
    if (solved === undefined) throw untraced(solution);
    const key = keys.of(solution, tracing.rowKey);
    const at = (traces: Map<string, RowTrace>, place: string, isNew?: (trace: RowTrace) => void): RowTrace => {
      let trace = traces.get(place);
      if (trace !== undefined) return trace;
      traces.set(place, (trace = new RowTrace(solution, context)));
      isNew?.(trace);
      return trace;
    };
    if (memberKey === undefined) at(rows, key).add(solved, solution);
    else if (counted.length > 0 && counted.every((name) => !solution.has(name))) at(uncounted, key).add(solved, solution);
    else at(members, `${key}|${keys.of(solution, memberKey)}|${nth?.of(solution) ?? ''}`, (member) => at(rows, key).addMember(member)).add(solved, solution);
  }
  // A group in which nothing counts still is there because of something.
  for (const [key, trace] of uncounted) if (!rows.has(key)) rows.set(key, trace);
  return rows;
}

/** Whether a part is a subquery that may give equal rows. */
function mayRepeat(leaf: Leaf): boolean {
  return leaf.type === 'subquery' && !leaf.query.distinct && (!isGrouped(leaf.query) || leaf.query.values !== undefined);
}

/** Tells equal solutions apart by how many of them came before. */
class Occurrences {
  readonly #keys: RowKeys;
  readonly #names: readonly string[];
  readonly #counts = new Map<string, number>();

  constructor(keys: RowKeys, names: readonly string[]) {
    this.#keys = keys;
    this.#names = names;
  }

  of(solution: Solution): number {
    const key = this.#keys.of(solution, this.#names);
    const count = this.#counts.get(key) ?? 0;
    this.#counts.set(key, count + 1);
    return count;
  }
}

/** The names under which the outer query shows what tells a subquery's rows apart. */
function namesIn({ query, columns }: Extract<Part, { type: 'subquery' }>, trace: SelectTrace): readonly string[] {
  const alias = new Map(projected(query).flatMap((item) => (
    item.type !== 'term' && item.expression.type === 'term' && item.expression.subType === 'variable' ? [[item.expression.value, item.variable.value] as const] : [])));
  return trace.rowKey.map((name) => (columns.includes(name) ? name : alias.get(name) ?? name));
}
