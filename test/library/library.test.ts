/** docs/library.md is true: its example prints what it says, and it has words on everything that is exported. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Answer } from '../../src/index.ts';
import * as library from '../../src/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs', 'library.md'), 'utf8');

describe('docs/library.md', () => {
  it('prints what it says', () => {
    const [, code = '', output = ''] = /```js\n([^]*?)```[^]*?```text\n([^]*?)```/u.exec(page) ?? [];
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
    expect(Object.keys(library).toSorted()).to.deep.equal(['Problem', 'openProject', 'writePrepared']);
  });
});

describe('opening a project', () => {
  it('refuses a folder that is none', async () => {
    const error = await library.openProject({ folder: join(root, 'test') }).catch((problem: unknown) => problem);
    expect(error).to.be.instanceOf(library.Problem).and.include({ code: 'project-file' });
  });

  it('gives every shipped question the same rows on both engines', async () => {
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

function bag({ rows, columns }: Answer): string {
  return JSON.stringify([columns, rows.map((row) => JSON.stringify(row)).toSorted()]);
}
