/** What `check` writes, for people and for programs, on projects and on single files. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { findingsGithub } from '../../src/check/findings-github.ts';
import { findingsSarif } from '../../src/check/findings-sarif.ts';
import { FINDING_IDS } from '../../src/check/finding-titles.ts';
import { runHere } from '../cli/a-project.ts';
import { mismatches, undocumentedKeys } from '../cli/json-schema.ts';
import { LaidProject } from './check-cases.ts';

const schema = JSON.parse(readFileSync('docs/schema/check.schema.json', 'utf8'));
const ORGANISATIONS = 'data/organisations.ttl';

describe('check on the command line', () => {
  const projects: LaidProject[] = [];
  const elsewhere = mkdtempSync(join(tmpdir(), 'dealgraph-elsewhere-'));
  after(() => {
    for (const project of projects) project.remove();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  /** The base project with cases laid over it. */
  function laid(...cases: readonly string[]): LaidProject {
    const project = new LaidProject();
    for (const name of cases) project.lay(`test/cases/check/${name}/broken`);
    projects.push(project);
    return project;
  }

  function outside(name: string, text: string): string {
    const path = join(elsewhere, name);
    writeFileSync(path, text);
    return path;
  }

  const sound = laid();
  const wrong = laid('unknown-thing-case', 'label-not-translated');
  const check = (project: LaidProject, ...args: readonly string[]) => runHere(['check', ...args, '--project', project.folder]);

  describe('as text', () => {
    it('says that there is nothing to mend, and ends with 0', async () => {
      expect(await check(sound)).to.deep.equal({ exit: 0, out: 'Nothing to mend in 10 files.\n', err: '' });
    });

    it('gives place, message and repair of each finding, the counts, and ends with 1', async () => {
      const { exit, out, err } = await check(wrong);
      expect(out).to.equal([
        `${join(wrong.folder, 'data/places.ttl')}:7:16: warning: id:norland has no text in @de. [label-not-translated]`,
        '  Add it beside the others, or take the language out of dealgraph.json.',
        `${join(wrong.folder, 'data/reports/cranes.trig')}:73:19: error: id:Kranwerk is described nowhere. [unknown-thing]`,
        '  Did you mean id:kranwerk? If not, describe it.',
        '1 error, 1 warning in 10 files.', '',
      ].join('\n'));
      expect({ exit, err }).to.deep.equal({ exit: 1, err: '' });
    });

    it('speaks German', async () => {
      const { out } = await check(wrong, '--lang', 'de');
      expect(out).to.include(': Fehler: id:Kranwerk ist nirgends beschrieben. [unknown-thing]\n  Ist id:kranwerk gemeint? Wenn nicht, fehlt seine Beschreibung.\n')
        .and.to.include(': Warnung: id:norland hat keinen Text in @de.').and.to.match(/\n1 Fehler, 1 Warnung in 10 Dateien\.\n$/u);
    });

    it('ends with 0 where there are only warnings', async () => {
      expect((await check(laid('label-not-translated'))).exit).to.equal(0);
    });

    it('says that what needs a file left out was not judged', async () => {
      const { out } = await check(laid('syntax-missing-dot'));
      expect(out).to.include('(in the statement that starts on line 7)').and.to.match(/1 error, 0 warnings in 10 files\.\nA file with an error is left out whole/u);
    });

    it('blames no data and no query for an ontology file that is left out', async () => {
      const project = laid();
      mkdirSync(join(project.folder, 'queries', 'deals'), { recursive: true });
      writeFileSync(join(project.folder, 'queries', 'deals', 'suppliers.rq'), readFileSync('queries/roles/suppliers.rq', 'utf8'));
      const ontology = join(project.folder, 'ontology', 'dealgraph.ttl');
      writeFileSync(ontology, `${readFileSync(ontology, 'utf8')}:Deal a @@@ .\n`);
      const { out } = await check(project);
      expect(out.match(/\[[a-z-]*(?:syntax|unknown)[a-z-]*\]$/gmu)).to.deep.equal(['[syntax]']);
    });

    it('shows what could act on a terminal as its code', async () => {
      expect((await check(laid('hidden-characters'))).out).to.include('\\u{202e}').and.not.to.include('\u202e');
    });
  });

  describe('of single files', () => {
    it('shows only the findings of a file of the project', async () => {
      const { exit, out } = await check(wrong, join(wrong.folder, 'data/places.ttl'));
      expect(out).to.include('label-not-translated').and.to.match(/in 1 file\.\n$/u).and.not.to.include('unknown-thing');
      expect(exit).to.equal(0);
    });

    it('takes a folder of the project', async () => {
      const { out } = await check(wrong, join(wrong.folder, 'data/reports'));
      expect(out).to.include('unknown-thing').and.to.match(/in 3 files\.\n$/u).and.not.to.include('label-not-translated');
    });

    it('judges a report from elsewhere as if it were added: things of the registry are known', async () => {
      const uses = readFileSync('test/cases/check-base/data/reports/uses.trig', 'utf8').replaceAll('uses/', 'more/').replaceAll('id:uses', 'id:more').replaceAll('use-case-steering', 'use-case-lifting');
      expect((await check(sound, outside('more.trig', uses))).out).to.equal('Nothing to mend in 1 file.\n');
      const { exit, out } = await check(sound, outside('more.trig', uses.replace('id:harbour-authority', 'id:harbour-autority')));
      expect(out).to.include(`${join(elsewhere, 'more.trig')}:55:23: error: id:harbour-autority is described nowhere. [unknown-thing]\n  Did you mean id:harbour-authority?`);
      expect(exit).to.equal(1);
    });

    it('takes a file for what --as says', async () => {
      const file = outside('ships.ttl', readFileSync(ORGANISATIONS_FILE, 'utf8').replaceAll(/id:(?!norland)([a-z-]+) a/gu, 'id:$1-2 a').replaceAll(/"([^"]+)"@/gu, '"$1 2"@'));
      expect((await check(sound, file, '--as', 'registry')).out).to.equal('Nothing to mend in 1 file.\n');
      expect((await check(sound, file)).out).to.include('error');
    });

    it('judges a query from elsewhere', async () => {
      const query = readFileSync('test/cases/check-base/queries/money/amounts.rq', 'utf8');
      expect((await check(sound, outside('mine.rq', query))).out).to.equal('Nothing to mend in 1 file.\n');
      expect((await check(sound, outside('mine.rq', query.replace(':currency ', ':curency ')))).out).to.include(`${join(elsewhere, 'mine.rq')}:10:37: error:`).and.to.include('Did you mean :currency?');
    });

    it('finds a claim that the project has already', async () => {
      const copy = outside('twin.trig', readFileSync('test/cases/check-base/data/reports/uses.trig', 'utf8'));
      const { exit, out } = await check(sound, copy);
      expect(out).to.include('[same-claim]').and.to.include(`${join(sound.folder, 'data/reports/uses.trig')}:`);
      expect(exit).to.equal(1);
    });

    it('enters no linked folder, which may lead in circles', async () => {
      const folder = join(elsewhere, 'circle');
      mkdirSync(join(folder, 'deep'), { recursive: true });
      writeFileSync(join(folder, 'deep', 'thing.ttl'), '<https://example.org/a> a <https://w3id.org/dealgraph/ontology#Compny> .\n');
      symlinkSync(folder, join(folder, 'deep', 'up'), 'junction');
      const { exit, out } = await check(sound, folder, '--as', 'registry');
      expect({ exit, places: out.match(/^\S+thing\.ttl:\d+:\d+/gmu) }).to.deep.equal({ exit: 1, places: [`${join(folder, 'deep', 'thing.ttl')}:1:27`] });
    });

    it('reports a file that cannot be read, and judges the others', async () => {
      const folder = join(elsewhere, 'unreadable');
      mkdirSync(folder);
      symlinkSync('nowhere.ttl', join(folder, 'astray.ttl'));
      writeFileSync(join(folder, 'thing.ttl'), '<https://example.org/a> a <https://w3id.org/dealgraph/ontology#Compny> .\n');
      const { exit, out } = await check(sound, folder, '--as', 'registry', '--format', 'json');
      const { findings, complete } = JSON.parse(out) as { findings: { id: string; file: string }[]; complete: boolean };
      expect(findings.map(({ id, file }) => [id, file])).to.deep.equal([['unreadable-file', join(folder, 'astray.ttl')], ['unknown-term', join(folder, 'thing.ttl')]]);
      expect({ exit, complete }).to.deep.equal({ exit: 1, complete: false });
    });

    it('names a missing ontology once, instead of every term', async () => {
      const folder = join(elsewhere, 'bare');
      mkdirSync(join(folder, 'data'), { recursive: true });
      writeFileSync(join(folder, 'dealgraph.json'), JSON.stringify({ base: 'https://example.org/bare/', languages: ['en'] }));
      writeFileSync(join(folder, 'data', 'places.ttl'), `@prefix : <https://w3id.org/dealgraph/ontology#> .
<https://example.org/bare/id/a> a :Place ; <http://www.w3.org/2000/01/rdf-schema#label> "A"@en .
<https://example.org/bare/id/b> a :Place ; <http://www.w3.org/2000/01/rdf-schema#label> "B"@en ; :within <https://example.org/bare/id/a> .
`);
      const { exit, out } = await runHere(['check', '--project', folder]);
      expect(out).to.match(/places\.ttl:2:35: error: :Place is a term of dealgraph’s ontology, which this project does not use\. \[unknown-term\]\n {2}Write "uses": \["dealgraph"\]/u);
      expect({ exit, found: out.match(/\[[a-z-]+\]$/gmu) }).to.deep.equal({ exit: 1, found: ['[unknown-term]'] });
    });

    it('refuses a file that is not there, one that is no data, and a folder with nothing in it', async () => {
      mkdirSync(join(elsewhere, 'empty'));
      expect(await check(sound, join(elsewhere, 'none.trig'))).to.deep.equal({ exit: 1, out: '', err: `There is no file ${join(elsewhere, 'none.trig')}.\n` });
      expect((await check(sound, outside('notes.txt', 'hello'))).err).to.match(/notes\.txt is none that is read as data\.\n  Name it \.ttl/u);
      expect(await check(sound, join(elsewhere, 'empty'))).to.deep.equal({ exit: 1, out: '', err: `There is nothing to check in ${join(elsewhere, 'empty')}.\n` });
    });
  });

  describe('for programs', () => {
    it('is JSON that fits check.schema.json, with no key undocumented', async () => {
      const { exit, out, err } = await check(wrong, '--format', 'json');
      const value = JSON.parse(out);
      expect(mismatches(value, schema)).to.deep.equal([]);
      expect(undocumentedKeys(value, schema)).to.deep.equal([]);
      expect(value).to.include({ files: 10, complete: true, errors: 1, warnings: 1, notes: 0 });
      expect(value.findings[1]).to.include({ id: 'unknown-thing', severity: 'error', line: 73, column: 19, endColumn: 30, repair: 'Did you mean id:kranwerk? If not, describe it.' });
      expect({ exit, err }).to.deep.equal({ exit: 1, err: '1 error, 1 warning in 10 files.\n' });
    });

    it('is written to a file whose ending tells the format', async () => {
      const file = join(elsewhere, 'findings.sarif');
      const { exit, out } = await check(wrong, '-o', file);
      expect({ exit, out }).to.deep.equal({ exit: 1, out: '' });
      expect(JSON.parse(readFileSync(file, 'utf8'))).to.include({ version: '2.1.0' });
    });

    it('is SARIF 2.1.0', async () => {
      sarifHolds(JSON.parse((await check(wrong, '--format', 'sarif')).out), 2);
      sarifHolds(JSON.parse((await check(sound, '--format', 'sarif')).out), 0);
      sarifHolds(JSON.parse((await check(laid('report-id'), '--format', 'sarif')).out), 1);
    });

    it('is SARIF in German', async () => {
      const [run] = JSON.parse((await check(wrong, '--format', 'sarif', '--lang', 'de')).out).runs;
      expect(run.language).to.equal('de');
      expect(run.results[1].message.text).to.equal('id:Kranwerk ist nirgends beschrieben.\nIst id:kranwerk gemeint? Wenn nicht, fehlt seine Beschreibung.');
    });

    it('is workflow commands, which GitHub shows in place', async () => {
      const { out } = await check(wrong, '--format', 'github');
      expect(out.split('\n')[1]).to.equal(`::error file=${join(wrong.folder, 'data/reports/cranes.trig')},line=73,col=19,endColumn=30,title=unknown-thing::id:Kranwerk is described nowhere.%0ADid you mean id:kranwerk? If not, describe it.`);
    });

    it('escapes what would end a workflow command or start another', () => {
      const text = { en: '100 %\r\n::error::no', de: '' };
      const lines = findingsGithub([{ id: 'syntax', severity: 'note', place: { file: 'a,b:c%.ttl', line: 1 }, message: text, repair: { en: '', de: '' } }], 'en');
      expect(lines).to.equal('::notice file=a%2Cb%3Ac%25.ttl,line=1,title=syntax::100 %25%0D%0A::error::no\n');
    });

    it('names a file in SARIF as a URI reference', () => {
      const uri = (file: string) => {
        const log = findingsSarif([{ id: 'syntax', severity: 'error', place: { file }, message: { en: 'x', de: 'x' }, repair: { en: '', de: '' } }], 'en', '1') as unknown as SarifLog;
        return log.runs[0]!.results[0]!.locations[0]!.physicalLocation.artifactLocation.uri;
      };
      expect(['data/my file.ttl', 'data/ä.ttl', 'a:b.ttl', 'data\\x.ttl'].map(uri)).to.deep.equal(['data/my%20file.ttl', 'data/%C3%A4.ttl', './a%3Ab.ttl', 'data/x.ttl']);
    });
  });

  describe('used wrongly', () => {
    for (const args of [['--format', 'csv'], ['--as', 'poem', 'x.ttl'], ['--strict'], ['-o', 'findings.xyz']]) {
      it(`refuses ${args.join(' ')} with 2`, async () => expect((await check(sound, ...args)).exit).to.equal(2));
    }

    it('refuses a folder that is a project of its own, and says how to judge that', async () => {
      const { exit, err } = await check(sound, 'test/cli/project');
      expect(err).to.include('dealgraph check --project test/cli/project');
      expect(exit).to.equal(2);
    });

    it('refuses a folder that is no project', async () => {
      const { exit, err } = await runHere(['check', '--project', elsewhere]);
      expect(err).to.include('is not a project');
      expect(exit).to.equal(1);
    });

    it('reports a dealgraph.json that cannot be used as a finding, in each format', async () => {
      const project = laid('project-base-end');
      expect((await check(project)).out).to.match(/dealgraph\.json:4:11: error: .*\[project-file\]\n/u);
      sarifHolds(JSON.parse((await check(project, '--format', 'sarif')).out), 1);
    });

    it('writes nothing where it is refused', async () => {
      const file = join(elsewhere, 'never.json');
      await check(sound, join(elsewhere, 'none.trig'), '-o', file);
      expect(existsSync(file)).to.equal(false);
    });
  });
});

const ORGANISATIONS_FILE = join('test/cases/check-base', ORGANISATIONS);

/** The parts of a SARIF log that are held against the specification. */
interface SarifLog {
  readonly version: string;
  readonly runs: readonly {
    readonly columnKind: string;
    readonly language: string;
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string; readonly shortDescription: { readonly text: string }; readonly help: { readonly text: string } }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: { readonly startLine: number; readonly startColumn: number; readonly endColumn?: number } } }[];
    }[];
  }[];
}

/** What SARIF 2.1.0 (OASIS, 27 March 2020) asks of the parts that we write; its clauses in brackets. */
function sarifHolds(log: SarifLog, results: number): void {
  expect(Object.keys(log)).to.include.members(['version', 'runs']); // §3.13.2, §3.13.4
  expect(log.version).to.equal('2.1.0');
  expect(log.runs).to.have.length(1);
  const run = log.runs[0]!;
  expect(run.tool.driver.name).to.be.a('string').and.not.equal(''); // §3.18.2, §3.19.8
  expect(run.columnKind).to.equal('utf16CodeUnits'); // §3.14.17
  expect(run.language).to.match(/^[a-z]{2}(?:-[A-Z]{2})?$/u); // §3.14.7
  const ids = run.tool.driver.rules.map(({ id }) => id);
  expect(new Set(ids).size).to.equal(ids.length); // §3.19.23: rules are unique
  for (const { id, shortDescription, help } of run.tool.driver.rules) {
    expect(FINDING_IDS).to.include(id);
    expect(shortDescription.text).to.be.a('string').and.not.equal(''); // §3.12.3
    expect(help.text).to.match(/^docs\/findings\.md#[a-z0-9-]+$/u);
  }
  expect(run.results).to.have.length(results); // §3.14.23: an empty array where nothing was found
  for (const { ruleId, ruleIndex, level, message, locations } of run.results) {
    expect(run.tool.driver.rules[ruleIndex]?.id).to.equal(ruleId); // §3.27.6
    expect(['none', 'note', 'warning', 'error']).to.include(level); // §3.27.10
    expect(message.text).to.be.a('string').and.not.equal(''); // §3.11.8
    const { artifactLocation, region } = locations[0]!.physicalLocation; // §3.28.3
    expect(artifactLocation.uri).to.match(/^(?:[A-Za-z0-9._~/!$&'()*+,;=@-]|%[0-9A-F]{2})+$/u); // §3.4.3, RFC 3986
    if (region === undefined) continue;
    expect(region.startLine).to.be.at.least(1); // §3.30.5
    if (region.endColumn !== undefined) expect(region.endColumn).to.be.above(region.startColumn); // §3.30.8
  }
}
