/** What a graph knows of reports, passages and claims that evidence is told with: read in one pass, looked up by IRI. */
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../graph/graph.ts';
import { dg, RDF_TYPE, thing } from '../graph/vocabulary.ts';

/** Values of properties of reports, passages and claims. */
export interface EvidenceFacts {
  /** The values of one of the properties below, in the graph's order. */
  values(iri: string, property: string): readonly RDF.Term[];
  /** What keeps the graph, whose readings are "ours"; a used project's readings are that project's. */
  readonly projects: ReadonlySet<string>;
}

const WANTED: ReadonlySet<string> = new Set([
  dg('publisher'), dg('issued'), dg('address'), dg('archivedCopy'),
  dg('passage'), dg('contextPassage'), dg('number'), dg('passageKind'),
  dg('recordedBy'), dg('recordedOn'), dg('reviewedBy'), dg('reviewedOn'),
]);

/** Reads the graph. */
export function evidenceFacts({ quads, usedBases }: Pick<Graph, 'quads' | 'usedBases'>): EvidenceFacts {
  const values = new Map<string, RDF.Term[]>();
  const projects = new Set<string>();
  const used = Object.values(usedBases).map((base) => thing(base, ''));
  for (const { quad: { subject, predicate, object } } of quads) {
    if (WANTED.has(predicate.value)) {
      const key = `${subject.value} ${predicate.value}`;
      const known = values.get(key);
      if (known === undefined) values.set(key, [object]);
      else if (!known.some((one) => one.equals(object))) known.push(object);
    } else if (predicate.value === RDF_TYPE && object.value === dg('Project') && !used.some((ids) => subject.value.startsWith(ids))) projects.add(subject.value);
  }
  return { values: (iri, property) => values.get(`${iri} ${property}`) ?? [], projects };
}
