/** The claims of a row with the triples that the row used of each, and what it used that no claim says. */
import { byCodePoint } from '../graph/nquads.ts';
import type { Background, EvidenceEntry } from '../query/answer.ts';
import type { ClaimBook } from './claim-book.ts';
import type { Hit, TracedRow } from './hit.ts';
import type { Entry } from './origin-index.ts';
import type { ColumnsByLeaf } from './row-trace.ts';
import type { Leaf } from './support.ts';
import type { TracedColumn } from './tracing-query.ts';

/** What entries are written with. */
export interface EntryContext {
  readonly book: ClaimBook;
  readonly columns: readonly TracedColumn[];
  readonly byLeaf: ColumnsByLeaf;
  /** The columns of an answer that are none of the query's own (ASK, CONSTRUCT); each rests on everything. */
  readonly everyColumn: readonly string[] | undefined;
}

/** A quad that a row used, and the place in the query of what asked for it. */
interface Used {
  readonly entry: Entry;
  readonly place: number;
}

/** What a row used of one claim. */
interface ClaimUse {
  /** Lists of columns, each as a leaf has it. */
  readonly columns: (readonly string[])[];
  readonly found: Used[];
}

/** An entry for each of these claims, in this order. */
export function usedEntries(claims: readonly number[], trace: TracedRow, { book, byLeaf, columns: known, everyColumn }: EntryContext): EvidenceEntry[] {
  const inOrder = everyColumn ?? known.map(({ name }) => name);
  const used = new Map<number, ClaimUse>();
  for (const claim of claims) used.set(claim, { columns: [], found: [] });
  visitHits(trace, byLeaf, (hit, columns, place) => {
    for (const entry of hit.entries) {
      const one = entry.claim === undefined ? undefined : used.get(entry.claim);
      if (one === undefined) continue;
      if (!one.columns.includes(columns)) one.columns.push(columns);
      one.found.push({ entry, place });
    }
  }, everyColumn);
  const entries: EvidenceEntry[] = [];
  for (const [claim, { columns, found }] of used) {
    const names = inOrder.filter((name) => columns.some((some) => some.includes(name)));
    const triples = eachOnce(found).map(({ entry }) => book.triple(entry));
    entries.push(names.length === 0 ? { ...book.entry(claim), triples } : { ...book.entry(claim), columns: names, triples });
  }
  return entries;
}

/** What a row rests on that no claim says: registry, ontology, constants. */
export function backgroundOf(trace: TracedRow): Background[] {
  const seen = new Set<Hit>();
  const found = new Map<string, Background>();
  const visit = (one: TracedRow): void => {
    for (const { hit } of one.hits) {
      if (hit.background.length === 0 && hit.row === undefined) continue;
      if (seen.has(hit)) continue;
      seen.add(hit);
      for (const background of hit.background) found.set(`${background.kind} ${background.report ?? ''}`, background);
      if (hit.row !== undefined) visit(hit.row);
    }
    for (const member of one.members) visit(member);
  };
  visit(trace);
  if (found.size === 0 && trace.hits.length === 0 && trace.members.length === 0 && trace.sought.size === 0) return [{ kind: 'constant' }];
  return [...found].sort(([a], [b]) => byCodePoint(a, b)).map(([, background]) => background);
}

/** One quad of each triple, as the query asks for them. */
function eachOnce(found: Used[]): readonly Used[] {
  if (found.length < 2) return found;
  const seen = new Set<string>();
  return found.sort((a, b) => a.place - b.place || byCodePoint(a.entry.triple, b.entry.triple)).filter(({ entry: { triple } }) => !seen.has(triple) && seen.add(triple));
}

/** Everything that a row may have used, its members' and its subqueries' among it. */
function visitHits(trace: TracedRow, byLeaf: ColumnsByLeaf, visit: (hit: Hit, columns: readonly string[], place: number) => void, outer?: readonly string[], within?: number): void {
  const places = placesOf(byLeaf);
  const visitRow = (row: TracedRow, above: readonly string[] | undefined, at: number | undefined): void => {
    for (const { leaf, hit } of row.hits) {
      const columns = above ?? byLeaf.get(leaf) ?? NO_COLUMNS;
      const place = at ?? places.get(leaf) ?? 0;
      visit(hit, columns, place);
      if (hit.row !== undefined) visitRow(hit.row, columns, place);
    }
    for (const member of row.members) visitRow(member, above, at);
  };
  visitRow(trace, outer, within);
}

const NO_COLUMNS: readonly string[] = [];
const places = new WeakMap<ColumnsByLeaf, ReadonlyMap<Leaf, number>>();

/** Where in the query each part stands. */
function placesOf(byLeaf: ColumnsByLeaf): ReadonlyMap<Leaf, number> {
  let known = places.get(byLeaf);
  if (known === undefined) places.set(byLeaf, (known = new Map([...byLeaf.keys()].map((leaf, place) => [leaf, place]))));
  return known;
}
