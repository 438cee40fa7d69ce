/** Which variables a `SELECT *` shows (SPARQL 1.1 §18.2.1). */
import type * as Sparql from '@traqula/rules-sparql-1-1';

/** Whether a variable is in scope in a pattern: mentioned in a triple, path, graph name, AS or VALUES, not only in a filter. */
export function showsVariable(pattern: Sparql.Pattern, name: string): boolean {
  if (pattern.type === 'query') return selects(pattern, name);
  switch (pattern.subType) {
    case 'bgp': return mentions(pattern.triples, name);
    case 'filter': case 'minus': return false;
    case 'bind': return pattern.variable.value === name;
    case 'values': return pattern.variables.some(({ value }) => value === name);
    case 'graph': case 'service': return mentions(pattern.name, name) || pattern.patterns.some((part) => showsVariable(part, name));
    default: return pattern.patterns.some((part) => showsVariable(part, name));
  }
}

function selects({ variables, where, values }: Sparql.QuerySelect, name: string): boolean {
  return variables.some((item) => {
    if (item.type === 'wildcard') return showsVariable(where, name) || values?.variables.some(({ value }) => value === name);
    return item.type === 'term' ? item.value === name : item.variable.value === name;
  });
}

function mentions(part: unknown, name: string): boolean {
  if (typeof part !== 'object' || part === null) return false;
  const { type, subType, value } = part as Record<string, unknown>;
  if (type === 'term') return subType === 'variable' && value === name;
  return Object.values(part).some((child) => mentions(child, name));
}
