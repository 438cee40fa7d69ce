/** Evidence in CSV and TSV: columns with stable names behind the query's own, safe in a spreadsheet. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { Parser } from 'n3';
import { evidenceColumns } from '../../src/export/evidence-columns.ts';
import { answerCsv, answerExcel } from '../../src/export/sparql-results-csv.ts';
import { answerTsv } from '../../src/export/sparql-results-tsv.ts';
import type { Answer } from '../../src/query/answer.ts';
import { Harbour } from './evident-answers.ts';

const harbour = new Harbour();
before(() => harbour.open());
after(() => harbour.close());

/** The values of the first row by the columns' names without their prefix. */
function values(answer: Answer): Readonly<Record<string, string>> {
  const { names, cells } = evidenceColumns(answer, harbour.reader());
  return Object.fromEntries(cells(answer.rows[0]!).map((cell, index) => [names[index]!.replace(/^evidence_+/u, ''), cell?.value ?? '']));
}

describe('evidence columns', () => {
  const claim = (name: string): string => `${harbour.project.base}claim/${name}`;

  it('say who vouches, for which claims, in which passages, and which of them suffice', () => {
    const said = harbour.entry('quotes/1-3', { certainty: 'said', mode: 'intention', attributedTo: `${harbour.project.base}id/ida-vohland` });
    const { passage: _, ...whole } = harbour.entry('cranes/2-1');
    const row = values(harbour.withRows({
      evidence: [harbour.entry('cranes/1-1'), whole, said], derivations: [[0, 2], [1, 2]], certainty: 'said', weakest: 'deal',
      restsOn: { reports: [said.report], hearsay: false, interestedParty: true, ownReading: false },
    }));
    expect(row).to.include({
      row: '000000000000', vouching: 'Ida Vohland says so (as an intention) | the report states it', certainty: 'said', weakest: 'deal',
      claims: ['cranes/1-1', 'cranes/2-1', 'quotes/1-3'].map(claim).join(' '), passages: '1 whole 1', derivations: '1+3 | 2+3', members: '', more: 'false',
      attributed_to: `${harbour.project.base}id/ida-vohland`, reports: `${whole.report} ${said.report}`,
      needs_reports: said.report, needs_interested_party: 'true', needs_hearsay: 'false', needs_own_reading: 'false',
      summaries: 'What cranes/1-1 says. | What cranes/2-1 says. | What quotes/1-3 says.',
    });
  });

  it('keep the members of a row that counts apart', () => {
    const evidence = [harbour.entry('cranes/1-1'), harbour.entry('cranes/2-1'), harbour.entry('quotes/1-1')];
    expect(values(harbour.withRows({ evidence, derivations: [], members: [[[0], [1]], [[2]]], more: true, smallestLoss: { claims: [0, 2], exact: false } })))
      .to.include({ derivations: '1 | 2 ; 3', members: '2', more: 'true', smallest_loss: '1+3', smallest_loss_exact: 'false' });
  });

  it('name absence, background and what disputes a row', () => {
    const answer = harbour.withRows({
      cells: {}, derivations: [[]], background: [{ kind: 'registry' }, { kind: 'ontology' }], disputedBy: [claim('cranes/2-2')],
      absent: [{ column: 'deal', finding: 'not-reported', words: 'crane contract – end → something', reports: 3 }],
    });
    expect(values(answer)).to.include({
      claims: '', derivations: '', background: 'registry ontology', disputed_by: claim('cranes/2-2'),
      absent: 'Deal: not reported. Looked for in 3 reports, not found: crane contract – end → something.',
    });
  });

  it('have names that no column of the query has', () => {
    const answer = harbour.withRows({});
    const { names } = evidenceColumns({ ...answer, columns: [{ name: 'evidence_row', label: 'x', type: 'mixed' }] }, harbour.reader());
    expect(names[0]).to.equal('evidence__row');
  });

  it('are described in docs/cli.md, each by its name', () => {
    const page = readFileSync('docs/cli.md', 'utf8');
    const { names } = evidenceColumns(harbour.withRows({}), harbour.reader());
    expect(names.filter((name) => !page.includes(`\`${name}\``))).to.deep.equal([]);
  });
});

describe('evidence in CSV', () => {
  const nasty = () => harbour.withRows({ cells: { deal: { value: '=1+1' } }, evidence: [harbour.entry('cranes/1-1', { summary: '=HYPERLINK("x")' })], derivations: [[0]] });

  it('follows the query’s own columns, which stay as the recommendation wants them', () => {
    const answer = nasty();
    const [header, row] = answerCsv(answer, evidenceColumns(answer, harbour.reader())).split('\r\n');
    expect(header).to.match(/^deal,evidence_row,evidence_vouching,evidence_certainty,/u);
    expect(row).to.match(/^=1\+1,000000000000,the report states it,/u);
  });

  it('is no formula in a spreadsheet', () => {
    const answer = nasty();
    expect(answerCsv(answer, evidenceColumns(answer, harbour.reader()))).to.contain(`"'=HYPERLINK(""x"")"`);
    const excel = answerExcel(answer, 'de', evidenceColumns(answer, harbour.reader()));
    expect(excel).to.match(/^\ufeffdeal;evidence_row;/u).and.to.contain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('evidence in TSV', () => {
  it('is of variables and Turtle terms like the rest', async () => {
    const answer = await harbour.asked('SELECT ?deal (COUNT(?value) AS ?values) { ?value :of ?deal } GROUP BY ?deal');
    const [header, row] = answerTsv(answer, evidenceColumns(answer, harbour.reader())).split('\n').map((line) => line.split('\t'));
    expect(header!.filter((name) => !/^\?[A-Za-z_][A-Za-z0-9_]*$/u.test(name))).to.deep.equal([]);
    const terms = row!.filter((term) => term !== '');
    expect(new Parser().parse(terms.map((term, index) => `<urn:s> <urn:p${index}> ${term} .`).join('\n'))).to.have.length(terms.length);
    expect(row![header!.indexOf('?evidence_vouching')]).to.equal('"passed on, no source named"');
    expect(row![header!.indexOf('?evidence_members')]).to.equal('1');
  });
});
