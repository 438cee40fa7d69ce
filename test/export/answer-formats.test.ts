/** CSV, TSV, JSON and Markdown: each by its own rules. */
import { expect } from 'chai';
import { Parser } from 'n3';
import fc from 'fast-check';
import { answerObject, jsonText } from '../../src/export/answer-json.ts';
import { answerMarkdown } from '../../src/export/answer-markdown.ts';
import { answerCsv } from '../../src/export/sparql-results-csv.ts';
import { answerTsv, turtleTerm } from '../../src/export/sparql-results-tsv.ts';
import { anAnswer, thing, typed } from './an-answer.ts';

describe('answer as CSV', () => {
  it('writes plain values, CRLF and empty fields for unbound', () => {
    const answer = anAnswer(['deal', 'amount', 'end'], [{ deal: thing('d1', 'Snow contract'), amount: typed('1.50', 'decimal') }]);
    expect(answerCsv(answer)).to.equal('deal,amount,end\r\nhttps://example.org/id/d1,1.50,\r\n');
  });

  it('quotes commas, quotation marks and line ends', () => {
    const answer = anAnswer(['note'], [{ note: { value: 'a "b", c\nd' } }]);
    expect(answerCsv(answer)).to.equal('note\r\n"a ""b"", c\nd"\r\n');
  });
});

describe('answer as TSV', () => {
  it('writes terms in Turtle syntax', () => {
    const answer = anAnswer(['deal', 'n', 'd', 'label', 'text', 'none'], [
      { deal: thing('d1', 'x'), n: typed('7', 'integer'), d: typed('2026-01', 'gYearMonth'), label: { value: 'Amt', lang: 'de' }, text: typed('a\tb', 'string') },
    ]);
    expect(answerTsv(answer)).to.equal(
      '?deal\t?n\t?d\t?label\t?text\t?none\n<https://example.org/id/d1>\t7\t"2026-01"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>\t"Amt"@de\t"a\\tb"\t\n',
    );
  });

  it('leaves a number bare only where Turtle reads it back as the same type', () => {
    expect(turtleTerm(typed('1', 'decimal'))).to.equal('"1"^^<http://www.w3.org/2001/XMLSchema#decimal>');
    expect(turtleTerm(typed('1e3', 'double'))).to.equal('1e3');
  });

  it('round-trips any literal through a Turtle parser', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const [quad] = new Parser().parse(`<urn:s> <urn:p> ${turtleTerm(typed(value, 'string'))} .`);
        expect(quad?.object.value).to.equal(value);
      }),
      { seed: 3 },
    );
  });
});

describe('answer as JSON', () => {
  it('keeps the documented order of keys and says how many rows there were only where cut', () => {
    const answer = anAnswer(['deal'], [{ deal: thing('d1', 'x') }]);
    expect(Object.keys(answerObject(answer, { total: 1 }))).to.deep.equal(['query', 'question', 'parameters', 'lens', 'graph', 'dealgraph', 'columns', 'rows']);
    expect(answerObject(answer, { total: 4 })).to.include({ total: 4 });
  });

  it('escapes what could act on a terminal and still is the same JSON', () => {
    const value = { name: 'a\u009b31m\u202Eb' };
    expect(jsonText(value)).to.include(String.raw`a\u009b31m\u202eb`);
    expect(JSON.parse(jsonText(value))).to.deep.equal(value);
  });
});

describe('answer as Markdown', () => {
  it('writes a heading, a table with labels and the number of rows', () => {
    const answer = anAnswer([['deal', 'Deal'], ['n', 'Staff']], [{ deal: thing('d1', 'Snow | ice'), n: typed('12500', 'integer') }]);
    expect(answerMarkdown(answer)).to.equal(
      '## Which contracts are there?\n\n| Deal | Staff |\n| --- | ---: |\n| Snow \\| ice | 12,500 |\n\n1 row.\n',
    );
  });

  it('lets no markup or HTML in the data act', () => {
    const answer = anAnswer(['note'], [{ note: { value: '<img src=x> [a](javascript:b) *c*\nd' } }]);
    expect(answerMarkdown(answer)).to.include(String.raw`| &lt;img src=x> \[a\](javascript:b) \*c\* d |`);
  });
});
