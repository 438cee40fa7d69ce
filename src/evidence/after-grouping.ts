/** What SPARQL does to the groups of a query after it has counted (§18.2.4), as far as evidence has to know of it. */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import { groupKeys } from './group-keys.ts';
import { refusal } from './refusals.ts';
import { certain } from './scope.ts';
import type { Node } from './syntax.ts';

/**
 * VALUES after a query that groups chooses among its rows, each of which has counted by then: it is none of their evidence, unless it
 * says what a key is. An EXISTS outside all that is counted is asked of each group.
 * @throws Problem `evidence-refused` where VALUES may give a value to a key that a group leaves unbound, as it then joins several
 * groups, and where an EXISTS is asked of a group
 */
export function refuseAfterGrouping(query: Sparql.QuerySelect): void {
  const sure = certain(query.where.patterns);
  const open = new Set(groupKeys(query).flatMap(({ name, expression }) => (name === undefined || (expression === undefined && sure.has(name)) ? [] : [name])));
  if (query.values?.variables.some(({ value }) => open.has(value))) throw refusal({ en: 'VALUES after a query, for what it groups by and may leave unbound', de: 'VALUES nach einer Abfrage für etwas, wonach sie gruppiert und was sie offen lassen kann' }, 'HAVING');
  if (!asksOfGroups([query.variables, query.solutionModifiers.having])) return;
  throw refusal({ en: 'an EXISTS that is asked of each group', de: 'ein EXISTS, das nach jeder Gruppe fragt' }, { en: 'FILTER or BIND in its pattern', de: 'FILTER oder BIND in ihrem Muster' });
}

/** Whether an EXISTS stands outside all that is counted. */
function asksOfGroups(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(asksOfGroups);
  if (typeof part !== 'object' || part === null) return false;
  const { subType } = part as Node;
  return subType === 'patternOperation' || (subType !== 'aggregate' && Object.values(part).some(asksOfGroups));
}
