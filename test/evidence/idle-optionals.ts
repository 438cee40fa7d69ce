/** Leaves out OPTIONAL parts on which no row depends: those whose variables nothing else mentions. */
import type { AnyQuery, Part } from './a-query.ts';

/** Where a group stands. */
interface Place {
  /** How often each variable is mentioned in all that an OPTIONAL here can bear on. */
  readonly whole: ReadonlyMap<string, number>;
  /** Whether every variable is shown. */
  readonly isAll: boolean;
  /** Whether each solution counts, so that only what stands in EXISTS can be idle. */
  readonly counts: boolean;
  /** The variables that EXISTS puts the values of into everything within (SPARQL 1.1 §18.6). */
  readonly put: ReadonlySet<string>;
  /** The variables that a filter here sees bound although the group does not bind them: those left of an OPTIONAL. */
  readonly left: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The parts of a query that groups nothing, each OPTIONAL left out that binds nothing mentioned elsewhere in the query, what
 * is bound before it in any case aside. As a set, the rows are the same.
 * @param within the query that the parts are of
 */
export function withoutIdle(parts: readonly Part[], within: AnyQuery): readonly Part[] {
  return visit(parts, { whole: mentions(within), isAll: within.form === 'select' && within.columns.includes('*'), counts: false, put: NONE, left: NONE });
}

/**
 * The parts of a query that counts, each OPTIONAL left out of its EXISTS that binds nothing mentioned elsewhere in there: an
 * EXISTS asks whether there is a match, and an OPTIONAL takes none away. As a bag, the solutions are the same.
 */
export function withoutIdleMatches(parts: readonly Part[]): readonly Part[] {
  return visit(parts, { whole: new Map(), isAll: false, counts: true, put: NONE, left: NONE });
}

function visit(group: readonly Part[], place: Place): readonly Part[] {
  const sure = new Set([...bound(group), ...place.left, ...place.put]);
  return group.flatMap((part, index): readonly Part[] => {
    switch (part.kind) {
      case 'optional': {
        const before = new Set([...bound(group.slice(0, index)), ...place.put]);
        if (!place.counts && isIdle(part.parts, before, place)) return [];
        return [{ ...part, parts: visit(part.parts, { ...place, left: before }) }];
      }
      case 'union': return [{ ...part, branches: part.branches.map((branch) => visit(branch, { ...place, left: NONE })) }];
      case 'group': case 'graph': return [{ ...part, parts: visit(part.parts, { ...place, left: NONE }) }];
      case 'exists': case 'exists-or': return [{ ...part, parts: visit(part.parts, { whole: mentions(part.parts), isAll: false, counts: false, put: sure, left: NONE }) }];
      default: return [part];
    }
  });
}

function isIdle(parts: readonly Part[], before: ReadonlySet<string>, { whole, isAll }: Place): boolean {
  const own = mentions(parts);
  return [...visible(parts)].filter((name) => !before.has(name)).every((name) => !isAll && own.get(name) === whole.get(name));
}

/** How often each variable stands in a structure. */
export function mentions(value: unknown): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [name] of JSON.stringify(value).matchAll(/\?\w+/gu)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The variables that a group shows to what stands around it. */
export function visible(parts: readonly Part[]): Set<string> {
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
