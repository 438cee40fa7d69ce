/** The claims of a row with the triples that the row used of each, and what it used that no claim says. */
import { byCodePoint } from '../graph/nquads.ts';
import type { Background, EvidenceEntry, UsedTriple } from '../query/answer.ts';
import type { ClaimBook } from './claim-book.ts';
import type { Hit, TracedRow } from './hit.ts';
import type { Entry } from './origin-index.ts';
import type { ColumnsByLeaf } from './row-trace.ts';
import type { Leaf } from './support.ts';
import type { TracedColumn } from './tracing-query.ts';

/** Up to so many are compared one with another. */
const FEW = 6;

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
      add(one.found, { entry, place });
    }
  }, everyColumn);
  const entries: EvidenceEntry[] = [];
  for (const [claim, { columns, found }] of used) {
    const names = namesOf(columns, inOrder);
    const triples = triplesOf(found, book);
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

/** The columns that stand in some of the lists, in the order of the answer. */
function namesOf(lists: readonly (readonly string[])[], inOrder: readonly string[]): readonly string[] {
  return inOrder.filter((name) => lists.some((some) => some.includes(name)));
}

/** Keeps what was used in the order in which the query asks for it, which is that of the visits but for subqueries. */
function add(found: Used[], one: Used): void {
  let at = found.length;
  while (at > 0 && found[at - 1]!.place > one.place) at -= 1;
  if (at === found.length) found.push(one);
  else found.splice(at, 0, one);
}

/** Each triple once, those that the same part of the query asks for by their terms. */
function triplesOf(found: readonly Used[], book: ClaimBook): UsedTriple[] {
  const seen = found.length > FEW ? new Set<string>() : undefined;
  const triples: UsedTriple[] = [];
  const distinct: Used[] = [];
  for (const one of found) {
    if (seen === undefined ? distinct.some((other) => isSame(other.entry, one.entry)) : seen.has(one.entry.triple)) continue;
    seen?.add(one.entry.triple);
    distinct.push(one);
  }
  if (distinct.some(({ place }, at) => at > 0 && place === distinct[at - 1]!.place)) distinct.sort((a, b) => a.place - b.place || byCodePoint(a.entry.triple, b.entry.triple));
  for (const { entry } of distinct) triples.push(book.triple(entry));
  return triples;
}

function isSame(one: Entry, other: Entry): boolean {
  return one === other || (one.object === other.object && one.subject === other.subject && one.predicate === other.predicate);
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
