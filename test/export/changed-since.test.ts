import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'chai';
import { jsonLdExport } from '../../src/export/json-ld-export.ts';
import { loadGraph } from '../../src/graph/load.ts';
import { readProject } from '../../src/graph/project.ts';
import { dg } from '../../src/graph/vocabulary.ts';
import { Problem } from '../../src/problem.ts';
import { removeTempProjects, tempProject } from '../graph/temp-project.ts';
import { readJsonLd } from './json-ld-read.ts';

/** A checkout whose project stands in a folder of it, committed once. */
function checkout(): string {
  const top = tempProject({});
  const folder = join(top, 'deals');
  cpSync('test/cases/json-ld/project', folder, { recursive: true });
  cpSync('ontology', join(folder, 'ontology'), { recursive: true });
  git(top, 'init', '-q');
  commit(top, 'first');
  return folder;
}

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', '-C', folder, ...args], { encoding: 'utf8' });
}

function commit(folder: string, tag: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', tag);
  git(folder, 'tag', tag);
}

function edit(folder: string, path: string, change: (text: string) => string): void {
  const before = readFileSync(join(folder, path), 'utf8');
  const after = change(before);
  expect(after).to.not.equal(before);
  writeFileSync(join(folder, path), after);
}

const REPORT = 'data/reports/dam-sensors.trig';

async function changed(folder: string, since: string, classIri?: string): Promise<Record<string, unknown>[]> {
  const project = readProject(folder);
  const graph = await loadGraph(project);
  expect(graph.problems).to.deep.equal([]);
  let text = '';
  const request = { graph, project, scope: classIri === undefined ? { of: 'graph' as const } : { of: 'class' as const, iri: classIri }, lang: 'en', langAsked: false, folder: false, options: { lines: true, 'changed-since': since } };
  for await (const piece of (await jsonLdExport(request)) as AsyncIterable<string>) text += piece;
  return text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>);
}

const ids = (lines: readonly Record<string, unknown>[]): unknown[] => lines.map((line) => line['@id']);

describe('--changed-since', function () {
  this.timeout(60_000);
  afterEach(removeTempProjects);

  it('gives nothing where nothing changed, and leaves the checkout as it was', async () => {
    const folder = checkout();
    expect(await changed(folder, 'first')).to.deep.equal([]);
    expect(git(folder, 'status', '--porcelain')).to.equal('');
  });

  it('gives the things whose claims changed, committed or not', async () => {
    const folder = checkout();
    edit(folder, REPORT, (text) => text.replace(':stance :stance-demands', ':stance :stance-refuses'));
    expect(ids(await changed(folder, 'first'))).to.deep.equal(['id:dam-contract', 'id:dam-sensors', 'id:gletscherwacht', 'id:mira-quell']);
    commit(folder, 'second');
    expect(ids(await changed(folder, 'first', dg('Person')))).to.deep.equal(['id:mira-quell']);
    expect(ids(await changed(folder, 'HEAD'))).to.deep.equal([]);
  });

  it('counts a changed certainty, and a new name of the thing itself but of no other', async () => {
    const folder = checkout();
    edit(folder, REPORT, (text) => text.replace('c:2-2 a :Claim ; :report id:dam-sensors ; :passage p:2 ; :certainty :certainty-asserted', 'c:2-2 a :Claim ; :report id:dam-sensors ; :passage p:2 ; :certainty :certainty-hearsay'));
    expect(ids(await changed(folder, 'first', dg('Agent')))).to.deep.equal(['id:dam-office', 'id:mira-quell']);
    git(folder, 'checkout', '-q', '.');
    edit(folder, 'data/registry.ttl', (text) => text.replace('"Dam Office"@en', '"Office of Dams"@en'));
    expect(ids(await changed(folder, 'first'))).to.deep.equal(['id:dam-office']);
  });

  it('gives a tombstone for what is gone, which says so in RDF too', async () => {
    const folder = checkout();
    edit(folder, REPORT, (text) => text.replaceAll(/^c:2-[23] .*\n/gmu, '').replace(/^id:demand-alarms .*\n/mu, ''));
    edit(folder, 'data/registry.ttl', (text) => text.replace(/^id:mira-quell .*\n/mu, ''));
    const lines = await changed(folder, 'first', dg('Person'));
    const { '@context': context, ...tombstone } = lines[0]!;
    expect(lines).to.have.length(1);
    expect(tombstone).to.deep.equal({ '@id': 'id:mira-quell', '@type': ['Tombstone'], formerType: ['Person'], deleted: true });
    expect(await readJsonLd({ '@context': context, ...tombstone })).to.equal([
      '<https://example.org/valley/id/mira-quell> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/ns/activitystreams#Tombstone> .\n',
      '<https://example.org/valley/id/mira-quell> <https://www.w3.org/ns/activitystreams#formerType> <https://w3id.org/dealgraph/ontology#Person> .\n',
    ].join(''));
  });

  it('works for a project that uses others, which count as they are now', async () => {
    const folder = checkout();
    const used = tempProject({ 'dealgraph.json': JSON.stringify({ name: 'weather', base: 'https://example.org/weather/', languages: ['en'] }) });
    const file = JSON.parse(readFileSync(join(folder, 'dealgraph.json'), 'utf8')) as object;
    // A path that leads nowhere from where the revision is taken out to.
    writeFileSync(join(folder, 'dealgraph.json'), JSON.stringify({ ...file, uses: [relative(folder, used)] }));
    commit(folder, 'uses');
    expect(await changed(folder, 'uses')).to.deep.equal([]);
    edit(folder, REPORT, (text) => text.replace(':stance :stance-demands', ':stance :stance-refuses'));
    expect(ids(await changed(folder, 'uses', dg('Person')))).to.deep.equal(['id:mira-quell']);
  });

  for (const [what, since, code] of [
    ['a revision that git does not know', 'nowhere', 'unknown-revision'],
    ['a revision that looks like an option', '--output=x', 'unknown-revision'],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const folder = checkout();
      expect(await changed(folder, since).catch((error: unknown) => error)).to.be.instanceOf(Problem).with.property('code', code);
    });
  }

  it('refuses a revision at which there was no project, or a broken one', async () => {
    const folder = checkout();
    git(folder, 'checkout', '-q', '--orphan', 'bare');
    git(folder, 'rm', '-rfq', '--cached', '.');
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'empty');
    expect(await changed(folder, 'HEAD').catch((error: unknown) => error)).to.be.instanceOf(Problem).with.property('code', 'no-project-then');
    const broken = checkout();
    edit(broken, REPORT, (text) => `${text} c:9-9 {`);
    commit(broken, 'broken');
    git(broken, 'checkout', '-q', 'first', '--', '.');
    expect(await changed(broken, 'broken').catch((error: unknown) => error)).to.be.instanceOf(Problem).with.property('code', 'broken-revision');
  });
});
