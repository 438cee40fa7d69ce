/** A project of one's own, made by `init`: whole, sound in every choice of languages, and never half made. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { expect } from 'chai';
import { Parser } from 'n3';
import rdf from 'rdf-ext';
import { Validator } from 'shacl-engine';
import { parse as parseYaml } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { makeNewFolder } from '../../src/cli/new-folder.ts';
import { merge } from '../../src/graph/merge.ts';
import { shapeFiles } from '../../src/graph/uses.ts';
import { openProject, Problem } from '../../src/index.ts';
import { runHere } from './a-project.ts';

const REPORT = 'coast-courier-seefeld-robots';

describe('init', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'dealgraph-init-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const init = (...args: readonly string[]) => runHere(['init', join(root, 'mine'), ...args]);
  const text = (path: string) => readFileSync(join(root, 'mine', path), 'utf8');
  const everything = () => readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
  const dealgraph = (...args: readonly string[]) => runHere([...args, '--project', join(root, 'mine')], { env: { COLUMNS: '250' } });

  it('makes a project that answers its own question and those of dealgraph', async () => {
    const { exit, out, err } = await init();
    expect(exit, err).to.equal(0);
    const files = out.trim().split('\n');
    expect(files.map((file) => existsSync(file))).to.deep.equal(files.map(() => true));
    expect(everything()).to.have.length(files.length);
    expect((await dealgraph('ask', 'maintainers', '-p', 'org=Nordlicht')).out).to.match(/^Seefeld robot contract +Nordlicht Robotics +the report states it$/mu);
    expect((await dealgraph('ask', 'deals')).out).to.match(/^Seefeld robot contract +contract +conclusion +3 March 2026$/mu);
    expect((await dealgraph('ask', 'use-cases-by-topic')).out).to.include('our reading');
    const all = await dealgraph('ask', '--all', '--format', 'json');
    expect({ exit: all.exit, err: all.err }).to.deep.equal({ exit: 0, err: '' });
    expect((await dealgraph('export')).out).to.include('@prefix dealgraph: <https://w3id.org/dealgraph/id/> .');
  });

  it('says in lists where each question comes from', async () => {
    await init();
    const list = (await dealgraph('list')).out;
    expect(list).to.match(/ maintainers +Who maintains what was delivered\?\n/u);
    expect(list).to.include(`Which amounts of money are reported, and what does each measure? (from dealgraph ${manifest.version})`);
    const entries = JSON.parse((await dealgraph('list', '--format', 'json')).out) as { id: string; from?: unknown }[];
    expect(entries.find(({ id }) => id === 'deals')?.from).to.deep.equal({ name: 'dealgraph', version: manifest.version });
    expect(entries.find(({ id }) => id === 'maintainers')).not.to.have.property('from');
    expect((await dealgraph('list', '--format', 'csv')).out.split('\r\n')[0]).to.equal('topic,id,summary,question,from');
  });

  it('takes the reports of dealgraph too, whose readings are not called ours', async () => {
    await init('--with-reports');
    const { out } = await dealgraph('ask', 'use-cases-by-topic');
    expect(out).to.match(/Seefeld robot contract +our reading$/mu).and.to.include('dealgraph says so').and.to.include(': 2 reports, ');
  });

  it('takes name, base and languages', async () => {
    await init('--name', 'Häfen "am" See\\', '--base', 'http://example.org/x#', '--languages', 'de-AT, en');
    expect(JSON.parse(text('dealgraph.json'))).to.deep.equal({
      name: 'Häfen "am" See\\', version: '0.1.0', base: 'http://example.org/x#', languages: ['de-at', 'en'], uses: ['dealgraph'], accepted: { dealgraph: manifest.version },
    });
    const project = await openProject({ folder: join(root, 'mine') });
    expect(project.problems).to.deep.equal([]);
    expect((await project.ask('maintainers')).rows).to.have.length(1);
    expect(project.graph.labels.label('http://example.org/x#id/project', 'en')?.value).to.equal('Häfen "am" See\\');
    project.close();
    expect(text('README.md')).to.match(/^# Häfen "am" See\\\n[\s\S]*## Ausprobieren/u);
  });

  it('is a project in one language, any language, with the words of the example marked as what they are', async () => {
    for (const [languages, tags] of [['en', ['en']], ['de', ['de']], ['fr', ['en']], ['ja,de', ['de']], ['de,en', ['de', 'en']]] as const) {
      rmSync(join(root, 'mine'), { recursive: true, force: true });
      await init('--languages', languages);
      const project = await openProject({ folder: join(root, 'mine') });
      expect(project.problems, languages).to.deep.equal([]);
      expect(project.languages).to.deep.equal(languages.split(','));
      const own = project.graph.quads.filter(({ quad, stated }) => stated && quad.subject.value.startsWith(project.base));
      const found = new Set(own.flatMap(({ quad }) => (quad.object.termType === 'Literal' && quad.object.language !== '' ? [quad.object.language] : [])));
      expect([...found].toSorted(), languages).to.deep.equal(tags);
      project.close();
    }
  });

  for (const languages of ['en,de', 'fr']) {
    it(`holds what the SHACL shapes ask for (${languages})`, async () => {
      await init('--languages', languages, '--with-reports');
      const project = await openProject({ folder: join(root, 'mine') });
      project.close();
      const parse = (turtle: string): RDF.Quad[] => new Parser({ factory: rdf as unknown as RDF.DataFactory }).parse(turtle) as RDF.Quad[];
      const shapes = rdf.dataset(shapeFiles(project.project).flatMap(({ file }) => parse(readFileSync(file, 'utf8'))) as never);
      expect(shapes.size).to.be.greaterThan(0);
      const data = rdf.dataset([...merge(project.graph.quads)] as never) as unknown as RDF.DatasetCore;
      const report = await new Validator(shapes as unknown as RDF.DatasetCore, { factory: rdf }).validate({ dataset: data });
      expect(report.results.flatMap(({ message }) => message.map(({ value }) => value))).to.deep.equal([]);
    });
  }

  it('passes the check, a language without words in the template with notes only', async () => {
    for (const languages of ['en,de', 'de', 'en', 'fr']) {
      rmSync(join(root, 'mine'), { recursive: true, force: true });
      await init('--languages', languages);
      const { exit, out } = await dealgraph('check');
      expect(exit, out).to.equal(0);
      expect(out, languages).to.match(languages === 'fr' ? /^0 errors, 0 warnings, \d+ notes in 5 files\.$/mu : /^Nothing to mend in 5 files\.$/mu);
      expect(new Set([...out.matchAll(/\[([\w-]+)\]$/gmu)].map((match) => match[1]))).to.satisfy((ids: Set<string>) => [...ids].every((id) => id.endsWith('-not-translated')));
    }
  });

  it('fails the check where what is used lacks a term that its data need', async () => {
    await init();
    writeFileSync(join(root, 'mine/data/reports/x.trig'), text(`data/reports/${REPORT}.trig`).replaceAll(REPORT, 'x').replace(':client id:port', ':klient id:port'));
    const { exit, out } = await dealgraph('check');
    expect(out).to.match(/x\.trig:\d+:\d+: error: .*:klient/u);
    expect(exit).to.equal(1);
  });

  it('writes its data in canonical order, in one language or more', async () => {
    for (const languages of ['en', 'de,en']) {
      const folder = join(root, languages);
      await runHere(['init', folder, '--languages', languages]);
      expect((await runHere(['format', '--check', '--project', folder])).out).to.equal('4 files in canonical order.\n');
    }
  });

  it('has the hashes and offsets of the text that it invents', async () => {
    await init();
    const project = await openProject({ folder: join(root, 'mine') });
    project.close();
    const source = text(`sources/${REPORT}.txt`);
    const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex');
    const value = (subject: string, property: string): string =>
      project.graph.quads.find(({ quad }) => quad.subject.value === `${project.base}id/${REPORT}/${subject}` && quad.predicate.value.endsWith(`#${property}`))?.quad.object.value ?? '';
    expect(value('v1', 'sha256')).to.equal(sha256(source));
    const lines = source.trimEnd().split('\n');
    for (const [index, line] of lines.entries()) {
      const at = `passage/${index + 1}/v1`;
      expect([...source].slice(Number(value(at, 'start')), Number(value(at, 'end'))).join('')).to.equal(line);
      // Plain text throughout, so the second hash (semantics §14) is the first.
      expect([value(at, 'sha256'), value(at, 'plainSha256')]).to.deep.equal([sha256(line), sha256(line)]);
    }
    const told = new Set(project.graph.quads.filter(({ quad }) => quad.predicate.value.endsWith('#passage')).map(({ quad }) => quad.object.value));
    expect(told.size).to.equal(lines.length);
  });

  it('has them as docs/projects.md computes them', async () => {
    await init('--base', 'https://example.org/mine/');
    writeFileSync(join(root, 'passages.mjs'), /^```js\n(import \{ createHash[^]*?)^```$/mu.exec(readFileSync('docs/projects.md', 'utf8'))?.[1] ?? '');
    const ran = spawnSync(process.execPath, [join(root, 'passages.mjs'), join(root, 'mine/sources', `${REPORT}.txt`), `https://example.org/mine/id/${REPORT}`], { encoding: 'utf8' });
    const prefix = '@prefix : <https://w3id.org/dealgraph/ontology#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n';
    const computed = new Parser().parse(prefix + ran.stdout);
    const stated = new Parser({ format: 'application/trig' }).parse(text(`data/reports/${REPORT}.trig`));
    expect(computed, ran.stderr).to.have.length(1 + 4 * 6);
    for (const quad of computed) expect(stated.some((other) => other.equals(quad)), `${quad.subject.value} ${quad.predicate.value} ${quad.object.value}`).to.equal(true);
  });

  it('brings workflows and a hook that run the check', async () => {
    await init();
    const steps = (parseYaml(text('.github/workflows/check.yml')) as { jobs: { check: { steps: { run?: string }[] } } }).jobs.check.steps;
    expect(steps.map(({ run }) => run)).to.include('npx --no dealgraph check --format github');
    expect((parseYaml(text('.gitlab-ci.yml')) as { check: { script: string[] } }).check.script).to.include('npx --no dealgraph check');
    expect(statSync(join(root, 'mine/.githooks/pre-commit')).mode & 0o111).not.to.equal(0);
    expect(text('.gitignore')).to.match(/^\/sources\/$/mu);
    const hook = spawnSync('sh', ['.githooks/pre-commit'], { cwd: join(root, 'mine'), encoding: 'utf8', env: { PATH: '/usr/bin:/bin' } });
    expect({ status: hook.status, said: hook.stderr }).to.deep.equal({ status: 0, said: 'pre-commit: dealgraph is not installed, nothing was checked (see README.md)\n' });
  });

  it('leaves no place in the template open', async () => {
    await init();
    for (const path of (await runHere(['init', join(root, 'other')])).out.trim().split('\n')) expect(readFileSync(path, 'utf8'), path).not.to.match(/\{\{|\}\}(?! \})/u);
  });

  it('fills a folder that is there and empty, but for what git and npm leave there', async () => {
    mkdirSync(join(root, 'mine/.git'), { recursive: true });
    writeFileSync(join(root, 'mine/package.json'), '{}');
    writeFileSync(join(root, 'mine/dealgraph-0.1.0.tgz'), '');
    expect((await init()).exit).to.equal(0);
    expect(readdirSync(join(root, 'mine'))).to.include.members(['.git', 'package.json', 'dealgraph-0.1.0.tgz', 'dealgraph.json', '.gitignore']);
    expect(text('package.json')).to.equal('{}');
    expect(readdirSync(root)).to.deep.equal(['mine']);
  });

  it('quotes a folder with blanks where it says what to type next', async () => {
    expect((await runHere(['init', join(root, 'my deals')])).err).to.include(`--project "${join(root, 'my deals')}"`);
  });

  it('refuses a folder that is not empty, names what is there, and writes nothing', async () => {
    mkdirSync(join(root, 'mine'));
    for (const name of ['a.txt', 'b.txt', 'c', 'd', 'e', 'f', 'g']) writeFileSync(join(root, 'mine', name), '');
    const { exit, out, err } = await init();
    expect(err).to.include(`${join(root, 'mine')}: is not empty: it holds a.txt, b.txt, c, d, e and 2 more`);
    expect({ exit, out }).to.deep.equal({ exit: 1, out: '' });
    expect(everything()).to.have.length(7);
  });

  it('refuses a file, and a folder below a file', async () => {
    writeFileSync(join(root, 'mine'), 'mine');
    expect((await init()).err).to.include('is a file');
    const { exit, err } = await runHere(['init', join(root, 'mine/below')]);
    expect(err).to.include('cannot be written: ');
    expect(exit).to.equal(1);
    expect(readFileSync(join(root, 'mine'), 'utf8')).to.equal('mine');
    expect(readdirSync(root)).to.deep.equal(['mine']);
  });

  it('takes everything away again where something comes in between', async () => {
    mkdirSync(join(root, 'mine/.git'), { recursive: true });
    writeFileSync(join(root, 'mine/.git/config'), '');
    const files = new Map([['a/b', ''], ['.git/x', ''], ['c', '']]);
    const made = await makeNewFolder(join(root, 'mine'), files, { last: 'c', programs: [] }).catch((error: unknown) => error);
    expect(made).to.be.instanceOf(Problem);
    expect(everything()).to.deep.equal(['config']);
    const above = await makeNewFolder(join(root, 'new/deep/mine'), new Map([['a', ''], ['a/b', '']]), { last: 'a', programs: [] }).catch((error: unknown) => error);
    expect(above).to.be.instanceOf(Problem);
    expect(existsSync(dirname(join(root, 'new')))).to.equal(true);
    expect(existsSync(join(root, 'new'))).to.equal(false);
  });

  for (const [what, args, said] of [
    ['no folder', ['init'], 'Which folder?'],
    ['a base that nothing can follow', ['init', 'x', '--base', 'https://example.org/x'], '--base takes an absolute http or https IRI'],
    ['a base that is none', ['init', 'x', '--base', 'x/'], '--base takes an absolute http or https IRI'],
    ['a language that is none', ['init', 'x', '--languages', 'en,german!'], '"german!" is no language tag.'],
    ['a name of blanks', ['init', 'x', '--name', ' '], 'A name has letters'],
    ['flags that mean nothing here', ['init', 'x', '--format', 'json'], 'init takes no --format.'],
  ] as const) {
    it(`refuses ${what} with exit 2`, async () => {
      const { exit, err } = await runHere(args);
      expect(err).to.include(said);
      expect(exit).to.equal(2);
      expect(existsSync('x')).to.equal(false);
    });
  }
});
