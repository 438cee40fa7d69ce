/** The conditions of a lens on a claim and on its report (semantics §20, §22); time, which needs the others first, is not here. */
import type { ClaimEntry, Graph } from './graph.ts';
import type { LensFacts } from './lens-facts.ts';
import type { Lens } from './lens-types.ts';
import { speaksFor } from './speaks-for.ts';

/**
 * Whether a claim meets every condition but `happenedBy`.
 * @throws RangeError for a certainty that the ontology does not know
 */
export function claimCondition(graph: Graph, lens: Lens, facts: LensFacts): (claim: ClaimEntry) => boolean {
  const { minCertainty, reviewedOnly = false } = lens;
  const least = minCertainty === undefined ? -Infinity : facts.strengthOf(minCertainty);
  if (least === undefined) throw new RangeError(`no certainty is called ${minCertainty}`);
  const isNamed = namesReport(lens);
  const isSilenced = silenced(graph, new Set(lens.withoutSource), facts);
  const modes = new Set<string | undefined>(lens.mode);
  const without = new Set(lens.withoutClaim);
  return (claim) => {
    const { iri, report } = claim;
    return isNamed(report) && !without.has(iri) && !isSilenced(claim)
      && isBy(reportedOn(claim, facts), lens.asOf) && isBy(facts.recorded(iri), lens.recordedBy)
      && (minCertainty === undefined || (facts.strength(iri) ?? -Infinity) >= least)
      && (lens.mode === undefined || modes.has(facts.mode(iri)))
      && (!reviewedOnly || facts.isReviewed(iri));
  };
}

/** Whether a report meets the conditions on reports: for one without claims, which has nothing else to be chosen by. */
export function reportCondition(lens: Lens, facts: LensFacts): (report: string) => boolean {
  const [isNamed, without] = [namesReport(lens), new Set(lens.withoutSource)];
  return (report) => isNamed(report) && !facts.publishers(report).some((publisher) => without.has(publisher))
    && isBy(facts.issued(report) ?? facts.recorded(report), lens.asOf) && isBy(facts.recorded(report), lens.recordedBy);
}

/** Whether no day is known that the lens could choose a claim by. */
export function isUnplaced(claim: ClaimEntry, { asOf, recordedBy }: Lens, facts: LensFacts): boolean {
  return (asOf !== undefined && reportedOn(claim, facts) === undefined) || (recordedBy !== undefined && facts.recorded(claim.iri) === undefined);
}

/** The day from which a claim counts as reported: its report's, and where that has no date the day of its recording. */
function reportedOn({ iri, report }: ClaimEntry, facts: LensFacts): string | undefined {
  return facts.issued(report) ?? facts.recorded(report) ?? facts.recorded(iri);
}

/** A condition without a limit is always met; one with a limit never by what has no date. */
function isBy(day: string | undefined, limit: string | undefined): boolean {
  return limit === undefined || (day !== undefined && day <= limit);
}

function namesReport({ onlyReport, withoutReport }: Lens): (report: string) => boolean {
  const [only, without] = [new Set(onlyReport), new Set(withoutReport)];
  return (report) => (onlyReport === undefined || only.has(report)) && !without.has(report);
}

/**
 * Whether a claim comes from one of these sources: attributed to it or to someone who speaks for it, or published by
 * it. Who speaks for whom is read from the whole graph: a post that another condition hides is held all the same.
 */
function silenced(graph: Graph, sources: ReadonlySet<string>, facts: LensFacts): (claim: ClaimEntry) => boolean {
  if (sources.size === 0) return () => false;
  const voices = speaksFor(graph);
  const isSource = (agent: string): boolean => [...voices(agent)].some((voice) => sources.has(voice));
  return ({ iri, report }) => facts.sources(iri).some(isSource) || facts.publishers(report).some((publisher) => sources.has(publisher));
}
