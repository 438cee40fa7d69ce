/** Tells which deals and events a claim is about, by its own triples and by what these hang on (semantics §21). */
import type { Graph } from './graph.ts';
import { addTo } from './groups.ts';
import { dg, ontologyOrigin, RDF_TYPE } from './vocabulary.ts';

/** The deals and events that a claim is about, by IRI; both empty for a claim about none. */
export interface About {
  readonly deals: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

/** From a detail to what it is a detail of: an amount to its deal, a date to its event. */
const POINTS_TO_WHOLE: ReadonlySet<string> = new Set([dg('dateOf'), dg('of'), dg('scope'), dg('restricts'), dg('characterises')]);
/** From a thing to its details, whatever the thing is. What a claim holds is a detail of the statement that expresses it. */
const POINTS_TO_DETAIL: ReadonlySet<string> = new Set([dg('aim'), dg('characterisation'), dg('expresses')]);

/**
 * Things that are no detail of a deal or event, however close they stand to one: what is told of a company or a
 * technology is not thereby told of its deals. Which deals a group has is a reading of ours, so a group is not followed.
 */
const ALONE: ReadonlySet<string> = new Set([
  dg('Agent'), dg('Place'), dg('Technology'), dg('DealGroup'), dg('Report'), dg('ReportVersion'), dg('Passage'), dg('Claim'), dg('Project'),
]);

/**
 * What each claim of a graph is about. A deal or event that it names, and where it names a detail of one (a use case, a
 * restriction, a date, a position on it …) the deal or event of that detail, whichever claim says so. An event is not
 * followed to its deal: it has a time of its own.
 * @returns a function from a claim's IRI; about nothing for an IRI that is no claim
 */
export function aboutOf(graph: Pick<Graph, 'quads' | 'claims' | 'base'>): (claim: string) => About {
  const { nodes, wholes, deals, events, alone } = read(graph);
  return (claim) => {
    const about = { deals: new Set<string>(), events: new Set<string>() };
    const reached = new Set([...nodes.get(claim) ?? [], claim]);
    for (const node of reached) {
      if (deals.has(node)) about.deals.add(node);
      else if (events.has(node)) about.events.add(node);
      else if (node === claim || !alone.has(node)) for (const whole of wholes.get(node) ?? []) reached.add(whole);
    }
    return about;
  };
}

interface Structure {
  /** The things that each claim names. */
  readonly nodes: ReadonlyMap<string, ReadonlySet<string>>;
  /** What each thing is a detail of. */
  readonly wholes: ReadonlyMap<string, readonly string[]>;
  readonly deals: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly alone: ReadonlySet<string>;
}

function read({ quads, claims, base }: Pick<Graph, 'quads' | 'claims' | 'base'>): Structure {
  const [deals, events, alone] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const [nodes, wholes] = [new Map<string, Set<string>>(), new Map<string, string[]>()];
  const ontology = ontologyOrigin(base);
  for (const { quad: { subject, predicate, object, graph } } of quads) {
    if (graph.value === ontology) alone.add(subject.value);
    if (predicate.value !== RDF_TYPE) continue;
    if (object.value === dg('Deal')) deals.add(subject.value);
    else if (object.value === dg('Event')) events.add(subject.value);
    else if (ALONE.has(object.value)) alone.add(subject.value);
  }
  for (const { quad: { subject, predicate, object, graph } } of quads) {
    if (!claims.has(graph.value)) continue;
    const named = nodes.get(graph.value) ?? new Set();
    nodes.set(graph.value, named.add(subject.value));
    if (object.termType !== 'NamedNode' || predicate.value === RDF_TYPE) continue;
    named.add(object.value);
    if (POINTS_TO_WHOLE.has(predicate.value)) addTo(wholes, subject.value, object.value);
    if (POINTS_TO_DETAIL.has(predicate.value) || deals.has(subject.value)) addTo(wholes, object.value, subject.value);
  }
  return { nodes, wholes, deals, events, alone };
}
