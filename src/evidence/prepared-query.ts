/** Queries read and made plain once, and what is made of them kept while they are asked again. */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import { parseSparql } from '../query/sparql-parser.ts';
import { refuseFarValues } from './far-values.ts';
import { Names } from './names.ts';
import { refuseUntraceable } from './refusals.ts';
import { basePrologue, plainQuery } from './plain-query.ts';
import { mentioned } from './syntax.ts';

/** Most texts that are kept at a time. */
const MOST_KEPT = 200;

/** A query in plain form. */
export class PreparedQuery {
  readonly query: Sparql.Query;
  /** What stands before every query made of it. */
  readonly prologue: string;
  readonly names: Names;
  /** The variables that stand for blank nodes. */
  readonly blanks: ReadonlySet<string>;
  /** Whether it names its columns itself: `SELECT *` leaves their order to others. */
  readonly isSpelledOut: boolean;
  readonly #made = new Map<string, unknown>();

  constructor(query: Sparql.Query, prologue: string, names: Names, blanks: ReadonlySet<string>, isSpelledOut: boolean) {
    this.query = query;
    this.prologue = prologue;
    this.names = names;
    this.blanks = blanks;
    this.isSpelledOut = isSpelledOut;
  }

  /** What is made of the query under this name, made when first asked for. */
  once<T>(name: string, make: () => T): T {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name) as T;
  }
}

const kept = new Map<string, Promise<PreparedQuery>>();

/**
 * Reads a query that evidence is asked for.
 * @throws Problem `evidence-refused`, and what the parser throws
 */
export function preparedQuery(sparql: string): Promise<PreparedQuery> {
  let prepared = kept.get(sparql);
  if (prepared === undefined) {
    prepared = prepare(sparql);
    kept.set(sparql, prepared);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  }
  return prepared;
}

async function prepare(sparql: string): Promise<PreparedQuery> {
  const tree = await parseSparql(sparql);
  refuseUntraceable(tree);
  const names = new Names(mentioned(tree));
  const blanks = new Map<string, string>();
  const query = plainQuery(tree, (label) => {
    if (!blanks.has(label)) blanks.set(label, names.fresh());
    return blanks.get(label)!;
  });
  refuseFarValues(query);
  return new PreparedQuery(query, basePrologue(tree), names, new Set(blanks.values()), tree.subType === 'select' && tree.variables.every(({ type }) => type !== 'wildcard'));
}
