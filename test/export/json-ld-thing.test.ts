import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { jsonLdExport } from '../../src/export/json-ld-export.ts';
import type { ExportRequest, Scope } from '../../src/export/format.ts';
import { contextFor, framesFor } from '../../src/export/json-ld-shipped.ts';
import { thingDocument, VIEW_NOTE, type ThingForm } from '../../src/export/json-ld-thing.ts';
import { canonicalNQuads } from '../../src/export/rdf-canonical.ts';
import { exportedQuads } from '../../src/export/rdf-quads.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { loadGraph } from '../../src/graph/load.ts';
import { readProject, type Project } from '../../src/graph/project.ts';
import { selectClass, selectThing } from '../../src/graph/select.ts';
import { dg } from '../../src/graph/vocabulary.ts';
import { Problem } from '../../src/problem.ts';
import { removeTempProjects, tempProject } from '../graph/temp-project.ts';
import { readJsonLd } from './json-ld-read.ts';

const FOLDER = 'test/cases/json-ld';
const ID = 'https://example.org/valley/id/';
// oxlint-disable-next-line no-explicit-any -- the tests look into a document as its readers do
type Document = { readonly '@context': object; readonly claims: readonly object[] } & Record<string, any>;

/** The invented project with the shipped ontology and what else is to be in it. */
function valley(files: Readonly<Record<string, string>> = {}): Project {
  const data = ['dealgraph.json', 'data/registry.ttl', 'data/reports/dam-sensors.trig'];
  const read = Object.fromEntries(data.map((path) => [path, readFileSync(join(FOLDER, 'project', path), 'utf8')]));
  return readProject(tempProject({ ...read, ...files }, { ontology: true }));
}

describe('a thing as JSON-LD', () => {
  let project: Project;
  let graph: Graph;
  before(async () => {
    project = valley();
    graph = await loadGraph(project);
    expect(graph.problems).to.deep.equal([]);
  });
  after(removeTempProjects);

  async function documentOf(name: string, form: ThingForm = 'compacted', address?: string): Promise<Document> {
    return await thingDocument(graph, ID + name, { context: contextFor(graph), frames: framesFor(project), form, address }) as unknown as Document;
  }

  async function exported(scope: Scope, options: ExportRequest['options'], of: { project: Project; graph: Graph } = { project, graph }): Promise<string> {
    let text = '';
    for await (const piece of (await jsonLdExport({ ...of, scope, options, lang: 'en', langAsked: false, folder: false })) as AsyncIterable<string>) text += piece;
    return text;
  }

  for (const name of ['dam-contract', 'gletscherwacht', 'mira-quell', 'dam-sensors', 'use-leaks', 'rule-data', 'demand-alarms']) {
    it(`of ${name} looks as approved`, async () => {
      const text = await exported({ of: 'thing', iri: ID + name }, { context: 'https://example.org/context.jsonld' });
      const file = join(FOLDER, 'expected', `${name}.jsonld`);
      if (process.env['APPROVE']) writeFileSync(file, text);
      expect(existsSync(file) && text === readFileSync(file, 'utf8'), `${file} (APPROVE=1 renews it)`).to.equal(true);
    });

    it(`of ${name} has claims that alone give exactly what is stated`, async () => {
      const document = await documentOf(name);
      expect(await readJsonLd({ '@context': document['@context'], '@graph': document.claims })).to.equal(canonicalNQuads(exportedQuads(selectThing(graph, ID + name))));
    });

    it(`of ${name} says the same in every form`, async () => {
      const nquads = await readJsonLd(await documentOf(name));
      for (const form of ['expanded', 'flattened'] as const) expect(await readJsonLd(await documentOf(name, form)), form).to.equal(nquads);
    });
  }

  it('says that it is a view, in a word that is no RDF', async () => {
    const document = await documentOf('dam-contract');
    expect(document['view']).to.equal(VIEW_NOTE);
    expect(await readJsonLd(document)).to.not.contain('A view');
    expect(await documentOf('dam-contract', 'framed')).to.include.keys('view').and.to.not.include.keys('claims');
  });

  it('is pleasant to read with plain JSON tools: lists are always lists, and parties, amounts, dates have words', async () => {
    const deal = await documentOf('dam-contract');
    expect(deal['party'].map((party: Document) => party['label'].en)).to.have.members(['Gletscherwacht', 'Dam Office']);
    expect(deal['quantity'].map((amount: Document) => [amount['value'], amount['currency']])).to.deep.equal([[{ '@type': 'xsd:decimal', '@value': '1500000.50' }, 'EUR']]);
    expect(deal['events'][0].date[0]).to.deep.include({ earliest: '2026-02-01', approximate: false });
    expect(deal['restrictions'][0].label.de).to.equal('Messwerte bleiben im Oberland');
    expect(deal['inScopeOf'][0].stance.label.en).to.equal('demands');
    expect(deal['@type']).to.deep.equal(['Contract']);
  });

  it('does not walk through other things: an organisation does not bring its deals\' other claims', async () => {
    const text = JSON.stringify((await documentOf('gletscherwacht')).claims);
    expect(text).to.contain('claim:dam-sensors/1-1').and.to.contain('claim:dam-sensors/2-3');
    expect(text).to.not.contain('claim:dam-sensors/2-1').and.to.not.contain('claim:dam-sensors/1-2');
  });

  it('goes line by line for a class, each line a document by itself', async () => {
    const lines = (await exported({ of: 'class', iri: dg('Organisation') }, { lines: true })).trimEnd().split('\n').map((line) => JSON.parse(line) as Document);
    expect(lines.map((line) => line['@id'])).to.deep.equal(['id:dam-office', 'id:gletscherwacht', 'id:valley-courier']);
    for (const line of lines) expect(await readJsonLd({ '@context': line['@context'], '@graph': line.claims })).to.not.equal('');
  });

  it('of a class is one document whose claims are those of its things', async () => {
    for (const form of ['compacted', 'expanded', 'flattened']) {
      const iris = selectClass(graph, dg('Deal'));
      const text = await exported({ of: 'class', iri: dg('Deal') }, { form });
      expect(await readJsonLd(text)).to.equal(await readJsonLd(await documentOf(iris[0]!.slice(ID.length))), form);
    }
  });

  it('uses the frames of the project in place of shipped ones, terms of its own ontology included', async () => {
    const own = valley({
      'ontology/own.ttl': '@prefix o: <https://example.org/own#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . o:Sluice a owl:Class . o:supplier a owl:ObjectProperty . o:fedBy a owl:ObjectProperty ; rdfs:range o:Sluice .',
      'ontology/frames/sluice.jsonld': '{ "@type": "Sluice", "@explicit": true, "fedBy": { "@explicit": true, "label": {} } }',
      'data/own.ttl': '@prefix o: <https://example.org/own#> . @prefix id: <https://example.org/valley/id/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . id:s a o:Sluice ; rdfs:label "Sluice"@en ; o:fedBy id:t ; o:supplier id:t . id:t rdfs:label "Tarn"@en ; o:fedBy id:u .',
    });
    const bigger = await loadGraph(own);
    const document = JSON.parse(await exported({ of: 'thing', iri: `${ID}s` }, {}, { project: own, graph: bigger })) as Document;
    const { '@context': _context, view: _view, claims, ...rest } = document;
    expect(rest).to.deep.equal({ '@id': 'id:s', '@type': ['Sluice'], fedBy: [{ '@id': 'id:t', '@type': ['Sluice'], label: { en: 'Tarn' } }] });
    // A name that dealgraph has already keeps dealgraph's meaning.
    expect(JSON.stringify(claims)).to.contain('"https://example.org/own#supplier":{"@id":"id:t"}');
    expect(await readJsonLd({ '@context': document['@context'], '@graph': claims })).to.equal(canonicalNQuads(exportedQuads(selectThing(bigger, `${ID}s`))));
  });

  for (const [what, scope, options, code] of [
    ['a frame that is not there', { of: 'thing', iri: `${ID}dam-contract` }, { frame: 'dael' }, 'unknown-frame'],
    ['a form that is not there', { of: 'graph' }, { form: 'pretty' }, 'unknown-form'],
    ['a context without scheme', { of: 'graph' }, { context: 'context.jsonld' }, 'bad-context'],
    ['--merged with a thing', { of: 'thing', iri: `${ID}dam-contract` }, { merged: true }, 'merged-thing'],
    ['--lines with one thing', { of: 'thing', iri: `${ID}dam-contract` }, { lines: true }, 'one-thing'],
    ['--changed-since outside git', { of: 'graph' }, { 'changed-since': 'HEAD' }, 'not-in-git'],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const problem = await exported(scope, options).then(() => undefined, (error: unknown) => error);
      expect(problem).to.be.instanceOf(Problem).with.property('code', code);
    });
  }

  it('refuses a frame with a context of its own, and one that is no frame', async () => {
    for (const frame of ['{ "@context": "https://example.org/c" }', '{ "@embed": "@sometimes" }', '[]', '{']) {
      const own = valley({ 'ontology/frames/own.jsonld': frame });
      const problem = await exported({ of: 'thing', iri: `${ID}dam-contract` }, { frame: 'own' }, { project: own, graph }).then(() => undefined, (error: unknown) => error);
      expect(problem, frame).to.be.instanceOf(Problem).with.property('code', 'frame');
    }
  });
});
