/** The built program as people run it: examples of the help texts, pipes that close, a package without node_modules. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { EXAMPLES } from '../../src/cli/help-examples.ts';
import { isTooOld, OLDEST_NODE } from '../../src/cli/node-version.ts';
import { PROGRAM, runBuilt } from './a-project.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the built program', () => {
  let cwd = '';
  before(() => {
    cwd = mkdtempSync(join(tmpdir(), 'dealgraph-built-'));
  });
  after(() => rmSync(cwd, { recursive: true, force: true }));

  const examples = [...new Set(Object.values(EXAMPLES).flat())];
  for (const example of examples) {
    it(`does what the help shows: dealgraph ${example}`, () => {
      const { status, stdout, stderr } = spawnSync('bash', ['-c', `"$NODE" "$PROGRAM" ${example}`], {
        cwd, encoding: 'utf8', maxBuffer: 1e8, env: { ...process.env, NODE: process.execPath, PROGRAM, LANG: 'C.UTF-8' },
      });
      expect(status, stderr).to.equal(0);
      const file = /-o (\S+)/u.exec(example)?.[1];
      const written = file === undefined ? stdout : file.endsWith('/') ? readdirSync(join(cwd, file)).join() : readFileSync(join(cwd, file), 'utf8');
      expect(written).not.to.equal('');
    });
  }

  it('ends quietly when a pipe is closed', () => {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', 'set -o pipefail; "$NODE" "$PROGRAM" ask --all | head -n 1'], {
      cwd, encoding: 'utf8', env: { ...process.env, NODE: process.execPath, PROGRAM, LANG: 'C.UTF-8' },
    });
    expect({ status, stderr }).to.deep.equal({ status: 0, stderr: '' });
    expect(stdout).to.match(/^1\. /u);
  });

  it('can be run by its name', () => {
    expect(readFileSync(PROGRAM, 'utf8')).to.match(/^#!\/usr\/bin\/env node\n/u);
    if (process.platform !== 'win32') expect(statSync(PROGRAM).mode & 0o111).to.equal(0o111);
  });

  it('needs no packages beside it, whichever engine', () => {
    const installed = join(cwd, 'package');
    const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { files: readonly string[] };
    for (const entry of ['package.json', ...files]) {
      if (existsSync(join(root, entry))) cpSync(join(root, entry), join(installed, entry), { recursive: true });
    }
    for (const engine of ['oxigraph', 'comunica']) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(installed, 'dist/bin/dealgraph.js'), 'query', 'SELECT (COUNT(?c) AS ?n) { ?c a :Claim }', '--format', 'csv', '--engine', engine],
        { cwd, encoding: 'utf8' },
      );
      expect(status, stderr).to.equal(0);
      expect(stdout).to.match(/^n\r\n[1-9]\d*\r\n$/u);
    }
  });

  it('knows a Node that it does not run on', () => {
    expect(OLDEST_NODE).to.match(/^20\.\d+$/u);
    expect(['18.20.8', '19.0.0'].filter(isTooOld)).to.deep.equal(['18.20.8', '19.0.0']);
    expect(['20.20.0', '22.0.0', '100.0.0', process.versions.node].filter(isTooOld)).to.deep.equal([]);
  });

  it('says the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(runBuilt(['--version'], cwd).out).to.equal(`${version}\n`);
  });
});
