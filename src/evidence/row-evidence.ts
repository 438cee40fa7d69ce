/** Makes of what was traced for a row what answers show of it: claims, derivations, members, sureness. */
import { byCodePoint } from '../graph/nquads.ts';
import type { Derivations } from '../query/answer.ts';
import type { RowEvidence, SoughtAbsence } from '../query/tracer.ts';
import type { Solution } from '../query/engine.ts';
import { absence, type AbsenceContext } from './absence.ts';
import { byFirstSets, type Alternatives } from './claim-sets.ts';
import type { TracedRow } from './hit.ts';
import { comesBefore } from './many-solutions.ts';
import { restsOn } from './rests-on.ts';
import type { Sought } from './plan.ts';
import { smallestLoss } from './smallest-loss.ts';
import type { Sureness } from './claim-ranks.ts';
import { backgroundOf, usedEntries, type EntryContext } from './used-entries.ts';

/** What rows are written with. */
export interface EvidenceContext extends AbsenceContext, EntryContext {}

/** The evidence of one row of an answer. */
export async function rowEvidence(trace: TracedRow, solution: Solution, context: EvidenceContext): Promise<RowEvidence> {
  const members = trace.members.map((member) => member.sets()).sort(byFirstSets);
  const own = trace.own();
  const hasOwn = members.length === 0 || own.sets.some((set) => set.length > 0);
  const needs = members.length === 0 ? [own] : hasOwn ? [own, ...members] : members;
  const claims = claimsIn(needs);
  const place = new Map(claims.map((claim, index) => [claim, index]));
  const placed = ({ sets }: Alternatives): Derivations => sets.map((set) => set.map((claim) => place.get(claim)!));
  const background = backgroundOf(trace);
  const loss = smallestLoss(needs);
  const missing = soughtBy(trace);
  const { cells, weakest } = sureness(trace, solution, context);
  const row: RowEvidence['row'] = {
    ...(weakest === undefined ? {} : { certainty: weakest.of.certainty!, weakest: weakest.name }),
    evidence: usedEntries(claims, trace, context),
    derivations: members.length === 0 ? placed(own) : [],
    ...(members.length === 0 ? {} : { members: needs.map(placed) }),
    ...(needs.some(({ more }) => more) ? { more: true } : {}),
    ...(background.length === 0 ? {} : { background }),
    restsOn: restsOn(needs, context.book),
    ...disputed(claims, context.book),
    ...(loss === undefined ? {} : { smallestLoss: { claims: loss.claims.map((claim) => place.get(claim)!), exact: loss.exact && !isNegated(missing) } }),
  };
  return { row, cells, sought: missing.size === 0 ? [] : await absences(missing, solution, context) };
}

/** What contradicts, changes or supersedes one of these claims. */
function disputed(claims: readonly number[], book: EvidenceContext['book']): Pick<RowEvidence['row'], 'disputedBy' | 'disputes'> {
  const disputes = book.disputes(claims);
  return disputes.length === 0 ? {} : { disputedBy: [...new Set(disputes.flatMap(({ by }) => by.map(({ claim }) => claim)))], disputes };
}

/** What was looked for in vain, in words, with the columns that it leaves without a value. */
async function absences(missing: ReadonlyMap<Sought, Solution>, solution: Solution, context: EvidenceContext): Promise<readonly SoughtAbsence[]> {
  const told = await Promise.all([...missing].map(([one, example]) => absence(one, example, context.columns.flatMap(({ name }) => (one.binds.includes(name) && !solution.has(name) ? [name] : [])), context)));
  return told.sort((a, b) => byCodePoint(a.pattern ?? '', b.pattern ?? ''));
}

/** Every claim that a row may rest on, each once, ascending. */
function claimsIn(needs: readonly Alternatives[]): number[] {
  const found = new Set<number>();
  for (const { sets } of needs) for (const set of sets) for (const claim of set) found.add(claim);
  return [...found].sort((a, b) => a - b);
}

/** Where something must not be found, losing claims may also bring the row about in another way. */
function isNegated(sought: TracedRow['sought']): boolean {
  return [...sought.keys()].some(({ binds }) => binds.length === 0);
}

/** Cells by what they rest on, and the weakest of them, which the row is as sure as. */
function sureness(trace: TracedRow, solution: Solution, { columns, everyColumn, book }: EvidenceContext): { readonly cells: RowEvidence['cells']; readonly weakest: { readonly name: string; readonly of: Sureness } | undefined } {
  const cells: Record<string, { certainty: string; mode?: string }> = {};
  let weakest: { name: string; of: Sureness } | undefined;
  for (const { name, isAggregate } of columns) {
    const of = !solution.has(name) ? undefined : everyColumn === undefined ? trace.sureness(name, isAggregate) : book.ranks.best(trace.sets());
    if (of?.certainty === undefined) continue;
    cells[name] = of.mode === undefined ? { certainty: of.certainty } : { certainty: of.certainty, mode: of.mode };
    if (weakest === undefined || of.rank > weakest.of.rank) weakest = { name, of };
  }
  return { cells, weakest };
}

/** What was looked for in vain; of a row that counts, by its members too, each thing once. */
function soughtBy(trace: TracedRow): Map<Sought, Solution> {
  const found = new Map<Sought, Solution>();
  const visit = (one: TracedRow): void => {
    for (const [sought, example] of one.sought) {
      const known = found.get(sought);
      if (known === undefined || comesBefore(example, known, sought)) found.set(sought, example);
    }
    for (const member of one.members) visit(member);
    for (const { hit } of one.hits) if (hit.row !== undefined) visit(hit.row);
  };
  visit(trace);
  return found;
}
