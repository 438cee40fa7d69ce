/** JSON-LD as project data: an export reads back as the same project, in any of its forms and under any of its contexts. */
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '../../src/export/formats.ts';
import { loadGraph } from '../../src/graph/load.ts';
import { readProject } from '../../src/graph/project.ts';
import { removeTempProjects, tempProject } from './temp-project.ts';

const jsonld = FORMATS.find(({ name }) => name === 'jsonld')!;
const cases = ['.', ...['trig-report', 'turtle-report', 'blank-nodes', 'closure'].map((name) => join('test/cases/load', name, 'project'))];

/** A project's whole graph as JSON-LD. */
async function exported(folder: string, options: Readonly<Record<string, string | boolean>> = {}) {
  const project = readProject(folder);
  const graph = await loadGraph(project);
  let text = '';
  for await (const piece of [await jsonld.write({ graph, project, scope: { of: 'graph' }, lang: 'en', options } as never)].flat() as Iterable<string | AsyncIterable<string>>) {
    if (typeof piece === 'string') text += piece;
    else for await (const part of piece) text += part;
  }
  return { graph, text };
}

async function readBack(base: string, files: Readonly<Record<string, string>>) {
  return loadGraph(readProject(tempProject({ 'dealgraph.json': JSON.stringify({ base }), ...files })));
}

describe('JSON-LD as project data', () => {
  after(removeTempProjects);

  for (const folder of cases) {
    for (const form of ['compacted', 'expanded', 'flattened']) {
      it(`gives the project of ${folder} back from its ${form} export`, async () => {
        const { graph, text } = await exported(folder, { form });
        const again = await readBack(graph.base, { 'data/reports/export.jsonld': text });
        expect(again.problems.map(String)).to.deep.equal([]);
        expect(again.version).to.equal(graph.version);
        expect([...again.claims.keys()]).to.have.members([...graph.claims.keys()]);
      });
    }
  }

  it('is read under the context of the ontology by its IRI, and no other', async () => {
    const iri = (JSON.parse(readFileSync('ontology/context.jsonld', 'utf8')) as { id: string }).id;
    const { graph, text } = await exported('.', { context: iri });
    const context = readFileSync('ontology/context.jsonld', 'utf8');
    expect((await readBack(graph.base, { 'ontology/context.jsonld': context, 'data/reports/export.jsonld': text })).version).to.equal(graph.version);
    const [problem] = (await readBack(graph.base, { 'data/reports/export.jsonld': text })).problems;
    expect(problem?.code).to.equal('no-network');
    expect(problem?.place?.line).to.equal(2);
  });

  it('says the line where a thing is named', async () => {
    const { graph, text } = await exported('test/cases/load/trig-report/project');
    const again = await readBack(graph.base, { 'data/reports/export.jsonld': text });
    const [claim] = again.claims.values();
    expect(text.split('\n')[claim!.line - 1]).to.include(`claim:${claim!.iri.slice(`${graph.base}claim/`.length)}`);
  });

  it('is refused where it is a merged export', async () => {
    const { graph, text } = await exported('test/cases/load/trig-report/project', { merged: true });
    expect((await readBack(graph.base, { 'data/reports/export.jsonld': text })).problems.map(({ code }) => code)).to.deep.equal(['merged-export']);
  });
});
