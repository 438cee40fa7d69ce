/** What contradicts, changes, confirms and answers what (semantics §31 to §33): pairs that look alike and are told apart, and the sample. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { comparedFacts, type ComparedFacts } from '../../src/graph/compared-facts.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { underLens } from '../../src/graph/lens.ts';
import { loadGraph } from '../../src/graph/load.ts';
import { readProject } from '../../src/graph/project.ts';
import { shipped } from '../data/shipped.ts';
import { BASE, removeTempProjects, tempProject } from './temp-project.ts';

const CASES = join('test', 'cases', 'compared');
const KEEPER = `<${BASE}id/keeper> a <https://w3id.org/dealgraph/ontology#Project> .\n`;

/** The graph of a case's reports, as answers see it. */
async function graphOf(name: string): Promise<Graph> {
  const prefixes = readFileSync(join(CASES, 'prefixes.ttl'), 'utf8');
  const files = readdirSync(join(CASES, name)).filter((file) => file !== 'expected.txt');
  const texts = files.map((file) => [`data/reports/${file}`, prefixes + readFileSync(join(CASES, name, file), 'utf8')] as const);
  const graph = await loadGraph(readProject(tempProject({ ...Object.fromEntries(texts), 'data/keeper.ttl': KEEPER }, { ontology: true })));
  expect(graph.problems).to.deep.equal([]);
  return underLens(graph, {}).graph;
}

/** A line for each pair, as `expected.txt` has it. */
function told(pairs: readonly ComparedFacts[]): readonly string[] {
  const short = (iris: readonly string[]): string => iris.map((iri) => iri.replace(/^.*\/claim\//u, '').replace('trending-topics-mistral-defence/', 'shipped/').replace('nordlicht-kurier-framework-limits/', '')).join(', ');
  return pairs.map(({ how, one, other, periodOpen }) => `${how} ${short(one)} | ${short(other)}${periodOpen ? ' (period open)' : ''}`).sort();
}

describe('facts held against each other', () => {
  after(removeTempProjects);

  for (const name of readdirSync(CASES).filter((entry) => existsSync(join(CASES, entry, 'expected.txt')))) {
    it(name.replaceAll('-', ' '), async () => {
      const expected = readFileSync(join(CASES, name, 'expected.txt'), 'utf8').trim();
      expect(told(comparedFacts(await graphOf(name)))).to.deep.equal(expected === 'nothing' ? [] : expected.split('\n'));
    });
  }

  it('are nothing in the shipped data, which is one report', async () => {
    expect(told(comparedFacts(await shipped))).to.deep.equal([]);
  });

  it('are what the invented second report was written for, and nothing else', async () => {
    expect(told(comparedFacts(await loadGraph(readProject(join('test', 'sample')))))).to.deep.equal([
      'answer shipped/3-18 | 4-3',
      'change 16-1 | 16-2',
      'change shipped/26-7, 12-2 | 12-3',
      'confirmation shipped/26-2 | 12-1',
      'confirmation shipped/26-7 | 12-2 (period open)',
      'confirmation shipped/3-7 | 8-1',
      'confirmation shipped/5-15 | 6-1 (period open)',
      'confirmation shipped/5-2 | 3-2',
      'confirmation shipped/6-1 | 5-1 (period open)',
      'contradiction shipped/15-2 | 11-2',
      'contradiction shipped/3-8 | 8-2 (period open)',
      'contradiction shipped/3-9 | 9-1 (period open)',
    ]);
  });

  it('are worked out once for a graph', async () => {
    const graph = await graphOf('another-figure');
    expect(comparedFacts(graph)).to.equal(comparedFacts(graph));
  });
});
