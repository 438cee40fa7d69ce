/** What a random query's form says about what can be demanded of its evidence. */
import type { AnyQuery, Part } from './a-query.ts';

/** What can be demanded of a query's evidence. */
export interface QueryFacts {
  /** Fewer claims never give a row that more claims do not. */
  readonly monotone: boolean;
  /** NOT EXISTS, MINUS or OPTIONAL anywhere. */
  readonly negates: boolean;
  /** A negation, an OPTIONAL or an aggregate inside what is itself negated: there, losing a claim may cost an unrelated row. */
  readonly nested: boolean;
  /** Whether `positiveText` says exactly what the claims of a derivation have to give. */
  readonly exact: boolean;
  /** A path that repeats: only its shortest ways need be listed. */
  readonly repeats: boolean;
  /** A LIMIT or an aggregate inside a subquery. */
  readonly reduces: boolean;
  /** Whether solutions may be equal in all that `SELECT *` shows: behind paths, and out of subqueries and VALUES. */
  readonly hides: boolean;
  /** Paths with alternatives, of which Oxigraph may give once what comes by two of them, and repeating ones, of whose zero length it gives two. */
  readonly miscounts: boolean;
}

/** What a query's form alone says about its evidence. */
export function factsOf(query: AnyQuery): QueryFacts {
  const found = new Set<Finding>();
  const reduced = query.form === 'select' && (query.grouping !== undefined || query.limit !== undefined || query.offset !== undefined);
  visit(query.parts, { negations: 0, inOptional: false, inGraph: false, inBraces: false }, found);
  const negates = found.has('negates');
  return {
    monotone: !negates && !found.has('reduces') && !reduced, negates, nested: found.has('nested'),
    exact: !found.has('inexact') && !found.has('reduces'), repeats: found.has('repeats'), reduces: found.has('reduces'),
    hides: found.has('hides'), miscounts: found.has('miscounts'),
  };
}

type Finding = 'negates' | 'nested' | 'inexact' | 'repeats' | 'reduces' | 'hides' | 'miscounts';

interface Around {
  readonly negations: number;
  readonly inOptional: boolean;
  readonly inGraph: boolean;
  /** Of a group inside an OPTIONAL. */
  readonly inBraces: boolean;
}

/** Where NOT EXISTS sees the variables around it and OPTIONAL does not, the one cannot stand for the other. */
const NOT_SUBSTITUTED: ReadonlySet<Part['kind']> = new Set(['minus', 'select', 'bind', 'values']);

function visit(parts: readonly Part[], around: Around, found: Set<Finding>): void {
  const filtered = parts.some(({ kind }) => kind === 'filter' || kind === 'exists' || kind === 'exists-or');
  for (const part of parts) {
    if (around.inOptional && (NOT_SUBSTITUTED.has(part.kind) || (filtered && around.inBraces))) found.add('inexact');
    if (part.kind === 'minus' || part.kind === 'not-exists' || part.kind === 'optional') negation(part.kind, filtered, around, found);
    for (const finding of own(part, around)) found.add(finding);
    for (const [inner, within] of innerParts(part, around)) visit(inner, within, found);
  }
}

function negation(kind: 'minus' | 'not-exists' | 'optional', filtered: boolean, around: Around, found: Set<Finding>): void {
  found.add('negates');
  // What an OPTIONAL does not find it does not find for want of all its parts; a filter may ask for that very want.
  if (around.negations > 0 || (around.inOptional && (kind !== 'optional' || filtered))) found.add('nested');
  if (around.inGraph) found.add('inexact');
}

/** What a part says by itself. */
function own(part: Part, { negations, inOptional }: Around): readonly Finding[] {
  const inside = negations > 0 || inOptional;
  switch (part.kind) {
    case 'triples': return part.patterns.flatMap(([, predicate]) => path(predicate));
    case 'graph': return part.name.startsWith('?') && inside ? ['inexact'] : [];
    case 'values': return part.rows.flat().includes('UNDEF') ? ['hides'] : [];
    case 'select': return part.query.grouping === undefined && part.query.limit === undefined ? ['hides'] : ['hides', 'reduces', ...(inside ? ['nested' as const] : [])];
    default: return [];
  }
}

function path(predicate: string): readonly Finding[] {
  if (predicate.startsWith('?')) return [];
  return [
    ...(/[*+?]/u.test(predicate) ? ['repeats' as const] : []), ...(/[/|!]/u.test(predicate) ? ['hides' as const] : []),
    ...(/[|!*+?]/u.test(predicate) ? ['miscounts' as const] : []),
  ];
}

function innerParts(part: Part, around: Around): readonly (readonly [readonly Part[], Around])[] {
  const braced: Around = { ...around, inBraces: around.inOptional };
  switch (part.kind) {
    case 'union': return part.branches.map((branch) => [branch, braced] as const);
    case 'group': return [[part.parts, braced]];
    case 'graph': return [[part.parts, { ...around, inGraph: true }]];
    case 'select': return [[part.query.parts, around]];
    case 'optional': return [[part.parts, { ...around, inOptional: true }]];
    case 'minus': case 'not-exists': return [[part.parts, { ...around, negations: around.negations + 1 }]];
    case 'exists': case 'exists-or': return [[part.parts, around]];
    default: return [];
  }
}
