/** Exit codes and refusals: what is wrong, in words, and what to do. */
import { expect } from 'chai';
import { LATER_COMMANDS } from '../../src/cli/not-built.ts';
import { runHere } from './a-project.ts';

describe('command line: usage', () => {
  const wrong: readonly [string, readonly string[], string][] = [
    ['an unknown command', ['asc'], 'There is no command asc.\n  Did you mean ask?'],
    ['help for an unknown command', ['help', 'asc'], 'There is no command asc.\n  Did you mean ask?'],
    ['help for an unknown command, after a flag', ['--lang', 'en', 'help', 'asc'], 'There is no command asc.'],
    ['an unknown option', ['ask', 'x', '--colour'], 'There is no option --colour here.'],
    ['an option without its value', ['ask', 'x', '--lang'], '--lang needs a value.'],
    ['too many arguments', ['list', 'a', 'b'], 'Too many arguments.'],
    ['an unknown format', ['ask', 'x', '--format', 'pdf'], 'Unknown format pdf; known here: table, json, csv, tsv, markdown, jsonld, html.'],
    ['a file whose ending says nothing', ['ask', 'x', '-o', 'a.xyz'], 'The ending of a.xyz does not tell the format.'],
    ['an unknown engine', ['ask', 'x', '--engine', 'jena'], 'Unknown engine jena; known: oxigraph, comunica.'],
    ['an engine that comes later', ['query', 'ASK {}', '--engine', 'columnar'], '--engine columnar is not built yet: it comes later.'],
    ['a parameter without =', ['ask', 'x', '-p', 'org'], '-p takes name=value, not org.'],
    ['a parameter given twice', ['ask', 'x', '-p', 'org=a', '-p', 'org=b'], '-p org is given twice.'],
    ['a limit that is no number', ['ask', 'x', '--limit', 'few'], '--limit takes a number of rows or all, not few.'],
    ['nothing asked', ['ask'], 'Which question?\n  Name one (dealgraph list shows them), or say --all.'],
    ['words beside --all', ['ask', '--all', 'x'], '--all asks every question'],
    ['all answers as CSV', ['ask', '--all', '--format', 'csv'], 'csv holds one table'],
    ['no query', ['query'], 'Which query?'],
    ['parameters for a query of one’s own', ['query', 'ASK {}', '-p', 'a=b'], '-p belongs to --bound here'],
    ['federation without the engine for it', ['query', 'ASK {}', '--federate'], '--federate works with --engine comunica only.'],
    ['an unknown export format', ['export', '--as', 'pdf'], 'Unknown format pdf; known here: trig, nquads, jsonld, turtle, ntriples, graphml, csv'],
    ['an export to a file whose ending says nothing', ['export', '-o', 'a.xyz'], 'The ending of a.xyz does not tell the format.'],
    ['two export formats', ['export', '--as', 'ttl', '--format', 'nquads'], '--as and --format name different formats'],
    ['a flag of another export format', ['export', '--as', 'turtle', '--merged'], '--merged goes with trig, nquads, jsonld; turtle does not take it.'],
    ['evidence beside a printed query', ['query', '--bound', 'deals', '--evidence'], '--bound prints SPARQL: without'],
    ['Excel without CSV', ['ask', 'x', '--excel'], '--excel is for CSV'],
  ];
  for (const [what, args, said] of wrong) {
    it(`refuses ${what} with exit 2`, async () => {
      const { exit, out, err } = await runHere(args);
      expect(err).to.include(said);
      expect({ exit, out }).to.deep.equal({ exit: 2, out: '' });
    });
  }

  for (const name of Object.keys(LATER_COMMANDS)) {
    it(`says when ${name} comes, whatever follows it`, async () => {
      const { exit, err } = await runHere([name, 'x', '--row', '3', '--help']);
      expect(err).to.match(new RegExp(`^${name} is not built yet: it comes `, 'u'));
      expect(exit).to.equal(2);
    });
  }

  it('refuses a file that is not there with exit 1', async () => {
    const { exit, err } = await runHere(['query', 'nothing.rq']);
    expect(err).to.include('There is no file nothing.rq');
    expect(exit).to.equal(1);
  });

  it('refuses a folder that is no project with exit 1', async () => {
    expect((await runHere(['list', '--project', '/nowhere'])).exit).to.equal(1);
  });

  it('speaks German where the system does, or where it is asked to', async () => {
    expect((await runHere(['asc'], { env: { LANG: 'de_AT.UTF-8' } })).err).to.include('Den Befehl asc gibt es nicht.\n  Ist ask gemeint?');
    expect((await runHere(['asc', '--lang=de'])).err).to.include('Den Befehl asc gibt es nicht.');
    expect((await runHere(['ask', '--help'], { env: { LC_ALL: 'de_DE' } })).out).to.include('Aufruf:').and.to.include('Optionen:');
  });

  it('lets LC_ALL decide before LANG', async () => {
    expect((await runHere(['asc'], { env: { LANG: 'de_DE.UTF-8', LC_ALL: 'C' } })).err).to.include('There is no command');
  });

  it('shows help and version with exit 0', async () => {
    for (const args of [[], ['--help'], ['help', 'ask'], ['ask', '--help']]) {
      const { exit, out, err } = await runHere(args);
      expect({ exit, err }, args.join(' ')).to.deep.equal({ exit: 0, err: '' });
      expect(out).to.include('Usage:').and.to.include('Examples:');
    }
    expect((await runHere(['--version'])).out).to.match(/^\d+\.\d+\.\d+\n$/u);
  });

  it('makes control characters in what was typed visible', async () => {
    expect((await runHere(['\u001b[31mred'])).err).to.include(String.raw`\u{1b}[31mred`);
  });
});
