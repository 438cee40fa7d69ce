/** The package: it holds what people need, installs without a network or a word from npm, and every command of it works. */
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { expect } from 'chai';
import { EXAMPLES } from '../../src/cli/help-examples.ts';
import { npm, packed, root, run, type Packed } from './a-package.ts';

const NEWEST = process.env['NODE_NEWEST'];
const NODES: readonly (readonly [string, string | undefined])[] = [['this Node', process.execPath], ['the newest Node', NEWEST]];

describe('the package', function () {
  this.timeout(180_000);
  let made: Packed;
  before(() => {
    made = packed();
  });
  after(() => made.remove());

  const folder = (): string => join(made.installed, 'node_modules', 'dealgraph');

  it('holds all of ontology, data, queries, templates and documentation', () => {
    const missing = ['ontology', 'data', 'queries', 'templates', 'docs'].flatMap(filesUnder).filter((path) => !made.paths.includes(path));
    expect(missing).to.deep.equal([]);
    expect(made.paths).to.include.members(['README.md', 'LICENSE', 'LICENSE-DATA', 'dealgraph.json', 'dist/THIRD-PARTY.txt']);
  });

  it('holds nothing that only a checkout needs', () => {
    const known = /^(?:dist|ontology|data|queries|templates|docs)\/|^(?:README\.md|LICENSE(?:-DATA)?|dealgraph\.json|package\.json)$/u;
    expect(made.paths.filter((path) => !known.test(path) || /\.(?:map|tgz)$/u.test(path))).to.deep.equal([]);
    const manifest = JSON.parse(readFileSync(join(folder(), 'package.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest).not.to.have.any.keys('scripts', 'dependencies', 'devDependencies', 'overrides', 'allowScripts');
  });

  it('is as large as the README says', () => {
    const [, size, unpacked] = /\((\d+) MB to download, (\d+) MB on disk, no dependencies\)/u.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
    // To the megabyte: a release states it anew.
    expect(Number(size) * 1e6).to.be.closeTo(made.size, 1e6);
    expect(Number(unpacked) * 1e6).to.be.closeTo(made.unpackedSize, 1e6);
  });

  it('installs alone, and npm has nothing to warn of', () => {
    expect(made.npmSaid).to.equal('');
    expect(readdirSync(join(made.installed, 'node_modules')).filter((name) => !name.startsWith('.'))).to.deep.equal(['dealgraph']);
  });

  it('has no page that links to what is not there', () => {
    const pages = made.paths.filter((path) => path.endsWith('.md') && !path.startsWith('templates/'));
    const broken = pages.flatMap((page) =>
      [...readFileSync(join(folder(), page), 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/gu)]
        .map((match) => posix.normalize(posix.join(posix.dirname(page), match[1] ?? '')).replace(/\/$/u, ''))
        .filter((target) => !made.paths.some((path) => path === target || path.startsWith(`${target}/`)))
        .map((target) => `${page}: ${target}`));
    expect(broken).to.deep.equal([]);
  });

  it('has types that a strict reader can use, with nothing else installed', () => {
    writeFileSync(join(made.installed, 'use.ts'), CONSUMER);
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    for (const resolution of [['--module', 'NodeNext'], ['--module', 'ESNext', '--moduleResolution', 'bundler']]) {
      const args = [tsc, '--noEmit', '--strict', '--target', 'ES2023', '--lib', 'ES2023', '--types', '', ...resolution, 'use.ts'];
      const { status, stdout } = run(process.execPath, args, made.installed);
      expect({ status, stdout }, resolution.join(' ')).to.deep.equal({ status: 0, stdout: '' });
    }
  });

  it('installs for a whole machine, and answers everything', () => {
    const prefix = join(made.installed, '..', 'prefix');
    npm(['install', '--global', '--offline', '--prefix', prefix, made.tarball], made.installed);
    const program = process.platform === 'win32' ? join(prefix, 'dealgraph.cmd') : join(prefix, 'bin', 'dealgraph');
    const { status, stdout, stderr } = run(program, ['ask', '--all'], made.installed, clean());
    expect({ status, stderr }).to.deep.equal({ status: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n').at(-1)).to.match(/^Graph [0-9a-f]{12}: /u);
  });

  it('is enough for a project of one’s own, which finds in it what it builds on', () => {
    const program = join(folder(), 'dist', 'bin', 'dealgraph.js');
    const cwd = join(made.installed, '..');
    for (const line of ['init own', 'check --project own', 'format --check --project own', 'ask maintainers --project own', 'ask --all --project own']) {
      const { status, stderr } = run(process.execPath, [program, ...line.split(' ')], cwd, clean());
      expect(status, `${line}: ${stderr}`).to.equal(0);
    }
  });

  for (const [name, node] of NODES) {
    if (node === undefined) {
      it.skip(`works on ${name}: NODE_NEWEST does not name one`);
      continue;
    }
    describe(`on ${name}`, () => {
      const cwd = (): string => join(made.installed, '..', name.replaceAll(' ', '-'));
      before(() => void mkdirSync(cwd()));

      const dealgraph = (line: string) => {
        const env = { ...clean(), NODE: node, PROGRAM: join(folder(), 'dist', 'bin', 'dealgraph.js') };
        return run('bash', ['--norc', '-c', `"$NODE" --throw-deprecation "$PROGRAM" ${line}`], cwd(), env);
      };

      for (const example of new Set(Object.values(EXAMPLES).flat())) {
        it(`dealgraph ${example}`, () => {
          const { status, stdout, stderr } = dealgraph(example);
          expect(status, stderr).to.equal(0);
          expect(stderr).not.to.match(/warning/iu);
          const file = /-o (\S+)/u.exec(example)?.[1];
          if (file !== undefined) expect(statSync(join(cwd(), file)).size).to.be.greaterThan(0);
          else expect(stdout).not.to.equal('');
        });
      }

      it('gives the same answers on both engines', () => {
        const [a, b] = ['oxigraph', 'comunica'].map((engine) => dealgraph(`ask deals --format json --engine ${engine}`));
        expect(b?.stderr).to.equal('');
        expect(ids(b?.stdout)).to.deep.equal(ids(a?.stdout)).and.not.to.deep.equal([]);
      });

      it('is a library, for import and for require', () => {
        const use = 'const project = await openProject();\nconsole.log((await project.ask("deals")).rows.length);\nproject.close();\n';
        const scripts = {
          'use.mjs': `import { existsSync } from 'node:fs';\nimport { openProject } from 'dealgraph';\n${use}if (!existsSync(new URL(import.meta.resolve('dealgraph/ontology/dealgraph.ttl')))) throw new Error('no ontology');\n`,
          'use.cjs': `const { openProject } = require('dealgraph');\n(async () => {\n${use}})();\n`,
        };
        for (const [file, text] of Object.entries(scripts)) {
          writeFileSync(join(made.installed, file), text);
          const { status, stdout, stderr } = run(node, ['--throw-deprecation', file], made.installed, clean());
          expect({ status, stderr }, file).to.deep.equal({ status: 0, stderr: '' });
          expect(Number(stdout), file).to.be.greaterThan(0);
        }
      });
    });
  }
});

const CONSUMER = `import { openProject, Problem, type Answer, type Row } from 'dealgraph';

const project = await openProject();
const answer: Answer = await project.ask('deals', { parameters: {} });
const row: Row | undefined = answer.rows[0];
const iris: string[] = project.graph.quads.map(({ quad }) => quad.predicate.value);
const asked = await project.query('ASK { ?deal a :Deal }');
export const used = [row?.id, iris, asked.type === 'answer' ? asked.answer.rows : asked.quads, Problem.name];
// @ts-expect-error a question is named by a text
await project.ask(7);
// @ts-expect-error terms have types: an IRI's value is a text
export const wrong: number[] = project.graph.quads.map(({ quad }) => quad.predicate.value);
`;

/** The environment of somebody who has set nothing. */
function clean(): NodeJS.ProcessEnv {
  return { PATH: [dirname(process.execPath), process.env['PATH']].join(process.platform === 'win32' ? ';' : ':'), LANG: 'C.UTF-8' };
}

function ids(json: string | undefined): readonly string[] {
  return (JSON.parse(json ?? '') as { rows: { id: string }[] }).rows.map(({ id }) => id).toSorted();
}

/** The files under a folder of the checkout, as npm writes their paths. */
function filesUnder(folder: string): readonly string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length).split(sep).join('/'));
  } catch {
    return [];
  }
}
