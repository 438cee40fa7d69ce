/** The generated project: sound, the same for the same seed, and with something to say to the canned questions. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { generateProject } from '../../bench/generate/project.ts';
import { check, openProject } from '../../src/index.ts';

describe('a generated project', () => {
  const root = mkdtempSync(join(tmpdir(), 'dealgraph-generate-'));
  const folder = join(root, 'first');
  before(() => void generateProject(folder, { quads: 10000, seed: 7 }));
  after(() => rmSync(root, { recursive: true, force: true }));

  it('has as many quads in its files as asked for, and at most one report more', async () => {
    const { quads } = generateProject(join(root, 'counted'), { quads: 10000, seed: 7 });
    const project = await openProject({ folder: join(root, 'counted') });
    expect(quads).to.be.within(10000, 13000);
    expect(project.graph.quads.length).to.be.greaterThan(quads);
    project.close();
  });

  it('is the same for the same seed, and another one for another seed', () => {
    generateProject(join(root, 'again'), { quads: 10000, seed: 7 });
    generateProject(join(root, 'other'), { quads: 10000, seed: 8 });
    expect(files(join(root, 'again'))).to.deep.equal(files(folder));
    expect(files(join(root, 'other'))).not.to.deep.equal(files(folder));
  });

  it('passes the check without errors', async () => {
    const { findings } = await check({ folder });
    expect(findings.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
  });

  it('has rows for every canned question that the shipped data answers', async () => {
    const [shipped, generated] = [await openProject({ folder: process.cwd() }), await openProject({ folder })];
    const silent: string[] = [];
    for (const { id, parameters } of shipped.queries) {
      if (parameters.some(({ optional }) => !optional)) continue;
      if ((await shipped.ask(id)).rows.length > 0 && (await generated.ask(id)).rows.length === 0) silent.push(id);
    }
    expect(silent).to.deep.equal([]);
    shipped.close();
    generated.close();
  });

  it('has facts that several claims tell', async () => {
    const project = await openProject({ folder });
    const { rows } = await project.ask('told-twice');
    expect(rows.length).to.be.greaterThan(20);
    project.close();
  });
});

/** The contents of all files by path. */
function files(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile()).toSorted();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
