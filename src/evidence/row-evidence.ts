/** Makes of what was traced for a row what answers show of it: claims, derivations, members, sureness. */
import { byCodePoint } from '../graph/nquads.ts';
import type { Background, Derivations, EvidenceEntry } from '../query/answer.ts';
import type { RowEvidence } from '../query/tracer.ts';
import type { Solution } from '../query/engine.ts';
import { absence, type AbsenceContext } from './absence.ts';
import type { ClaimBook } from './claim-book.ts';
import { byFirstSets, type Alternatives } from './claim-sets.ts';
import type { TracedRow } from './hit.ts';
import type { Entry } from './origin-index.ts';
import { restsOn } from './rests-on.ts';
import type { Sought } from './plan.ts';
import { comesBefore, type ColumnsByLeaf } from './row-trace.ts';
import { smallestLoss } from './smallest-loss.ts';
import type { TracedColumn } from './tracing-query.ts';
import type { Sureness } from './claim-ranks.ts';

/** What rows are written with. */
export interface EvidenceContext extends AbsenceContext {
  readonly book: ClaimBook;
  readonly columns: readonly TracedColumn[];
  readonly byLeaf: ColumnsByLeaf;
  /** The columns of an answer that are none of the query's own (ASK, CONSTRUCT); each rests on everything. */
  readonly everyColumn: readonly string[] | undefined;
}

/** The evidence of one row of an answer. */
export async function rowEvidence(trace: TracedRow, solution: Solution, context: EvidenceContext): Promise<RowEvidence> {
  const members = trace.members.map((member) => member.sets()).sort(byFirstSets);
  const own = trace.own();
  const hasOwn = members.length === 0 || own.sets.some((set) => set.length > 0);
  const needs = members.length === 0 ? [own] : [...(hasOwn ? [own] : []), ...members];
  const claims = [...new Set(needs.flatMap(({ sets }) => sets.flat()))].sort((a, b) => a - b);
  const place = new Map(claims.map((claim, index) => [claim, index]));
  const placed = ({ sets }: Alternatives): Derivations => sets.map((set) => set.map((claim) => place.get(claim)!));
  const background = backgroundOf(trace);
  const loss = smallestLoss(needs);
  const missing = soughtBy(trace);
  const absences = missing.size === 0 ? [] : await Promise.all([...missing].map(([one, example]) => absence(one, example, context.columns.flatMap(({ name }) => (one.binds.includes(name) && !solution.has(name) ? [name] : [])), context)));
  return {
    ...sureness(trace, solution, context),
    evidence: entries(claims, trace, context),
    derivations: members.length === 0 ? placed(own) : [],
    ...(members.length === 0 ? {} : { members: needs.map(placed) }),
    ...(needs.some(({ more }) => more) ? { more: true } : {}),
    sought: absences.sort((a, b) => byCodePoint(a.pattern ?? '', b.pattern ?? '')),
    ...(background.length === 0 ? {} : { background }),
    restsOn: restsOn(needs, context.book),
    ...(loss === undefined ? {} : { smallestLoss: { claims: loss.claims.map((claim) => place.get(claim)!), exact: loss.exact && !isNegated(missing) } }),
  };
}

/** Where something must not be found, losing claims may also bring the row about in another way. */
function isNegated(sought: TracedRow['sought']): boolean {
  return [...sought.keys()].some(({ binds }) => binds.length === 0);
}

/** Cells by what they rest on, and the row as its weakest cell. */
function sureness(trace: TracedRow, solution: Solution, { columns, everyColumn, book }: EvidenceContext): Pick<RowEvidence, 'cells' | 'certainty' | 'weakest'> {
  const cells: Record<string, { certainty: string; mode?: string }> = {};
  let weakest: { name: string; of: Sureness } | undefined;
  for (const { name, isAggregate } of columns) {
    const of = !solution.has(name) ? undefined : everyColumn === undefined ? trace.sureness(name, isAggregate) : book.ranks.best(trace.sets());
    if (of?.certainty === undefined) continue;
    cells[name] = { certainty: of.certainty, ...(of.mode === undefined ? {} : { mode: of.mode }) };
    if (weakest === undefined || of.rank > weakest.of.rank) weakest = { name, of };
  }
  return { cells, ...(weakest === undefined ? {} : { certainty: weakest.of.certainty!, weakest: weakest.name }) };
}

function entries(claims: readonly number[], trace: TracedRow, { book, byLeaf, columns: known, everyColumn }: EvidenceContext): EvidenceEntry[] {
  const inOrder = everyColumn ?? known.map(({ name }) => name);
  const used = new Map<number, { readonly columns: string[]; readonly found: Used[] }>(claims.map((claim) => [claim, { columns: [], found: [] }]));
  visitHits(trace, byLeaf, (entry, columns, place) => {
    const one = entry.claim === undefined ? undefined : used.get(entry.claim);
    if (one === undefined) return;
    for (const name of columns) if (!one.columns.includes(name)) one.columns.push(name);
    one.found.push({ entry, place });
  }, everyColumn);
  return claims.map((claim) => {
    const { columns, found } = used.get(claim)!;
    return { ...book.entry(claim), ...(columns.length === 0 ? {} : { columns: inOrder.filter((name) => columns.includes(name)) }), triples: eachOnce(found).map(({ entry }) => book.triple(entry)) };
  });
}

/** A quad that a row used, and the place in the query of what asked for it. */
interface Used {
  readonly entry: Entry;
  readonly place: number;
}

/** One quad of each triple, as the query asks for them. */
function eachOnce(found: Used[]): readonly Used[] {
  if (found.length < 2) return found;
  const seen = new Set<string>();
  return found.sort((a, b) => a.place - b.place || byCodePoint(a.entry.triple, b.entry.triple)).filter(({ entry: { triple } }) => !seen.has(triple) && seen.add(triple));
}

/** Every quad that a row may have used, its members' and its subqueries' among them. */
function visitHits(trace: TracedRow, byLeaf: ColumnsByLeaf, visit: (entry: Entry, columns: readonly string[], place: number) => void, outer?: readonly string[], within?: number): void {
  const places = placesOf(byLeaf);
  for (const [{ entries: found, row }, leaves] of trace.hits) {
    const columns = outer ?? [...leaves].flatMap((leaf) => byLeaf.get(leaf) ?? []);
    const place = within ?? Math.min(...[...leaves].map((leaf) => places.get(leaf) ?? 0));
    for (const entry of found) visit(entry, columns, place);
    if (row !== undefined) visitHits(row, byLeaf, visit, columns, place);
  }
  for (const member of trace.members) visitHits(member, byLeaf, visit, outer, within);
}

const places = new WeakMap<ColumnsByLeaf, ReadonlyMap<unknown, number>>();

/** Where in the query each part stands. */
function placesOf(byLeaf: ColumnsByLeaf): ReadonlyMap<unknown, number> {
  let known = places.get(byLeaf);
  if (known === undefined) places.set(byLeaf, (known = new Map([...byLeaf.keys()].map((leaf, place) => [leaf, place]))));
  return known;
}

function backgroundOf(trace: TracedRow): Background[] {
  const found = new Map<string, Background>();
  const visit = (one: TracedRow): void => {
    for (const hit of one.hits.keys()) {
      for (const background of hit.background) found.set(`${background.kind} ${background.report ?? ''}`, background);
      if (hit.row !== undefined) visit(hit.row);
    }
    one.members.forEach(visit);
  };
  visit(trace);
  if (found.size === 0 && trace.hits.size === 0 && trace.members.length === 0 && trace.sought.size === 0) return [{ kind: 'constant' }];
  return [...found].sort(byKey).map(([, background]) => background);
}

/** What was looked for in vain; of a row that counts, by its members too, each thing once. */
function soughtBy(trace: TracedRow): Map<Sought, Solution> {
  const found: Map<Sought, Solution> = new Map(trace.sought);
  const rows = [...trace.hits.keys()].flatMap(({ row }) => row ?? []);
  for (const [sought, example] of [...trace.members, ...rows].flatMap((one) => [...soughtBy(one)])) {
    const known = found.get(sought);
    if (known === undefined || comesBefore(example, known, sought)) found.set(sought, example);
  }
  return found;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return byCodePoint(a, b);
}
