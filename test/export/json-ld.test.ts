import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { contextFor } from '../../src/export/json-ld-shipped.ts';
import { writeJsonLd, type JsonLdForm } from '../../src/export/json-ld.ts';
import { canonicalNQuads } from '../../src/export/rdf-canonical.ts';
import { exportedQuads } from '../../src/export/rdf-quads.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { loadGraph } from '../../src/graph/load.ts';
import { readProject } from '../../src/graph/project.ts';
import { BASE, removeTempProjects } from '../graph/temp-project.ts';
import { aGraph } from './any-graph.ts';
import { readJsonLd } from './json-ld-read.ts';

const cases = ['.', ...['trig-report', 'turtle-report', 'blank-nodes', 'closure'].map((name) => join('test/cases/load', name, 'project'))];
const forms: readonly JsonLdForm[] = ['compacted', 'expanded', 'flattened'];

function write(graph: Graph, options: { merged?: boolean; form?: JsonLdForm; address?: string } = {}): string {
  return [...writeJsonLd(graph, { context: contextFor(graph), ...options })].join('');
}

describe('a graph as JSON-LD', () => {
  after(removeTempProjects);

  for (const folder of cases) {
    for (const merged of [false, true]) {
      it(`of ${folder}${merged ? ', merged,' : ''} reads back the same in every form, byte for byte in canonical N-Quads`, async () => {
        const graph = await loadGraph(readProject(folder));
        const nquads = canonicalNQuads(exportedQuads(graph, { merged }));
        for (const form of forms) expect(await readJsonLd(write(graph, { merged, form })), form).to.equal(nquads);
      }).timeout(30_000);
    }
  }
});

describe('any graph as JSON-LD', () => {
  it('is written and read back the same, whatever its IRIs and literals', async () => {
    const shipped = contextFor({ base: BASE, quads: [] });
    await fc.assert(fc.asyncProperty(aGraph, fc.boolean(), fc.constantFrom(...forms), async (graph, merged, form) => {
      const text = [...writeJsonLd(graph, { context: shipped, merged, form })].join('');
      expect(await readJsonLd(text)).to.equal(canonicalNQuads(exportedQuads(graph, { merged })));
    }), { seed: 11, numRuns: 600 });
  }).timeout(120_000);
});
