/** Gives the groups of a random query variables of their own, so that what is joined by chance is only what is meant to be. */
import type { AnyQuery, Part, SelectQuery } from './a-query.ts';
import { mentions, visible } from './idle-optionals.ts';

type Counter = { next: number };

/**
 * Renames what the random parts call `?o` and `?i` (a group's own), `?u` (that of the group around) and `?b` (what a BIND
 * binds; of several in one group the first stays).
 */
export function withFreshNames(query: AnyQuery): AnyQuery {
  const counter = { next: 0 };
  const fresh = query.form === 'select' ? freshSelect(query, counter, '?x') : renamed({ ...query, parts: freshParts(query.parts, counter) }, { '?u': '?x', '?o': '?x', '?i': '?x' });
  return { ...fresh, parts: withNearValues(fresh.parts, TOP, counter) };
}

function freshSelect(query: SelectQuery, counter: Counter, around: string): SelectQuery {
  const parts = freshParts(query.parts, counter);
  const own = parts.find((part): part is Part & { kind: 'bind' } => part.kind === 'bind')?.variable ?? '?x';
  const optional = parts.find(({ kind }) => kind === 'optional');
  const shown = /\?o\d+/u.exec(JSON.stringify(optional) ?? '')?.[0] ?? '?x';
  const columns = [...new Set(query.columns.map((name) => (name === '?b' ? own : name === '?o' ? shown : name)))];
  return renamed({ ...query, parts, columns }, { '?u': around, '?o': around, '?i': around });
}

function freshParts(parts: readonly Part[], counter: Counter): readonly Part[] {
  const variable = `?b${counter.next++}`;
  const first = parts.find(({ kind }) => kind === 'bind');
  return parts.filter((part) => part.kind !== 'bind' || part === first)
    .map((part) => (part.kind === 'bind' ? { ...part, variable } : freshPart(part, counter)));
}

function freshPart(part: Part, counter: Counter): Part {
  switch (part.kind) {
    case 'union': return { ...part, branches: part.branches.map((branch) => freshParts(branch, counter)) };
    case 'graph': case 'group': return { ...part, parts: freshParts(part.parts, counter) };
    case 'select': return { ...part, query: freshSelect(part.query, counter, '?z') };
    case 'optional': case 'minus': case 'exists': case 'not-exists': case 'exists-or': {
      const own = `?${part.kind === 'optional' ? 'o' : 'i'}${counter.next++}`;
      return renamed({ ...part, parts: freshParts(part.parts, counter) }, { '?o': own, '?i': own, '?u': own });
    }
    default: return part;
  }
}

/** Where a group stands. */
interface Place {
  /** Whether groups around bind variables that this one does not see. */
  readonly isInner: boolean;
  /** What an EXISTS around puts in at every depth. */
  readonly put: ReadonlySet<string>;
  /** What stands left of an OPTIONAL, which its filters see. */
  readonly left: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();
const TOP: Place = { isInner: false, put: NONE, left: NONE };

/**
 * Variables of an EXISTS in an inner group get names of their own where that group does not bind them. Groups around may, and
 * evidence is refused for them then.
 */
function withNearValues(parts: readonly Part[], place: Place, counter: Counter): readonly Part[] {
  const seen = new Set([...visible(parts), ...place.put, ...place.left]);
  const inner: Place = { ...place, isInner: true, left: NONE };
  return parts.map((part, index): Part => {
    switch (part.kind) {
      case 'union': return { ...part, branches: part.branches.map((branch) => withNearValues(branch, inner, counter)) };
      case 'group': return { ...part, parts: withNearValues(part.parts, inner, counter) };
      case 'optional': return { ...part, parts: withNearValues(part.parts, { ...inner, left: visible(parts.slice(0, index)) }, counter) };
      case 'minus': return { ...part, parts: withNearValues(part.parts, { ...TOP, put: place.put }, counter) };
      case 'select': return { ...part, query: { ...part.query, parts: withNearValues(part.query.parts, TOP, counter) } };
      case 'exists': case 'not-exists': case 'exists-or': {
        const far = place.isInner ? [...mentions(part.parts).keys()].filter((name) => !seen.has(name)) : [];
        const own = renamed(part.parts, Object.fromEntries(far.map((name) => [name, `?j${counter.next++}`])));
        return { ...part, parts: withNearValues(own, { isInner: true, put: seen, left: NONE }, counter) };
      }
      default: return part;
    }
  });
}

/** The same structure, in all its texts one variable for another. */
function renamed<T>(value: T, names: Readonly<Record<string, string>>): T {
  if (typeof value === 'string') return value.replace(/\?\w+/gu, (name) => names[name] ?? name) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => renamed(item, names)) as T;
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, names)])) as T;
  return value;
}
