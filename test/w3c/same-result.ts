/** Whether two bags of rows are the same up to the names of blank nodes (semantics §35: numbers by value and datatype). */
import type * as RDF from '@rdfjs/types';
import type { ResultRow } from './results.ts';

const NUMERIC = /#(?:integer|decimal|double|float|int|long|short|byte|\w+Integer|unsigned\w+)$/u;

/** @param plain compares values only, as CSV does */
export function sameRows(a: readonly ResultRow[], b: readonly ResultRow[], plain = false): boolean {
  if (a.length !== b.length) return false;
  const shape = (row: ResultRow): string => shapeOf(row, plain);
  const [left, right] = [a.toSorted((x, y) => (shape(x) < shape(y) ? -1 : 1)), b.toSorted((x, y) => (shape(x) < shape(y) ? -1 : 1))];
  if (left.some((row, index) => shape(row) !== shape(right[index] ?? {}))) return false;
  return matches(left, right, shape, new Map(), new Map());
}

/** Pairs each left row with a right one of its shape, blank nodes staying one to one; goes back where it cannot. */
function matches(left: readonly ResultRow[], right: readonly ResultRow[], shape: (row: ResultRow) => string, there: ReadonlyMap<string, string>, back: ReadonlyMap<string, string>): boolean {
  const [row, ...others] = left;
  if (row === undefined) return true;
  const wanted = shape(row);
  for (const [index, candidate] of right.entries()) {
    if (shape(candidate) !== wanted) continue;
    const [goes, comes] = [new Map(there), new Map(back)];
    if (pair(row, candidate, goes, comes) && matches(others, right.toSpliced(index, 1), shape, goes, comes)) return true;
    if (!wanted.includes('"_:"')) return false;
  }
  return false;
}

function pair(row: ResultRow, other: ResultRow, there: Map<string, string>, back: Map<string, string>): boolean {
  return Object.entries(row).every(([name, term]) => {
    if (term.termType !== 'BlankNode') return true;
    const label = other[name]?.value ?? '';
    if ((there.get(term.value) ?? label) !== label || (back.get(label) ?? term.value) !== term.value) return false;
    there.set(term.value, label);
    back.set(label, term.value);
    return true;
  });
}

function shapeOf(row: ResultRow, plain: boolean): string {
  return JSON.stringify(Object.keys(row).toSorted().map((name) => [name, termShape(row[name]!, plain)]));
}

function termShape(term: RDF.Term, plain: boolean): string {
  if (term.termType === 'BlankNode') return '_:';
  if (plain) return Number.isNaN(Number(term.value)) || term.value === '' ? term.value : String(Number(term.value));
  if (term.termType !== 'Literal') return `<${term.value}>`;
  const value = plainValue(term);
  return `"${value}"${term.language === '' ? `^^${term.datatype.value}` : `@${term.language.toLowerCase()}`}`;
}

/** Engines may write one number or truth value in several ways. */
function plainValue({ value, datatype }: RDF.Literal): string {
  if (NUMERIC.test(datatype.value) && value !== '' && !Number.isNaN(Number(value))) return String(Number(value));
  return datatype.value.endsWith('#boolean') ? value.replace(/^1$/u, 'true').replace(/^0$/u, 'false') : value;
}
