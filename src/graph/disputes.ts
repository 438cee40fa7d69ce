/** Which claims are contradicted, or have given way to something newer, and by which others (semantics §33). */
import { comparedFacts } from './compared-facts.ts';
import type { Graph } from './graph.ts';
import { addTo } from './groups.ts';
import { isUndisputed } from './undisputed.ts';

/** One dispute, seen from the side that is disputed: each of two contradicting sides is, of a change only the older one. */
export interface ClaimDispute {
  readonly how: 'contradicted' | 'changed';
  /** The claims of this side, by IRI. */
  readonly claims: readonly string[];
  /** Those of the other side. */
  readonly by: readonly string[];
  /** Whether neither side says of when it is. */
  readonly periodOpen: boolean;
}

const NONE: ReadonlyMap<string, readonly ClaimDispute[]> = new Map();
const known = new WeakMap<object, ReadonlyMap<string, readonly ClaimDispute[]>>();

/**
 * The disputes that each claim stands in, by claim IRI; worked out once for each graph.
 * @param graph as answers see it: under a lens that drops one side nothing is disputed
 */
export function disputesOf(graph: Pick<Graph, 'quads' | 'claims'>): ReadonlyMap<string, readonly ClaimDispute[]> {
  if (isUndisputed(graph)) return NONE;
  let found = known.get(graph);
  if (found === undefined) known.set(graph, (found = read(graph)));
  return found;
}

function read(graph: Pick<Graph, 'quads' | 'claims'>): ReadonlyMap<string, readonly ClaimDispute[]> {
  const found = new Map<string, ClaimDispute[]>();
  const add = (dispute: ClaimDispute): void => {
    for (const claim of dispute.claims) addTo(found, claim, dispute);
  };
  for (const { how, one, other, periodOpen } of comparedFacts(graph)) {
    if (how === 'change') add({ how: 'changed', claims: one, by: other, periodOpen });
    if (how !== 'contradiction') continue;
    add({ how: 'contradicted', claims: one, by: other, periodOpen });
    add({ how: 'contradicted', claims: other, by: one, periodOpen });
  }
  return found;
}
