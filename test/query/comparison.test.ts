/** Answers side by side: by which cells rows are matched, and what stands for which value. */
import { expect } from 'chai';
import { compareAnswers, stackedAnswer, type Comparison } from '../../src/query/comparison.ts';
import type { Answer, Cell } from '../../src/query/answer.ts';

/** An answer for a value, of rows written as texts: `:x` is a thing, digits are a number, `-` no value. */
function answer(value: string, columns: string, ...rows: readonly string[]): Answer {
  const names = columns.split(' ');
  const cell = (text: string): Cell => (text.startsWith(':') ? { value: text, iri: text } : { value: text, ...(/^\d/u.test(text) ? { datatype: 'http://www.w3.org/2001/XMLSchema#integer' } : {}) });
  return {
    query: 'q', question: '', parameters: { org: cell(value) }, lens: {}, graph: { version: '', reports: 1, claims: 1 }, dealgraph: '',
    columns: names.map((name) => ({ name, label: name, type: 'mixed' })),
    rows: rows.map((row, index) => ({ id: String(index), cells: Object.fromEntries(row.split(' ').flatMap((text, at) => (text === '-' ? [] : [[names[at]!, cell(text)] as const]))) })),
  };
}

function told({ matched, by, each, rows }: Comparison) {
  return { matched, by: by.join(' '), each: each.join(' '), rows: rows.map((row) => `${Object.values(row.cells).map(({ value }) => value).join(' ')} | ${row.rows.map((index) => index ?? '–').join(' ')}`) };
}

const compared = (...answers: readonly Answer[]) => told(compareAnswers(answers, 'org', '_org_iri'));

describe('answers side by side', () => {
  it('match rows by their cells, the column with the value aside', () => {
    expect(compared(answer(':a', 'who what', ':a :x', ':a :y'), answer(':b', 'who what', ':b :y', ':b :z'))).to.deep.equal({ matched: true, by: 'what', each: '', rows: [':x | 0 –', ':y | 1 0', ':z | – 1'] });
  });

  it('know the parameter’s own column by its variable, even where it has no value', () => {
    expect(compared(answer(':a', '_org_iri what', '- :x'), answer(':b', '_org_iri what', ':b :x')).by).to.equal('what');
  });

  it('match by the leading columns where more rows fit so, the rest standing for each value', () => {
    expect(compared(answer(':a', 'topic n', ':x 1', ':y 2'), answer(':b', 'topic n', ':x 4', ':y 2'))).to.deep.equal({ matched: true, by: 'topic', each: 'n', rows: [':x | 0 0', ':y | 1 1'] });
  });

  it('match by the first thing where nothing else fits, its rows together and in their order', () => {
    expect(compared(answer(':a', 'topic who', ':x :p', ':y :p'), answer(':b', 'topic who', ':x :q', ':x :r')).rows).to.deep.equal([':x | 0 0', ':x | – 1', ':y | 1 –']);
  });

  it('match equal rows one by one', () => {
    expect(compared(answer(':a', 'what', ':x', ':x'), answer(':b', 'what', ':x')).rows).to.deep.equal([':x | 0 0', ':x | 1 –']);
  });

  it('are not matched where no row fits another', () => {
    expect(compared(answer(':a', 'what', ':x'), answer(':b', 'what', ':y')).matched).to.equal(false);
    expect(compared(answer(':a', 'what', ':x'), answer(':b', 'what')).matched).to.equal(false);
  });

  it('stand beside one another where each is one number', () => {
    expect(compared(answer(':a', 'n', '3'), answer(':b', 'n', '4'))).to.deep.equal({ matched: true, by: '', each: 'n', rows: [' | 0 0'] });
  });

  it('take more than two values', () => {
    expect(compared(answer(':a', 'what', ':x'), answer(':b', 'what', ':y'), answer(':c', 'what', ':x', ':y')).rows).to.deep.equal([':x | 0 – 0', ':y | – 0 1']);
  });

  it('in one table have the value before the rest, under a name that is free', () => {
    const answers = [answer(':a', 'compared', ':x'), answer(':b', 'compared', ':y')];
    const { columns, rows } = stackedAnswer(answers, compareAnswers(answers, 'org', '_org_iri'), 'organisation');
    expect(columns.map(({ name }) => name)).to.deep.equal(['compared_', 'compared']);
    expect(rows.map(({ cells }) => Object.values(cells).map(({ value }) => value).join(' '))).to.deep.equal([':a :x', ':b :y']);
  });
});
