import { expect } from 'chai';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '../../src/graph/graph.ts';
import { loadGraph } from '../../src/graph/load.ts';
import { quadLines, sortByCodePoint } from '../../src/graph/nquads.ts';
import { readProject } from '../../src/graph/project.ts';

/** Each case is a project and what loading it gives: expected.txt. APPROVE=1 writes it anew. */
const cases = 'test/cases/load';

function told(graph: Graph): string {
  const lines = (stated: boolean): string[] => sortByCodePoint(quadLines(graph.quads.filter((entry) => entry.stated === stated).map(({ quad }) => quad)));
  const section = (title: string, entries: string[]): string => `== ${title}\n${entries.join('')}`;
  return [
    section('reports', [...graph.reports.values()].map(({ iri, id, file }) => `${iri} ${id} ${file}\n`)),
    section('claims', [...graph.claims.values()].map(({ iri, report, file, line }) => `${iri} ${report} ${file}:${line}\n`)),
    section('problems', graph.problems.map((problem) => `${problem.code} ${problem}\n`)),
    section('stated', lines(true)),
    section('inferred', lines(false)),
  ].join('\n');
}

describe('loading', () => {
  for (const name of readdirSync(cases)) {
    it(`${name} gives what is expected`, async () => {
      const graph = await loadGraph(readProject(join(cases, name, 'project')));
      const file = join(cases, name, 'expected.txt');
      if (process.env['APPROVE'] !== undefined) writeFileSync(file, told(graph));
      expect(told(graph)).to.equal(readFileSync(file, 'utf8'));
    });
  }
});
