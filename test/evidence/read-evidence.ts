/** Reads the evidence of an answer's rows as sets of claims, in the words of brute force: one bit per claim. */
import { termKey, Terms } from '../../src/graph/terms.ts';
import type { Answer, Cell, Derivations, Row } from '../../src/query/answer.ts';
import { rowKey, type Subset } from './every-subset.ts';

export interface ReadRow {
  readonly row: Row;
  readonly key: string;
  readonly sets: readonly Subset[];
  /** Of a row with members, for each its sets. */
  readonly members: readonly (readonly Subset[])[] | undefined;
  readonly more: boolean;
}

/** @param claims in the order of their bits */
export function readRows({ rows }: Answer, claims: readonly string[]): readonly ReadRow[] {
  return rows.map((row) => {
    const bits = (row.evidence ?? []).map(({ claim }) => 1 << claims.indexOf(claim));
    const sets = (derivations: Derivations): Subset[] => derivations.map((one) => one.reduce((set, index) => set | bits[index]!, 0));
    return { row, key: keyOf(row), sets: sets(row.derivations ?? []), members: row.members?.map(sets), more: row.more ?? false };
  });
}

/** A row's key, as brute force writes it. @param columns those to read; all where left out */
export function keyOf({ cells }: Row, columns?: readonly string[]): string {
  return rowKey(Object.entries(cells).filter(([name]) => columns === undefined || columns.includes(name)).map(([name, cell]) => [name, cellKey(cell)] as const));
}

const terms = new Terms();

function cellKey({ value, iri, datatype, lang }: Cell): string {
  if (iri !== undefined || value.startsWith('_:')) return value;
  return termKey(terms.literal(value, lang ?? (datatype === undefined ? undefined : terms.iri(datatype))));
}

/** The smallest of these sets: those of which none contains another, in the order of their bits. */
export function smallest(sets: Iterable<Subset>): readonly Subset[] {
  const distinct = [...new Set(sets)];
  return distinct.filter((set) => !distinct.some((other) => other !== set && (other & set) === other)).sort((a, b) => a - b);
}

/** The smallest subsets over which a row is there. */
export function smallestWith(presence: Uint8Array | undefined): readonly Subset[] {
  return smallest([...presence ?? []].flatMap((is, subset) => (is === 1 ? [subset] : [])));
}

/** A set of claims as people read it. */
export function shown(set: Subset): string {
  return `{${[...set.toString(2)].toReversed().flatMap((bit, index) => (bit === '1' ? [index + 1] : [])).join(',')}}`;
}
