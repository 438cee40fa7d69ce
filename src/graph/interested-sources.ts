/** Tells which claims come from an interested source: someone with a role in the deal, or who speaks for one (semantics §7). */
import { aboutOf } from './about.ts';
import type { Graph } from './graph.ts';
import { addTo } from './groups.ts';
import { speaksFor } from './speaks-for.ts';
import { dg } from './vocabulary.ts';

/** From a deal to who has a role in it; the narrower roles follow by closure. */
const ROLES: ReadonlySet<string> = new Set([dg('party'), dg('beneficiary'), dg('supervisor')]);
/** From a deal to a node that names who has a role. */
const PARTS: ReadonlySet<string> = new Set([dg('referral'), dg('contribution'), dg('access')]);
const ROLES_IN_PARTS: ReadonlySet<string> = new Set([dg('referrer'), dg('referredTo'), dg('contributor'), dg('accessFor')]);

/**
 * Whether a claim is attributed to an interested source: to someone who holds any role in a deal that the claim is
 * about, or in the deal of an event that it is about, or who speaks for one that does. A claim about no deal at all,
 * a self-description say, counts where its source has a role in any deal of the graph.
 * @param graph the whole graph: a lens that hides a role does not make its holder less interested
 */
export function interestedSources(graph: Pick<Graph, 'quads' | 'claims' | 'base'>): (claimIri: string) => boolean {
  const { holders, dealsOfEvent, sources } = read(graph);
  const [about, voices] = [aboutOf(graph), speaksFor(graph)];
  // A unit without a standing of its own holds its role for its organisation.
  const interested = new Map([...holders].map(([deal, agents]) => [deal, new Set(agents.flatMap((agent) => [...voices(agent)]))]));
  return (claim) => {
    const speakers = [...sources.get(claim) ?? []].flatMap((source) => [...voices(source)]);
    const { deals, events } = about(claim);
    const concerned = new Set([...deals, ...[...events].flatMap((event) => dealsOfEvent.get(event) ?? [])]);
    return [...concerned.size > 0 ? concerned : interested.keys()].some((deal) => speakers.some((speaker) => interested.get(deal)?.has(speaker)));
  };
}

interface Roles {
  /** Who holds a role in each deal. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
  readonly dealsOfEvent: ReadonlyMap<string, readonly string[]>;
  /** To whom each claim is attributed. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
}

function read({ quads }: Pick<Graph, 'quads'>): Roles {
  const [holders, dealsOfEvent, sources] = [new Map<string, string[]>(), new Map<string, string[]>(), new Map<string, string[]>()];
  const [dealOfPart, inPart] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { quad: { subject, predicate, object } } of quads) {
    if (ROLES.has(predicate.value)) addTo(holders, subject.value, object.value);
    else if (PARTS.has(predicate.value)) addTo(dealOfPart, object.value, subject.value);
    else if (ROLES_IN_PARTS.has(predicate.value)) addTo(inPart, subject.value, object.value);
    else if (predicate.value === dg('object')) addTo(dealsOfEvent, subject.value, object.value);
    else if (predicate.value === dg('attributedTo')) addTo(sources, subject.value, object.value);
  }
  for (const [part, agents] of inPart) {
    for (const deal of dealOfPart.get(part) ?? []) for (const agent of agents) addTo(holders, deal, agent);
  }
  return { holders, dealsOfEvent, sources };
}
