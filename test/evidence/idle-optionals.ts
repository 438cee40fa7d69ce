/** Leaves out OPTIONAL parts on which no row depends: those whose variables nothing else mentions. */
import type { AnyQuery, Part } from './a-query.ts';

/**
 * The parts of a query that groups nothing, each OPTIONAL left out that binds nothing mentioned elsewhere in the query, what
 * is bound before it in any case aside. As a set, the rows are the same.
 * @param within the query that the parts are of
 */
export function withoutIdle(parts: readonly Part[], within: AnyQuery): readonly Part[] {
  const whole = mentions(within);
  const isAll = within.form === 'select' && within.columns.includes('*');
  const visit = (group: readonly Part[]): readonly Part[] => group.flatMap((part, index): readonly Part[] => {
    if (part.kind === 'optional') {
      const sure = bound(group.slice(0, index));
      const own = mentions(part.parts);
      const idle = [...visible(part.parts)].filter((name) => !sure.has(name)).every((name) => !isAll && own.get(name) === whole.get(name));
      return idle ? [] : [{ ...part, parts: visit(part.parts) }];
    }
    if (part.kind === 'union') return [{ ...part, branches: part.branches.map(visit) }];
    return part.kind === 'group' || part.kind === 'graph' || part.kind === 'exists' || part.kind === 'exists-or' ? [{ ...part, parts: visit(part.parts) }] : [part];
  });
  return visit(parts);
}

/** How often each variable stands in a structure. */
function mentions(value: unknown): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [name] of JSON.stringify(value).matchAll(/\?\w+/gu)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The variables that a group shows to what stands around it. */
function visible(parts: readonly Part[]): Set<string> {
  return new Set(parts.flatMap((part): string[] => {
    switch (part.kind) {
      case 'triples': return [...mentions(part.patterns).keys()];
      case 'union': return part.branches.flatMap((branch) => [...visible(branch)]);
      case 'group': case 'optional': return [...visible(part.parts)];
      case 'graph': return [...mentions(part.name).keys(), ...visible(part.parts)];
      case 'bind': return [part.variable];
      case 'values': return [...part.variables];
      case 'select': return part.query.columns.includes('*') ? [...visible(part.query.parts)] : [...part.query.grouping?.keys ?? part.query.columns, ...part.query.grouping?.aggregates.map((_, index) => `?n${index}`) ?? []];
      default: return [];
    }
  }));
}

/** The variables that every solution of a group binds, as far as its form says so. */
function bound(parts: readonly Part[]): Set<string> {
  return new Set(parts.flatMap((part): string[] => {
    switch (part.kind) {
      case 'triples': return [...mentions(part.patterns).keys()];
      case 'group': return [...bound(part.parts)];
      case 'graph': return [...mentions(part.name).keys(), ...bound(part.parts)];
      case 'values': return part.rows.flat().includes('UNDEF') ? part.variables.filter((_, column) => part.rows.every((row) => row[column] !== 'UNDEF')) : [...part.variables];
      case 'union': {
        const [first, ...others] = part.branches.map(bound);
        return [...first!].filter((name) => others.every((branch) => branch.has(name)));
      }
      default: return [];
    }
  }));
}
