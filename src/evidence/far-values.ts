/**
 * An EXISTS that names a variable which its own group does not bind, but a group around that does. To SPARQL it is another
 * variable (§18.6: EXISTS is given the solution of its group); engines that join group by group give it the value all the same,
 * or not, as they happen to plan.
 */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import { refusal } from './refusals.ts';
import { patternsIn } from './rewrite-exists.ts';
import { visible } from './scope.ts';
import { columnName, isVariable, projected } from './syntax.ts';

type Variables = ReadonlySet<string>;

interface Place {
  /** The variables whose values an EXISTS around has put in, at every depth. */
  readonly put: Variables;
  /** Those that a filter here sees although its group does not bind them: those left of an OPTIONAL. */
  readonly left: Variables;
  /** Those that something around binds. */
  readonly around: Variables;
}

const NONE: Variables = new Set();

/** @throws Problem `evidence-refused` where a query has such an EXISTS: its evidence and its rows might be of different queries */
export function refuseFarValues(query: Sparql.Query): void {
  inQuery(query, NONE);
}

/** A query or subquery; engines evaluate the latter by itself, as MINUS. */
function inQuery(query: Sparql.Query, put: Variables): void {
  const { where: { patterns } = { patterns: [] }, solutionModifiers } = query;
  inGroup(patterns, { put, left: NONE, around: NONE });
  inExpression([query.subType === 'select' ? query.variables : [], solutionModifiers], union(visible(patterns), put), NONE);
}

function inGroup(patterns: readonly Sparql.Pattern[], { put, left, around }: Place): void {
  for (const [index, pattern] of patterns.entries()) {
    // Joins may be done in any order, so what stands behind counts too.
    const within: Place = { put, left: NONE, around: union(around, left, visible(patterns.toSpliced(index, 1))) };
    const before = visible(patterns.slice(0, index));
    if (pattern.type === 'query') inQuery(pattern, shownOf(pattern, put));
    else if (pattern.subType === 'filter') inExpression(pattern.expression, union(visible(patterns), left, put), around);
    else if (pattern.subType === 'bind') inExpression(pattern.expression, union(before, put), within.around);
    else if (pattern.subType === 'optional') inGroup(pattern.patterns, { ...within, left: before });
    else if (pattern.subType === 'minus') inGroup(pattern.patterns, { put, left: NONE, around: NONE });
    else if (pattern.subType === 'graph') inGroup(pattern.patterns, { ...within, around: union(within.around, used(pattern.name)) });
    else if (pattern.subType === 'union') for (const branch of pattern.patterns) inGroup(branch.patterns, within);
    else if (pattern.subType === 'group') inGroup(pattern.patterns, within);
  }
}

/** @param scope the variables whose values an EXISTS here is given */
function inExpression(expression: unknown, scope: Variables, around: Variables): void {
  const far = new Set([...around].filter((name) => !scope.has(name)));
  for (const { args } of patternsIn(expression)) {
    for (const name of used(args.patterns)) if (far.has(name)) throw farValue(name);
    inGroup(args.patterns, { put: scope, left: NONE, around: far });
  }
}

function farValue(name: string): Error {
  return refusal({
    en: `an EXISTS that names ?${name}, which its own group does not bind, but one around that does`,
    de: `ein EXISTS, das ?${name} nennt, das seine eigene Gruppe nicht bindet, aber eine um sie herum`,
  }, { en: `another name there for ?${name}`, de: `dort einen anderen Namen für ?${name}` });
}

/** Those of the variables that a subquery shows; its others are its own, whatever they are called. */
function shownOf(query: Sparql.QuerySelect, variables: Variables): Variables {
  const shown = new Set(projected(query).map(columnName));
  return new Set([...variables].filter((name) => shown.has(name)));
}

/** The variables mentioned in a part of a tree; of a subquery those that it shows, the others being its own. */
function used(part: unknown): Variables {
  if (Array.isArray(part)) return union(...part.map(used));
  if (isVariable(part)) return new Set([part.value]);
  if (typeof part !== 'object' || part === null) return NONE;
  if ((part as { type?: string }).type === 'query') return new Set(projected(part as Sparql.QuerySelect).map(columnName));
  return union(...Object.values(part).map(used));
}

function union(...sets: readonly Variables[]): Variables {
  return new Set(sets.flatMap((set) => [...set]));
}
