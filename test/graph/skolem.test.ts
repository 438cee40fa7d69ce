import { expect } from 'chai';
import { loadGraph } from '../../src/graph/load.ts';
import { quadToNQuads } from '../../src/graph/nquads.ts';
import { readProject } from '../../src/graph/project.ts';
import { PREFIXES, removeTempProjects, tempProject } from './temp-project.ts';

async function quads(files: Record<string, string>): Promise<string[]> {
  const graph = await loadGraph(readProject(tempProject(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, PREFIXES + text])))));
  expect(graph.problems).to.deep.equal([]);
  return graph.quads.map(({ quad }) => quadToNQuads(quad)).sort();
}

describe('blank nodes', () => {
  after(removeTempProjects);

  it('become IRIs that neither labels nor the order of statements change', async () => {
    const one = await quads({ 'data/a.ttl': 'id:x :of _:a . _:a :unit "u" ; :of _:b . _:b :value 3 .' });
    expect(one.join('')).not.to.contain('_:');
    expect(await quads({ 'data/b.ttl': '_:z :value 3 . id:x :of [ :of _:z ; :unit "u" ] .' })).to.deep.equal(one);
  });

  it('stay apart in two files, though their labels are the same', async () => {
    const both = await quads({ 'data/a.ttl': '_:a :unit "one" .', 'data/b.ttl': '_:a :value 2 .' });
    expect(new Set(both.map((line) => line.split(' ')[0])).size).to.equal(2);
  });

  it('stay two where nothing tells them apart', async () => {
    expect(await quads({ 'data/a.ttl': 'id:x :of [ :unit "u" ], [ :unit "u" ] .' })).to.have.length(4);
  });

  it('keep their IRIs when other blank nodes come in', async () => {
    const alone = await quads({ 'data/a.ttl': 'id:x :of [ :unit "u" ] .' });
    const more = await quads({ 'data/a.ttl': 'id:x :of [ :unit "u" ] .', 'data/b.ttl': 'id:y :list (1 1 1 1 1) .' });
    expect(more).to.include.members(alone);
  });
});
