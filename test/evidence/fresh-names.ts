/** Gives the groups of a random query variables of their own, so that what is joined by chance is only what is meant to be. */
import type { AnyQuery, Part, SelectQuery } from './a-query.ts';

type Counter = { next: number };

/**
 * Renames what the random parts call `?o` and `?i` (a group's own), `?u` (that of the group around) and `?b` (what a BIND
 * binds; of several in one group the first stays).
 */
export function withFreshNames(query: AnyQuery): AnyQuery {
  const counter = { next: 0 };
  if (query.form === 'select') return freshSelect(query, counter, '?x');
  return renamed({ ...query, parts: freshParts(query.parts, counter) }, { '?u': '?x', '?o': '?x', '?i': '?x' });
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

/** The same structure, in all its texts one variable for another. */
function renamed<T>(value: T, names: Readonly<Record<string, string>>): T {
  if (typeof value === 'string') return value.replace(/\?\w+/gu, (name) => names[name] ?? name) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => renamed(item, names)) as T;
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, names)])) as T;
  return value;
}
