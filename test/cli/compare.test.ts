/** `ask --compare`: one question for several values, side by side, on two invented reports and on shipped data. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { comparedValues } from '../../src/cli/compare.ts';
import { english } from '../../src/cli/messages-en.ts';
import { runHere } from './a-project.ts';
import { mismatches, undocumentedKeys } from './json-schema.ts';

const TWO = 'test/cases/why/project';
const schema = JSON.parse(readFileSync('docs/schema/ask.schema.json', 'utf8'));
const DEMANDS = ['demands', '--compare', 'who=OpenAI,Anthropic'];

async function ask(args: readonly string[], project = '.'): Promise<string> {
  const { exit, out, err } = await runHere(['ask', ...args, '--project', project]);
  expect(exit, err).to.equal(0);
  return out;
}

describe('ask --compare', () => {
  it('says for whom each row stands', async () => {
    const out = await ask(DEMANDS);
    expect(out).to.match(/^Who demands what of whom\?\nWith who = OpenAI \| Anthropic\n\n/u).and.match(/ yes +yes\n/u);
    expect(out).to.contain('2 rows side by side, each for both.');
  });

  it('counts under a lens, and says it', async () => {
    const out = await ask([...DEMANDS, '--without-claim', '3-20', '--lang', 'de']);
    expect(out).to.contain('2 Zeilen nebeneinander, 1 für beide.').and.contain('150 von 151 Angaben zählen').and.match(/ – +ja\n/u);
    expect(out.replaceAll(/\s+/gu, ' ')).to.contain('„–“: Dazu ist keine solche Zeile gefunden; das heißt nicht „nein“.');
  });

  it('has with evidence each value’s claims in its column', async () => {
    const { rows } = JSON.parse(await ask([...DEMANDS, '--evidence', '--format', 'json'])).answers[1];
    expect(rows[0].evidence.length).to.be.greaterThan(0);
    expect((await ask([...DEMANDS, '--evidence'])).replaceAll(/\s+/gu, ' ')).to.contain('1+2 4+5').and.contain('4 the report states it, passage 3: Anthropic demanded');
  });

  it('puts what each value has of its own beside the topic', async () => {
    const out = await ask(['limits-grid', '--compare', 'deal=Mistral AI’s French framework contract', '--compare', 'deal=Pentagon deal (concluded by OpenAI)', '--format', 'markdown']);
    expect(out).to.contain('| topic | Mistral AI’s French framework contract | Pentagon deal (concluded by OpenAI) |').and.contain('Matched by: topic.');
    expect(out).to.match(/\| where the technology may run \| reported: restriction; [^|]*\| reported: not reported \|/u);
  });

  it('puts answers that do not fit one below the other, and says of an empty one that it is no "none"', async () => {
    const out = await ask(['deals-of', '--compare', 'org=Helsing,Anthropic']);
    expect(out).to.contain('No row of one fits a row of another').and.match(/\nHelsing\n\norganisation[\s\S]*\nAnthropic\n\nNo rows: nothing in the graph matches, which is not the same as “none”\.\n/u);
  });

  it('sees one deal from both sides', async () => {
    const { comparison, answers } = JSON.parse(await ask(['deals-of', '--compare', 'org=Alpenrobotik,Ministry of Weather', '--format', 'json'], TWO));
    expect(answers.map(({ parameters }: { parameters: { org: { label: string } } }) => parameters.org.label)).to.deep.equal(['Alpenrobotik', 'Ministry of Weather']);
    expect(comparison.values.map(({ label }: { label: string }) => label)).to.deep.equal(['Alpenrobotik', 'Ministry of Weather']);
  });

  it('fits its schema in JSON, with no key undocumented', async () => {
    const value = JSON.parse(await ask([...DEMANDS, '--limit', '1', '--format', 'json']));
    expect(mismatches(value, schema)).to.deep.equal([]);
    expect(undocumentedKeys(value, schema)).to.deep.equal([]);
    expect([value.comparison.rows.length, value.comparison.total, value.comparison.matched]).to.deep.equal([1, 2, true]);
  });

  it('has all rows in one table in CSV, the value first', async () => {
    const lines = (await ask([...DEMANDS, '--format', 'csv'])).trim().split('\r\n');
    expect(lines[0]).to.match(/^compared,/u);
    expect(lines.slice(1).map((line) => line.split(',')[0]!.replace(/.*\//u, ''))).to.deep.equal(['openai', 'openai', 'anthropic', 'anthropic']);
  });

  it('is a page with both, and a list in JSON-LD', async () => {
    const page = await ask([...DEMANDS, '--format', 'html']);
    expect(page).to.contain('<h2><bdi>Anthropic</bdi></h2>').and.contain('each for both').and.contain('--compare who=id:openai --compare who=id:anthropic');
    expect(JSON.parse(await ask([...DEMANDS, '--format', 'jsonld']))).to.have.length(2);
  });

  it('takes names with commas in double quotes, or one in each flag', () => {
    expect(comparedValues(['org="Smith, Jones",B'], english)).to.deep.equal({ name: 'org', values: ['Smith, Jones', 'B'] });
    expect(comparedValues(['org="a ""b"", c" , d'], english).values).to.deep.equal(['a "b", c', 'd']);
    expect(comparedValues(['org=Smith, Jones', 'org=B'], english).values).to.deep.equal(['Smith, Jones', 'B']);
  });

  for (const [args, message] of [
    [['deals-of', '--compare', 'org=Helsing'], 'needs two values'],
    [['deals-of', '--compare', 'Helsing'], 'name=A,B'],
    [['deals-of', '--compare', 'org=Helsing', '--compare', 'deal=x'], 'one parameter'],
    [['deals-of', '--compare', 'org=Helsing,helsing'], 'mean the same'],
    [['deals-of', '--compare', 'org=Helsing,OpenAI', '-p', 'org=AMIAD'], 'leave out -p org'],
    [['--all', '--compare', 'org=Helsing,OpenAI'], 'leave out --all'],
  ] as const) {
    it(`refuses ${args.join(' ')}`, async () => {
      const { exit, err } = await runHere(['ask', ...args, '--project', '.']);
      expect(exit).to.equal(2);
      expect(err).to.contain(message);
    });
  }

  it('names a value that nothing is called', async () => {
    const { exit, err } = await runHere(['ask', 'deals-of', '--compare', 'org=Helsing,Helsin', '--project', '.']);
    expect([exit, err]).to.deep.equal([1, 'org: no “organisation” is called “Helsin”\n  Did you mean Helsing?\n']);
  });
});
