/** Every canned query, and twenty questions beside them, answer as the article says: on both engines, and elsewhere. */
import type * as RDF from '@rdfjs/types';
import { QueryEngine } from '@comunica/query-sparql';
import { expect } from 'chai';
import { Parser, Store as QuadStore } from 'n3';
import { Store } from 'oxigraph';
import { joined } from '../../src/export/chunks.ts';
import { writeNQuads } from '../../src/export/rdf.ts';
import { openProject } from '../../src/index.ts';
import { answerCases, answerRows, short, type AnswerCase } from './answer-cases.ts';
import { folder, queryTexts } from './shipped.ts';

const shipped = await openProject({ folder });
const canned = answerCases('answers');
const questions = answerCases('questions');

function termRows(solutions: Iterable<{ get(name: string): RDF.Term | undefined }>, variables: readonly string[]): string[] {
  const cell = (term: RDF.Term | undefined) => short(term?.value, term?.termType === 'NamedNode');
  return [...solutions].map((solution) => variables.map((name) => cell(solution.get(name))).join('\t')).sort();
}

describe('canned queries', () => {
  it('are at least forty, each with a question in both languages', () => {
    expect(shipped.queries.length).to.be.at.least(40);
    expect(shipped.queries.filter(({ question }) => !question['en'] || !question['de']).map(({ id }) => id)).to.deep.equal([]);
    expect(shipped.problems).to.deep.equal([]);
  });

  it('each have expected rows, but for lists that are the ontology or a cross product', () => {
    const expected = new Set(canned.filter(({ parameters }) => Object.keys(parameters).length === 0).map(({ query }) => query));
    const without = [...queryTexts().keys()].filter((id) => !expected.has(id)).sort();
    expect(without).to.deep.equal(['about', 'classes', 'concepts', 'connections', 'no-deal-with', 'properties', 'within-steps']);
  });

  for (const engine of ['oxigraph', 'comunica'] as const) {
    describe(`on ${engine}`, () => {
      for (const { name, query, parameters, variables, rows } of canned) {
        it(name, async () => {
          const answer = await shipped.ask(query, { parameters, engine });
          expect(answer.columns.map((column) => column.name)).to.deep.equal(variables);
          expect(answerRows(answer, variables)).to.deep.equal(rows);
        });
      }
    });
  }

  it('that have no expected rows give the same on both engines', async () => {
    for (const id of ['about', 'classes', 'concepts', 'connections', 'no-deal-with', 'properties', 'within-steps']) {
      const [one, other] = [await shipped.ask(id, { engine: 'oxigraph' }), await shipped.ask(id, { engine: 'comunica' })];
      const variables = one.columns.map(({ name }) => name);
      expect(one.rows.length, id).to.be.above(0);
      expect(answerRows(other, variables), id).to.deep.equal(answerRows(one, variables));
    }
  });
});

describe('a bound canned query elsewhere, over the merged export', () => {
  const nquads = joined(writeNQuads(shipped.graph, { merged: true }));
  const bare = new Store();
  bare.load(nquads, { format: 'application/n-quads' });
  const quads = new QuadStore(new Parser({ format: 'N-Quads' }).parse(nquads));
  const comunica = new QueryEngine();
  const all: readonly AnswerCase[] = [...canned, ...['about', 'classes', 'concepts', 'connections', 'no-deal-with', 'properties', 'within-steps'].map((id) => ({ name: id, query: id, parameters: {}, variables: [], rows: [] }))];

  for (const { name, query, parameters } of all) {
    it(name, async () => {
      const answer = await shipped.ask(query, { parameters });
      const variables = answer.columns.map((column) => column.name);
      const wanted = answerRows(answer, variables);
      const text = await shipped.bound(query, parameters);
      expect(termRows(bare.query(text) as Map<string, RDF.Term>[], variables), 'Oxigraph').to.deep.equal(wanted);
      const bindings = await (await comunica.queryBindings(text, { sources: [quads] })).toArray();
      expect(termRows(bindings, variables), 'Comunica').to.deep.equal(wanted);
    });
  }
});

describe('questions that nobody saved', () => {
  for (const { name, query, variables, rows } of questions) {
    it(name, async () => {
      for (const engine of ['oxigraph', 'comunica'] as const) {
        const result = await shipped.query(query, { engine });
        expect(result.type === 'answer' && answerRows(result.answer, variables), engine).to.deep.equal(rows);
      }
    });
  }
});
