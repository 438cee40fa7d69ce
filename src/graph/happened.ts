/** Tells whether what a claim is about had happened by a day, as far as its dates allow to say (semantics §21). */
import { aboutOf } from './about.ts';
import type { Graph } from './graph.ts';
import { addTo } from './groups.ts';
import { dg } from './vocabulary.ts';

/** Between which days something was, `YYYY-MM-DD`; an end that some date leaves open is left out. */
export interface Bounds {
  readonly earliest?: string;
  readonly latest?: string;
}

/**
 * `after`: something that the claim is about was after the day; `definite`: all of it was by then; `possible`: the
 * dates, or two that contradict each other, leave it open; `undated`: nothing that it is about has a date.
 */
export type Happened = 'after' | 'definite' | 'possible' | 'undated';

/** When a deal came about: the events that say so, and where none of these is dated, those that made it known. */
const CAME_ABOUT: readonly ReadonlySet<string>[] = [new Set([dg('kind-conclusion'), dg('kind-award')]), new Set([dg('kind-announcement')])];

/** Whether each claim of the graph is about something that had happened by the day. */
export function happenedBy(graph: Pick<Graph, 'quads' | 'claims' | 'base'>, day: string): (claim: string) => Happened {
  const [about, bounds] = [aboutOf(graph), boundsOf(graph)];
  return (claim) => {
    const { deals, events } = about(claim);
    const found = [...deals, ...events].map(bounds);
    const dated = found.filter((one) => one !== undefined);
    if (dated.length === 0) return 'undated';
    if (dated.some(({ earliest }) => earliest !== undefined && earliest > day)) return 'after';
    // Of several things, one without a date may still be to come.
    return dated.length === found.length && dated.every(({ latest }) => latest !== undefined && latest <= day) ? 'definite' : 'possible';
  };
}

/**
 * Between which days each event, and each deal by its own events, was. Several dates of one thing span from the earliest
 * to the latest of them all, so that contested ones leave open what lies between. A deal is dated by its conclusion or
 * award, else by its announcement, and by no other event: it can be turned down before it is made, and ends after.
 * @returns a function from an IRI; undefined for what has no date
 */
export function boundsOf({ quads }: Pick<Graph, 'quads'>): (iri: string) => Bounds | undefined {
  const [dates, kinds, eventsAbout] = [new Map<string, string[]>(), new Map<string, string[]>(), new Map<string, string[]>()];
  const [earliest, latest] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { quad: { subject, predicate, object } } of quads) {
    switch (predicate.value) {
      case dg('date'): addTo(dates, subject.value, object.value); break;
      case dg('dateOf'): addTo(dates, object.value, subject.value); break;
      case dg('earliest'): addTo(earliest, subject.value, object.value.slice(0, 10)); break;
      case dg('latest'): addTo(latest, subject.value, object.value.slice(0, 10)); break;
      case dg('kind'): addTo(kinds, subject.value, object.value); break;
      case dg('object'): addTo(eventsAbout, object.value, subject.value); break;
    }
  }
  const ofEvent = (event: string): Bounds | undefined =>
    span((dates.get(event) ?? []).map((date) => bounds(earliest.get(date)?.toSorted()[0], latest.get(date)?.toSorted().at(-1))));
  const ofDeal = (deal: string): Bounds | undefined => {
    for (const telling of CAME_ABOUT) {
      const events = (eventsAbout.get(deal) ?? []).filter((event) => kinds.get(event)?.some((kind) => telling.has(kind)));
      const found = span(events.map(ofEvent).filter((one) => one !== undefined));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return (iri) => ofEvent(iri) ?? ofDeal(iri);
}

/** From the first day of all to the last; an end that one of them leaves open is open. Undefined for none. */
function span(all: readonly Bounds[]): Bounds | undefined {
  if (all.length === 0) return undefined;
  const ends = (pick: (one: Bounds) => string | undefined): readonly string[] => all.map(pick).filter((day) => day !== undefined).toSorted();
  const [starts, stops] = [ends(({ earliest }) => earliest), ends(({ latest }) => latest)];
  return bounds(starts.length === all.length ? starts[0] : undefined, stops.length === all.length ? stops.at(-1) : undefined);
}

function bounds(earliest: string | undefined, latest: string | undefined): Bounds {
  return { ...(earliest === undefined ? {} : { earliest }), ...(latest === undefined ? {} : { latest }) };
}
