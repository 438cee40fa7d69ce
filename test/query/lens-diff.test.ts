/** One question under two lenses: rows new, gone and changed, and the claims that explain it. Two invented reports. */
import { expect } from 'chai';
import { openProject, type Derivations, type OpenedProject, type Row } from '../../src/index.ts';
import { missingClaims } from '../../src/query/diff-reasons.ts';
import { diffQuestion, type AnswerDiff, type RowChange } from '../../src/query/lens-diff.ts';
import { pairRows } from '../../src/query/row-pairs.ts';
import { rowId } from '../../src/query/row-order.ts';
import type { Answer, Cell } from '../../src/query/answer.ts';

const C = 'https://example.org/glacier/claim/';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** An answer of rows written as texts: `:x` is a thing, digits are a number, anything else a text, and an empty one no value. */
function answer(columns: string, ...rows: readonly string[]): Answer {
  const names = columns.split(' ');
  const cell = (text: string): Cell => (text.startsWith(':') ? { value: text, iri: text } : /^\d/u.test(text) ? { value: text, datatype: `${XSD}decimal` } : { value: text });
  return {
    query: 'q', question: '', parameters: {}, lens: {}, graph: { version: '', reports: 1, claims: 1 }, dealgraph: '',
    columns: names.map((name) => ({ name, label: name, type: 'mixed' })),
    rows: rows.map((row) => {
      const cells = Object.fromEntries(row.split(' ').flatMap((text, index) => (text === '-' ? [] : [[names[index]!, cell(text)] as const])));
      return { id: rowId(cells, names), cells };
    }),
  };
}

function texts({ cells }: Row): string {
  return Object.values(cells).map(({ value }) => value).join(' ');
}

function pairs(first: Answer, second: Answer) {
  const { same, gone, added, changed } = pairRows(first, second);
  return { same, gone: gone.map(texts), added: added.map(texts), changed: changed.map((one) => [texts(one.first), texts(one.second), one.columns.join()]) };
}

describe('rows of two answers', () => {
  it('are the same as bags: order does not count, how often does, and numbers by value', () => {
    expect(pairs(answer('a n', ':x 1', ':y 2', ':y 2'), answer('a n', ':y 2.0', ':x 1'))).to.deep.equal({ same: 2, gone: [':y 2'], added: [], changed: [] });
  });

  it('are one that changed where the things stay and a value does not', () => {
    expect(pairs(answer('day what', '1 :x', '2 :y'), answer('day what', '3 :x', '2 :y'))).to.deep.equal({ same: 1, gone: [], added: [], changed: [['1 :x', '3 :x', 'day']] });
  });

  it('are one that changed where another thing stands behind the same leading columns', () => {
    expect(pairs(answer('deal kind n', ':d :k 1', ':e :k 1'), answer('deal kind n', ':d :l 1', ':e :k 1')).changed).to.deep.equal([[':d :k 1', ':d :l 1', 'kind']]);
  });

  it('are two where the leading columns do not tell rows apart', () => {
    expect(pairs(answer('deal who', ':d :a', ':d :b'), answer('deal who', ':d :a', ':d :c'))).to.deep.equal({ same: 1, gone: [':d :b'], added: [':d :c'], changed: [] });
  });

  it('are one that changed where each answer is a single value', () => {
    expect(pairs(answer('answer', 'true'), answer('answer', 'false')).changed).to.deep.equal([['true', 'false', 'answer']]);
  });

  it('are never paired by who vouches alone', () => {
    expect(pairs(answer('what certainty', 'a :said', 'b :said'), answer('what certainty', 'c :said', 'b :said')).changed).to.deep.equal([]);
  });
});

describe('the claims that another lens lacks', () => {
  const row = (derivations: Derivations, members?: readonly Derivations[]): Row => ({
    id: '', cells: {}, derivations, ...(members === undefined ? {} : { members }),
    evidence: ['a', 'b', 'c'].map((claim) => ({ claim, line: 1, file: '', report: '', triples: [] })),
  });
  const missing = (one: Row, ...counted: readonly string[]) => missingClaims(one, { claims: new Map(counted.map((claim) => [claim, {} as never])) }).map(({ claim }) => claim);

  it('are none where one way to the row is left', () => expect(missing(row([[0], [1, 2]]), 'a')).to.deep.equal([]));
  it('are the fewest whose return would give the row', () => expect(missing(row([[0, 1], [2, 1]]), 'a')).to.deep.equal(['b']));
  it('are those of every way where none needs fewer', () => expect(missing(row([[0], [1]]), 'c')).to.deep.equal(['a', 'b']));
  it('are those of the members that are lost', () => expect(missing(row([], [[[0]], [[1], [2]]]), 'b')).to.deep.equal(['a']));
});

describe('a question under two lenses', () => {
  let project: OpenedProject;
  before(async () => {
    project = await openProject({ folder: 'test/cases/why/project' });
  });
  after(() => project.close());

  const told = ({ change, because }: RowChange) => [change, because?.first.map(({ claim }) => claim.slice(C.length)), because?.second.map(({ claim }) => claim.slice(C.length))];
  const diff = (id: string, first: object, second: object): Promise<AnswerDiff> => diffQuestion(project, id, { first, second, lang: 'en' });

  it('says because of which claim a row is gone, and in the other direction new', async () => {
    const lens = { withoutClaim: [`${C}snow-robots/4-1`] };
    expect((await diff('amounts', {}, lens)).changes.map(told)).to.deep.equal([['gone', ['snow-robots/4-1'], []]]);
    expect((await diff('amounts', lens, {})).changes.map(told)).to.deep.equal([['new', [], ['snow-robots/4-1']]]);
  });

  it('has no change where another report still tells it', async () => {
    const { same, changes } = await diff('deal-parties', {}, { withoutReport: ['https://example.org/glacier/id/snow-robots'] });
    expect([same, changes]).to.deep.equal([2, []]);
  });

  it('names for a count the claims of what is counted no more', async () => {
    const { changes } = await diff('use-case-counts', {}, { withoutClaim: [`${C}snow-robots/6-1`] });
    expect(changes.map(told)).to.deep.equal([['changed', ['snow-robots/6-1'], []]]);
    expect([changes[0]!.first!, changes[0]!.second!].map(({ cells }) => cells[changes[0]!.columns![0]!]?.value)).to.deep.equal(['1', '0']);
  });

  it('explains a row that appears by the claim whose loss leaves something missing', async () => {
    const first = await project.query('SELECT ?deal { ?deal a :Deal FILTER NOT EXISTS { ?deal :useCase ?use } }');
    expect(first.type === 'answer' && first.answer.rows).to.deep.equal([]);
    const { changes } = await diff('gaps', {}, { withoutClaim: [`${C}snow-robots/4-1`] });
    expect(changes.filter(({ change }) => change === 'new').map(told)).to.deep.equal([['new', ['snow-robots/4-1'], []]]);
  });
});
