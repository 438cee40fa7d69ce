/** What a lens decides by: when and by whom each claim and report was published, recorded, reviewed and vouched for. */
import { daysOf } from './days.ts';
import type { Graph } from './graph.ts';
import { addTo } from './groups.ts';
import { dg, SKOS_NOTATION, STANDARD_PREFIXES } from './vocabulary.ts';

export interface LensFacts {
  /** The last day on which a report may have been published; undefined where that is not recorded. */
  issued(report: string): string | undefined;
  /** The day on which a claim was recorded, by itself or with its report; of a report, its own. */
  recorded(iri: string): string | undefined;
  isReviewed(claim: string): boolean;
  /** Whom a claim is attributed to. */
  sources(claim: string): readonly string[];
  publishers(report: string): readonly string[];
  /** The order of the certainty that a claim has; undefined where it has none. */
  strength(claim: string): number | undefined;
  /** The order of a certainty's code. */
  strengthOf(code: string): number | undefined;
  /** The code of a claim's mode. */
  mode(claim: string): string | undefined;
}

const WANTED: ReadonlySet<string> = new Set([
  dg('issued'), dg('recordedOn'), dg('reviewedBy'), dg('attributedTo'), dg('publisher'), dg('certainty'), dg('mode'), dg('strength'), SKOS_NOTATION,
]);

/** The codes of the concepts of a scheme (`fact`, `said` …) in the order in which the ontology has them. */
export function codesOf({ quads }: Pick<Graph, 'quads'>, scheme: string): readonly string[] {
  const members = new Set(quads.filter(({ quad }) => quad.predicate.value === `${STANDARD_PREFIXES['skos']}inScheme` && quad.object.value === scheme).map(({ quad }) => quad.subject.value));
  return [...new Set(quads.filter(({ quad }) => quad.predicate.value === SKOS_NOTATION && members.has(quad.subject.value)).map(({ quad }) => quad.object.value))];
}

/** Reads them in one pass. What claims themselves say plays no part: only what is said about them. */
export function lensFacts({ quads, claims }: Pick<Graph, 'quads' | 'claims'>): LensFacts {
  const values = new Map<string, string[]>();
  for (const { quad: { subject, predicate, object, graph } } of quads) {
    if (WANTED.has(predicate.value) && !claims.has(graph.value)) addTo(values, `${subject.value} ${predicate.value}`, object.value);
  }
  const all = (iri: string, predicate: string): readonly string[] => values.get(`${iri} ${predicate}`) ?? [];
  const first = (iri: string, predicate: string): string | undefined => all(iri, predicate).toSorted()[0];
  const strength = (concept: string | undefined): number | undefined => {
    const found = concept === undefined ? undefined : first(concept, dg('strength'));
    return found === undefined ? undefined : Number(found);
  };
  const certainties = [...values.keys()].filter((key) => key.endsWith(` ${dg('strength')}`)).map((key) => key.slice(0, key.indexOf(' ')));
  return {
    issued: (report) => daysOf(first(report, dg('issued')) ?? '')?.latest,
    recorded: (iri) => (first(iri, dg('recordedOn')) ?? first(claims.get(iri)?.report ?? '', dg('recordedOn')))?.slice(0, 10),
    isReviewed: (claim) => all(claim, dg('reviewedBy')).length > 0,
    sources: (claim) => all(claim, dg('attributedTo')),
    publishers: (report) => all(report, dg('publisher')),
    strength: (claim) => strength(first(claim, dg('certainty'))),
    strengthOf: (code) => strength(certainties.find((concept) => all(concept, SKOS_NOTATION).includes(code))),
    mode: (claim) => {
      const mode = first(claim, dg('mode'));
      return mode === undefined ? undefined : first(mode, SKOS_NOTATION);
    },
  };
}
