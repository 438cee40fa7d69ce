/** The table: labels, dates and amounts in words, aligned, wrapped, and harmless on a terminal. */
import { expect } from 'chai';
import fc from 'fast-check';
import { answerTable } from '../../src/export/answer-table.ts';
import { cellWidth, learnWidths, safeLine, wrap } from '../../src/export/terminal-text.ts';
import { anAnswer, thing, typed } from './an-answer.ts';

const ESC = String.fromCharCode(27);

// Wide and combining characters are measured once some were met.
await learnWidths('雪');

/** How a table writes its only row in English and in German. */
function expectRow(cells: Parameters<typeof anAnswer>[1][number], english: string, german: string): void {
  const answer = anAnswer(Object.keys(cells), [cells]);
  expect(answerTable(answer, { lang: 'en' }).split('\n')[4]).to.equal(english);
  expect(answerTable(answer, { lang: 'de' }).split('\n')[4]).to.equal(german);
}

describe('answer table', () => {
  it('puts the question above, labels in the cells and the number of rows below', () => {
    const answer = anAnswer([['deal', 'Deal'], ['client', 'Client']], [
      { deal: thing('d1', 'Snow contract'), client: thing('m', 'Ministry of Weather') },
    ]);
    expect(answerTable(answer)).to.equal(
      ['Which contracts are there?', '', 'Deal           Client', '-------------  -------------------', 'Snow contract  Ministry of Weather', '', '1 row.', ''].join('\n'),
    );
  });

  it('marks a label that fell back to another language', () => {
    const answer = anAnswer(['client'], [{ client: thing('m', 'Wetterministerium', 'de') }]);
    expect(answerTable(answer)).to.include('Wetterministerium [de]');
  });

  it('shortens an IRI without a label', () => {
    const iri = 'https://example.org/id/x';
    const answer = anAnswer(['client'], [{ client: { value: iri, iri } }]);
    expect(answerTable(answer, { shorten: (text) => text.replace('https://example.org/id/', 'id:') })).to.match(/^id:x$/mu);
  });

  const readings: readonly [string, ReturnType<typeof typed>, string, string][] = [
    ['since', typed('2026-01', 'gYearMonth'), 'January 2026', 'Januar 2026'],
    ['since', typed('2026', 'gYear'), '2026', '2026'],
    ['since', typed('2026-01-05', 'date'), '5 January 2026', '5. Januar 2026'],
    ['staff', typed('12500', 'integer'), '12,500', '12.500'],
    ['year', typed('2026', 'integer'), '2026', '2026'],
    ['share', typed('0.12345678901234567890', 'decimal'), '0.1234567890123456789', '0,1234567890123456789'],
    ['share', typed('0.123456789012345678901', 'decimal'), '0.123456789012345678901', '0.123456789012345678901'],
    ['secret', typed('true', 'boolean'), 'yes', 'ja'],
    ['period', typed('P1Y', 'duration'), 'per year', 'pro Jahr'],
    ['length', typed('P2Y6M', 'duration'), '2 years 6 months', '2 Jahre 6 Monate'],
    ['certainty', { value: 'hearsay' }, 'passed on, no source named', 'ohne Quelle weitergegeben'],
    ['mode', typed('intention', 'string'), 'intention', 'Absicht'],
    ['since', typed('2026-13', 'gYearMonth'), '2026-13', '2026-13'],
    ['since', typed('2026-02-30', 'date'), '2026-02-30', '2026-02-30'],
  ];
  for (const [column, cell, english, german] of readings) {
    it(`reads ${cell.value} in ${column} as “${english}” / „${german}“`, () => {
      expectRow({ [column]: cell }, english, german);
    });
  }

  const amounts: readonly [string, string, string, string, string][] = [
    ['300000000', 'EUR', 'true', 'about €300 m', 'rund 300 Mio. €'],
    ['11700000000', 'EUR', 'false', '€11.7 bn', '11,7 Mrd. €'],
    ['11712345678', 'EUR', 'false', '€11,712,345,678', '11.712.345.678 €'],
    ['250000.5', 'EUR', 'false', '€250,000.50', '250.000,50 €'],
    ['1000000.00', 'EUR', 'false', '€1 m', '1 Mio. €'],
    ['40000000', 'shells', 'false', '40 m shells', '40 Mio. shells'],
  ];
  for (const [amount, currency, approximate, english, german] of amounts) {
    it(`joins ${amount}, ${currency}, ${approximate} to “${english}” / „${german}“`, () => {
      const answer = anAnswer([['amount', 'Value'], 'currency', 'approximate'], [
        { amount: typed(amount, 'decimal'), currency: { value: currency }, approximate: typed(approximate, 'boolean') },
      ]);
      expect(answerTable(answer, { lang: 'en' }).split('\n').slice(2, 5).map((line) => line.trim())).to.deep.equal(['Value', '-'.repeat(Math.max(5, english.length)), english]);
      expect(answerTable(answer, { lang: 'de' }).split('\n')[4]).to.equal(german);
    });
  }

  const joined: readonly [string, Parameters<typeof anAnswer>[1][number], string, string][] = [
    ['value, unit and exactness', { value: typed('70', 'integer'), unit: thing('people', 'people'), approximate: typed('true', 'boolean') }, 'about 70 people', 'rund 70 people'],
    ['value and period', { value: typed('3', 'integer'), approximate: typed('false', 'boolean'), period: typed('P1Y', 'duration') }, '3 per year', '3 pro Jahr'],
    ['a value that is the end of a year', { value: typed('2031', 'gYear'), approximate: typed('true', 'boolean'), precision: { value: 'end-of-year' } }, 'end of 2031', 'Ende 2031'],
    ['date and precision', { date: typed('2031', 'gYear'), precision: { value: 'end-of-year' } }, 'end of 2031', 'Ende 2031'],
    ['a month', { date: typed('2031-02', 'gYearMonth'), precision: { value: 'month' } }, 'February 2031', 'Februar 2031'],
    ['a precision of one\u2019s own', { date: typed('2031', 'gYear'), precision: { value: 'spring' } }, '2031 (spring)', '2031 (spring)'],
  ];
  for (const [what, cells, english, german] of joined) {
    it(`joins ${what} to “${english}”`, () => {
      expectRow(cells, english, german);
    });
  }

  it('lays out texts of any length', () => {
    for (const text of ['x'.repeat(300_000), 'ü'.repeat(50_000), '\u{1f600}'.repeat(20_000)]) {
      const lines = answerTable(anAnswer(['a', 'b'], [{ a: { value: text }, b: { value: text } }]), { width: 80 }).split('\n');
      expect(Math.max(...lines.map(cellWidth))).to.be.at.most(80);
    }
  });

  it('says below what one should know when reading it', () => {
    const answer = { ...anAnswer(['deals'], [{ deals: typed('0', 'integer') }]), note: 'A count of 0 means that none is reported.' };
    expect(answerTable(answer)).to.include('1 row. A count of 0 means that none is reported.');
  });

  const vouchings: readonly [string, string, string, string, string][] = [
    ['asserted', 'fact', 'post', 'the report states it', 'das Medium berichtet es selbst'],
    ['asserted', 'intention', 'post', 'the report states it (as an intention)', 'das Medium berichtet es selbst (als Absicht)'],
    ['said', 'fact', 'alpen', 'Alpenrobotik says so', 'laut Alpenrobotik'],
    ['said', 'characterisation', 'alpen', 'Alpenrobotik says so (as a characterisation)', 'laut Alpenrobotik (als Charakterisierung)'],
    ['said', 'fact', 'project', 'our reading', 'unsere Lesart'],
    ['hearsay', 'fact', 'post', 'passed on, no source named', 'ohne Quelle weitergegeben'],
  ];
  for (const [certainty, mode, source, english, german] of vouchings) {
    it(`joins ${certainty}, ${mode}, ${source} to “${english}” / „${german}“`, () => {
      const names = { alpen: 'Alpenrobotik', post: 'Glacier Post', project: 'weather-deals' };
      const answer = anAnswer([['certainty', 'who'], 'mode', 'source'], [
        { certainty: { value: certainty }, mode: { value: mode }, source: thing(source, names[source as keyof typeof names]) },
      ]);
      const isProject = (iri: string) => iri.endsWith('/project');
      expect(answerTable(answer, { lang: 'en', isProject }).split('\n').slice(2, 5)).to.deep.equal(['who', '-'.repeat(english.length), english]);
      expect(answerTable(answer, { lang: 'de', isProject }).split('\n')[4]).to.equal(german);
    });
  }

  it('names the publishers of what reports state themselves where there are several', () => {
    const row = (name: string) => ({ certainty: { value: 'asserted' }, mode: { value: 'fact' }, source: thing(name, name) });
    expect(answerTable(anAnswer(['certainty', 'mode', 'source'], [row('Post'), row('Bote')]))).to.include('the report states it (Bote)');
  });

  it('explains “not reported” and empty cells where they occur, and only there', () => {
    const reported = answerTable(anAnswer(['end', 'note'], [{ end: { value: 'not reported', lang: 'en' } }])).replace(/\s+/gu, ' ');
    expect(reported).to.include('not the same as “none”').and.to.include('“–”: no value');
    expect(answerTable(anAnswer(['end'], [{ end: { value: 'soon' } }]))).not.to.include('–');
  });

  it('reads a missing value as its query says', () => {
    const answer = anAnswer(['deal', 'end'], [{ deal: { value: 'Snow' } }]);
    const missing = (finding: 'not-reported' | 'not-recorded') => ({
      ...answer, rows: answer.rows.map((row) => ({ ...row, absent: [{ column: 'end', finding }] })),
    });
    expect(answerTable(missing('not-reported'))).to.match(/^Snow +not reported$/mu).and.to.include('not the same as');
    expect(answerTable(missing('not-recorded'), { lang: 'de' })).to.match(/^Snow +nicht erfasst$/mu);
  });

  it('says so where there are no rows, or fewer than there were', () => {
    expect(answerTable(anAnswer(['deal'], []))).to.include('No rows: nothing in the graph matches, which is not the same as “none”.');
    expect(answerTable(anAnswer(['deal'], [{ deal: { value: 'x' } }]), { total: 9 })).to.include('1 of 9 rows.');
  });

  it('wraps at words and never exceeds the width', () => {
    const answer = anAnswer(['summary', 'deal'], [{ summary: { value: 'rain or shine '.repeat(20).trim() }, deal: { value: 'Snow' } }]);
    const lines = answerTable(answer, { width: 40 }).split('\n');
    expect(Math.max(...lines.map(cellWidth))).to.be.at.most(40);
    expect(lines.filter((line) => /\b(?:sh|shi|ra|rai)$/u.test(line))).to.deep.equal([]);
  });

  it('turns rows into blocks where the columns do not fit side by side', () => {
    const names = ['supplier', 'client', 'beneficiary', 'supervisor', 'referrer'];
    const row = Object.fromEntries(names.map((name) => [name, { value: 'Alpenrobotik Forschung' }]));
    const table = answerTable(anAnswer(names, [row, row]), { width: 40 });
    expect(table).to.include('supplier:    Alpenrobotik Forschung\nclient:      Alpenrobotik Forschung\n');
  });

  it('makes escapes, controls and bidirectional overrides visible', () => {
    const nasty = `red${ESC}[31m right\u202Eleft\u0007 \u009b31m`;
    const table = answerTable(anAnswer(['name'], [{ name: { value: nasty } }]));
    expect(table).to.include(String.raw`red\u{1b}[31m right\u{202e}left\u{7} \u{9b}31m`);
  });

  it('lets colour stand outside the text only', () => {
    const ink = { bold: (text: string) => `<b>${text}</b>`, dim: (text: string) => `<i>${text}</i>` };
    const table = answerTable(anAnswer(['client'], [{ client: thing('m', 'Amt', 'de') }]), { ink });
    expect(table).to.include('<b>client</b>').and.to.include('<i>Amt [de]</i>');
  });
});

describe('text on a terminal', () => {
  it('keeps wide characters in their two cells', () => {
    expect(cellWidth('天気')).to.equal(4);
    expect(wrap('天気天気', 4)).to.deep.equal(['天気', '天気']);
  });

  it('never makes a line wider than asked, and loses no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const safe = safeLine(text);
        const lines = wrap(safe, width);
        expect(lines.every((line) => cellWidth(line) <= width)).to.equal(true);
        expect(lines.join('').replaceAll(' ', '')).to.equal(safe.replaceAll(/[ \u00a0]/gu, ''));
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('leaves no control character in a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safeLine(text)).not.to.match(/\p{Cc}|[\u2028-\u202e\u2066-\u2069]/u);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
