import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import fc from 'fast-check';
import { Parser } from 'n3';
import { answerJsonLd } from '../../src/export/answer-jsonld.ts';
import { EvidenceJsonLd } from '../../src/export/evidence-jsonld.ts';
import { contextFor, framesFor } from '../../src/export/json-ld-shipped.ts';
import { thingDocument } from '../../src/export/json-ld-thing.ts';
import { writeJsonLd, type JsonLdForm } from '../../src/export/json-ld.ts';
import { canonicalNQuads } from '../../src/export/rdf-canonical.ts';
import { exportedQuads } from '../../src/export/rdf-quads.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { loadGraph } from '../../src/graph/load.ts';
import { readProject } from '../../src/graph/project.ts';
import { selectClass, selectThing } from '../../src/graph/select.ts';
import { dg } from '../../src/graph/vocabulary.ts';
import { openProject } from '../../src/index.ts';
import { BASE } from '../graph/temp-project.ts';
import { aGraph } from './any-graph.ts';
import { readJsonLd } from './json-ld-read.ts';

const PYTHON = process.env['PYTHON'] ?? '';
const FORMS: readonly JsonLdForm[] = ['compacted', 'expanded', 'flattened'];
const CLASSES = [dg('Deal'), dg('Organisation'), dg('Person'), dg('Report'), dg('UseCase'), dg('Restriction'), dg('Position')];
const script = fileURLToPath(new URL('json-ld-interop.py', import.meta.url));

function run(input: string): { readonly status: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(PYTHON, [script], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, out: stdout, err: stderr };
}

/** What PyLD makes of documents: the canonical N-Quads of each. */
function byPyLd(documents: readonly object[]): string[] {
  const { out, err, status } = run(documents.map((document) => `${JSON.stringify(document)}\n`).join(''));
  expect(status, err).to.equal(0);
  return out.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as string);
}

describe('JSON-LD by another library (PyLD)', function () {
  this.timeout(120_000);

  before(function () {
    if (PYTHON === '') {
      // Not every machine has it: PYTHON names an interpreter with pyld installed.
      this.skip();
    }
    const { status, err } = run('');
    expect(status, `PYTHON must have pyld: ${err}`).to.equal(0);
  });

  const project = readProject('.');
  let graph: Graph;
  before(async () => {
    graph = await loadGraph(project);
  });

  for (const merged of [false, true]) {
    it(`gives the same canonical N-Quads for the whole graph${merged ? ', merged' : ''}, in every form`, () => {
      const documents = FORMS.map((form) => JSON.parse([...writeJsonLd(graph, { context: contextFor(graph), form, merged })].join('')) as object);
      const nquads = canonicalNQuads(exportedQuads(graph, { merged }));
      for (const [index, quads] of byPyLd(documents).entries()) expect(quads, FORMS[index]).to.equal(nquads);
    });
  }

  for (const classIri of CLASSES) {
    it(`gives the same for things of <${classIri}>: their claims are exactly what is stated, their view the same`, async () => {
      const iris = selectClass(graph, classIri).slice(0, 3);
      expect(iris).to.not.deep.equal([]);
      for (const iri of iris) {
        const document = await thingDocument(graph, iri, { context: contextFor(graph), frames: framesFor(project) }) as { '@context': object; claims: object[] };
        const [whole, claims] = byPyLd([document, { '@context': document['@context'], '@graph': document.claims }]);
        expect(claims).to.equal(canonicalNQuads(exportedQuads(selectThing(graph, iri))));
        expect(whole).to.equal(await readJsonLd(document));
      }
    });
  }

  for (const withEvidence of [false, true]) {
    it(`gives the same for the answer to every shipped question${withEvidence ? ', its evidence with it' : ''}`, async () => {
      const opened = await openProject({ folder: '.' });
      const evidence = withEvidence ? { evidence: new EvidenceJsonLd(opened.graph, 'en') } : {};
      const documents: object[] = [];
      for (const { id } of opened.queries) {
        const answer = await opened.ask(id, { evidence: withEvidence });
        documents.push(answerJsonLd(answer, { base: opened.base, lang: 'en', total: answer.rows.length, ...evidence }) as object);
      }
      opened.close();
      for (const [index, quads] of byPyLd(documents).entries()) expect(quads).to.equal(await readJsonLd(documents[index]!));
    });
  }

  it('gives the same for any graph, blank nodes by any labels', () => {
    const context = contextFor({ base: BASE, quads: [] });
    const graphs = fc.sample(aGraph, { seed: 5, numRuns: 150 });
    const documents = graphs.map((one) => JSON.parse([...writeJsonLd(one, { context })].join('')) as object);
    for (const [index, quads] of byPyLd(documents).entries()) {
      // PyLD's URDNA2015 labels nodes that are each other's type in another order than RDFC-1.0.
      const again = canonicalNQuads(new Parser({ format: 'application/n-quads' }).parse(quads));
      expect(again).to.equal(canonicalNQuads(exportedQuads(graphs[index]!)));
    }
  });
});
