/** What a lens must equal: the graph loaded from files that hold only the chosen claims. */
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../../src/graph/graph.ts';
import { loadGraph } from '../../src/graph/load.ts';
import { quadLines } from '../../src/graph/nquads.ts';
import { readProject } from '../../src/graph/project.ts';
import { Terms } from '../../src/graph/terms.ts';
import { genidBase, ontologyOrigin, registryOrigin } from '../../src/graph/vocabulary.ts';
import { tempProject } from './temp-project.ts';

/** What is compared of a graph: which claims and reports, and each quad in its origin with whether it is stated. */
export function content({ claims, reports, quads }: Graph): object {
  const lines = quadLines(quads.map(({ quad }) => quad)).map((line, at) => `${quads[at]!.stated ? 'stated' : 'inferred'} ${line}`);
  return { claims: [...claims.keys()].sort(), reports: [...reports.keys()].sort(), quads: lines.sort() };
}

/**
 * Writes one file per origin that is left, loads them, and gives the graph. A report that has no claim at all is written
 * where `empty` says so.
 */
export async function recomputed(graph: Graph, chosen: ReadonlySet<string>, empty: (report: string) => boolean): Promise<Graph> {
  const stated = graph.quads.filter((entry) => entry.stated).map(({ quad }) => quad);
  const background = (origin: string): RDF.Quad[] => stated.filter((quad) => quad.graph.value === origin);
  const files: Record<string, string> = {
    'dealgraph.json': JSON.stringify({ name: 'Test', version: '1.0.0', base: graph.base, languages: ['en', 'de'] }),
    'ontology/all.ttl': triples(background(ontologyOrigin(graph.base))), 'data/registry.ttl': triples(background(registryOrigin(graph.base))),
  };
  for (const { iri: report, id } of graph.reports.values()) {
    const claims = [...graph.claims.values()].filter((claim) => claim.report === report).map(({ iri }) => iri);
    const left = claims.filter((iri) => chosen.has(iri));
    if (claims.length > 0 ? left.length === 0 : !empty(report)) continue;
    files[`data/reports/${id}.nq`] = text([...aboutLeft(graph, background(report), chosen), ...left.flatMap(background)]);
  }
  return loadGraph(readProject(tempProject(files)));
}

/** A report's own graph without what describes claims that went: from each of them on through whatever has no name. */
function aboutLeft(graph: Graph, quads: readonly RDF.Quad[], chosen: ReadonlySet<string>): readonly RDF.Quad[] {
  const nameless = genidBase(graph.base);
  const described = new Set(quads.filter(({ subject }) => graph.claims.has(subject.value) && !chosen.has(subject.value)).map(({ subject }) => subject.value));
  for (const subject of described) {
    for (const quad of quads) if (quad.subject.value === subject && quad.object.value.startsWith(nameless)) described.add(quad.object.value);
  }
  return quads.filter(({ subject }) => !described.has(subject.value));
}

/** Ontology and registry are read as Turtle, of which N-Triples are a part. */
function triples(quads: readonly RDF.Quad[]): string {
  const terms = new Terms();
  return text(quads.map(({ subject, predicate, object }) => terms.quad(subject, predicate, object)));
}

function text(quads: readonly RDF.Quad[]): string {
  return quadLines(quads).join('');
}
