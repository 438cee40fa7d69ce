/** Subqueries that only hide variables: each of their solutions is a row, so they are traced where they stand. */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import { isGrouped } from './group-keys.ts';
import { columnName, group, mentioned, projected, renamed } from './syntax.ts';

/** Whether a subquery gives a row for each solution of its patterns; DISTINCT, LIMIT, OFFSET and aggregates do not. */
export function isPlainSubquery(query: Sparql.QuerySelect): boolean {
  return query.distinct !== true && query.reduced !== true && query.solutionModifiers.limitOffset === undefined && !isGrouped(query);
}

/** The subquery with fresh names for all that it does not show, so that its patterns can stand beside others. */
export function withOwnNames(query: Sparql.QuerySelect, fresh: () => string): Sparql.QuerySelect {
  const shown = new Set(projected(query).map(columnName));
  return renamed(query, new Map([...mentioned(query)].filter((name) => !shown.has(name)).map((name) => [name, fresh()])));
}

/**
 * The patterns of a query that groups nothing, with the VALUES behind it and what it computes beside them. Filters in its patterns
 * see neither (SPARQL 1.1 §18.2.4).
 */
export function withValues({ where: { patterns }, values }: Sparql.QuerySelect, computed: readonly Sparql.PatternBind[] = []): readonly Sparql.Pattern[] {
  const added = [...(values === undefined ? [] : [values]), ...computed];
  return added.length > 0 && patterns.some(({ subType }) => subType === 'filter') ? [group(patterns), ...added] : [...patterns, ...added];
}
