/** Evidence is what brute force finds, on random graphs and queries; `npm run evidence-cases` tries as many as one likes. */
import { expect } from 'chai';
import { runCases, type RunOptions, type Summary } from './random-cases.ts';

const SEED = 20_261_125;

async function allTrue(options: Omit<RunOptions, 'seed'>): Promise<Summary> {
  const summary = await runCases({ ...options, seed: SEED });
  expect(summary.counterexample).to.equal(undefined);
  expect(summary.cases).to.equal(options.count);
  return summary;
}

/** Questions that find nothing would prove nothing. */
function findEnough({ cases, answered, refused }: Summary): void {
  expect(answered / cases).to.be.above(0.6);
  expect([...refused.values()].reduce((sum, count) => sum + count, 0) / cases).to.be.below(0.05);
}

describe('evidence, held against brute force', function () {
  this.timeout(300_000);

  it('names the claims of queries that only find more by more claims, over every subset of claims', async () => {
    findEnough(await allTrue({ family: 'monotone', count: 300 }));
  });

  it('names the claims of queries with negation, aggregates and LIMIT, without each single claim', async () => {
    findEnough(await allTrue({ family: 'non-monotone', count: 200 }));
  });

  it('is as true on Comunica', async () => {
    await allTrue({ family: 'monotone', count: 15, engine: 'comunica', mostClaims: 4 });
    await allTrue({ family: 'non-monotone', count: 15, engine: 'comunica', mostClaims: 4 });
  });
});
