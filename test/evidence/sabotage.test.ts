/** A tracer that names one claim too many or too few does not get past brute force. */
import { expect } from 'chai';
import fc from 'fast-check';
import { Problem } from '../../src/problem.ts';
import type { AnyQuery } from './a-query.ts';
import { anEvidenceCase, askCase, chosenQuery, type AskedCase, type Family } from './cases.ts';
import { recompute } from './every-subset.ts';
import { factsOf } from './query-facts.ts';
import { plainText } from './query-text.ts';
import { FAULTS, spoil } from './sabotage.ts';
import { graphOf } from './small-graph.ts';
import { examine } from './truth.ts';

const COUNT = 240;

interface Tally {
  spoilt: number;
  readonly past: string[];
}

/** Spoils random cases in every way, and tells which got past. */
async function tallies(family: Family): Promise<Map<string, Tally>> {
  const found = new Map<string, Tally>(Object.keys(FAULTS).map((name) => [name, { spoilt: 0, past: [] }]));
  for (const [one, numbers] of fc.sample(fc.tuple(anEvidenceCase(family, { mostClaims: 6 }), fc.array(fc.nat(), { minLength: 40, maxLength: 40 })), { numRuns: COUNT, seed: 42 })) {
    const graph = graphOf(one.graph);
    const over = recompute(graph);
    const query = await chosenQuery(over, one);
    if (!isExact(query)) continue;
    const { rows } = await askCase(graph, query, over).catch(unlessRefused);
    let next = 0;
    for (const [name, fault] of Object.entries(FAULTS)) {
      const { rows: spoilt, done } = spoil(rows, fault, graph.claims.size, (count) => numbers[next++ % numbers.length]! % count);
      if (done === undefined) continue;
      const tally = found.get(name)!;
      tally.spoilt += 1;
      if ((await examine(over, query, spoilt)).failures.length === 0) tally.past.push(`${plainText(query)}: ${done}`);
    }
  }
  return found;
}

/** Where brute force cannot say exactly what is needed, a claim too many is not always noticed. */
function isExact(query: AnyQuery): boolean {
  const { exact, hides } = factsOf(query);
  return exact && !(hides && query.form === 'select' && query.grouping !== undefined);
}

function unlessRefused(error: unknown): Pick<AskedCase, 'rows'> {
  if (error instanceof Problem && error.code === 'evidence-refused') return { rows: [] };
  throw error;
}

for (const family of ['monotone', 'non-monotone'] as const) {
  describe(`spoilt evidence of ${family} queries`, function () {
    this.timeout(300_000);
    let found: Map<string, Tally>;
    before(async () => {
      found = await tallies(family);
    });

    for (const name of Object.keys(FAULTS)) {
      it(`that ${name} is noticed`, () => {
        const { spoilt, past } = found.get(name)!;
        expect(past).to.deep.equal([]);
        expect(spoilt).to.be.above(5);
      });
    }
  });
}
