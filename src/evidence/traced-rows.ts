/** The rows of a query taken from its tracing query, so that the engine is asked once instead of twice. */
import type * as RDF from '@rdfjs/types';
import type { Solution } from '../query/engine.ts';
import { ValueRow } from '../query/solution.ts';
import type { SelectTrace } from './select-trace.ts';

const NUMBER = /^http:\/\/www\.w3\.org\/2001\/XMLSchema#(?:integer|decimal)$/u;

/**
 * The rows of a SELECT DISTINCT, as the query itself would give them.
 * @returns undefined where they have to be asked for: the query is of another form, or sorts two rows as equal, and which
 * of these comes first is the engine's choice
 */
export function tracedRows({ columns, order, rows }: SelectTrace): readonly Solution[] | undefined {
  if (order === undefined) return undefined;
  const places = new Map(columns.map(({ name }, place) => [name, place]));
  const found: Solution[] = [];
  let before: Solution | undefined;
  for (const { example } of rows) {
    if (before !== undefined && order.length > 0 && !order.some((name, at) => isApart(before!, example, name, order.slice(0, at)))) return undefined;
    before = example;
    found.push(new ValueRow(places, columns.map(({ name }) => example.get(name))));
  }
  return found;
}

/** Whether a key tells two rows apart for certain, those before it being the same. */
function isApart(one: Solution, other: Solution, name: string, equal: readonly string[]): boolean {
  return equal.every((key) => isSame(one.get(key), other.get(key))) && isOrdered(one.get(name), other.get(name));
}

function isSame(one: RDF.Term | undefined, other: RDF.Term | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && one.equals(other));
}

/** Whether SPARQL 1.1 §15.1 itself says which of two values comes first. */
function isOrdered(one: RDF.Term | undefined, other: RDF.Term | undefined): boolean {
  if (one === undefined || other === undefined) return one !== other;
  if (one.termType !== other.termType) return true;
  if (one.termType === 'NamedNode') return one.value !== other.value;
  if (one.termType !== 'Literal' || other.termType !== 'Literal' || one.language !== '' || other.language !== '') return false;
  const [a, b] = [one.datatype.value, other.datatype.value];
  if (NUMBER.test(a) && NUMBER.test(b)) return Number(one.value) !== Number(other.value);
  return a === b && a.endsWith('#string') && one.value !== other.value;
}
