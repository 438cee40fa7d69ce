import { expect } from 'chai';
import { jsonErrorOffset } from '../../src/graph/json-error.ts';

describe('where JSON breaks', () => {
  const cases: [text: string, offset: number][] = [
    ['{"a": nothing}', 6], ['{"a": 1,}', 8], ['{"a" 1}', 5], ['[1 2]', 3], ['{"a": "x', 6], ['{"a": 1', 7], ['', 0], ['{} {}', 3],
    ['{a: 1}', 1], ['[1, 01]', 4], ['["a\nb"]', 1], ['[}', 1], ['{"a": [1, {"b": tru}]}', 16], ["{'a': 1}", 1],
  ];
  for (const [text, offset] of cases) {
    it(`of ${JSON.stringify(text)} is at ${offset}`, () => {
      expect(() => JSON.parse(text)).to.throw();
      expect(jsonErrorOffset(text)).to.equal(offset);
    });
  }

  it('finds no fault in JSON', () => {
    const text = '{"a": [1, -2.5e3, true, null, "x\\u00e9\\n"], "b": {}, "c": []} ';
    JSON.parse(text);
    expect(jsonErrorOffset(text)).to.equal(text.length);
  });
});
