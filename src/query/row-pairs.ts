/** Which rows two answers to one question share, and which of the others are about the same thing (semantics §35). */
import type { Answer, Row } from './answer.ts';
import { termParts } from './row-order.ts';

/** Rows of one answer that the other has not, and those of both that are about the same with other values. */
export interface RowPairs {
  /** How many rows both have. */
  readonly same: number;
  readonly gone: readonly Row[];
  readonly added: readonly Row[];
  /** Each pair is about the same; `columns` are those with another value. */
  readonly changed: readonly { readonly first: Row; readonly second: Row; readonly columns: readonly string[] }[];
}

/** What compares rows; `row.id` is a hash of the terms, numbers by value and datatype. */
type Columns = readonly string[];

/** These say who vouches and how, not what a row is about. */
const NOT_WHAT: ReadonlySet<string> = new Set(['certainty', 'mode']);

/**
 * Compares the rows of two answers as bags. Of those that only one has, two are one row that changed where they have the
 * same things (each IRI, who vouches aside) in the same columns, or else the same leading columns: as many as tell all rows
 * of both answers apart, up to the first thing at least. Each row is paired at most once.
 */
export function pairRows(first: Answer, second: Answer): RowPairs {
  const columns = [...new Set([...first.columns, ...second.columns].map(({ name }) => name))];
  const gone = without(first.rows, second.rows);
  const added = without(second.rows, first.rows);
  const same = first.rows.length - gone.length;
  const left = { gone, added };
  const pairs = [keyOfThings(columns), leadingKey(first.rows, second.rows, columns)].flatMap((key) => (key === undefined ? [] : takePairs(left, key)));
  return {
    same, ...left,
    // In the order of the first answer.
    changed: pairs.toSorted((a, b) => first.rows.indexOf(a.first) - first.rows.indexOf(b.first)).map((pair) => ({ ...pair, columns: columns.filter((name) => term(pair.first, name) !== term(pair.second, name)) })),
  };
}

/** The rows that the others do not have as often. */
function without(rows: readonly Row[], others: readonly Row[]): Row[] {
  const left = new Map<string, number>();
  for (const { id } of others) left.set(id, (left.get(id) ?? 0) + 1);
  return rows.filter(({ id }) => {
    const count = left.get(id) ?? 0;
    left.set(id, count - 1);
    return count <= 0;
  });
}

/** Takes out of both sides the rows that one key names once on each. */
function takePairs(left: { gone: Row[]; added: Row[] }, key: (row: Row) => string | undefined): { first: Row; second: Row }[] {
  const [gone, added] = [byKey(left.gone, key), byKey(left.added, key)];
  const pairs = [...gone].flatMap(([name, rows]) => {
    const others = added.get(name) ?? [];
    return rows.length === 1 && others.length === 1 ? [{ first: rows[0]!, second: others[0]! }] : [];
  });
  left.gone = left.gone.filter((row) => !pairs.some(({ first }) => first === row));
  left.added = left.added.filter((row) => !pairs.some(({ second }) => second === row));
  return pairs;
}

function byKey(rows: readonly Row[], key: (row: Row) => string | undefined): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = key(row);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return groups;
}

/** The things of a row by column; undefined where it has none. */
function keyOfThings(columns: Columns): (row: Row) => string | undefined {
  return (row) => {
    const things = columns.filter((name) => row.cells[name]?.iri !== undefined && !NOT_WHAT.has(name));
    return things.length === 0 ? undefined : JSON.stringify(things.map((name) => [name, term(row, name)]));
  };
}

/** The fewest leading columns that tell the rows of each answer apart, if fewer than all do. */
function leadingKey(first: readonly Row[], second: readonly Row[], columns: Columns): ((row: Row) => string) | undefined {
  const count = leadingColumns([first, second], columns);
  return count === undefined ? undefined : (row) => termsOf(row, columns.slice(0, count));
}

/**
 * How many leading columns tell the rows of each answer apart: up to the first column of things at least, and fewer than all;
 * none at all where each answer is one row without any thing, such as a count. Undefined where no such number is.
 */
export function leadingColumns(answers: readonly (readonly Row[])[], columns: Columns): number | undefined {
  const firstThing = columns.findIndex((name) => answers.some((rows) => rows.some(({ cells }) => cells[name]?.iri !== undefined)));
  if (firstThing < 0 && answers.every((rows) => rows.length === 1)) return 0;
  for (let count = Math.max(1, firstThing + 1); count < columns.length; count += 1) {
    const names = columns.slice(0, count);
    if (answers.every((rows) => new Set(rows.map((row) => termsOf(row, names))).size === rows.length)) return count;
  }
  return undefined;
}

/** The terms of some columns of a row as one text, equal where they are. */
export function termsOf(row: Row, columns: Columns): string {
  return JSON.stringify(columns.map((name) => term(row, name)));
}

/** A term as text; empty where there is none. */
function term({ cells }: Row, name: string): string {
  const cell = cells[name];
  return cell === undefined ? '' : JSON.stringify(termParts(cell));
}
