/** The fewest claims whose loss makes a row vanish. */
import { expect } from 'chai';
import fc from 'fast-check';
import { MOST_SEARCHED, smallestLoss } from '../../src/evidence/smallest-loss.ts';

const sets = (...all: number[][]) => ({ sets: all, more: false });

describe('the smallest loss', () => {
  it('is the one claim that every derivation needs', () => {
    expect(smallestLoss([sets([0, 1], [1, 2])])).to.deep.equal({ claims: [1], exact: true });
  });

  it('is one claim of each derivation where they share none', () => {
    expect(smallestLoss([sets([0], [1], [2])])).to.deep.equal({ claims: [0, 1, 2], exact: true });
  });

  it('of a row that counts is that of the member that is lost most easily', () => {
    expect(smallestLoss([sets([0], [1]), sets([2, 3])])).to.deep.equal({ claims: [2], exact: true });
  });

  it('does not exist for a row that rests on no claim', () => {
    expect(smallestLoss([sets([])])).to.equal(undefined);
  });

  it('is an upper bound where derivations are not all listed', () => {
    expect(smallestLoss([{ sets: [[0]], more: true }])).to.deep.equal({ claims: [0], exact: false });
  });

  it('is never exact beyond the searched size, and still hits every derivation', () => {
    const many = Array.from({ length: MOST_SEARCHED + 1 }, (_, claim) => [claim]);
    expect(smallestLoss([sets(...many)])).to.deep.equal({ claims: many.flat(), exact: false });
  });

  it('is no larger than any set that hits every derivation, whatever these are', () => {
    const derivation = fc.uniqueArray(fc.nat({ max: 7 }), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(fc.array(derivation, { minLength: 1, maxLength: 6 }), (all) => {
      const hits = (chosen: readonly number[]) => all.every((set) => set.some((claim) => chosen.includes(claim)));
      const sizes = Array.from({ length: 256 }, (_, bits) => [...Array(8).keys()].filter((claim) => bits & (1 << claim))).filter(hits).map(({ length }) => length);
      const loss = smallestLoss([sets(...all)])!;
      expect(hits(loss.claims) && loss.claims.length).to.equal(Math.min(...sizes));
    }), { seed: 5, numRuns: 300 });
  });
});
