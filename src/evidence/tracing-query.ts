/** Makes the tracing query of a query: the same patterns with everything in sight that its rows rest on. */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import { writeSparql } from '../query/sparql-parser.ts';
import { aggregatesIn, groupKeys, hasAggregate, isGrouped } from './group-keys.ts';
import type { Names } from './names.ts';
import { joined, type Part, type Rewritten, type Slot } from './plan.ts';
import { withValues } from './plain-subquery.ts';
import { refuseAfterGrouping } from './after-grouping.ts';
import { rewriteComputed, rewriteGroup, type RewriteContext } from './rewrite.ts';
import { binders, visible } from './scope.ts';
import { sortingOf, type Sorting } from './sort-keys.ts';
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
  /** Where each solution counts, all that it shows. */
  readonly shown: readonly string[] | undefined;
  /** Where its distinct rows are those of the query, what they are sorted by, in that order. */
  readonly order: readonly string[] | undefined;
}

/**
 * The tracing query of a plain SELECT.
 * @param graph where the query stands in a GRAPH clause, that graph
 */
export async function tracingQuery(query: Sparql.QuerySelect, names: Names, graph?: Slot): Promise<TracingQuery> {
  const grouped = isGrouped(query);
  if (grouped) refuseAfterGrouping(query);
  const all = grouped ? query.where.patterns : withValues(query);
  const context: RewriteContext = { names, counted: grouped, extras: new Set(), mentioned: mentions(unsorted(query)), bound: binders(all) };
  const where = rewriteGroup(all, context, graph);
  const scope = visible(all);
  const keys = groupKeys(query).map(({ name, expression }) => ({ name: name ?? names.fresh(), expression }));
  const computedKeys = keys.flatMap(({ name, expression }): Rewritten[] => (expression === undefined ? [] : [{ patterns: [bind(expression, name)], parts: [] }, rewriteComputed(expression, scope, context)]));
  const computed = grouped ? [] : projected(query).filter((item): item is Sparql.PatternBind => item.type !== 'term');
  const aggregates = aggregatesOf(query);
  const expressions = [...computed.map(({ expression }) => expression), ...aggregates.flatMap(({ expression: [only] }) => (only.type === 'wildcard' ? [] : [only]))];
  const whole = joined([where, ...computedKeys, ...expressions.map((expression) => rewriteComputed(expression, scope, context))]);
  const known = bindings(query.where.patterns);
  const columns = projected(query).map((item) => column(item, known, scope));
  const graphVariable = typeof graph === 'string' ? [graph] : [];
  const rowKey = [...(grouped ? keys.map(({ name }) => name) : columns.map(({ name }) => name)), ...graphVariable];
  const identity = [...visible(whole.patterns)].filter((name) => !context.extras.has(name));
  const shown = new Set([...rowKey.filter((name) => !computed.some((item) => item.variable.value === name)), ...exposed(whole.parts), ...(grouped ? identity : [])]);
  const { memberKey, counted } = aggregates.length > 0 ? members(aggregates, identity, [...scope]) : { memberKey: undefined, counted: [] };
  const sorting = graph === undefined ? sortingOf(query, whole.patterns, names) : undefined;
  return {
    text: await text(query, { patterns: whole.patterns, graph, computed, shown, sorting }, names), parts: whole.parts, columns, rowKey, order: sorting?.keys,
    memberKey, counted, shown: memberKey === identity ? [...shown] : undefined,
  };
}

/** What a tracing query consists of. */
interface Composed {
  readonly patterns: readonly Sparql.Pattern[];
  readonly graph: Slot | undefined;
  readonly computed: readonly Sparql.PatternBind[];
  readonly shown: ReadonlySet<string>;
  readonly sorting: Sorting | undefined;
}

async function text(query: Sparql.QuerySelect, { patterns, graph, computed, shown, sorting }: Composed, names: Names): Promise<string> {
  const variables = [...[...shown].map(variable), ...computed, ...sorting?.computed ?? []];
  const name = graph === undefined ? undefined : typeof graph === 'string' ? variable(graph) : { type: 'term', subType: 'namedNode', value: graph.value, loc: NEW } as const;
  const inner: readonly Sparql.Pattern[] = name === undefined ? patterns : [{ type: 'pattern', subType: 'graph', name, patterns: [...patterns], loc: NEW }];
  const tracing: Sparql.QuerySelect = {
    type: 'query', subType: 'select', context: [], datasets: query.datasets, solutionModifiers: sorting?.modifiers ?? {}, loc: NEW,
    variables: variables.length === 0 ? [bind(integer(1), names.fresh())] : variables,
    where: { type: 'pattern', subType: 'group', patterns: [...inner], loc: NEW },
  };
  return writeSparql(tracing);
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

/** All that a query counts, in its columns and in HAVING, which counts like a column. Where it counts, rows rest on how many solutions there are; GROUP BY alone only makes them distinct. */
function aggregatesOf({ variables, solutionModifiers: { having } }: Sparql.QuerySelect): readonly Sparql.ExpressionAggregate[] {
  return aggregatesIn([variables, having ?? []]);
}

/** A group's members: each solution, or where only distinct values count, each combination of these. */
function members(aggregates: readonly Sparql.ExpressionAggregate[], identity: readonly string[], scope: readonly string[]): Pick<TracingQuery, 'memberKey' | 'counted'> {
  const values = aggregates.map(({ expression: [only] }) => (isVariable(only) ? only.value : undefined));
  const counted = values.includes(undefined) ? [] : [...new Set(values as string[])];
  const onlyDistinct = aggregates.every(({ distinct, aggregation }) => distinct || /^(?:min|max)$/iu.test(aggregation));
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
