/** GROUP BY made visible: every key has a name, and a subquery shows those that it kept to itself. */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import type { Names } from './names.ts';
import { refusal } from './refusals.ts';
import { bind, columnName, isVariable, mentions, NEW, projected, renamed, variable } from './syntax.ts';

type Grouping = Sparql.SolutionModifierGroup['groupings'][number];

/** Whether a query groups its solutions: it says GROUP BY, or computes something over all of them. */
export function isGrouped(query: Sparql.Query): boolean {
  const { group, having, order } = query.solutionModifiers;
  const projected = query.subType === 'select' ? query.variables : [];
  return group !== undefined || having !== undefined || hasAggregate(projected) || hasAggregate(order);
}

/** Whether COUNT, SUM and the like stand in a part of a query, those of its subqueries aside. */
export function hasAggregate(part: unknown): boolean {
  return aggregatesIn(part).length > 0;
}

/** COUNT, SUM and the like in a part of a query, those of its subqueries aside. */
export function aggregatesIn(part: unknown): Sparql.ExpressionAggregate[] {
  if (Array.isArray(part)) return part.flatMap(aggregatesIn);
  if (typeof part !== 'object' || part === null) return [];
  const { type, subType } = part as { type?: string; subType?: string };
  if (type === 'query' || subType === 'patternOperation') return [];
  if (subType === 'aggregate') return [part as Sparql.ExpressionAggregate];
  return Object.values(part).flatMap((item) => (typeof item === 'object' ? aggregatesIn(item) : []));
}

/**
 * The subquery of a GRAPH with the graph among its columns; the same rows otherwise.
 * @throws Problem `evidence-refused` where that would change what it gives, or where something beside it needs the graph:
 * engines do not bind the graph to what a subquery finds in it, as SPARQL 1.1 §18.6 says
 */
export function withGraph(query: Sparql.QuerySelect, graph: string, { mentioned: all, counted, names }: { readonly mentioned: ReadonlyMap<string, number>; readonly counted: boolean; readonly names: Names }): Sparql.QuerySelect {
  const isPlain = !isGrouped(query) && query.solutionModifiers.limitOffset === undefined && !(query.distinct && counted);
  const outside = (all.get(graph) ?? 0) - (mentions(query).get(graph) ?? 0);
  // A variable of that name in the subquery is another one.
  if (isPlain && outside <= 1) return { ...renamed(query, new Map([[graph, names.fresh()]])), variables: [...projected(query), variable(graph)] };
  throw refusal({ en: `a subquery in GRAPH ?${graph} that does not select ?${graph}`, de: `eine Unterabfrage in GRAPH ?${graph}, die ?${graph} nicht auswählt` }, `SELECT ?${graph} …`);
}

/** The names of a query's group keys, with an expression where the query computes one. */
export function groupKeys(query: Sparql.Query): readonly { readonly name: string | undefined; readonly expression?: Sparql.Expression }[] {
  return (query.solutionModifiers.group?.groupings ?? []).map((item) => {
    if ('variable' in item) return { name: item.variable.value, expression: item.value };
    return isVariable(item) ? { name: item.value } : { name: undefined, expression: item };
  });
}

export interface Keyed<Q> {
  readonly query: Q;
  /** What the query shows, the added keys among it. */
  readonly columns: readonly string[];
  /** For each group key the column that shows it. */
  readonly keys: readonly string[];
}

/**
 * The query with every group key among its columns; the same rows otherwise.
 * @throws Problem `evidence-refused` where DISTINCT would then tell rows apart that were one
 */
export function keepKeys(query: Sparql.QuerySelect, names: Names): Keyed<Sparql.QuerySelect> {
  const shown = projected(query).map(columnName);
  if (!isGrouped(query)) return { query, columns: shown, keys: shown };
  const plain = new Set(projected(query).flatMap((item) => (item.type === 'term' ? [item.value] : [])));
  const added: Sparql.PatternBind[] = [];
  const groupings: Grouping[] = [];
  const keys = groupKeys(query).map(({ name, expression }) => {
    const own = name ?? names.fresh();
    groupings.push(expression === undefined ? variable(own) : { variable: variable(own), value: expression, loc: NEW } as Grouping);
    if (plain.has(own)) return own;
    const column = names.fresh();
    added.push(bind(variable(own), column));
    return column;
  });
  if (added.length > 0 && query.distinct) throw refusal({ en: 'DISTINCT over groups whose keys are not selected', de: 'DISTINCT über Gruppen, deren Schlüssel nicht ausgewählt sind' });
  const { group } = query.solutionModifiers;
  return {
    query: {
      ...query, variables: [...projected(query), ...added],
      solutionModifiers: { ...query.solutionModifiers, ...(group && { group: { ...group, groupings } }) },
    },
    columns: [...shown, ...added.map(({ variable: { value } }) => value)], keys,
  };
}
