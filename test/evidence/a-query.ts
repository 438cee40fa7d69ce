/** The shape of a random query, from which its text is written in several ways. Leaves are SPARQL text. */

export type Pattern = readonly [subject: string, predicate: string, object: string];

export interface Values {
  readonly kind: 'values';
  readonly variables: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type Part =
  /** Neighbours that share a subject are written with `;`, those that also share a predicate with `,`. */
  | { readonly kind: 'triples'; readonly patterns: readonly Pattern[] }
  | { readonly kind: 'union'; readonly branches: readonly (readonly Part[])[] }
  | { readonly kind: 'group' | 'optional' | 'minus' | 'exists' | 'not-exists'; readonly parts: readonly Part[] }
  /** EXISTS beside another condition: `EXISTS { … } || condition`. */
  | { readonly kind: 'exists-or'; readonly parts: readonly Part[]; readonly condition: string }
  | { readonly kind: 'filter'; readonly condition: string }
  | { readonly kind: 'bind'; readonly expression: string; readonly variable: string }
  | Values
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
  /** VALUES after the query. */
  readonly values?: Values | undefined;
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
