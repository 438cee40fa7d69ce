/** Makes the tracing query of a query: the same patterns with everything in sight that its rows rest on. */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import { writeSparql } from '../query/sparql-parser.ts';
import { aggregatesIn, groupKeys, hasAggregate, isGrouped } from './group-keys.ts';
import type { Names } from './names.ts';
import { joined, type Part, type Rewritten, type Slot } from './plan.ts';
import { withValues } from './plain-subquery.ts';
import { refusal } from './refusals.ts';
import { rewriteComputed, rewriteGroup, type RewriteContext } from './rewrite.ts';
import { binders, certain, visible } from './scope.ts';
import { bind, integer, isVariable, mentioned, mentions, NEW, projected, variable, type Projected } from './syntax.ts';

/** One column of the traced query, and the variables that its values come from. */
export interface TracedColumn {
  readonly name: string;
  readonly sources: ReadonlySet<string>;
  /** Whether it counts or adds up, so that it is as sure as the weakest member. */
  readonly isAggregate: boolean;
}

export interface TracingQuery {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly columns: readonly TracedColumn[];
  /** What tells rows apart in its solutions: the columns, or of a grouping query its keys. */
  readonly rowKey: readonly string[];
  /** What tells the members of a group apart; undefined where nothing is grouped. */
  readonly memberKey: readonly string[] | undefined;
  /** The variables that a solution has to bind to count as a member; empty where each solution counts. */
  readonly counted: readonly string[];
}

/**
 * The tracing query of a plain SELECT.
 * @param graph where the query stands in a GRAPH clause, that graph
 */
export async function tracingQuery(query: Sparql.QuerySelect, names: Names, graph?: Slot): Promise<TracingQuery> {
  const grouped = isGrouped(query);
  if (grouped) refuseValuesOfOpenKeys(query);
  const all = grouped ? query.where.patterns : withValues(query);
  const context: RewriteContext = { names, counted: grouped, extras: new Set(), mentioned: mentions(unsorted(query)), bound: binders(all) };
  const where = rewriteGroup(all, context, graph);
  const scope = visible(all);
  const keys = groupKeys(query).map(({ name, expression }) => ({ name: name ?? names.fresh(), expression }));
  const computedKeys = keys.flatMap(({ name, expression }): Rewritten[] => (expression === undefined ? [] : [{ patterns: [bind(expression, name)], parts: [] }, rewriteComputed(expression, scope, context)]));
  const computed = grouped ? [] : projected(query).filter((item): item is Sparql.PatternBind => item.type !== 'term');
  const whole = joined([where, ...computedKeys, ...computed.map(({ expression }) => rewriteComputed(expression, scope, context))]);
  const known = bindings(query.where.patterns);
  const columns = projected(query).map((item) => column(item, known, scope));
  const graphVariable = typeof graph === 'string' ? [graph] : [];
  const rowKey = [...(grouped ? keys.map(({ name }) => name) : columns.map(({ name }) => name)), ...graphVariable];
  const identity = [...visible(whole.patterns)].filter((name) => !context.extras.has(name));
  const shown = new Set([...rowKey.filter((name) => !computed.some((item) => item.variable.value === name)), ...exposed(whole.parts), ...(grouped ? identity : [])]);
  return {
    text: await text(query, whole, graph, computed, shown, names), parts: whole.parts, columns, rowKey,
    ...(isCounting(query) ? members(query, identity, [...scope]) : { memberKey: undefined, counted: [] }),
  };
}

async function text(query: Sparql.QuerySelect, { patterns }: Rewritten, graph: Slot | undefined, computed: readonly Sparql.PatternBind[], shown: ReadonlySet<string>, names: Names): Promise<string> {
  const variables = [...[...shown].map(variable), ...computed];
  const name = graph === undefined ? undefined : typeof graph === 'string' ? variable(graph) : { type: 'term', subType: 'namedNode', value: graph.value, loc: NEW } as const;
  const inner: readonly Sparql.Pattern[] = name === undefined ? patterns : [{ type: 'pattern', subType: 'graph', name, patterns: [...patterns], loc: NEW }];
  const tracing: Sparql.QuerySelect = {
    type: 'query', subType: 'select', context: [], datasets: query.datasets, solutionModifiers: {}, loc: NEW,
    variables: variables.length === 0 ? [bind(integer(1), names.fresh())] : variables,
    where: { type: 'pattern', subType: 'group', patterns: [...inner], loc: NEW },
  };
  return writeSparql(tracing);
}

/**
 * VALUES behind a query that groups chooses among its rows, each of which has counted by then (SPARQL 1.1 §18.2.4.3): it is none of
 * their evidence, unless it says what a key is.
 * @throws Problem `evidence-refused` where it may give a value to a key that a group leaves unbound, as it then joins several groups
 */
function refuseValuesOfOpenKeys(query: Sparql.QuerySelect): void {
  const sure = certain(query.where.patterns);
  const open = new Set(groupKeys(query).flatMap(({ name, expression }) => (name === undefined || (expression === undefined && sure.has(name)) ? [] : [name])));
  if (!query.values?.variables.some(({ value }) => open.has(value))) return;
  throw refusal({ en: 'VALUES after a query, for what it groups by and may leave unbound', de: 'VALUES nach einer Abfrage für etwas, wonach sie gruppiert und was sie offen lassen kann' }, 'HAVING');
}

/** Every variable that a solution must show for its parts to be looked up. */
function exposed(parts: readonly Part[]): Set<string> {
  const found = new Set<string>();
  const add = (...slots: readonly (Slot | undefined)[]): void => slots.forEach((one) => typeof one === 'string' && found.add(one));
  const visit = (part: Part): void => {
    switch (part.type) {
      case 'triple': return add(part.subject, part.predicate, part.object, part.graph);
      case 'path': return add(part.start, part.end, part.graph);
      case 'graph': return add(part.graph);
      case 'holds': return add(part.variable);
      case 'subquery': return add(...part.columns, ...part.flags.values(), part.graph);
      case 'oneOf': return part.choices.flat().forEach(visit);
      case 'branch': case 'found': add(part.marker.variable); return part.parts.forEach(visit);
      case 'not': return add(...part.shared ?? []);
      case 'constant':
    }
  };
  parts.forEach(visit);
  return found;
}

/** The query without ORDER BY where that decides only how rows stand, not which are there. */
function unsorted(query: Sparql.QuerySelect): Sparql.QuerySelect {
  const { order: _, ...others } = query.solutionModifiers;
  return others.limitOffset === undefined ? { ...query, solutionModifiers: others } : query;
}

/** Whether rows rest on how many solutions there are; GROUP BY alone only makes them distinct. */
function isCounting({ variables, solutionModifiers: { having } }: Sparql.QuerySelect): boolean {
  return hasAggregate(variables) || hasAggregate(having);
}

/** A group's members: each solution, or where only distinct values count, each combination of these. HAVING counts like a column. */
function members({ variables, solutionModifiers: { having } }: Sparql.QuerySelect, identity: readonly string[], scope: readonly string[]): Pick<TracingQuery, 'memberKey' | 'counted'> {
  const aggregates = aggregatesIn([variables, having ?? []]);
  const values = aggregates.map(({ expression: [only] }) => (isVariable(only) ? only.value : undefined));
  const counted = values.includes(undefined) ? [] : [...new Set(values as string[])];
  const onlyDistinct = aggregates.length > 0 && aggregates.every(({ distinct, aggregation }) => distinct || /^(?:min|max)$/iu.test(aggregation));
  const isOfAll = aggregates.some(({ expression: [only] }) => only.type === 'wildcard');
  return { counted, memberKey: !onlyDistinct ? identity : isOfAll ? scope : counted.length > 0 ? counted : identity };
}

function column(item: Projected, known: ReadonlyMap<string, ReadonlySet<string>>, scope: ReadonlySet<string>): TracedColumn {
  if (item.type === 'term') return { name: item.value, sources: sourcesOf(item.value, known), isAggregate: false };
  const isAggregate = hasAggregate(item.expression);
  const all = isAggregate && aggregatesIn(item.expression).some(({ expression: [only] }) => only.type === 'wildcard');
  const used = all ? scope : mentioned(item.expression);
  return { name: item.variable.value, sources: new Set([...used].flatMap((name) => [...sourcesOf(name, known)])), isAggregate };
}

/** The variables that a value comes from: itself, and where BIND computes it, perhaps in one branch only, those in the expression. */
function sourcesOf(name: string, known: ReadonlyMap<string, ReadonlySet<string>>, seen: ReadonlySet<string> = new Set()): Set<string> {
  const used = seen.has(name) ? undefined : known.get(name);
  if (used === undefined) return new Set([name]);
  return new Set([name, ...[...used].flatMap((one) => [...sourcesOf(one, known, new Set([...seen, name]))])]);
}

/** Each BIND in patterns, at every depth but that of subqueries. */
function bindings(patterns: readonly Sparql.Pattern[]): Map<string, Set<string>> {
  return new Map(patterns.flatMap((pattern): [string, Set<string>][] => {
    if (pattern.type === 'query' || pattern.subType === 'minus') return [];
    if (pattern.subType === 'bind') return [[pattern.variable.value, mentioned(pattern.expression)]];
    return 'patterns' in pattern ? [...bindings(pattern.patterns)] : [];
  }));
}
