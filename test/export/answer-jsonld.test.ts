import { expect } from 'chai';
import { answerJsonLd } from '../../src/export/answer-jsonld.ts';
import { openProject, type OpenedProject } from '../../src/index.ts';
import { runHere } from '../cli/a-project.ts';
import { anAnswer, thing, typed, XSD } from './an-answer.ts';
import { readJsonLd } from './json-ld-read.ts';

const BASE = 'https://example.org/';
const about = { base: BASE, lang: 'en', total: 1 };
const COLUMN = `${BASE}query/contracts#`;

describe('an answer as linked data', () => {
  const answer = {
    ...anAnswer(['deal', ['value', 'contract value'], 'end'], [{ deal: thing('a', 'Dam contract', 'de'), value: typed('1.50', 'decimal') }]),
    note: 'Read it with care.',
    parameters: { who: thing('who', 'Gletscherwacht') },
  };

  it('says in RDF what was asked, of which graph, by which program, and each cell as it is', async () => {
    const nquads = await readJsonLd(answerJsonLd(answer, about) as object);
    const row = `<${BASE}answer/`;
    expect(nquads).to.match(new RegExp(`${row}[0-9a-f]{12}> <https://schema.org/about> <${BASE}query/contracts>`));
    expect(nquads).to.contain('<https://schema.org/text> "Which contracts are there?"@en');
    expect(nquads).to.contain(`<http://www.w3.org/ns/prov#wasDerivedFrom> <${BASE}graph/0123456789ab>`);
    expect(nquads).to.contain('<https://schema.org/softwareVersion> "0.1.0"').and.to.contain('<http://www.w3.org/ns/prov#SoftwareAgent>');
    expect(nquads).to.match(new RegExp(`#row-000000000000> <${COLUMN}deal> <https://example.org/id/a> `));
    expect(nquads).to.contain(`<${COLUMN}value> "1.50"^^<${XSD}decimal>`);
    expect(nquads).to.contain('<https://example.org/id/a> <http://www.w3.org/2000/01/rdf-schema#label> "Dam contract"@de');
    expect(nquads).to.contain('<https://schema.org/name> "who"').and.to.contain('<https://schema.org/value> <https://example.org/id/who>');
    expect(nquads).to.contain('<https://schema.org/description> "Read it with care."@en');
  });

  it('is read with plain JSON tools like the JSON of an answer', () => {
    const document = answerJsonLd(answer, about) as unknown as { rows: { cells: Record<string, unknown> }[]; columns: { name: string }[] };
    expect(document.columns.map(({ name }) => name)).to.deep.equal(['deal', 'value', 'end']);
    expect(document.rows[0]!.cells['deal']).to.deep.equal({ '@id': 'id:a', label: { de: 'Dam contract' } });
  });

  it('keeps the order of columns and rows as lists, and what is absent as such', async () => {
    const absent = { ...answer, rows: [{ ...answer.rows[0]!, absent: [{ column: 'end', finding: 'not-reported' as const }] }] };
    const nquads = await readJsonLd(answerJsonLd(absent, about) as object);
    expect(nquads).to.match(/<https:\/\/schema.org\/variableMeasured> _:/).and.to.match(/<http:\/\/www.w3.org\/ns\/csvw#row> _:/);
    expect(nquads).to.contain(`<https://schema.org/propertyID> <${COLUMN}end>`).and.to.contain('<https://w3id.org/dealgraph/ontology#absence-not-reported>');
  });

  it('keeps columns apart whatever their names', async () => {
    const names = ['label', 'value', 'rows', 'cells', 'absent', 'id', 'xsd', 'schema', 'Row', 'name', 'größe', '_x', '__proto__'];
    const odd = anAnswer(names, [Object.fromEntries(names.filter((name) => name !== '__proto__').map((name) => [name, name === 'id' ? thing('b', 'B') : typed(name, 'string')]))]);
    const nquads = await readJsonLd(answerJsonLd(odd, about) as object);
    const [{ cells }] = (answerJsonLd(odd, about) as unknown as { rows: [{ cells: Record<string, unknown> }] }).rows;
    expect(Object.keys(cells).filter((key) => !key.includes(':'))).to.deep.equal(['label', 'value', 'rows', 'name', 'größe']);
    for (const name of names.filter((one) => one !== 'id' && one !== '__proto__')) expect(nquads).to.contain(`<${COLUMN}${name}> "${name}"`);
    expect(nquads).to.contain(`<${COLUMN}id> <https://example.org/id/b>`).and.to.contain('label> "B"@en');
  });

  it('has one name for one answer, and another for another', () => {
    const iri = (one: typeof answer): unknown => (answerJsonLd(one, about) as Record<string, unknown>)['@id'];
    expect(iri(answer)).to.equal(iri({ ...answer }));
    expect(iri({ ...answer, parameters: { who: thing('other', 'Other') } })).to.not.equal(iri(answer));
  });

  it('says how many rows there were where it was cut short', async () => {
    expect(await readJsonLd(answerJsonLd(answer, { ...about, total: 9 }) as object)).to.contain(`<https://schema.org/numberOfItems> "9"^^<${XSD}integer>`);
  });
});

describe('linked data of the shipped questions', () => {
  let project: OpenedProject;
  before(async () => {
    project = await openProject({ folder: '.' });
  });
  after(() => project.close());

  it('is valid for every one, all cells in it', async () => {
    for (const { id } of project.queries) {
      const answer = await project.ask(id);
      const nquads = await readJsonLd(answerJsonLd(answer, { base: project.base, lang: 'en', total: answer.rows.length }) as object);
      const lines = nquads.split('\n');
      const distinct = new Map(answer.rows.map((row) => [row.id, row]));
      const cells = [...distinct.values()].reduce((count, row) => count + Object.keys(row.cells).length, 0);
      expect(lines.filter((line) => line.includes(`> <${project.base}query/${id}#`) && line.includes('#row-')), id).to.have.length(cells);
    }
  }).timeout(120_000);

  it('comes from ask, ask --all and query', async () => {
    const one = await runHere(['ask', 'deals', '--format', 'jsonld']);
    expect(one.exit).to.equal(0);
    expect(JSON.parse(one.out)).to.include.keys('@context', 'question', 'rows');
    const triples = await runHere(['query', 'CONSTRUCT { ?d :supplier ?s } { ?d :supplier ?s }', '--format', 'jsonld']);
    expect(JSON.parse(triples.out)['@graph'][0]).to.deep.equal({ '@id': 'id:mistral-french-framework', supplier: ['id:mistral-ai'] });
    const rows = await runHere(['query', 'SELECT ?d { ?d a :Deal }', '--format', 'jsonld']);
    expect(JSON.parse(rows.out).rows).to.have.length(5);
    expect(JSON.parse(rows.out)).to.not.include.keys('question');
    const list = await runHere(['list', '--format', 'jsonld']);
    expect(list.exit).to.equal(2);
  }).timeout(60_000);
});
