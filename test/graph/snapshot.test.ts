import { expect } from 'chai';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '../../src/graph/graph.ts';
import { loadGraph, loadWithKey } from '../../src/graph/load.ts';
import { quadToNQuads } from '../../src/graph/nquads.ts';
import { readProject } from '../../src/graph/project.ts';
import { writeSnapshot } from '../../src/graph/snapshot.ts';
import { PREFIXES, removeTempProjects, tempProject } from './temp-project.ts';

const data = `${PREFIXES} id:a a :Company ; rdfs:label "Alpenrobotik \\"x\\"\\n𝒳"@de ; :value 1.50, "@en\\"^^<x:y>" ; :of [ :unit "x" ] .`;

function told(graph: Graph): unknown {
  return {
    quads: graph.quads.map(({ quad, stated }) => `${stated} ${quadToNQuads(quad)}`), claims: [...graph.claims], reports: [...graph.reports],
    version: graph.version, base: graph.base, label: graph.labels.label(`${graph.base}id/a`, 'de'), found: graph.labels.find('radar deal'),
  };
}

describe('a snapshot', () => {
  after(removeTempProjects);

  function prepared(): { folder: string; file: string } {
    const folder = tempProject({ 'data/a.ttl': data, 'data/reports/r.ttl': `${PREFIXES} id:r1 a :Deal ; rdfs:label "radar deal" .` }, { ontology: true });
    return { folder, file: join(folder, 'snapshot.json') };
  }

  it('gives the same graph as the files', async () => {
    const { folder, file } = prepared();
    const { graph, key } = await loadWithKey(readProject(folder), { program: '1' });
    writeFileSync(file, writeSnapshot(graph, key));
    const again = await loadGraph(readProject(folder), { snapshotFile: file, program: '1' });
    expect(told(again)).to.deep.equal(told(graph));
  });

  it('is used: what it says counts when the key matches', async () => {
    const { folder, file } = prepared();
    const { graph, key } = await loadWithKey(readProject(folder));
    writeFileSync(file, writeSnapshot({ ...graph, version: 'prepared' }, key));
    expect((await loadGraph(readProject(folder), { snapshotFile: file })).version).to.equal('prepared');
  });

  it('is ignored when a file, a name or the program changed, or when it is damaged or missing', async () => {
    const { folder, file } = prepared();
    const { graph, key } = await loadWithKey(readProject(folder), { program: '1' });
    const snapshot = writeSnapshot({ ...graph, version: 'prepared' }, key);
    const versionWith = async (text: string, program = '1'): Promise<string> => {
      writeFileSync(file, text);
      return (await loadGraph(readProject(folder), { snapshotFile: file, program })).version;
    };
    expect(await versionWith(snapshot, '2')).to.equal(graph.version);
    expect(await versionWith(snapshot.slice(0, -10))).to.equal(graph.version);
    writeFileSync(join(folder, 'data/a.ttl'), `${data} `);
    expect(await versionWith(snapshot)).to.equal(graph.version);
    expect((await loadGraph(readProject(folder), { snapshotFile: join(folder, 'none') })).version).to.equal(graph.version);
  });

  it('is not made of a graph with problems', async () => {
    const { graph, key } = await loadWithKey(readProject(tempProject({ 'data/a.ttl': 'x' })));
    expect(() => writeSnapshot(graph, key)).to.throw(RangeError);
  });
});
