import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { contextDocument, withContextTable } from '../../build/context.ts';
import { CONTEXT_IRI, CONTEXT_VERSION } from '../../src/export/json-ld-context.ts';
import { contextFor } from '../../src/export/json-ld-shipped.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { loadGraph } from '../../src/graph/load.ts';
import { readProject } from '../../src/graph/project.ts';
import { localName, ONTOLOGY, OWL_CLASS, RDF_TYPE, STANDARD_PREFIXES } from '../../src/graph/vocabulary.ts';
import { BASE, removeTempProjects, tempProject } from '../graph/temp-project.ts';
import { readJsonLd } from './json-ld-read.ts';

const XSD = STANDARD_PREFIXES['xsd'];

describe('the JSON-LD context', () => {
  let graph: Graph;
  before(async () => {
    graph = await loadGraph(readProject('.'));
  });
  after(removeTempProjects);

  it('is the ontology\'s (npm run docs renews it), with its version and its IRI', () => {
    const text = readFileSync('ontology/context.jsonld', 'utf8');
    expect(text).to.equal(contextDocument('.', graph.base));
    expect(JSON.parse(text)).to.include({ version: CONTEXT_VERSION, id: CONTEXT_IRI });
  });

  it('is documented term by term (npm run docs renews the table)', () => {
    const page = readFileSync('docs/json-ld.md', 'utf8');
    expect(page).to.equal(withContextTable(page, '.', graph.base));
    for (const name of Object.keys(contextFor(graph)).filter((key) => !key.startsWith('@'))) expect(page).to.match(new RegExp(`^\\| \`${name}\` \\| .* \\|$`, 'mu'));
  });

  it('reads every name of the ontology as the term of that name', async () => {
    const declared = graph.quads.filter(({ quad, stated }) => stated && quad.predicate.value === RDF_TYPE && quad.subject.value.startsWith(ONTOLOGY) && quad.object.value.startsWith(STANDARD_PREFIXES['owl']!));
    expect(declared.length).to.be.greaterThan(150);
    for (const { quad: { subject, object } } of declared) {
      const name = localName(subject.value);
      const isClass = object.value === OWL_CLASS;
      const context = contextFor(graph);
      const nquads = await readJsonLd({ '@context': context, '@id': 'id:x', ...(isClass ? { '@type': name } : { [name]: { '@id': 'id:y' } }) });
      if (isClass) expect(nquads).to.contain(`<${RDF_TYPE}> <${subject.value}>`);
      // A map from language to text takes no thing.
      else if (nquads !== '') expect(nquads).to.contain(`<${subject.value}>`);
    }
  }).timeout(30_000);

  const typed = {
    'a thing by its short name': [{ supplier: 'id:a' }, `<${BASE}id/a>`],
    'several things': [{ supplier: ['id:a', 'https://example.org/b'] }, '<https://example.org/b>'],
    'a concept by its name': [{ certainty: 'certainty-said' }, `<${ONTOLOGY}certainty-said>`],
    'a class by its name': [{ '@type': 'Contract' }, `<${ONTOLOGY}Contract>`],
    'a label by language': [{ label: { en: 'Dam', de: 'Damm' } }, '"Damm"@de'],
    'a label without language': [{ label: 'Dam' }, '"Dam"'],
    'a day': [{ recordedOn: '2026-01-31' }, `"2026-01-31"^^<${XSD}date>`],
    'true and false': [{ approximate: false }, `"false"^^<${XSD}boolean>`],
    'a whole number of a property that takes one': [{ number: 7 }, `"7"^^<${XSD}integer>`],
    'the same in quotes': [{ number: '7' }, `"7"^^<${XSD}integer>`],
    'a whole number': [{ value: 1500000 }, `"1500000"^^<${XSD}integer>`],
    'a fraction, as a double': [{ value: 1.5 }, `"1.5E0"^^<${XSD}double>`],
    'a text where a value stands': [{ value: '2026-01' }, '"2026-01"'],
    'a value with its type': [{ value: { '@type': 'xsd:gYearMonth', '@value': '2026-01' } }, `"2026-01"^^<${XSD}gYearMonth>`],
    'a currency': [{ currency: 'EUR' }, '"EUR"'],
    'a key that nobody knows, as a term to be found by a check': [{ supplyer: 'id:a' }, `<${ONTOLOGY}supplyer> "id:a"`],
    'a nested thing': [{ quantity: { '@id': 'id:q', currency: 'EUR' } }, `<${BASE}id/q> <${ONTOLOGY}currency> "EUR"`],
    'a term read backwards': [{ restrictions: { '@id': 'id:r', '@type': 'Restriction' } }, `<${BASE}id/r> <${ONTOLOGY}restricts> <${BASE}id/x>`],
  } as const;
  for (const [what, [json, nquad]] of Object.entries(typed)) {
    it(`reads, as typed by hand, ${what}`, async () => {
      expect(await readJsonLd({ '@context': contextFor({ base: BASE, quads: [] }), '@id': 'id:x', ...json })).to.contain(nquad);
    });
  }

  it('has a project\'s own terms, where their names are free', async () => {
    const own = await loadGraph(readProject(tempProject({
      'ontology/own.ttl': `@prefix o: <https://example.org/own#> . @prefix : <${ONTOLOGY}> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <${XSD}> .
        o:Sluice a owl:Class . o:opened a owl:DatatypeProperty ; rdfs:range xsd:date . o:note a owl:AnnotationProperty . o:supplier a owl:ObjectProperty . o:label a owl:DatatypeProperty . :feeds a owl:ObjectProperty .`,
    })));
    const context = contextFor(own);
    expect(context['Sluice']).to.deep.equal({ '@id': 'https://example.org/own#Sluice' });
    expect(context['opened']).to.deep.equal({ '@id': 'https://example.org/own#opened', '@type': 'xsd:date' });
    expect(context['note']).to.deep.equal({ '@id': 'https://example.org/own#note' });
    expect(context['feeds']).to.deep.equal({ '@type': '@id', '@container': '@set' });
    expect(context['supplier']).to.deep.equal(contextFor(graph)['supplier']);
    expect(context['label']).to.deep.equal(contextFor(graph)['label']);
    expect(context['id']).to.deep.equal({ '@id': `${BASE}id/`, '@prefix': true });
  });
});
