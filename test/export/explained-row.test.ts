/** One row with everything it rests on: how sure it is, its ways, members, what is missing; as text and as Markdown. */
import { expect } from 'chai';
import { explainedMarkdown } from '../../src/export/explained-markdown.ts';
import { explainRow, type ExplainOptions } from '../../src/export/explained-row.ts';
import { explainedText } from '../../src/export/explained-text.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { dg } from '../../src/graph/vocabulary.ts';
import { openProject } from '../../src/index.ts';
import type { Answer, Cell, EvidenceEntry, Row } from '../../src/query/answer.ts';
import { anAnswer, typed } from './an-answer.ts';

const BASE = 'https://example.org/glacier/';
let graph: Graph;

before(async () => {
  const project = await openProject({ folder: 'test/cases/why/project' });
  graph = project.graph;
  project.close();
});

function iri(value: string): Cell {
  return { value, iri: value, label: graph.labels.label(value, 'en')?.value ?? value };
}

const id = (name: string): Cell => iri(`${BASE}id/${name}`);

function entry(claim: string, more: Partial<EvidenceEntry> = {}): EvidenceEntry {
  const [report, number] = claim.split('/');
  return {
    claim: `${BASE}claim/${claim}`, passage: Number(number!.split('-')[0]), line: 90, file: `data/reports/${report}.trig`, report: `${BASE}id/${report}`,
    certainty: 'asserted', mode: 'fact', attributedTo: `${BASE}id/glacier-post`, summary: `What ${claim} says.`, triples: [], ...more,
  };
}

function answer(cells: Row['cells'], row: Partial<Row>): Answer {
  const whole = anAnswer(Object.keys(cells), [cells]);
  return { ...whole, rows: [{ ...whole.rows[0]!, ...row }] };
}

/** The row of the snow contract's supplier, told by two reports, each of which suffices. */
function toldTwice(): Answer {
  const supplies = { subject: id('snow-contract'), predicate: iri(dg('supplier')), object: id('alpenrobotik') };
  const cells = { deal: { ...id('snow-contract'), certainty: 'asserted', mode: 'fact' }, supplier: { ...id('alpenrobotik'), certainty: 'asserted', mode: 'fact' } };
  return answer(cells, {
    certainty: 'asserted', weakest: 'deal', derivations: [[0], [1]], restsOn: { reports: [], hearsay: false, interestedParty: false, ownReading: false },
    evidence: [entry('snow-robots/2-1', { triples: [supplies], columns: ['deal', 'supplier'] }), entry('valley-news/2-1', { triples: [supplies], columns: ['deal', 'supplier'] })],
  });
}

/** The row of its price, which somebody not named says. */
function price(): Answer {
  const cells = { deal: { ...id('snow-contract'), certainty: 'asserted', mode: 'fact' }, amount: { ...typed('2000000', 'integer'), certainty: 'hearsay', mode: 'fact' }, aim: { ...id('aim-every-glacier'), certainty: 'said', mode: 'intention' } };
  return answer(cells, {
    certainty: 'hearsay', weakest: 'amount', derivations: [[0, 1, 2]], restsOn: { reports: [`${BASE}id/snow-robots`], hearsay: true, interestedParty: true, ownReading: false },
    evidence: [
      entry('snow-robots/2-1', { columns: ['deal'] }), entry('snow-robots/4-1', { certainty: 'hearsay', columns: ['amount'] }),
      entry('snow-robots/5-2', { certainty: 'said', mode: 'intention', attributedTo: `${BASE}id/jana-firn`, columns: ['aim'] }),
    ],
  });
}

function told(one: Answer, options: ExplainOptions = {}): string {
  return explainedText(explainRow(one, 0, graph, { lang: 'en', ...options }), { lang: options.lang ?? 'en' });
}

describe('a row explained', () => {
  it('opens with the question, the number and id of the row, and the row as a sentence', () => {
    expect(told(toldTwice())).to.match(/^Which contracts are there\?\n\nThe only row \(000000000000\)\ndeal: snow contract; supplier: Alpenrobotik\.\n/u);
  });

  it('says in one sentence how sure it is where all cells are equally sure', () => {
    expect(told(toldTwice())).to.contain('How sure\n- The whole row: the report states it.\n');
  });

  it('names the weakest cell first, and who vouches for each other', () => {
    expect(explainRow(price(), 0, graph).sure.slice(0, 3)).to.deep.equal([
      'Least sure: “amount”: passed on, no source named.', '“aim”: Jana Firn says so (as an intention).', '“deal”: the report states it.',
    ]);
    expect(explainRow(price(), 0, graph, { lang: 'de' }).sure.slice(0, 3)).to.deep.equal([
      'Am unsichersten: „amount“: ohne Quelle weitergegeben.', '„aim“: laut Jana Firn (als Absicht).', '„deal“: das Medium berichtet es selbst.',
    ]);
  });

  it('does not call a row whole that lacks something', () => {
    const [row] = toldTwice().rows;
    const lacking = { ...toldTwice(), rows: [{ ...row!, absent: [{ column: 'value', finding: 'not-reported' as const }] }] };
    expect(explainRow(lacking, 0, graph).sure[0]).to.equal('“deal” and “supplier”: the report states it.');
  });

  it('gives a cell that is a claim no more trust than the claim', () => {
    const claim = `${BASE}claim/snow-robots/5-2`;
    const one = answer({ claim: { ...iri(claim), certainty: 'asserted', mode: 'fact' } }, {
      derivations: [[0]], evidence: [entry('snow-robots/5-2', { certainty: 'said', mode: 'intention', attributedTo: `${BASE}id/jana-firn` })],
    });
    expect(explainRow(one, 0, graph).sure[0]).to.equal('The whole row: Jana Firn says so (as an intention).');
  });

  it('says that a number is as sure as the weakest of what is counted', () => {
    const one = answer({ kind: { ...id('snow-contract'), certainty: 'asserted' }, deals: { ...typed('2', 'integer'), certainty: 'hearsay' } }, {
      derivations: [], members: [[[0]], [[1]]], evidence: [entry('snow-robots/2-1'), entry('snow-robots/4-1', { certainty: 'hearsay' })],
    });
    expect(explainRow(one, 0, graph).sure[0]).to.equal('Least sure: “deals”: passed on, no source named, as the weakest of what is counted.');
  });

  it('says with which claims it falls, where that does not go without saying', () => {
    const [row] = toldTwice().rows;
    const sure = (more: Partial<Row>): string | undefined => explainRow({ ...toldTwice(), rows: [{ ...row!, ...more }] }, 0, graph).sure.find((sentence) => sentence.includes('fall'));
    expect(sure({ smallestLoss: { claims: [0, 1], exact: true } })).to.equal('It falls only if 2 claims fall together: claim:snow-robots/2-1 and claim:valley-news/2-1.');
    expect(sure({ smallestLoss: { claims: [0], exact: true }, derivations: [[0, 1]] })).to.equal(undefined);
    expect(sure({ smallestLoss: { claims: [0, 1], exact: false } })).to.contain('perhaps with fewer');
  });

  it('says under which lens, and marks what may be later or was corrected since', () => {
    const claims = ['snow-robots/2-1', 'valley-news/2-1'].map((name) => `${BASE}claim/${name}`);
    const leftOut = { of: 7, claims: 6, undated: 0, possible: [claims[0]!], unreviewed: 0, undatedReports: [], correctedSince: [claims[1]!], unplaced: 0 };
    const under = told({ ...toldTwice(), lens: { happenedBy: '2026-01-31' }, leftOut });
    expect(under).to.contain('\nOnly what happened, or may have happened, by 31 January 2026: ');
    expect(under.replaceAll(/\n +/gu, ' ')).to.contain('not reviewed; its time may lie after the date asked for;').and.contain('corrected or withdrawn by the publisher since');
  });

  it('tells the surest way first', () => {
    const one = answer({ deal: { ...id('snow-contract'), certainty: 'asserted' } }, {
      derivations: [[0], [1], [2]], evidence: [entry('snow-robots/4-1', { certainty: 'hearsay' }), entry('snow-robots/5-1', { mode: 'intention' }), entry('snow-robots/2-1')],
    });
    expect(explainRow(one, 0, graph).ways.ways.map(({ reports }) => reports[0]!.passages[0]!.passage)).to.deep.equal(['passage 2 (paragraph)', 'passage 5 (paragraph)', 'passage 4 (paragraph)']);
  });

  it('keeps ways of which any one suffices apart from claims of which all are needed', () => {
    expect(explainRow(toldTwice(), 0, graph).ways.says).to.equal('2 ways lead here. Any one of these suffices.');
    expect(explainRow(toldTwice(), 0, graph).ways.ways.map(({ title }) => title)).to.deep.equal(['Way 1: this claim alone', 'Way 2: this claim alone']);
    expect(explainRow(price(), 0, graph).ways).to.include({ says: '3 claims. All of these are needed.' });
  });

  it('says where there are more ways than listed', () => {
    const [row] = toldTwice().rows;
    expect(explainRow({ ...toldTwice(), rows: [{ ...row!, more: true }] }, 0, graph).ways.says).to.contain('more ways than those listed');
  });

  it('goes report by report and passage by passage: where to find it, who vouches, what was used, our summary, recorder and reviewer', () => {
    expect(told(toldTwice())).to.contain([
      'Way 2: this claim alone', '',
      '  Valley News: “Valley News on the snow contract”, published on 28 January 2026.',
      '  https://valley.example/snow, archived copy: https://archive.example/valley/snow', '',
      '  Passage 2 (paragraph)',
      '  The report states it:',
      '    - snow contract — supplier → Alpenrobotik',
      '  Our summary: What valley-news/2-1 says.',
      '  Recorded by Glacier desk on 3 February 2026; reviewed by Ada Quer on 5 February 2026;',
      '  claim:valley-news/2-1', '',
    ].join('\n'));
    expect(told(toldTwice())).to.contain('date not recorded.\n  Address not recorded\n').and.contain('; not reviewed;');
  });

  it('puts claims of one passage together', () => {
    const one = answer({ deal: { ...id('snow-contract'), certainty: 'asserted' } }, { derivations: [[0, 1]], evidence: [entry('snow-robots/5-1'), entry('snow-robots/5-2')] });
    expect(told(one).match(/Passage 5/gu)).to.have.length(1);
  });

  it('tells a claim in full once, and after that only names it', () => {
    const one = answer({ deal: { ...id('snow-contract'), certainty: 'asserted' } }, { derivations: [[0, 1], [1, 2], [0, 2]], evidence: [entry('snow-robots/2-1'), entry('snow-robots/5-1'), entry('snow-robots/6-1')] });
    expect(told(one).match(/Recorded by/gu)).to.have.length(3);
    expect(told(one)).to.contain('The report states it: see above (claim:snow-robots/5-1). Our summary: What snow-robots/5-1 says.');
  });

  it('tells what all ways need before them, once', () => {
    const one = answer({ deal: { ...id('snow-contract'), certainty: 'asserted' } }, { derivations: [[0, 1], [0, 2]], evidence: [entry('snow-robots/2-1'), entry('snow-robots/5-1'), entry('snow-robots/6-1')] });
    const { says, always, ways } = explainRow(one, 0, graph).ways;
    expect(says).to.equal('1 claim is needed in any case. Besides, any one of 2 ways suffices.');
    expect([always, ...ways].map((way) => way?.title)).to.deep.equal(['In any case: this claim', 'Besides, way 1: this claim', 'Besides, way 2: this claim']);
    // Of ways that are not listed nobody knows what they need.
    const [row] = one.rows;
    expect(explainRow({ ...one, rows: [{ ...row!, more: true }] }, 0, graph).ways.always).to.equal(undefined);
  });

  it('folds ways beyond the number asked for', () => {
    const one = answer({ deal: { ...id('snow-contract'), certainty: 'asserted' } }, { derivations: [[0], [1], [2]], evidence: [entry('snow-robots/2-1'), entry('snow-robots/5-1'), entry('snow-robots/6-1')] });
    expect(told(one, { most: 2 })).to.contain('3 ways lead here.').and.contain('… 1 more way; --unfold tells all.').and.not.contain('Way 3');
  });

  it('folds the members of a row that counts, with their number', () => {
    const one = answer({ count: { ...typed('4', 'integer'), certainty: 'asserted' } }, {
      derivations: [], members: [[[0]], [[1], [2]], [[1]], [[2]]], evidence: [entry('snow-robots/2-1'), entry('snow-robots/5-1'), entry('snow-robots/6-1')],
    });
    const folded = told(one, { most: 2 });
    expect(folded).to.contain('It counts or adds up 4 things, each with claims of its own.').and.contain('\nCounted: 1 of 4\n').and.contain('\nCounted: 2 of 4\n').and.not.contain('3 of 4');
    expect(folded).to.contain('… 2 more; --unfold tells all.');
    expect(told(one)).to.contain('\nCounted: 4 of 4\n').and.not.contain('--unfold');
  });

  it('says of a row without claims that it rests on none, and on what else', () => {
    const one = answer({ value: id('ministry-of-weather') }, { derivations: [[]], evidence: [], background: [{ kind: 'registry' }] });
    expect(told(one)).to.contain('This row rests on no claim.').and.contain('Besides claims\n- The registry: who is who, from outside the reports.');
  });

  it('says what was looked for in vain', () => {
    const one = answer({ deal: id('snow-contract') }, { absent: [{ column: 'deal', finding: 'not-reported', words: 'snow contract — date', reports: 2 }] });
    expect(told(one)).to.contain('Looked for in vain\n- deal: not reported. Looked for in 2 reports, not found: snow contract — date.');
  });

  it('fits the width, and makes hostile characters visible', () => {
    const hostile = answer({ deal: { ...id('snow-contract'), label: `${'\u001b'}[31m red ‮` } }, { derivations: [[0]], evidence: [entry('snow-robots/2-1', { summary: `${'word '.repeat(60)}\u001b[2J` })] });
    const text = explainedText(explainRow(hostile, 0, graph), { lang: 'en', width: 60 });
    expect(text).not.to.match(/[\u001b\u202e]/u);
    expect(text.split('\n').filter((line) => line.length > 60)).to.deep.equal([]);
  });

  it('is the same in Markdown, no character of the data acting as markup', () => {
    const hostile = { ...price(), question: 'Which *contracts*?' };
    const text = explainedMarkdown(explainRow(hostile, 0, graph), 'en');
    expect(text).to.match(/^## Which \\\*contracts\\\*\?\n\n### The only row/u);
    expect(text).to.contain('\n### How sure\n\n- Least sure: “amount”: passed on, no source named.\n- “aim”');
    expect(text).to.contain('\n**Passage 4 (paragraph)**\n\nPassed on, no source named, read together with passages 2 and 3.\n');
  });
});
