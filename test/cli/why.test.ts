/** `dealgraph why`: one row, chosen by number or id, and who says so; the reader's copy beside it, and nowhere else. */
import { cpSync, mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { runHere, type Around } from './a-project.ts';
import { mismatches, undocumentedKeys } from './json-schema.ts';

const COPY = 'test/cases/why/copies/snow-robots.txt';
const WORDS = 'People in the valley put the price at about two million euros.';
const SUPPLIERS = 'SELECT ?who ?deal { ?deal :supplier ?who } ORDER BY ?deal';
let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'dealgraph-why-'));
  cpSync('test/cases/why/project', folder, { recursive: true });
});

after(() => rmSync(folder, { recursive: true, force: true }));

function why(args: readonly string[], around: Around = {}) {
  return runHere(['why', ...args, '--project', folder], around);
}

describe('why', () => {
  for (const engine of ['oxigraph', 'comunica']) {
    it(`shows a row that two reports tell of, each of which suffices, with ${engine}`, async () => {
      const { exit, out, err } = await why(['deal-parties', '--row', '1', '--engine', engine]);
      expect([exit, err]).to.deep.equal([0, '']);
      expect(out).to.contain('2 ways lead here. Any one of these suffices.').and.contain('Valley News: “Valley News on the snow contract”, published on 28 January 2026.');
      expect(out).to.contain('https://valley.example/snow, archived copy: https://archive.example/valley/snow\n').and.contain('reviewed by Ada Quer on 5 February 2026');
      expect(out).not.to.contain('single report');
    });
  }

  it('shows hearsay as such, in the language of the reader', async () => {
    const { exit, out } = await why(['amounts', '--lang', 'de']);
    expect(exit).to.equal(0);
    expect(out).to.contain('- Die ganze Zeile: ohne Quelle weitergegeben.\n- Es beruht auf einem einzigen Bericht: „Gletscherpost über Schneeroboter“.');
    expect(out).to.contain('Passage 4 (Absatz)\nOhne Quelle weitergegeben, zusammen gelesen mit den Passagen 2 und 3:\n  - Preis des Schneevertrags — von → Schneevertrag; ');
  });

  it('takes words for a question, and says how they were understood', async () => {
    const { exit, out } = await why(['Which amounts of money are reported, and what does each measure']);
    expect(exit).to.equal(0);
    expect(out).to.match(/^Understood as: amounts\n/u);
  });

  it('counts rows as ask shows them', async () => {
    const asked = JSON.parse((await runHere(['ask', 'claims', '--project', folder, '--format', 'json'])).out) as { rows: { id: string }[] };
    for (const index of [0, 4]) {
      const { out } = await why(['claims', '--row', String(index + 1)]);
      expect(out).to.contain(`\nRow ${index + 1} of ${asked.rows.length} (${asked.rows[index]!.id})\n`);
    }
  });

  it('takes the id of a row, or the beginning of one', async () => {
    const { rows } = JSON.parse((await runHere(['ask', 'claims', '--project', folder, '--format', 'json'])).out) as { rows: { id: string }[] };
    const { id } = rows[2]!;
    expect((await why(['claims', '--row', id])).out).to.equal((await why(['claims', '--row', '3'])).out);
    expect((await why(['claims', '--row', id.slice(0, 8)])).out).to.equal((await why(['claims', '--row', '3'])).out);
  });

  it('lists the rows by number and id where none of several is chosen, and ends with 2', async () => {
    const { exit, out, err } = await why(['claims']);
    expect([exit, out]).to.deep.equal([2, '']);
    expect(err).to.match(/^The answer has 7 rows\. Which one\?\n {4}1 {2}[0-9a-f]{12} {2}/u).and.match(/\n {4}7 {2}[0-9a-f]{12} .*\n {2}Say --row with a number or an id\.\n$/u);
  });

  const wrong: readonly [string, readonly string[], number, string][] = [
    ['a row that is not there', ['claims', '--row', '8'], 1, 'The answer has no row 8.\n  Its rows are 1 to 7.'],
    ['row 0', ['claims', '--row', '0'], 1, 'The answer has no row 0.'],
    ['an id that is not there', ['claims', '--row', 'ffffffffffff'], 1, 'The answer has no row ffffffffffff.'],
    ['what is neither number nor id', ['claims', '--row', 'last'], 2, '--row takes a number or an id, not last.'],
    ['a row of an empty answer', ['referrals', '--row', '1'], 1, 'The answer has no row 1.\n  It has no rows.'],
    ['an unknown question', ['xyzzy', '--row', '1'], 1, 'xyzzy'],
    ['no question', [], 2, 'Which question?'],
    ['a question and a query', ['claims', '--query', 'ASK {}'], 2, '--query is a question by itself'],
    ['triples that are described', ['--query', 'DESCRIBE id:snow-contract'], 2, 'DESCRIBE'],
    ['a format for many rows', ['claims', '--row', '1', '--format', 'csv'], 2, 'Unknown format csv; known here: table, json, markdown, jsonld, html'],
  ];
  for (const [what, args, exit, said] of wrong) {
    it(`refuses ${what}`, async () => {
      const ran = await why(args);
      expect([ran.exit, ran.out]).to.deep.equal([exit, '']);
      expect(ran.err).to.contain(said);
    });
  }

  it('says of an answer without rows that it has none', async () => {
    const { exit, out } = await why(['referrals']);
    expect(exit).to.equal(0);
    expect(out).to.contain('No rows: nothing in the graph matches');
  });

  it('explains a row of a query of one\'s own, as text, from a file and from standard input', async () => {
    const file = join(folder, 'suppliers.rq');
    writeFileSync(file, SUPPLIERS);
    const asText = await why(['--query', SUPPLIERS]);
    expect(asText.out).to.contain('who: Alpenrobotik; deal: snow contract.').and.contain('2 ways lead here');
    expect((await why(['--query', file])).out).to.equal(asText.out);
    expect((await why(['--query', '-'], { input: SUPPLIERS })).out).to.equal(asText.out);
    expect((await why(['--query', 'CONSTRUCT { ?who :about ?deal } WHERE { ?deal :supplier ?who }'])).out).to.contain('2 ways lead here');
  });

  it('writes only this row as JSON, as ask --evidence would, and how many there were', async () => {
    const { exit, out } = await why(['claims', '--row', '2', '--format', 'json']);
    const answer = JSON.parse(out) as { query: string; total: number; rows: { evidence: { claim: string }[]; derivations: number[][] }[] };
    expect([exit, answer.query, answer.total, answer.rows.length]).to.deep.equal([0, 'claims', 7, 1]);
    expect(answer.rows[0]!.evidence).to.have.length(1);
    expect(answer).not.to.have.property('copies');
  });

  it('writes Markdown, and into the file named', async () => {
    const file = join(folder, 'why.md');
    const { exit, out } = await why(['amounts', '-o', file]);
    expect([exit, out]).to.deep.equal([0, '']);
    expect(readFileSync(file, 'utf8')).to.match(/^## Which amounts/u).and.contain('\n**Passage 4 (paragraph)**\n');
  });
  it('takes a lens, says so, and counts rows under it', async () => {
    const { exit, out } = await why(['deal-parties', '--row', '1', '--without-report', 'valley-news']);
    expect(exit).to.equal(0);
    expect(out).to.contain('Without the report “Valley News on the snow contract”: 6 of 7 claims count.').and.contain('It rests on a single report').and.not.contain('2 ways lead here');
    expect((await why(['amounts', '--min-certainty', 'said', '--row', '1'])).err).to.contain('The answer has no row 1.');
  });

  it('writes a page', async () => {
    const { exit, out } = await why(['amounts', '--format', 'html']);
    expect(exit).to.equal(0);
    expect(out).to.match(/^<!doctype html>/iu).and.contain('Passed on, no source named, read together with passages 2 and 3').and.not.contain('People in the valley');
    expect((await why(['amounts', '--format', 'html', '--text', COPY])).out).to.contain('People in the valley');
  });
});

describe('why --text', () => {
  it('in JSON fits the schema, with no key undocumented', async () => {
    const schema: unknown = JSON.parse(readFileSync('docs/schema/ask.schema.json', 'utf8'));
    const value: unknown = JSON.parse((await why(['statements', '--text', COPY, '--format', 'json'])).out);
    expect(mismatches(value, schema as never)).to.deep.equal([]);
    expect(undocumentedKeys(value, schema as never).filter((key) => key.includes('copies'))).to.deep.equal([]);
  });

  it('shows the words of a passage beside what is claimed of it, and how well the copy fits', async () => {
    const { exit, out, err } = await why(['amounts', '--text', COPY]);
    expect([exit, err]).to.deep.equal([0, '']);
    expect(out).to.contain(`Passage 4 (paragraph)\nIn your copy, line 4:\n| ${WORDS}\nPassed on, no source named`);
    expect(out.replaceAll(/\n {2}/gu, ' ')).to.contain(`Your copy\n- ${COPY}, as a copy of “Glacier Post on snow robots”: 6 passages found, 0 moved, 0 differing, 0 missing.`);
  });

  it('marks what is quoted', async () => {
    expect((await why(['statements', '--text', COPY])).out).to.contain('| “⟦By 2028 we want to be on every glacier,⟧” said').and.contain('⟦…⟧ marks what Jana Firn is quoted with.');
  });

  it('goes into Markdown and JSON where it is asked for', async () => {
    expect((await why(['amounts', '--text', COPY, '--format', 'markdown'])).out).to.contain(`\n> ${WORDS}\n`);
    const { copies } = JSON.parse((await why(['amounts', '--text', COPY, '--format', 'json'])).out) as { copies: { found: number; passages: unknown[] }[] };
    expect(copies).to.have.length(1);
    expect(copies[0]).to.include({ found: 6 });
    expect(copies[0]!.passages).to.deep.equal([{ passage: 4, fit: 'found', line: 4, text: WORDS }]);
  });

  it('has no place in linked data, and says so', async () => {
    const { exit, err } = await why(['amounts', '--text', COPY, '--format', 'jsonld']);
    expect(exit).to.equal(2);
    expect(err).to.match(/^--text goes with table, markdown.*jsonld has no place for it/u);
  });

  it('refuses a copy that is not there', async () => {
    const { exit, err } = await why(['amounts', '--text', 'gone.txt']);
    expect([exit, err]).to.deep.equal([1, 'There is no file gone.txt.\n  Without a file, --text stands last: dealgraph why QUESTION --text.\n']);
  });

  describe('with a copy in sources/', () => {
    before(() => {
      mkdirSync(join(folder, 'sources'));
      cpSync(COPY, join(folder, 'sources', 'downloaded.txt'));
    });
    after(() => rmSync(join(folder, 'sources'), { recursive: true }));

    it('finds it by itself, named or not', async () => {
      expect((await why(['amounts', '--text'])).out).to.contain(`| ${WORDS}\n`);
      expect((await why(['amounts'], { columns: 100 })).out).to.contain(`| ${WORDS}\n`);
    });

    it('writes nothing of it where it was not asked for: pipe, file, JSON, Markdown, linked data', async () => {
      const file = join(folder, 'out.txt');
      const runs = [['amounts'], ['amounts', '--format', 'json'], ['amounts', '--format', 'markdown'], ['amounts', '--format', 'jsonld'], ['amounts', '-o', file]];
      for (const args of runs) expect((await why(args)).out, args.join(' ')).not.to.contain('People in the valley');
      // On a terminal too: only what is read there.
      for (const args of runs.slice(1)) expect((await why(args, { columns: 100 })).out, args.join(' ')).not.to.contain('People in the valley');
      expect(readFileSync(file, 'utf8')).to.contain('Passage 4').and.not.contain('People in the valley');
      expect(readdirSync(join(folder, 'sources'))).to.deep.equal(['downloaded.txt']);
    });
  });

  it('says where to put a copy where there is none', async () => {
    const { exit, err } = await why(['amounts', '--text']);
    expect(exit).to.equal(1);
    expect(err).to.contain('There is no copy of these reports in ').and.contain('snow-robots.txt');
  });
});
