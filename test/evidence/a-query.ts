/** The shape of a random query, from which its text is written in several ways. Leaves are SPARQL text. */

export type Pattern = readonly [subject: string, predicate: string, object: string];

export type Part =
  /** Neighbours that share a subject are written with `;`, those that also share a predicate with `,`. */
  | { readonly kind: 'triples'; readonly patterns: readonly Pattern[] }
  | { readonly kind: 'union'; readonly branches: readonly (readonly Part[])[] }
  | { readonly kind: 'group' | 'optional' | 'minus' | 'exists' | 'not-exists'; readonly parts: readonly Part[] }
  /** EXISTS beside another condition: `EXISTS { … } || condition`. */
  | { readonly kind: 'exists-or'; readonly parts: readonly Part[]; readonly condition: string }
  | { readonly kind: 'filter'; readonly condition: string }
  | { readonly kind: 'bind'; readonly expression: string; readonly variable: string }
  | { readonly kind: 'values'; readonly variables: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'graph'; readonly name: string; readonly parts: readonly Part[] }
  | { readonly kind: 'select'; readonly query: SelectQuery };

export interface Grouping {
  readonly keys: readonly string[];
  /** `COUNT(*)` …; each gets a name of its own. */
  readonly aggregates: readonly string[];
  readonly having?: string | undefined;
}

export interface SelectQuery {
  readonly form: 'select';
  readonly parts: readonly Part[];
  /** Variables, or `*`. */
  readonly columns: readonly string[];
  readonly distinct: boolean;
  readonly grouping?: Grouping | undefined;
  /** Ordered by every column, so totally. */
  readonly ordered: boolean;
  /** Only where ordered. */
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

export type AnyQuery = SelectQuery
  | { readonly form: 'ask'; readonly parts: readonly Part[] }
  | { readonly form: 'construct'; readonly template: readonly Pattern[]; readonly parts: readonly Part[] };

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
  const found = new Set<keyof QueryFacts>();
  const reduced = query.form === 'select' && (query.grouping !== undefined || query.limit !== undefined || query.offset !== undefined);
  visit(query.parts, { negations: 0, inOptional: false, inGraph: false, inBraces: false }, found);
  return {
    monotone: !found.has('negates') && !found.has('reduces') && !reduced, negates: found.has('negates'), nested: found.has('nested'),
    exact: !found.has('exact') && !found.has('reduces'), repeats: found.has('repeats'), reduces: found.has('reduces'), hides: found.has('hides'), miscounts: found.has('miscounts'),
  };
}

interface Around {
  readonly negations: number;
  readonly inOptional: boolean;
  readonly inGraph: boolean;
  /** Of a group inside an OPTIONAL. */
  readonly inBraces: boolean;
}

/** Where NOT EXISTS sees the variables around it and OPTIONAL does not, the one cannot stand for the other. */
const NOT_SUBSTITUTED: ReadonlySet<Part['kind']> = new Set(['minus', 'select', 'bind']);

/** `exact` in `found` means that something speaks against it. */
function visit(parts: readonly Part[], around: Around, found: Set<keyof QueryFacts>): void {
  const filtered = parts.some(({ kind }) => kind === 'filter' || kind === 'exists' || kind === 'exists-or');
  for (const part of parts) {
    if (around.inOptional && (NOT_SUBSTITUTED.has(part.kind) || (filtered && around.inBraces))) found.add('exact');
    if (around.inOptional && part.kind === 'values') found.add('exact');
    if (part.kind === 'minus' || part.kind === 'not-exists' || part.kind === 'optional') {
      found.add('negates');
      // What an OPTIONAL does not find it does not find for want of all its parts; a filter may ask for that very want.
      if (around.negations > 0 || (around.inOptional && (part.kind !== 'optional' || filtered))) found.add('nested');
      if (around.inGraph) found.add('exact');
    }
    switch (part.kind) {
      case 'triples':
        if (part.patterns.some(([, predicate]) => /[*+?]/u.test(predicate.replace(/^\?\w+$/u, '')))) found.add('repeats');
        if (part.patterns.some(([, predicate]) => /[/|!]/u.test(predicate))) found.add('hides');
        if (part.patterns.some(([, predicate]) => /[|!*+?]/u.test(predicate.replace(/^\?\w+$/u, '')))) found.add('miscounts');
        break;
      case 'union':
        for (const branch of part.branches) visit(branch, { ...around, inBraces: around.inOptional }, found);
        break;
      case 'graph':
        if (part.name.startsWith('?') && (around.negations > 0 || around.inOptional)) found.add('exact');
        visit(part.parts, { ...around, inGraph: true }, found);
        break;
      case 'values':
        if (part.rows.flat().includes('UNDEF')) found.add('hides');
        break;
      case 'select':
        found.add('hides');
        if (part.query.grouping !== undefined || part.query.limit !== undefined) {
          found.add('reduces');
          if (around.negations > 0 || around.inOptional) found.add('nested');
        }
        visit(part.query.parts, around, found);
        break;
      case 'optional': visit(part.parts, { ...around, inOptional: true }, found); break;
      case 'minus': case 'not-exists': visit(part.parts, { ...around, negations: around.negations + 1 }, found); break;
      case 'group': visit(part.parts, { ...around, inBraces: around.inOptional }, found); break;
      case 'exists': case 'exists-or': visit(part.parts, around, found); break;
      case 'filter': case 'bind': break;
    }
  }
}
