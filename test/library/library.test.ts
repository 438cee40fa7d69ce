/** docs/library.md is true: its example prints what it says, and it has words on everything that is exported. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Answer } from '../../src/index.ts';
import { writeNQuads } from '../../src/export/rdf.ts';
import * as library from '../../src/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs', 'library.md'), 'utf8');

describe('docs/library.md', () => {
  for (const [, code = '', output = ''] of page.matchAll(/```js\n([^]*?)```[^]*?```text\n([^]*?)```/gu)) it(`prints what it says: ${output.trim().split('\n').at(-1)}`, () => {
    // Inside the package, so that it finds the loader; its own folder is no project, so the shipped one opens.
    const file = join(root, 'test', 'library', `example-${process.pid}.mts`);
    writeFileSync(file, code.replace("'dealgraph'", JSON.stringify(pathToFileURL(join(root, 'src', 'index.ts')).href)));
    try {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--import=tsx/esm', file], { cwd: join(root, 'test'), encoding: 'utf8' });
      expect(stderr).to.equal('');
      expect(stdout).to.equal(output);
      expect(status).to.equal(0);
    } finally {
      rmSync(file);
    }
  });

  it('has words on every export and every part of a project', async () => {
    const project = await library.openProject({ folder: root });
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(project)).filter((name) => name !== 'constructor');
    const names = [...Object.keys(library), ...Object.keys(project), ...methods];
    expect(names.filter((name) => !new RegExp(`\`${name}(?:\\(|\`)`, 'u').test(page))).to.deep.equal([]);
    project.close();
  });

  it('knows the library\'s exports by name', () => {
    expect(Object.keys(library).toSorted()).to.deep.equal(['Problem', 'check', 'comparedFacts', 'diff', 'exportProject', 'openProject', 'writePrepared']);
  });
});

describe('opening a project', () => {
  it('refuses a folder that is none', async () => {
    const error = await library.openProject({ folder: join(root, 'test') }).catch((problem: unknown) => problem);
    expect(error).to.be.instanceOf(library.Problem).and.include({ code: 'project-file' });
  });

  it('gives every shipped question the same rows on both engines', async function sameRows() {
    this.timeout(180_000);
    const project = await library.openProject({ folder: root });
    const differing: string[] = [];
    for (const { id } of project.queries) {
      const [a, b] = [await project.ask(id), await project.ask(id, { engine: 'comunica' })];
      // As bags (semantics §35): Comunica orders capitals in another way.
      if (bag(a) !== bag(b)) differing.push(id);
    }
    project.close();
    expect(differing).to.deep.equal([]);
  });

  it('understands the shipped questions in both languages', async () => {
    const project = await library.openProject({ folder: root });
    for (const text of ['use cases Helsing', 'Einsatzzwecke Helsing', 'Einsatzzwecke von Helsing', 'Which use cases does Helsing have?']) {
      const { id, parameters } = project.understand(text, 'en');
      expect({ text, id, parameters }).to.deep.equal({ text, id: 'use-cases', parameters: { org: `${project.base}id/helsing` } });
    }
    for (const { id, question } of project.queries) {
      for (const [lang, text] of Object.entries(question)) expect(project.understand(text, lang).id, text).to.equal(id);
    }
    project.close();
  });
});

describe('the rest of the command line, as a library', () => {
  it('checks a project', async () => {
    const { findings, complete } = await library.check({ folder: root });
    expect({ findings, complete }).to.deep.equal({ findings: [], complete: true });
    const broken = await library.check({ folder: join(root, 'test/cases/load/left-out/project') });
    expect(broken.complete).to.equal(false);
    expect(broken.findings.map(({ id }) => id)).to.include('syntax');
  });

  it('exports a project piece by piece, whole or one thing of it', async () => {
    const project = await library.openProject({ folder: root });
    const text = async (...args: Parameters<typeof library.exportProject>): Promise<string> => collected(library.exportProject(...args));
    expect(await text(project, 'nquads')).to.equal([...writeNQuads(project.graph)].join(''));
    expect(JSON.parse(await text(project, 'jsonld', { thing: 'Helsing' }))).to.include({ '@id': 'id:helsing' });
    expect(JSON.parse(await text(project, 'jsonld', { flags: { form: 'expanded' } }))).to.be.an('array');
    for (const [format, code] of [['pdf', 'unknown-format'], ['turtle', 'unknown-entity']] as const) {
      const error = await text(project, format, { thing: 'Helsin' }).catch((problem: unknown) => problem);
      expect(error).to.be.instanceOf(library.Problem).and.include({ code });
    }
    project.close();
  });
});

async function collected(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

function bag({ rows, columns }: Answer): string {
  return JSON.stringify([columns, rows.map((row) => JSON.stringify(row)).toSorted()]);
}
