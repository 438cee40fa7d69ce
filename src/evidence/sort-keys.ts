/** Makes a tracing query give its solutions in the order of the query's rows, what they are sorted by in sight. */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import { isGrouped } from './group-keys.ts';
import type { Names } from './names.ts';
import { visible } from './scope.ts';
import { bind, columnName, mentioned, NEW, projected, variable, walk } from './syntax.ts';

/** What solutions are sorted by. */
export interface Sorting {
  /** The names that the values sorted by have, in their order. */
  readonly keys: readonly string[];
  readonly computed: readonly Sparql.PatternBind[];
  readonly modifiers: Sparql.SolutionModifiers;
}

/**
 * How the distinct solutions of a tracing query come in the order of the rows.
 * @param patterns of the tracing query
 * @returns undefined where its distinct solutions are not the rows: where how often a row is there, or how many are, matters
 */
export function sortingOf(query: Sparql.QuerySelect, patterns: readonly Sparql.Pattern[], names: Names): Sorting | undefined {
  const { order, limitOffset } = query.solutionModifiers;
  if (!query.distinct || isGrouped(query) || limitOffset !== undefined) return undefined;
  const definitions = order?.orderDefs ?? [];
  const inSight = new Set([...visible(patterns), ...projected(query).map(columnName)]);
  // An OPTIONAL that matters only to the order is not among what rows rest on.
  if (hasPattern(definitions) || [...mentioned(definitions)].some((name) => !inSight.has(name))) return undefined;
  const computed = definitions.map(({ expression }) => bind(expression, names.fresh()));
  const keys = computed.map((key) => key.variable.value);
  if (order === undefined) return { keys, computed, modifiers: {} };
  const orderDefs = definitions.map((definition, at) => ({ ...definition, expression: variable(keys[at]!) }));
  return { keys, computed, modifiers: { order: { ...order, orderDefs, loc: NEW } } };
}

function hasPattern(part: unknown): boolean {
  let found = false;
  walk(part, ({ subType }) => {
    found ||= subType === 'patternOperation';
  });
  return found;
}
