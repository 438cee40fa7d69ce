/** Reads which claims no longer count: what the publisher corrected or withdrew, and what we misread (semantics §19, §20). */
import type { Graph } from './graph.ts';
import { dg } from './vocabulary.ts';

export interface Invalidation {
  /** The day since which the claim no longer counts, `YYYY-MM-DD`; undefined where the data leave it out. */
  readonly on: string | undefined;
  /** True where the publisher erred: until that day it was reported so. False where we did: it never was. */
  readonly byPublisher: boolean;
}

const MARKS: ReadonlySet<string> = new Set([dg('invalidatedOn'), dg('invalidationKind')]);

/**
 * The claims that no longer count, by IRI; a mark on a report is one on each of its claims. One pass over the graph and
 * nothing more where there are none, since every start makes it.
 */
export function invalidations({ quads, claims }: Pick<Graph, 'quads' | 'claims'>): ReadonlyMap<string, Invalidation> {
  const marked = new Map<string, { on?: string; kind?: string }>();
  for (const { quad: { subject, predicate, object, graph } } of quads) {
    // A claim's triples do not decide over claims; what is said about it beside it does.
    if (!MARKS.has(predicate.value) || claims.has(graph.value)) continue;
    const known = marked.get(subject.value) ?? {};
    if (predicate.value === dg('invalidationKind')) known.kind = object.value;
    // Of two days the earlier one: from then on somebody had said so.
    else if (known.on === undefined || object.value < known.on) known.on = object.value;
    marked.set(subject.value, known);
  }
  if (marked.size === 0) return new Map();
  return new Map([...claims.values()].flatMap(({ iri, report }) => {
    const found = marked.get(iri) ?? marked.get(report);
    return found === undefined ? [] : [[iri, { on: found.on?.slice(0, 10), byPublisher: found.kind === dg('invalidation-by-publisher') }]];
  }));
}
