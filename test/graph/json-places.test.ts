/** Where values stand in a JSON text. */
import { expect } from 'chai';
import fc from 'fast-check';
import { jsonPlace } from '../../src/graph/json-places.ts';

const seed = process.env['CI'] ? { seed: 20260303 } : {};

describe('a place in a JSON text', () => {
  const text = '{ "a": [1, {"b\\"c": "x]"}],\n  "d" : null }';

  it('is that of the value, and of its key', () => {
    expect(jsonPlace(text, ['a', 1, 'b"c'])).to.deep.equal({ key: 12, value: 20 });
    expect(jsonPlace(text, ['d'])).to.deep.equal({ key: text.indexOf('"d"'), value: text.indexOf('null') });
  });

  it('is that of what is around it where it is not there', () => {
    expect(jsonPlace(text, ['a', 5, 'x'])).to.deep.equal({ key: 2, value: 7 });
    expect(jsonPlace(text, ['z']).value).to.equal(0);
  });

  it('is found for every value of every JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
      const written = JSON.stringify(value, null, indent);
      const visit = (part: unknown, path: (string | number)[]): void => {
        const inner = JSON.stringify(part, null, indent).split('\n', 1)[0]!;
        expect(written.slice(jsonPlace(written, path).value)).to.satisfy((rest: string) => rest.startsWith(inner.slice(0, 1)));
        if (typeof part !== 'object' || part === null) expect(written.slice(jsonPlace(written, path).value).startsWith(inner)).to.equal(true);
        else for (const [key, one] of Object.entries(part)) visit(one, [...path, Array.isArray(part) ? Number(key) : key]);
      };
      visit(value, []);
    }), seed);
  });
});
