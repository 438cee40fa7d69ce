/** Minimal sets as text: what is needed together and what suffices alone can be read back from it. */
import { expect } from 'chai';
import fc from 'fast-check';
import { derivationText } from '../../src/export/derivation-text.ts';

const words = { or: 'or', otherWays: (count: number) => `or in ${count} other ways` };
const text = (...sets: readonly (readonly number[])[]): string => derivationText(sets, (member) => member, words);

/** Whether a text such as `1+(2 or 3)` is satisfied where only some numbers are there. */
function holds(formula: string, there: ReadonlySet<number>): boolean {
  const tokens = formula.match(/\d+|or|[+()]/gu) ?? [];
  let at = 0;
  const either = (): boolean => {
    let value = both();
    while (tokens[at] === 'or') {
      at += 1;
      const next = both();
      value = value || next;
    }
    return value;
  };
  const both = (): boolean => {
    let value = one();
    while (tokens[at] === '+') {
      at += 1;
      const next = one();
      value = value && next;
    }
    return value;
  };
  const one = (): boolean => {
    const token = tokens[at];
    at += 1;
    if (token !== '(') return there.has(Number(token));
    const value = either();
    at += 1;
    return value;
  };
  return either();
}

const isSubset = (a: readonly number[], b: readonly number[]): boolean => a.every((one) => b.includes(one));

/** One to five minimal sets over five claims: none holds another. */
const antichain = fc.uniqueArray(fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5, selector: (set) => set.toSorted().join() })
  .map((sets) => sets.filter((set) => !sets.some((other) => other !== set && isSubset(other, set))));

describe('derivations as text', () => {
  const cases: readonly [string, readonly (readonly number[])[]][] = [
    ['1', [[1]]],
    ['1+2', [[1, 2]]],
    ['1 or 2', [[1], [2]]],
    ['1+2 or 3', [[1, 2], [3]]],
    ['1+(2 or 3)', [[1, 2], [1, 3]]],
    ['(1 or 2)+(3 or 4)', [[1, 3], [1, 4], [2, 3], [2, 4]]],
    ['1+(2+3 or 4)', [[1, 2, 3], [1, 4]]],
  ];
  for (const [expected, sets] of cases) {
    it(`writes ${JSON.stringify(sets)} as ${expected}`, () => {
      expect(text(...sets)).to.equal(expected);
    });
  }

  it('says how many ways it leaves out', () => {
    expect(text(...Array.from({ length: 9 }, (_, index) => [index + 1]))).to.equal('1 or 2 or 3 or 4 or 5, or in 4 other ways');
  });

  it('asks for names in the order in which they are read', () => {
    const asked: number[] = [];
    derivationText([[7, 5], [7, 2]], (one) => asked.push(one), words);
    expect(asked).to.deep.equal([7, 5, 2]);
  });

  it('means exactly its sets, whichever claims are there', () => {
    fc.assert(
      fc.property(antichain, fc.uniqueArray(fc.integer({ min: 1, max: 5 })), (sets, there) => {
        expect(holds(text(...sets), new Set(there)), text(...sets)).to.equal(sets.some((set) => isSubset(set, there)));
      }),
      { seed: 11, numRuns: 3000 },
    );
  });
});
