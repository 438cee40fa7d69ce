/** Answers in their documented shape: cells, labels, types, order, ids; the same on both engines. */
import { expect } from 'chai';
import type { OpenedProject } from '../../src/index.ts';
import { openProject } from '../../src/index.ts';
import type { Answer } from '../../src/query/answer.ts';
import { problemOf } from './problem-of.ts';
import { weatherFolder } from './weather-project.ts';

const XSD = 'http://www.w3.org/2001/XMLSchema#';

describe('answers', () => {
  const { folder, remove } = weatherFolder();
  let project: OpenedProject;
  before(async () => {
    project = await openProject({ folder });
  });
  after(() => {
    project.close();
    remove();
  });
  const rowsOf = async (sparql: string, engine?: string): Promise<Answer> => {
    const result = await project.query(sparql, engine === undefined ? {} : { engine });
    if (result.type !== 'answer') throw new Error('no answer');
    return result.answer;
  };

  it('have the shape that is documented', async () => {
    const answer = await project.ask('deals-of', { parameters: { org: 'Seewetter' }, lang: 'de' });
    expect({ ...answer, rows: answer.rows.map((row) => ({ ...row, id: row.id.length })) }).to.deep.equal({
      query: 'deals-of', question: 'Welche Deals hat eine Organisation?',
      parameters: { org: { value: 'https://example.org/id/seewetter', iri: 'https://example.org/id/seewetter', label: 'Seewetter' } },
      lens: {}, graph: { version: project.graph.version, reports: 1, claims: 2 }, dealgraph: answer.dealgraph,
      columns: [{ name: 'org', label: 'Organisation', type: 'iri' }, { name: 'deal', label: 'Deal', type: 'iri' }, { name: 'supplier', label: 'Lieferant', type: 'empty' }],
      rows: [{
        id: 12,
        cells: {
          org: { value: 'https://example.org/id/seewetter', iri: 'https://example.org/id/seewetter', label: 'Seewetter' },
          deal: { value: 'https://example.org/id/fog-deal', iri: 'https://example.org/id/fog-deal', label: 'fog deal', labelLang: 'en' },
        },
        absent: [{ column: 'supplier', finding: 'not-reported' }],
      }],
    });
    expect(answer.dealgraph).to.match(/^\d+\.\d+\.\d+/u);
  });

  it('give each term as the engine gave it', async () => {
    const { columns, rows } = await rowsOf(`SELECT ?a ?b ?c ?d ?e { VALUES (?a ?b ?c ?d ?e) { ("x" "y"@en 1 "2031-02-01"^^<${XSD}date> UNDEF) } }`);
    expect(rows[0]?.cells).to.deep.equal({
      a: { value: 'x' }, b: { value: 'y', lang: 'en' }, c: { value: '1', datatype: `${XSD}integer` }, d: { value: '2031-02-01', datatype: `${XSD}date` },
    });
    expect(columns.map(({ type }) => type)).to.deep.equal(['string', 'langString', 'integer', 'date', 'empty']);
    expect((await rowsOf('SELECT ?x { VALUES ?x { 1 "a" } }')).columns[0]?.type).to.equal('mixed');
  });

  it('make one row with one cell of a yes or no', async () => {
    const { columns, rows } = await project.ask('any-contract');
    expect(columns).to.deep.equal([{ name: 'answer', label: 'is there one', type: 'boolean' }]);
    expect(rows.map(({ cells }) => cells)).to.deep.equal([{ answer: { value: 'true', datatype: `${XSD}boolean` } }]);
  });

  it('apply defaults on every call, and say so', async () => {
    const { parameters, columns, rows } = await project.ask('deals-of-kind');
    expect(parameters).to.deep.equal({
      kind: { value: 'https://w3id.org/dealgraph/ontology#kind-contract', iri: 'https://w3id.org/dealgraph/ontology#kind-contract', label: 'contract' }, n: { value: '10', datatype: `${XSD}integer` },
    });
    expect(columns.map(({ name, label }) => `${name} ${label}`)).to.deep.equal(['_kind_iri kind', 'deal deal']);
    expect(rows).to.have.length(2);
  });

  it('are sorted by their terms where the query does not say', async () => {
    const values = async (sparql: string): Promise<(string | undefined)[]> => (await rowsOf(sparql)).rows.map(({ cells }) => cells['x']?.value);
    expect(await values('SELECT ?x { VALUES ?x { "b" 10 9 <https://example.org/b> UNDEF "a"@en "a" <https://example.org/a> } }'))
      .to.deep.equal([undefined, 'https://example.org/a', 'https://example.org/b', '9', '10', 'a', 'a', 'b']);
    expect(await values('SELECT ?x { VALUES ?x { 1 3 2 } } ORDER BY DESC(?x)')).to.deep.equal(['3', '2', '1']);
    expect(await values('SELECT ?x { { SELECT ?x { VALUES ?x { 1 3 2 } } ORDER BY DESC(?x) } }')).to.deep.equal(['1', '2', '3']);
  });

  it('are the same on both engines, ids included', async () => {
    for (const query of project.queries) {
      const [a, b] = [await project.ask(query.id), await project.ask(query.id, { engine: 'comunica' })];
      expect(b, query.id).to.deep.equal(a);
    }
    const sums = 'SELECT (AVG(?n) AS ?mean) (SUM(?n) AS ?sum) { VALUES ?n { 1 2.50 } }';
    expect((await rowsOf(sums)).rows[0]?.id).to.equal((await rowsOf(sums, 'comunica')).rows[0]?.id);
  });

  it('have row ids that do not depend on the language', async () => {
    const ids = async (lang: string): Promise<string[]> => (await project.ask('deals-of', { lang })).rows.map(({ id }) => id);
    expect(await ids('en')).to.deep.equal(await ids('de'));
    expect(new Set(await ids('en')).size).to.equal((await ids('en')).length);
  });

  it('of CONSTRUCT and DESCRIBE are quads, each once', async () => {
    for (const engine of ['oxigraph', 'comunica']) {
      const result = await project.query('CONSTRUCT { ?deal a :Deal } WHERE { ?deal :party ?org }', { engine });
      expect(result.type === 'quads' && result.quads.length, engine).to.equal(2);
      expect((await project.query('DESCRIBE id:snow-deal', { engine })).type, engine).to.equal('quads');
    }
  });

  it('see a triple once that two claims state', async () => {
    const { rows } = await rowsOf('SELECT (COUNT(*) AS ?n) { id:snow-deal :kind :kind-contract }');
    expect(rows[0]?.cells['n']?.value).to.equal('1');
  });

  it('tell errors at the user\'s line and column, prefixes known or not', async () => {
    expect(await problemOf(() => project.query('ASK { ?s a : } }'))).to.equal('sparql-syntax 1:16: unexpected }');
    expect(await problemOf(() => project.query('PREFIX : <https://x/>\nASK { ?s a : } }'))).to.equal('sparql-syntax 2:16: unexpected }');
    expect(await problemOf(() => project.query('# note\nASK {\n ?s a :Deal, ~ }'))).to.equal('sparql-syntax 3:14: unexpected character ~');
    expect(await problemOf(() => project.query('ASK {}', { engine: 'mysql' }))).to.equal('unknown-engine: there is no engine mysql');
  });

  it('may be asked all at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => project.ask('deals-of', { engine: n % 2 === 0 ? 'oxigraph' : 'comunica' })));
    for (const answer of answers) expect(answer).to.deep.equal(answers[0]);
  });
});
