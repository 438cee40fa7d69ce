/** Brute force itself, on graphs small enough to work out by hand. */
import { expect } from 'chai';
import type { AnyQuery, Part, Pattern, SelectQuery } from './a-query.ts';
import { recompute } from './every-subset.ts';
import { expectedMembers } from './expected-members.ts';
import { plainText, positiveText, PROLOGUE } from './query-text.ts';
import { shown, smallestWith } from './read-evidence.ts';
import { graphOf, NODES, P, Q, R, type SmallGraph, type Triple } from './small-graph.ts';

const [A, B, C] = NODES as [string, string, string];

function graphWith(...claims: readonly (readonly Triple[])[]): SmallGraph {
  return { claims: claims.map((triples) => ({ report: 0, certainty: 'asserted', triples })), registry: [], infers: false, namesAll: false };
}

const triples = (...patterns: readonly Pattern[]): Part => ({ kind: 'triples', patterns });

function select(columns: readonly string[], ...parts: readonly Part[]): SelectQuery {
  return { form: 'select', parts, columns, distinct: false, ordered: false };
}

/** Over which smallest sets of claims each row is there. */
async function found(small: SmallGraph, query: AnyQuery, text: (query: AnyQuery) => string = plainText, engine?: string): Promise<readonly string[]> {
  const presence = await recompute(graphOf(small), engine).overEverySubset(PROLOGUE + text(query));
  return [...presence].map(([key, bits]) => `${key.replaceAll(/https:\S*[/#]/gu, '').replaceAll('\n', ', ')} by ${smallestWith(bits).map(shown).join(' or ')}`).toSorted();
}

describe('brute force', () => {
  const chain = select(['?x', '?z'], triples(['?x', 'id:p', '?y'], ['?y', 'id:p', '?z']));

  for (const engine of ['oxigraph', 'comunica']) {
    it(`joins what several claims tell, on ${engine}`, async () => {
      const told = graphWith([[A, P, B]], [[B, P, C]], [[B, P, C]]);
      expect(await found(told, chain, plainText, engine)).to.deep.equal(['x=a, z=c by {1,2} or {1,3}']);
    });
  }

  it('knows what the registry tells without any claim', async () => {
    expect(await found({ ...graphWith([[A, P, B]], [[B, P, C]]), registry: [[B, P, C]] }, chain)).to.deep.equal(['x=a, z=c by {1}']);
  });

  it('counts a triple that two claims tell once', async () => {
    const count: SelectQuery = { ...select([], triples(['?x', 'id:p', '?y'])), grouping: { keys: [], aggregates: ['COUNT(*)'] } };
    const rows = await recompute(graphOf(graphWith([[A, P, B]], [[A, P, B]]))).rows(PROLOGUE + plainText(count), 0b11);
    expect(rows).to.deep.equal(['n0="1"^^http://www.w3.org/2001/XMLSchema#integer']);
  });

  it('takes what is said about a claim away with it', async () => {
    const told = graphWith([[A, P, B]], []);
    expect(await found(told, select(['?g'], triples(['?g', ':certainty', ':certainty-asserted'])))).to.deep.equal(['g=1-1 by {1}', 'g=2-1 by {2}']);
  });

  it('looks into the graphs of the chosen claims only', async () => {
    const inGraph: Part = { kind: 'graph', name: '?g', parts: [triples(['id:a', 'id:p', '?y'])] };
    expect(await found(graphWith([[A, P, B]], [[A, P, B]]), select(['?g', '?y'], inGraph))).to.deep.equal(['g=1-1, y=b by {1}', 'g=2-1, y=b by {2}']);
  });

  it('has what follows in a claim stand in that claim', async () => {
    expect(await found({ ...graphWith([[A, Q, B]]), infers: true }, select(['?y'], triples(['id:a', 'id:p', '?y'])))).to.deep.equal(['y=b by {1}']);
  });

  it('takes a number written in two ways as one where the engine does', async () => {
    const decimal = 'http://www.w3.org/2001/XMLSchema#decimal';
    const told = graphWith([[A, R, `"1.50"^^${decimal}`]], [[A, R, `"1.5"^^${decimal}`]]);
    const query = select(['?z'], triples(['id:a', 'id:r', '?z']));
    expect((await found(told, query)).map((row) => row.replace(/^.* by/u, 'by'))).to.deep.equal(['by {1} or {2}']);
    expect((await found(told, query, plainText, 'comunica')).map((row) => row.replace(/^.* by/u, 'by'))).to.have.members(['by {1}', 'by {2}']);
  });

  describe('with negation judged on the whole graph', () => {
    const told = graphWith([[A, P, B]], [[C, P, B]], [[A, Q, B]]);
    const from = triples(['?x', 'id:p', 'id:b']);

    it('has no row that the whole answer has not', async () => {
      const query = select(['?x'], from, { kind: 'not-exists', parts: [triples(['?x', 'id:q', '?i'])] });
      // Without the third claim a would be found too.
      expect(await found(told, query)).to.deep.equal(['x=a by {1}', 'x=c by {2}']);
      expect(await found(told, query, positiveText)).to.deep.equal(['x=c by {2}']);
    });

    it('needs what an OPTIONAL finds, and nothing where it finds nothing', async () => {
      const query = select(['?x', '?o'], from, { kind: 'optional', parts: [triples(['?x', 'id:q', '?o'])] });
      expect(await found(told, query, positiveText)).to.deep.equal(['o=b, x=a by {1,3}', 'x=c by {2}']);
    });

    it('needs nothing of an OPTIONAL that no row shows', async () => {
      const query = select(['?x'], from, { kind: 'optional', parts: [triples(['?x', 'id:q', '?o'])] });
      expect(await found(told, query, positiveText)).to.deep.equal(['x=a by {1}', 'x=c by {2}']);
    });

    it('knows the members of a group', async () => {
      const query: SelectQuery = { ...select([], triples(['?x', 'id:p', '?y'])), grouping: { keys: ['?y'], aggregates: ['COUNT(?x)'] } };
      const groups = await expectedMembers(query, recompute(graphOf(told)));
      expect([...groups].map(([key, { members }]) => [key.replace(/^.*\//u, ''), members.map((sets) => sets.map(shown))])).to.deep.equal([['b', [['{1}'], ['{2}']]]]);
    });
  });
});
