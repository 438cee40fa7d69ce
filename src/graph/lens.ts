/** A lens: which claims count, and the graph that they alone make (semantics §19 to §22). */
import type { Graph } from './graph.ts';
import { happenedBy } from './happened.ts';
import { invalidations, type Invalidation } from './invalidations.ts';
import { claimCondition, isUnplaced, reportCondition } from './lens-conditions.ts';
import { lensFacts } from './lens-facts.ts';
import type { LeftOut, Lens } from './lens-types.ts';
import { withClaims } from './with-claims.ts';

/**
 * The graph under a lens. Without any condition, that of all claims that were not retracted: the very same graph where
 * none was. Whether something had happened (`happenedBy`) is judged by what the other conditions leave, since a date
 * that does not count dates nothing.
 * @returns the graph, of the same shape and version, and what was left out of it
 * @throws RangeError for a certainty that the ontology does not know
 */
export function underLens(graph: Graph, lens: Lens): { readonly graph: Graph; readonly leftOut: LeftOut } {
  const [facts, invalid] = [lensFacts(graph), invalidations(graph)];
  const counting = [...graph.claims.values()].filter(({ iri }) => counts(invalid.get(iri), lens.asOf));
  const counted = withClaims(graph, new Set(counting.map(({ iri }) => iri)));
  const isIn = claimCondition(counted, lens, facts);
  const keepsEmpty = reportCondition(lens, facts);
  const chosen = withClaims(counted, new Set(counting.filter(isIn).map(({ iri }) => iri)), keepsEmpty);
  const timed = lens.happenedBy === undefined ? undefined : happened(chosen, lens.happenedBy);
  const lensed = timed === undefined ? chosen : withClaims(chosen, timed.kept, keepsEmpty);
  const kept = [...lensed.claims.keys()];
  return {
    graph: lensed,
    leftOut: {
      of: graph.claims.size - invalid.size,
      claims: kept.length,
      undated: timed?.undated ?? 0,
      possible: timed?.possible ?? [],
      unreviewed: kept.filter((claim) => !facts.isReviewed(claim)).length,
      undatedReports: lens.asOf === undefined ? [] : [...lensed.reports.keys()].filter((report) => facts.issued(report) === undefined),
      correctedSince: kept.filter((claim) => invalid.has(claim)),
      unplaced: counting.filter((claim) => isUnplaced(claim, lens, facts)).length,
    },
  };
}

/** What the publisher took back still counts before the day it did; what we misread never counts (semantics §20). */
function counts(invalidation: Invalidation | undefined, asOf: string | undefined): boolean {
  if (invalidation === undefined) return true;
  return invalidation.byPublisher && asOf !== undefined && invalidation.on !== undefined && asOf < invalidation.on;
}

/** The claims that are not about anything after the day; how many of them have no date, and which may be later. */
function happened(graph: Graph, day: string): { readonly kept: ReadonlySet<string>; readonly undated: number; readonly possible: readonly string[] } {
  const judge = happenedBy(graph, day);
  const judged = [...graph.claims.keys()].map((claim) => ({ claim, when: judge(claim) })).filter(({ when }) => when !== 'after');
  return {
    kept: new Set(judged.map(({ claim }) => claim)),
    undated: judged.filter(({ when }) => when === 'undated').length,
    possible: judged.filter(({ when }) => when === 'possible').map(({ claim }) => claim),
  };
}
