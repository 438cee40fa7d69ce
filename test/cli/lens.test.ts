/** The lens on the command line: on each command that takes one, in each format, and what it never does in silence. */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { harbourFolder } from '../graph/lens-case.ts';
import { removeTempProjects } from '../graph/temp-project.ts';
import { runHere, type Ran } from './a-project.ts';

const EN = 'Only the report “A lease for the pier”: 10 of 19 claims count. 7 have not been reviewed.';
const DE = 'Nur der Bericht „Ein Pachtvertrag für die Mole“: 10 von 19 Angaben zählen. 7 sind nicht geprüft.';

describe('command line: the lens', () => {
  let folder = '';
  before(() => {
    folder = harbourFolder();
    cpSync('queries', join(folder, 'queries'), { recursive: true });
  });
  after(removeTempProjects);

  const run = (...args: readonly string[]): Promise<Ran> => runHere([...args, '--project', folder]);
  const lensed = (...args: readonly string[]): Promise<Ran> => run(...args, '--only-report', 'pier-lease');

  it('of ask is told under the question', async () => {
    const { out, exit } = await lensed('ask', 'deals');
    expect(out).to.match(new RegExp(`^Which deals are there, and of when\\?\n${EN}\n\n`, 'u')).and.to.match(/\nGraph \w+: 1 report, 10 claims\.\n$/u);
    expect(exit).to.equal(0);
  });

  it('of ask is told in German', async () => expect((await lensed('ask', 'deals', '--lang', 'de')).out.replaceAll(/\s+/gu, ' ')).to.include(DE));

  for (const format of ['csv', 'tsv']) {
    it(`of ask as ${format} is told beside`, async () => {
      const { out, err } = await lensed('ask', 'deals', '--format', format);
      expect(err).to.match(new RegExp(`^${EN}\nGraph`, 'u'));
      expect(out).to.not.include('claims count');
    });
  }

  it('of ask as JSON stands in the answer', async () => {
    const { lens, leftOut, graph } = JSON.parse((await lensed('ask', 'deals', '--format', 'json')).out);
    expect({ lens, of: leftOut.of, claims: leftOut.claims, counted: graph.claims }).to.deep.equal({ lens: { onlyReport: ['https://example.org/harbour/id/pier-lease'] }, of: 19, claims: 10, counted: 10 });
  });

  it('of ask as JSON-LD stands with the graph, under a name of its own', async () => {
    const { graph } = JSON.parse((await lensed('ask', 'deals', '--format', 'jsonld')).out);
    expect(graph.lens).to.deep.equal([{ '@type': 'PropertyValue', name: 'onlyReport', value: { '@id': 'id:pier-lease' } }]);
    expect(graph.leftOut[0]).to.deep.equal({ '@type': 'PropertyValue', name: 'leftOut.of', value: { '@type': 'xsd:integer', '@value': '19' } });
    expect(graph['@id']).to.match(/\/graph\/[0-9a-f]{12}#lens-[0-9a-f]{12}$/u);
  });

  for (const format of ['table', 'markdown']) {
    it(`of ask --all as ${format} is told once, at the top`, async () => {
      const { out } = await lensed('ask', '--all', '--limit', '1', '--format', format);
      expect(out.startsWith(EN)).to.equal(true);
      expect(out.split('10 of 19 claims count')).to.have.length(2);
    });
  }

  it('of ask --all stands in the commands that show more', async () => {
    expect((await run('ask', '--all', '--limit', '0', '--as-of', '2026-03-31', '--without-claim', 'pier-lease/1-1')).out)
      .to.include('dealgraph ask deals --as-of 2026-03-31 --without-claim claim:pier-lease/1-1');
  });

  it('of query counts for a query of one’s own', async () => {
    const { out } = await lensed('query', 'SELECT (COUNT(?claim) AS ?n) { ?claim a :Claim ; :mode ?m }', '--format', 'csv');
    expect(out).to.equal('n\r\n10\r\n');
  });

  it('of query is told beside triples', async () => {
    const { out, err } = await lensed('query', 'CONSTRUCT { ?claim a :Claim } { ?claim a :Claim ; :mode ?m }');
    expect(err).to.equal(`${EN}\n`);
    expect(out).to.not.include('pier-dispute');
  });

  it('of query --bound is refused, since it changes nothing there', async () => {
    const { exit, err } = await lensed('query', '--bound', 'deals');
    expect({ exit, err }).to.deep.equal({ exit: 2, err: '--bound prints the query, which is the same whichever claims count: leave out the lens.\n' });
  });

  it('of why is told under the question, for a saved question and for one’s own', async () => {
    for (const question of [['deals'], ['--query', 'SELECT ?deal { ?deal a :Contract }']]) {
      expect((await lensed('why', ...question, '--row', '1')).out.replaceAll(/\s+/gu, ' ')).to.include(EN);
    }
  });

  it('of why leaves out what rests on claims that do not count', async () => {
    const query = 'SELECT ?deal { ?deal a :Contract ; :client id:kranwerk } ORDER BY ?deal LIMIT 1';
    expect((await run('why', '--query', query)).out).to.include('claim:pier-lease/1-1').and.to.include('claim:pier-dispute/1-1');
    expect((await lensed('why', '--query', query)).out).to.include('claim:pier-lease/1-1').and.to.not.include('claim:pier-dispute/1-1');
  });

  it('of evidence marks a claim that may be later, and one that was corrected since', async () => {
    const marked = async (...args: string[]) => (await run('query', ...args, '--evidence')).out.replaceAll(/\s+/gu, ' ');
    expect(await marked('SELECT ?use { ?deal :useCase ?use }', '--happened-by', '2026-01-31')).to.include('the report states it, its time may lie after the date asked for, passage 1');
    expect(await marked('SELECT ?who { ?deal :beneficiary ?who }', '--as-of', '2026-02-10')).to.include('the report states it, corrected or withdrawn by the publisher since, passage 1');
    expect(await marked('SELECT ?use { ?deal :useCase ?use }')).to.include('the report states it, passage 1');
  });

  it('of why marks them too', async () => {
    const { out } = await run('why', '--query', 'SELECT ?use { ?deal :useCase ?use }', '--happened-by', '2026-01-31');
    expect(out.replaceAll(/\s+/gu, ' ')).to.include('its time may lie after the date asked for');
  });

  it('of export chooses the claims that are written, and is told in the first comment and beside', async () => {
    const { out, err } = await lensed('export');
    expect(out.startsWith(`# ${EN}\n`)).to.equal(true);
    expect(out).to.include('pier-lease/1-1').and.to.not.include('pier-dispute');
    expect(err).to.match(new RegExp(`^${EN}\n`, 'u'));
  });

  it('of export goes into a file too', async () => {
    const file = join(folder, 'lease.nq');
    const { err } = await lensed('export', '-o', file);
    expect(existsSync(file) && readFileSync(file, 'utf8')).to.include('pier-lease/1-1>').and.to.not.include('pier-dispute');
    expect(err).to.match(new RegExp(`^${EN}\n`, 'u'));
  });

  it('of list changes no question, and says what is left', async () => {
    const [plain, { out }] = [await run('list', 'money'), await lensed('list', 'money')];
    expect(out.startsWith(plain.out)).to.equal(true);
    expect(out.slice(plain.out.length)).to.match(new RegExp(`^${EN}\nGraph \\w+: 1 report, 10 claims\\.\n$`, 'u'));
  });

  it('of list as JSON is told beside', async () => {
    const [plain, { out, err }] = [await run('list', 'money', '--format', 'json'), await lensed('list', 'money', '--format', 'json')];
    expect(out).to.equal(plain.out);
    expect(err).to.match(new RegExp(`^${EN}\nGraph`, 'u'));
  });

  it('takes modes with commas or repeated, and reports repeated', async () => {
    const lens = async (...args: string[]) => JSON.parse((await run('ask', 'deals', '--format', 'json', ...args)).out).lens;
    expect(await lens('--mode', 'fact,intention')).to.deep.equal(await lens('--mode', 'fact', '--mode', 'intention'));
    expect((await lens('--without-report', 'pier-lease', '--without-report', 'night-crane')).withoutReport).to.have.length(2);
  });

  const refused: readonly (readonly [args: readonly string[], exit: number, said: string])[] = [
    [['--as-of', '2026-03'], 2, '--as-of: “2026-03” is a month and no day\n  Say by which day: 2026-03-31 for all of it, 2026-03-01 for its first day.'],
    [['--happened-by', 'tomorrow'], 2, '--happened-by: “tomorrow” is no date'],
    [['--min-certainty', 'sure'], 2, '--min-certainty cannot be “sure”\n  It takes one of: asserted, said, hearsay.'],
    [['--only-report', 'pier-leese'], 1, '--only-report: no report is called “pier-leese”\n  Did you mean pier-lease?'],
    [['--without-source', 'Kranwrk'], 1, '--without-source: no source is called “Kranwrk”\n  Did you mean Kranwerk?'],
  ];
  for (const [args, exit, said] of refused) {
    it(`refuses ${args.join(' ')} with exit ${exit}`, async () => {
      const ran = await run('ask', 'deals', ...args);
      expect(ran.err).to.include(said);
      expect({ exit: ran.exit, out: ran.out }).to.deep.equal({ exit, out: '' });
    });
  }

  it('is refused where a command has none', async () => {
    const { exit, err } = await run('check', '--as-of', '2026-01-01');
    expect(err).to.include('There is no option --as-of here.');
    expect(exit).to.equal(2);
  });
});
