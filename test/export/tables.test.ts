/** CSV and GraphML exports: which things and values they hold, how these are marked, and that no cell is a formula. */
import { expect } from 'chai';
import fc from 'fast-check';
import { csvTable, excelStyle, PLAIN_CSV } from '../../src/export/csv.ts';
import { writeTable, writeTables } from '../../src/export/csv-tables.ts';
import { joined } from '../../src/export/chunks.ts';
import { writeGraphml } from '../../src/export/graphml.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { loadGraph } from '../../src/graph/load.ts';
import { readProject } from '../../src/graph/project.ts';
import { prefixes } from '../../src/graph/vocabulary.ts';
import { BASE, PREFIXES, removeTempProjects, tempProject } from '../graph/temp-project.ts';

const claim = (n: number, certainty: string, mode: string, body: string): string => `
<${BASE}claim/r/1-${n}> a :Claim ; :report id:r ; :passage id:p ; :certainty :certainty-${certainty} ; :mode :mode-${mode} ; :attributedTo id:${certainty === 'said' ? 'anna' : 'press'} .
<${BASE}claim/r/1-${n}> { ${body} }`;

const REPORT = `${PREFIXES} @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
id:r a :Report ; :publisher id:press . id:p a :Passage ; :number 1 ; :report id:r .
${claim(1, 'asserted', 'fact', 'id:snow a :Contract ; :kind :kind-contract ; :supplier id:alpen ; :client id:amt .')}
${claim(2, 'said', 'fact', 'id:snow :supplier id:alpen ; :technology id:plough .')}
${claim(3, 'hearsay', 'fact', 'id:price a :Amount ; :of id:snow ; :measures :measure-contract-value ; :value 1.5 ; :currency "EUR" ; :approximate true .')}
${claim(4, 'asserted', 'fact', 'id:budget a :Amount ; :of id:amt ; :measures :measure-yearly-budget ; :value 900 ; :currency "EUR" ; :approximate false .')}
${claim(5, 'asserted', 'intention', 'id:snow :aim id:dry . id:dry a :Aim .')}
${claim(6, 'said', 'fact', 'id:signing a :Event ; :kind :kind-conclusion ; :object id:snow ; :date id:when . id:when a :StatedDate ; :value "2024"^^xsd:gYear ; :precision :precision-end-of-year ; :approximate false ; :earliest "2024-10-01"^^xsd:date ; :latest "2024-12-31"^^xsd:date .')}
`;
const REGISTRY = `${PREFIXES}
id:alpen a :Company ; :kind :kind-company ; rdfs:label "=Alpen"@en, "Älpen \\"GmbH\\""@de ; :knownCountry id:at . id:at a :Place ; rdfs:label "Austria"@en, "Österreich"@de .
id:amt a :Ministry ; rdfs:label "Ministry"@en . id:plough a :Technology ; rdfs:label "plough, 5 < 6 & more"@en . id:anna a :Person ; rdfs:label "Anna"@en . id:press a :NewsPublisher ; rdfs:label "Press"@en .
id:snow rdfs:label "snow deal"@en . id:price rdfs:label "price"@en . id:budget rdfs:label "budget"@en . id:when rdfs:label "end of 2024"@en, "Ende 2024"@de .`;

async function aGraph(): Promise<Graph> {
  const folder = tempProject({ 'data/reports/r.trig': REPORT, 'data/registry.ttl': REGISTRY }, { ontology: true });
  const graph = await loadGraph(readProject(folder));
  expect(graph.problems).to.deep.equal([]);
  return graph;
}

/** Rows as objects by column, for CSV whose cells hold no line breaks. */
function rows(text: string): Record<string, string>[] {
  const cells = (line: string): string[] => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
  const [header = '', ...lines] = text.split('\r\n').filter((line) => line !== '');
  return lines.map((line) => Object.fromEntries(cells(header).map((name, index) => [name, cells(line)[index] ?? ''])));
}

describe('a table of things', () => {
  after(removeTempProjects);
  const options = { lang: 'en', prefixes: prefixes(BASE) };
  const table = async (name: string, lang = 'en'): Promise<Record<string, string>[]> => rows(joined(writeTable(await aGraph(), name, { ...options, lang }, PLAIN_CSV)));
  const find = (all: Record<string, string>[], name: string): Record<string, string> => all.find((row) => (row['iri'] ?? row['id']) === `${BASE}id/${name}`) ?? {};

  it('has labels beside IRIs, several vouchers, and marks an intention', async () => {
    const snow = find(await table('Deal'), 'snow');
    expect(snow).to.include({ label: 'snow deal', class: 'contract', supplier: "'=Alpen", supplier_iri: `${BASE}id/alpen`, supplier_vouched: 'the report states it; Anna says so' });
    expect(snow).to.include({ aim_vouched: 'the report states it (as an intention)', certainty: 'asserted', certainty_weakest: 'hearsay', mode: 'fact | intention' });
    expect(snow).to.include({ party: "'=Alpen | Ministry", quantity: 'price', quantity_vouched: 'passed on, no source named' });
  });

  it('keeps an amount with what it measures and how sure it is, and never on another thing', async () => {
    const all = await table('Amount');
    expect(find(all, 'price')).to.include({ value: '1.5', currency: 'EUR', measures: 'contract value', value_vouched: 'passed on, no source named', approximate: 'true' });
    expect(find(all, 'budget')).to.include({ value: '900', of: 'Ministry', measures: 'yearly budget' });
    expect(Object.keys(find(await table('Deal'), 'snow'))).to.not.include('value');
  });

  it('folds an event’s own date onto the event, with its bounds and who vouches for it', async () => {
    const [event] = await table('Event', 'de');
    expect(event).to.include({ date: 'Ende 2024', date_stated: '2024', earliest: '2024-10-01', latest: '2024-12-31', date_vouched: 'laut Anna' });
    const nodes = await table('nodes');
    expect(find(nodes, 'signing')).to.include({ date: 'end of 2024', earliest: '2024-10-01', date_certainty: 'said' });
    expect(find(nodes, 'when')).to.deep.equal({});
    expect(find(nodes, 'snow')).to.include({ date: '', earliest: '' });
  });

  it('of edges has one row per statement, with its claims, and none for what only follows', async () => {
    const edges = await table('edges');
    const supplier = edges.filter(({ label }) => label === 'supplier');
    expect(supplier).to.have.length(1);
    expect(supplier[0]).to.include({ source: `${BASE}id/snow`, target: `${BASE}id/alpen`, claims: '2', certainty: 'asserted', certainty_weakest: 'said', claim_iris: `${BASE}claim/r/1-1 | ${BASE}claim/r/1-2` });
    expect(edges.map(({ label }) => label)).to.not.include.members(['party', 'quantity', 'date']);
    expect(edges.find(({ label }) => label === 'country (from outside)')).to.include({ claims: '0', certainty: '', vouched: 'registry, from outside the reports' });
  });

  it('leaves out terms, claims, passages and reports among the nodes', async () => {
    const ids = (await table('nodes')).map(({ id }) => id?.replace(`${BASE}id/`, ''));
    expect(ids).to.deep.equal(['alpen', 'amt', 'anna', 'at', 'budget', 'dry', 'plough', 'press', 'price', 'signing', 'snow']);
  });

  it('is there for reports, passages and claims too, and for no unknown name', async () => {
    expect((await table('Claim')).map(({ certainty }) => certainty)).to.include('passed on, no source named');
    expect((await table('Passage'))[0]).to.include({ number: '1' });
    const graph = await aGraph();
    expect(() => writeTable(graph, 'Weather', options, PLAIN_CSV)).to.throw('there is no table Weather');
  });

  it('stands in a file of its own for each class', async () => {
    const files = new Map([...writeTables(await aGraph(), options, PLAIN_CSV)].map(({ name, text }) => [name, joined(text as Iterable<string>)]));
    expect([...files.keys()]).to.include.members(['nodes.csv', 'edges.csv', 'Deal.csv', 'Contract.csv', 'Amount.csv', 'Agent.csv']);
    expect(files.get('Deal.csv')).to.equal(joined(writeTable(await aGraph(), 'Deal', options, PLAIN_CSV)));
  });

  it('for Excel in German has a mark, semicolons and decimal commas', async () => {
    const text = joined(writeTable(await aGraph(), 'Amount', { ...options, lang: 'de' }, excelStyle('de')));
    expect(text).to.match(/^\ufeffiri;label;class;/u).and.include(';1,5;');
    expect(joined(writeTable(await aGraph(), 'Amount', options, excelStyle('en')))).to.match(/^\ufeffiri,label,class,/u).and.include(',1.5,');
  });

  describe('as GraphML', () => {
    it('has labels, kinds, dates and vouching as attributes', async () => {
      const text = joined(writeGraphml(await aGraph(), { ...options, lang: 'de' }));
      expect(text).to.include('<node id="id:alpen">\n      <data key="n.label">Älpen "GmbH"</data>').and.include('<data key="n.class">Unternehmen</data>');
      expect(text).to.include('<data key="n.date">Ende 2024</data>').and.include('<data key="n.knownCountry">Österreich</data>');
      expect(text).to.include('<edge source="id:snow" target="id:alpen">').and.include('<data key="e.vouched">das Medium berichtet es selbst | laut Anna</data>');
      expect(text).to.include('plough, 5 &lt; 6 &amp; more').and.include('attr.name="value" attr.type="double"');
    });
  });
});

describe('a CSV cell', () => {
  it('is never a formula, whatever it starts with, and reads back', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '＝1', '"=1"', 'a,b', 'x\r\ny')), (text) => {
      const [, line = ''] = [...csvTable(['x'], [[text]], PLAIN_CSV)];
      const cell = line.slice(0, -2);
      const value = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      expect(value).to.not.match(/^[=+\-@\t\r\n＝＋－＠]/u);
      expect(value === text || value === `'${text}`).to.equal(true);
      expect(cell.startsWith('"') || !/[",\r\n]/u.test(cell)).to.equal(true);
    }), { seed: 7, numRuns: 500 });
  });

  it('that is a number stays one, its sign too', () => {
    expect([...csvTable(['x'], [[{ number: '-1.50' }]], PLAIN_CSV)][1]).to.equal('-1.50\r\n');
    expect([...csvTable(['x'], [[{ number: '-1.50' }]], excelStyle('de'))][1]).to.equal('-1,50\r\n');
  });
});
