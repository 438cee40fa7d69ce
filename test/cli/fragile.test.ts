/** `ask --fragile`: only the rows that hang on little, and on what; two invented reports tell of one order. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { runHere } from './a-project.ts';
import { mismatches, undocumentedKeys } from './json-schema.ts';

const TWO = 'test/cases/why/project';
const schema = JSON.parse(readFileSync('docs/schema/ask.schema.json', 'utf8'));

async function fragile(args: readonly string[], project = TWO): Promise<string> {
  const { exit, out, err } = await runHere(['ask', ...args, '--fragile', '--project', project]);
  expect(exit, err).to.equal(0);
  return out;
}

async function json(args: readonly string[], project = TWO) {
  return JSON.parse(await fragile([...args, '--format', 'json'], project));
}

describe('ask --fragile', () => {
  it('leaves out rows that two reports tell', async () => {
    expect(await fragile(['deal-parties'])).to.match(/\n\nNone of 2 rows hangs on one report, hearsay, /u).and.not.contain('No rows');
    expect((await json(['deal-parties'])).fragile).to.deep.equal({ rows: 0, of: 2, oneReport: 0, hearsay: 0, interestedParty: 0, ownReading: 0, oneClaim: 0 });
  });

  it('shows them where a lens leaves one of the reports', async () => {
    const { fragile: found } = await json(['deal-parties', '--without-report', 'valley-news']);
    expect([found.rows, found.of, found.oneClaim]).to.deep.equal([2, 2, 2]);
  });

  it('says on which report and which claim a row hangs', async () => {
    const out = (await fragile(['amounts'])).replaceAll(/\s+/gu, ' ');
    expect(out).to.contain('1 of 1 row hangs on little: 1 on one report; 1 on something passed on, no source named; 1 on a single claim.');
    expect(out).to.contain('the report “Glacier').and.contain('claim 1').and.contain('1 passed on, no source named, passage 4: It is held to be worth');
  });

  it('says once that there is one report only', async () => {
    const out = (await fragile(['amounts'], '.')).replaceAll(/\s+/gu, ' ');
    expect(out).to.contain('There is one report, so every row hangs on it too.').and.not.contain('on one report;');
  });

  it('keeps the numbers of the rows, which why takes', async () => {
    const { rows } = await json(['deals-of', '-p', 'org=Alpenrobotik', '--without-report', 'valley-news']);
    const all = JSON.parse((await runHere(['ask', 'claims', '--project', TWO, '--evidence', '--format', 'json'])).out) as { rows: { id: string }[] };
    const some = (await json(['claims'])).rows as { id: string; number: number }[];
    expect(some.map(({ number }) => all.rows[number - 1]!.id)).to.deep.equal(some.map(({ id }) => id));
    expect(rows.map(({ hangsOn }: { hangsOn: string[] }) => hangsOn)).to.deep.equal([['oneClaim']]);
  });

  it('names every reason in JSON, which fits its schema', async () => {
    const answer = await json(['use-cases-by-topic']);
    expect(mismatches(answer, schema)).to.deep.equal([]);
    expect(undocumentedKeys(answer, schema)).to.deep.equal([]);
    expect(answer.rows[0].hangsOn).to.deep.equal(['oneReport', 'ownReading', 'oneClaim']);
    expect(answer.rows[0].smallestLoss.claims).to.have.length(1);
  });

  it('names an upper bound as such', async () => {
    const out = (await fragile(['makers-not-reported', '--limit', '1'], '.')).replaceAll(/\s+/gu, ' ');
    expect(out).to.contain('claim 1 (upper bound)').and.contain('“upper bound”: fewer claims might do, or more be needed');
  });

  it('has columns in CSV and TSV, and the count beside', async () => {
    const { out, err } = await runHere(['ask', 'amounts', '--fragile', '--format', 'tsv', '--project', TWO]);
    const [names, values] = out.split('\n').map((line) => line.split('\t'));
    const cell = (name: string) => values![names!.indexOf(`?evidence_${name}`)];
    expect([cell('hangs_on'), cell('smallest_loss')]).to.deep.equal(['"oneReport hearsay oneClaim"', '"1"']);
    expect((await fragile(['amounts', '--format', 'csv'])).split('\r\n')[0]).to.contain('evidence_hangs_on,').and.contain('evidence_smallest_loss_exact,');
    expect(err).to.contain('1 of 1 row hangs on little');
  });

  it('says in Markdown and on a page what a row hangs on, in German too', async () => {
    expect(await fragile(['amounts', '--format', 'markdown', '--lang', 'de'])).to.contain('| hängt an |').and.contain('1 von 1 Zeile hängt an wenig: 1 an einem einzigen Bericht;');
    expect(await fragile(['amounts', '--format', 'html'])).to.contain('<p class="mark">Hangs on the report “Glacier Post on snow robots”; something passed on, no source named; claim snow-robots/4-1.</p>').and.contain('--fragile</code>');
  });

  it('adds up over all answers', async () => {
    const out = await fragile(['--all', '--limit', '1']);
    const sums = /\nTogether, (\d+) of (\d+) rows, in (\d+) of (\d+) answers, hang on little\.\nGraph /u.exec(out)!.slice(1).map(Number);
    const answers = (await json(['--all'])) as { fragile: { rows: number; of: number } }[];
    expect(sums).to.deep.equal([
      answers.reduce((sum, one) => sum + one.fragile.rows, 0), answers.reduce((sum, one) => sum + one.fragile.of, 0),
      answers.filter((one) => one.fragile.rows > 0).length, answers.length,
    ]);
    expect(out).to.contain('--fragile');
  });
});
