/** What has to be looked up for each solution of a tracing query: triples, paths, branches, negations. */
import type * as RDF from '@rdfjs/types';
import type * as Sparql from '@traqula/rules-sparql-1-1';

/** A variable's name, or a term of the query itself. */
export type Slot = string | RDF.NamedNode | RDF.Literal;

/** A path as steps between two nodes, `^` pushed down to the single links (SPARQL 1.1 §9). */
export type Path =
  | { readonly type: 'link'; readonly predicate: string; readonly backward: boolean }
  | { readonly type: 'chain' | 'either'; readonly items: readonly Path[] }
  | { readonly type: 'not'; readonly forward: readonly string[] | undefined; readonly backward: readonly string[] | undefined }
  | { readonly type: 'repeat'; readonly of: Path; readonly least: 0 | 1; readonly most: 1 | typeof Infinity };

/** A negated part of a query, or an OPTIONAL that may find nothing. */
export interface Sought {
  readonly patterns: readonly Sparql.Pattern[];
  /** The variables that only it could have bound; empty for NOT EXISTS and MINUS. */
  readonly binds: readonly string[];
}

/** A marker: bound (to that number, where one is given) exactly where a branch was taken. */
export interface Marker {
  readonly variable: string;
  readonly value?: number;
}

export type Part =
  | { readonly type: 'triple'; readonly subject: Slot; readonly predicate: Slot; readonly object: Slot; readonly graph: Slot | undefined }
  | { readonly type: 'path'; readonly start: Slot; readonly path: Path; readonly end: Slot; readonly graph: Slot | undefined }
  | { readonly type: 'graph'; readonly graph: Slot }
  | { readonly type: 'constant' }
  /** Counts only where the marker is set: a branch of UNION, an OPTIONAL, an EXISTS whose effect is not known. */
  | { readonly type: 'branch'; readonly marker: Marker; readonly parts: readonly Part[]; readonly sought?: Sought }
  /** Has to be there: an EXISTS that a filter asks for. */
  | { readonly type: 'found'; readonly marker: Marker; readonly parts: readonly Part[] }
  /** A condition without EXISTS in a disjunction; holds where the variable is true. */
  | { readonly type: 'holds'; readonly variable: string }
  | { readonly type: 'oneOf'; readonly choices: readonly (readonly Part[])[] }
  /** `shared`: variables of which one has to be bound for anything to be looked for; left out where it always is. */
  | { readonly type: 'not'; readonly sought: Sought; readonly shared?: readonly string[] }
  /** `flags` are 1 where its row binds a column that it may leave to others; the other columns it always binds. */
  | { readonly type: 'subquery'; readonly query: Sparql.QuerySelect; readonly graph: Slot | undefined; readonly columns: readonly string[]; readonly flags: ReadonlyMap<string, string> };

/** A query whose solutions show every variable that evidence needs. */
export interface Rewritten {
  readonly patterns: readonly Sparql.Pattern[];
  readonly parts: readonly Part[];
}

/** What needs no pattern and rests on nothing. */
export const UNWRITTEN: Rewritten = { patterns: [], parts: [] };

/** Several rewritings, one behind the other. */
export function joined(all: readonly Rewritten[]): Rewritten {
  return { patterns: all.flatMap(({ patterns }) => patterns), parts: all.flatMap(({ parts }) => parts) };
}
