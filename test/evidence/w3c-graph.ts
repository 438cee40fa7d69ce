/** A W3C test's data as a graph in which every triple is a claim of its own. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as RDF from '@rdfjs/types';
import type { ClaimEntry, Graph, OriginQuad } from '../../src/graph/graph.ts';
import { Terms } from '../../src/graph/terms.ts';
import type { EngineDataset } from '../../src/query/engine.ts';
import type { W3cTest } from '../w3c/manifest.ts';
import { readQuads } from '../w3c/results.ts';

const terms = new Terms();

/** The query of a test with its base. */
export function queryText({ query }: W3cTest): string {
  return `BASE <${query}>\n${readFileSync(fileURLToPath(query), 'utf8')}`;
}

/** Each triple of the default graph with the claim that it is; the quads of named graphs, which are a claim each. */
export interface W3cGraph {
  readonly graph: Graph;
  readonly named: readonly RDF.Quad[];
}

/** Blank nodes become IRIs, as in every graph of ours (semantics §12). */
export function w3cGraph({ data, graphData }: W3cTest): W3cGraph {
  const seen = new Map<string, RDF.Quad>();
  for (const file of data) for (const quad of readQuads(file)) seen.set(JSON.stringify([quad.subject, quad.predicate, quad.object]), quad);
  const own = [...seen.values()].map((quad, number) => inGraph(quad, `urn:claim:${number}`));
  const named = graphData.flatMap(({ file, graph }) => readQuads(file).map((quad) => inGraph(quad, graph)));
  const quads: OriginQuad[] = [...own, ...named].map((quad) => ({ quad, stated: true }));
  const claims = [...new Set(quads.map(({ quad }) => quad.graph.value))].map((iri): ClaimEntry => ({ iri, report: 'urn:report', file: 'data.ttl', line: 1 }));
  const graph: Graph = {
    base: 'urn:base/', usedBases: {}, quads, claims: new Map(claims.map((claim) => [claim.iri, claim])), problems: [], version: 'none',
    reports: new Map([['urn:report', { iri: 'urn:report', id: 'report', file: 'data.ttl' }]]),
    labels: { label: () => undefined, find: () => [], similar: () => [], spellings: () => [] },
  };
  return { graph, named };
}

/** What an engine holds where only these claims count. */
export function datasetOf({ graph, named }: W3cGraph, counts: (claim: string) => boolean = () => true): EngineDataset {
  const own = graph.quads.map(({ quad }) => quad).filter((quad) => quad.graph.value.startsWith('urn:claim:') && counts(quad.graph.value));
  return {
    defaultGraph: own.map(({ subject, predicate, object }) => terms.quad(subject, predicate, object)),
    namedGraphs: [...own, ...named.filter(({ graph: origin }) => counts(origin.value))],
  };
}

function inGraph({ subject, predicate, object }: RDF.Quad, graph: string): RDF.Quad {
  return terms.quad(known(subject) as RDF.Quad_Subject, terms.iri(predicate.value), known(object) as RDF.Quad_Object, terms.iri(graph));
}

function known(term: RDF.Term): RDF.Term {
  return term.termType === 'BlankNode' ? terms.iri(`urn:blank:${term.value}`) : term;
}
