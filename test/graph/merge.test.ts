import { expect } from 'chai';
import { DataFactory } from 'n3';
import { join } from 'node:path';
import { loadGraph } from '../../src/graph/load.ts';
import { engineDataset } from '../../src/graph/merge.ts';
import { quadToNQuads } from '../../src/graph/nquads.ts';
import { findProject } from '../../src/graph/project.ts';
import { Terms } from '../../src/graph/terms.ts';

const triple = (line: string): string => line.replace(/ <[^>]*> \.\n$/, ' .\n');

describe('the merged dataset', () => {
  for (const folder of [join('test/cases/load/closure/project'), '.']) {
    it(`of ${folder} has each triple of each origin once in its default graph, and no other`, async () => {
      const { defaultGraph, namedGraphs } = engineDataset(await loadGraph(findProject(folder, '.', '.')));
      const merged = [...defaultGraph].map(quadToNQuads);
      expect(new Set(merged).size).to.equal(merged.length);
      expect(new Set(merged)).to.deep.equal(new Set([...namedGraphs].map(quadToNQuads).map(triple)));
    });
  }

  it('counts one triple once, whichever library made its terms', () => {
    const terms = new Terms();
    const own = terms.quad(terms.iri('x:a'), terms.iri('x:b'), terms.literal('1', 'EN'), terms.iri('x:g'));
    const { namedNode, literal, quad } = DataFactory;
    const other = quad(namedNode('x:a'), namedNode('x:b'), literal('1', 'en'), namedNode('x:h'));
    expect(engineDataset({ quads: [own, other].map((each) => ({ quad: each, stated: true })) }).defaultGraph).to.have.length(1);
    expect(own.object.equals(other.object)).to.equal(true);
    expect(other.object.equals(own.object)).to.equal(true);
  });
});
