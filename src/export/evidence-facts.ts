/** What a graph knows of reports, passages and claims that evidence is told with: read in one pass, looked up by IRI. */
import type { Graph, OriginQuad } from '../graph/graph.ts';
import { saidOf, type SaidOf } from '../graph/said-of.ts';
import { dg, RDF_TYPE, thing } from '../graph/vocabulary.ts';

/** Properties of reports, passages and claims, and whose readings are "ours". */
export interface EvidenceFacts extends Pick<SaidOf, 'values'> {
  /** What keeps the graph; a used project's readings are that project's. */
  readonly projects: ReadonlySet<string>;
}

const WANTED: readonly string[] = [
  dg('publisher'), dg('issued'), dg('address'), dg('archivedCopy'),
  dg('passage'), dg('contextPassage'), dg('number'), dg('passageKind'),
  dg('recordedBy'), dg('recordedOn'), dg('reviewedBy'), dg('reviewedOn'),
];

const known = new WeakMap<readonly OriginQuad[], EvidenceFacts>();

/** Reads the graph, each only once: every row of a page is told from it. */
export function evidenceFacts({ quads, usedBases }: Pick<Graph, 'quads' | 'usedBases'>): EvidenceFacts {
  const facts = known.get(quads) ?? read(quads, Object.values(usedBases).map((base) => thing(base, '')));
  known.set(quads, facts);
  return facts;
}

function read(quads: readonly OriginQuad[], used: readonly string[]): EvidenceFacts {
  const projects = quads.filter(({ quad }) => quad.object.value === dg('Project') && quad.predicate.value === RDF_TYPE).map(({ quad }) => quad.subject.value);
  return { values: saidOf(quads, WANTED).values, projects: new Set(projects.filter((iri) => !used.some((ids) => iri.startsWith(ids)))) };
}
