/** Evidence in tables and Markdown: the column, which rows to read with care, and each claim once below. */
import { expect } from 'chai';
import { answerMarkdown } from '../../src/export/answer-markdown.ts';
import { readableAnswer, type Sheet } from '../../src/export/answer-sheet.ts';
import { answerTable } from '../../src/export/answer-table.ts';
import { evidenceSheet } from '../../src/export/evidence-sheet.ts';
import type { Answer, RestsOn } from '../../src/query/answer.ts';
import { Harbour } from './evident-answers.ts';

const harbour = new Harbour();
before(() => harbour.open());
after(() => harbour.close());

const NOTHING: RestsOn = { reports: [], hearsay: false, interestedParty: false, ownReading: false };

function options(lang = 'en') {
  const reader = harbour.reader(lang);
  return { lang, evidence: (answer: Answer, rows: Sheet['rows']) => evidenceSheet(answer, rows, reader, (iri) => iri) };
}

function cells(answer: Answer, lang = 'en'): readonly string[] {
  return readableAnswer(answer, options(lang)).rows.map((row) => row.at(-1)!.text.replaceAll('\u00a0', ' '));
}

const notes = (answer: Answer, lang = 'en'): string => readableAnswer(answer, options(lang)).notes.join(' ');
const intro = (answer: Answer, lang = 'en'): string => readableAnswer(answer, options(lang)).evidence!.intro.join(' ');
const items = (answer: Answer, lang = 'en'): readonly string[] => readableAnswer(answer, options(lang)).evidence!.items;

describe('the evidence column', () => {
  it('numbers claims in the order in which they are read, the same claim by the same number', () => {
    const [a, b, c] = [harbour.entry('cranes/1-1'), harbour.entry('cranes/2-1'), harbour.entry('quotes/1-1')];
    expect(cells(harbour.withRows({ evidence: [a, b], derivations: [[0, 1]] }, { evidence: [b, c], derivations: [[1], [0]] }))).to.deep.equal(['1+2', '2 or 3']);
  });

  it('says who vouches where it is not the report itself', () => {
    const said = harbour.entry('quotes/1-3', { certainty: 'said', mode: 'intention', attributedTo: `${harbour.project.base}id/ida-vohland` });
    const answer = harbour.withRows({ evidence: [harbour.entry('cranes/1-1'), said], derivations: [[0, 1]] });
    expect(cells(answer)).to.deep.equal(['Ida Vohland says so (as an intention): 1+2']);
    expect(cells(answer, 'de')).to.deep.equal(['laut Ida Vohland (als Absicht): 1+2']);
  });

  it('is as sure as the surest way to the row', () => {
    const hearsay = harbour.entry('cranes/2-2', { certainty: 'hearsay' });
    expect(cells(harbour.withRows({ evidence: [hearsay, harbour.entry('cranes/1-1')], derivations: [[0], [1]] }))).to.deep.equal(['1 or 2']);
    expect(cells(harbour.withRows({ evidence: [hearsay, harbour.entry('cranes/1-1')], derivations: [[0, 1]] }))).to.deep.equal(['passed on, no source named: 1+2']);
  });

  it('does not repeat who vouches where the row says it already', () => {
    const answer = harbour.withRows({ cells: { deal: { value: 'passed on, no source named' } }, evidence: [harbour.entry('cranes/2-2', { certainty: 'hearsay' })], derivations: [[0]] });
    expect(cells(answer)).to.deep.equal(['1']);
    expect(intro(answer)).not.to.contain('the report states it itself');
  });

  it('says where other ways exist that are not listed', () => {
    const answer = harbour.withRows({ evidence: [harbour.entry('cranes/1-1')], derivations: [[0]], more: true });
    expect(cells(answer)).to.deep.equal(['1 and more']);
    expect(intro(answer)).to.contain('“and more”');
  });

  it('writes a row that counts few claims out, and folds one that counts many', () => {
    const few = { evidence: [harbour.entry('cranes/1-1'), harbour.entry('cranes/2-1'), harbour.entry('quotes/1-1')], derivations: [], members: [[[1], [2]], [[0]], [[0]]] };
    const names = ['cranes/1-1', 'cranes/2-1', 'cranes/2-2', 'quotes/1-1', 'quotes/1-2'];
    const many = { evidence: names.map((name) => harbour.entry(name, name === 'cranes/2-2' ? { certainty: 'hearsay' } : {})), derivations: [], members: names.map((_, index) => [[index]]) };
    const answer = harbour.withRows(few, many);
    expect(cells(answer)).to.deep.equal(['1+(2 or 3)', '5 claims, among them: passed on, no source named']);
    expect(items(answer)).to.have.length(3);
    expect(intro(answer)).to.contain('dealgraph why contracts --row N');
  });

  it('names what was looked for in vain, once for all rows', () => {
    const absent = [{ column: 'deal', finding: 'not-reported' as const, words: 'crane contract – end → something', reports: 3 }];
    const answer = harbour.withRows({ cells: {}, evidence: [harbour.entry('cranes/1-1')], derivations: [[0]], absent }, { cells: {}, absent, derivations: [[]], background: [{ kind: 'registry' }] });
    expect(cells(answer)).to.deep.equal(['1; not found: 2', 'registry; not found: 2']);
    expect(items(answer)[1]).to.equal('Deal: not reported. Looked for in 3 reports, not found.');
  });

  it('tells of a negated part what was looked for', () => {
    const absent = [{ finding: 'not-found' as const, words: 'crane contract – end → something', reports: 1 }];
    expect(items(harbour.withRows({ absent, derivations: [[]] }))).to.deep.equal(['Looked for in 1 report, not found: crane contract – end → something.']);
  });

  it('never says of what nobody looked for that it was not found', () => {
    const absent = [{ column: 'deal', finding: 'not-recorded' as const, reports: 1 }];
    const answer = harbour.withRows({ cells: {}, absent, derivations: [[]] });
    expect(cells(answer)).to.deep.equal(['not recorded: 1']);
    expect(items(answer).join()).not.to.match(/not found/u);
  });

  it('names background where a row rests on nothing else, and the registry always', () => {
    const claims = { evidence: [harbour.entry('cranes/1-1')], derivations: [[0]] };
    const answer = harbour.withRows(
      { derivations: [[]], background: [{ kind: 'ontology' }] }, { derivations: [[]], background: [{ kind: 'constant' }] },
      { ...claims, background: [{ kind: 'registry' }, { kind: 'ontology' }] }, claims,
    );
    expect(cells(answer)).to.deep.equal(['ontology', 'the question itself', '1; registry', '1']);
  });

  it('says once that all rows rest on the registry too', () => {
    const row = { evidence: [harbour.entry('cranes/1-1')], derivations: [[0]], background: [{ kind: 'registry' as const }] };
    expect(cells(harbour.withRows(row, row))).to.deep.equal(['1', '1']);
    expect(intro(harbour.withRows(row, row), 'de')).to.contain('Alle Zeilen beruhen auch auf dem Register');
  });

  it('names what disputes a row, be it evidence of another row or not', () => {
    const other = harbour.entry('cranes/2-2');
    const answer = harbour.withRows(
      { evidence: [harbour.entry('cranes/1-1')], derivations: [[0]], disputedBy: [other.claim, `${harbour.project.base}claim/elsewhere/1-1`] },
      { evidence: [other], derivations: [[0]] },
    );
    expect(cells(answer)).to.deep.equal(['1; disputed by 2, 3', '2']);
    expect(items(answer)[2]).to.equal(`${harbour.project.base}claim/elsewhere/1-1`);
  });
});

describe('the list of claims', () => {
  it('names the one report of all claims above, several with each claim', () => {
    const row = (name: string) => ({ evidence: [harbour.entry(name)], derivations: [[0]] });
    const one = harbour.withRows(row('cranes/1-1'), row('cranes/2-1'));
    expect(intro(one)).to.contain('All claims are from Quay Courier: “Quay Courier on crane software”, published on 4 March 2026; address not recorded.');
    expect(items(one)).to.deep.equal(['the report states it, passage 1: What cranes/1-1 says.', 'the report states it, passage 2: What cranes/2-1 says.']);
    const two = harbour.withRows(row('cranes/1-1'), row('quotes/1-1'));
    expect(intro(two)).not.to.contain('All claims');
    expect(items(two)[0]).to.contain('the report states it, Quay Courier: “Quay Courier on crane software”, published on 4 March 2026, passage 1: ');
  });

  it('marks a summary in another language', () => {
    expect(items(harbour.withRows({ evidence: [harbour.entry('cranes/1-1', { summary: 'Es ist so.', summaryLang: 'de' })], derivations: [[0]] }))[0]).to.match(/: Es ist so\. \[de\]$/u);
  });
});

describe('rows to read with care', () => {
  const row = (more: Partial<RestsOn>) => ({ evidence: [harbour.entry('cranes/1-1')], derivations: [[0]], restsOn: { ...NOTHING, ...more } });

  it('are named by their numbers, in words', () => {
    const answer = harbour.withRows(row({ hearsay: true }), row({ hearsay: true, ownReading: true }), row({ hearsay: true }), row({}), row({ hearsay: true, interestedParty: true }));
    expect(notes(answer)).to.contain('Rows 1–3, 5 rest on something passed on, no source named.')
      .and.to.contain('Row 5 needs the word of someone with a role in the deal, or who speaks for one.').and.to.contain('Row 2 needs a reading of ours.');
    expect(notes(answer, 'de')).to.contain('Zeilen 1–3, 5 beruhen auf etwas, das ohne Quelle weitergegeben ist.');
  });

  it('are said to be all where they are', () => {
    expect(notes(harbour.withRows(row({ ownReading: true }), row({ ownReading: true })))).to.contain('All rows need a reading of ours.');
  });

  it('hang on a single report where there are several; where there is one, that is said once', () => {
    const single = row({ reports: [`${harbour.project.base}id/cranes`] });
    const several = harbour.withRows(single, row({}));
    expect(notes(several)).to.contain('Row 1 hangs on a single report.');
    expect(notes({ ...several, graph: { ...several.graph, reports: 1 } })).to.contain('There is one report, so every row hangs on it.').and.not.to.contain('Row 1');
  });

  it('are none where no row rests on a claim', () => {
    const answer = harbour.withRows({ derivations: [[]], background: [{ kind: 'ontology' }], restsOn: NOTHING });
    expect(notes({ ...answer, graph: { ...answer.graph, reports: 1 } })).to.equal('1 row.');
  });
});

describe('an answer with evidence', () => {
  it('is a table with numbered rows and the claims below', async () => {
    const answer = await harbour.asked('SELECT ?deal ?value { ?value :of ?deal . ?deal a :Contract }');
    expect(answerTable(answer, { ...options(), width: 80 })).to.equal([
      'row  deal            value                        evidence',
      '---  --------------  ---------------------------  ------------------------------',
      '  1  crane contract  value of the crane contract  passed on, no source named:',
      '                                                  1+2',
      '',
      '1 row. Row 1 hangs on a single report. Row 1 rests on something passed on, no',
      'source named.',
      '',
      'Evidence, each claim in our own words. All claims are from Quay Courier: “Quay',
      'Courier on crane software”, published on 4 March 2026; address not recorded.',
      '“1+2”: both are needed.',
      '1  the report states it, passage 1: Kranwerk supplies the Harbour Authority.',
      '2  passed on, no source named, passage 2: It is said to be worth about two',
      '   million euros.',
      '',
      '',
    ].join('\n'));
  });

  it('never exceeds the width, and lets nothing in a summary act on a terminal', () => {
    const nasty = `red\u001b[31m ${'rain or shine '.repeat(30)}\u202eleft`;
    const table = answerTable(harbour.withRows({ evidence: [harbour.entry('cranes/1-1', { summary: nasty })], derivations: [[0]] }), { ...options(), width: 40 });
    expect(Math.max(...table.split('\n').map((line) => line.length))).to.be.at.most(40);
    expect(table).not.to.match(/[\u001b\u202e]/u);
  });

  it('is a Markdown table with a numbered list, no markup in it acting', () => {
    const answer = harbour.withRows({ evidence: [harbour.entry('cranes/1-1', { summary: '<img src=x> *now*' })], derivations: [[0]] });
    const text = answerMarkdown(answer, options('de'));
    expect(text).to.contain('| Zeile | Deal | Beleg |\n| ---: | --- | --- |\n| 1 | deal 1 | 1 |');
    expect(text).to.contain('\n1. das Medium berichtet es selbst, Passage 1: &lt;img src=x> \\*now\\*\n');
  });
});
