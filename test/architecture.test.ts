/** The house rules on the sources: imports point one way, files stay short, exported functions say what they do. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each folder may import from itself and from those before it. */
const ORDER = ['graph', 'text', 'query', 'evidence', 'impact', 'export', 'check', 'format', 'edit', 'web', 'server', 'cli'];
/** Pairs that the order would allow and we do not: `cli/serve` alone touches the server. */
const APART: readonly (readonly [string, string])[] = [['check', 'export'], ['export', 'check']];
const LONGEST_FILE = 220;

interface Source {
  /** Relative to `src`, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources: readonly Source[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.split(sep).join('/'))
  .map((path) => {
    const text = readFileSync(join(root, 'src', path), 'utf8');
    return { path, text, imports: importsOf(path, text) };
  });

/** What a file imports from `src`, as paths relative to it; `import()` and `import type` count too. */
function importsOf(path: string, text: string): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '');
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/gu)]
    .map((match) => posix.normalize(posix.join(posix.dirname(path), match[1] ?? '')))
    .filter((target) => !target.startsWith('..'));
}

function folder(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

/** Why `from` must not import `to`; undefined where it may. */
function forbidden(from: string, to: string): string | undefined {
  if (to === 'problem.ts') return undefined;
  if (from === 'problem.ts') return 'problem.ts imports nothing';
  if (from === 'index.ts') return folder(to) === 'cli' ? 'index.ts does not know the command line' : undefined;
  if (to === 'index.ts') return folder(from) === 'cli' ? undefined : 'only cli/ imports index.ts';
  const [a, b] = [folder(from), folder(to)];
  if (b === 'server' && a === 'cli' && basename(from) !== 'serve.ts') return 'cli/serve alone touches server/';
  if (APART.some(([x, y]) => a === x && b === y)) return `${a}/ and ${b}/ ignore each other`;
  return ORDER.indexOf(b) <= ORDER.indexOf(a) ? undefined : `${a}/ comes before ${b}/`;
}

describe('architecture', () => {
  it('has every file in a folder of the order', () => {
    const strays = sources.filter(({ path }) => folder(path) === '' ? !['index.ts', 'problem.ts'].includes(path) : !ORDER.includes(folder(path)));
    expect(strays.map(({ path }) => path)).to.deep.equal([]);
  });

  it('lets imports point one way', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports.flatMap((target) => {
        const reason = forbidden(path, target);
        return reason === undefined ? [] : [`${path} imports ${target}: ${reason}`];
      }),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('would notice an import that points the other way', () => {
    expect(forbidden('graph/load.ts', 'query/engine.ts')).to.equal('graph/ comes before query/');
    expect(forbidden('query/x.ts', 'index.ts')).to.equal('only cli/ imports index.ts');
    expect(importsOf('cli/a.ts', "const x = await import('../query/b.ts');")).to.deep.equal(['query/b.ts']);
  });

  it('has no cycles', () => {
    const targets = new Map(sources.map(({ path, imports }) => [path, imports]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]) => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (done.has(path)) return;
      done.add(path);
      for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    };
    for (const { path } of sources) visit(path, []);
    expect(cycles).to.deep.equal([]);
  });

  it('imports only files that exist', () => {
    const paths = new Set(sources.map(({ path }) => path));
    const missing = sources.flatMap(({ path, imports }) => imports.filter((target) => target.endsWith('.ts') && !paths.has(target)).map((target) => `${path}: ${target}`));
    expect(missing).to.deep.equal([]);
  });

  it('has no utils: a helper belongs to the noun it serves', () => {
    const vague = sources.filter(({ path }) => /(?:^|[/-])(?:utils?|helpers?|misc|common)(?:[-./]|$)/u.test(path));
    expect(vague.map(({ path }) => path)).to.deep.equal([]);
  });

  it(`keeps every file within ${LONGEST_FILE} lines`, () => {
    const long = sources.map(({ path, text }) => `${path}: ${text.split('\n').length - 1}`).filter((line) => Number(line.split(': ')[1]) > LONGEST_FILE);
    expect(long).to.deep.equal([]);
  });

  it('is told in docs/architecture.md and README.md: every folder, and every decision by its title', () => {
    const [page, readme] = ['docs/architecture.md', 'README.md'].map((path) => readFileSync(join(root, path), 'utf8'));
    const folders = [...new Set(sources.map(({ path }) => folder(path)))].filter((name) => name !== '');
    expect(folders.filter((name) => !page!.includes(`| \`${name}/\` | `) || !readme!.includes(`\`${name}/\``))).to.deep.equal([]);
    const decisions = readdirSync(join(root, 'docs/decisions')).toSorted();
    expect(decisions.map((name) => name.slice(0, 4))).to.deep.equal(decisions.map((_, index) => String(index + 1).padStart(4, '0')));
    const titled = decisions.map((name) => `- [${readFileSync(join(root, 'docs/decisions', name), 'utf8').split('\n')[0]!.replace(/^# /u, '')}](decisions/${name})\n`);
    expect(titled.filter((line) => !page!.includes(line))).to.deep.equal([]);
  });

  it('opens every file with its purpose', () => {
    const silent = sources.filter(({ text }) => !/^(?:#!.*\n)?\/\*\*\s*\S/u.test(text));
    expect(silent.map(({ path }) => path)).to.deep.equal([]);
  });

  it('says of every exported function what it does', () => {
    const silent = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?function\*? (\w+)/gmu)]
        // Overloads are described once, at the first of them.
        .filter((match, index, all) => all.findIndex((other) => other[1] === match[1]) === index)
        .filter((match) => !/\*\/\s*$/u.test(text.slice(0, match.index)))
        .map((match) => `${path}: ${match[1]}`),
    );
    expect(silent).to.deep.equal([]);
  });
});

describe('packages', () => {
  it('are imported only where package.json names them', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
    // What the program uses is bundled, so it stands with what builds it; the build refuses a bundle that leaves one out.
    const named = new Set(Object.keys(manifest.devDependencies));
    const wrong = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^.'"][^'"]*)['"]/gu)]
        .map((match) => match[1] ?? '')
        .filter((name) => !name.startsWith('node:'))
        .map((name) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/'))
        .filter((name) => !named.has(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(wrong).to.deep.equal([]);
  });
});
