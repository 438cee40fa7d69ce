/** Which variables a part of a plain query binds: visibly, certainly, and nowhere else. */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import { showsVariable } from '../query/bind-scope.ts';
import { mentioned, mentions } from './syntax.ts';

/** The variables in scope in these patterns (SPARQL 1.1 §18.2.1). */
export function visible(patterns: readonly Sparql.Pattern[]): Set<string> {
  return new Set(patterns.flatMap((pattern) => [...mentioned(pattern)].filter((name) => showsVariable(pattern, name))));
}

/** The variables that every solution of these patterns binds. */
export function certain(patterns: readonly Sparql.Pattern[]): Set<string> {
  return new Set(patterns.flatMap((pattern) => [...certainOf(pattern)]));
}

function certainOf(pattern: Sparql.Pattern): Iterable<string> {
  if (pattern.type === 'query') return [];
  switch (pattern.subType) {
    case 'bgp': return mentioned(pattern.triples);
    case 'group': return certain(pattern.patterns);
    case 'graph': return [...certain(pattern.patterns), ...mentioned(pattern.name)];
    case 'values': return pattern.variables.map(({ value }) => value).filter((name) => pattern.values.every((row) => row[name] !== undefined));
    case 'union': {
      const [first, ...rest] = pattern.patterns.map((branch) => certain(branch.patterns));
      return [...first ?? []].filter((name) => rest.every((branch) => branch.has(name)));
    }
    default: return [];
  }
}

/** How often patterns bind each variable; filters and negated parts bind nothing. */
export function binders(patterns: unknown): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (found: ReadonlyMap<string, number>): void => found.forEach((count, name) => counts.set(name, (counts.get(name) ?? 0) + count));
  for (const pattern of patterns as readonly Sparql.Pattern[]) {
    if (pattern.type === 'query') add(new Map([...visible([pattern])].map((name) => [name, 1])));
    else if (pattern.subType === 'bgp') add(mentions(pattern.triples));
    else if (pattern.subType === 'bind') add(mentions(pattern.variable));
    else if (pattern.subType === 'values') add(mentions(pattern.variables));
    else if (pattern.subType !== 'filter' && pattern.subType !== 'minus') {
      if (pattern.subType === 'graph') add(mentions(pattern.name));
      add(binders(pattern.patterns));
    }
  }
  return counts;
}
