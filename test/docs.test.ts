/** The documentation runs: every command in README.md and docs/, and every command and flag has its words there. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { english } from '../src/cli/messages-en.ts';
import { LATER_COMMANDS } from '../src/cli/not-built.ts';
import { commandLine } from '../src/cli/program.ts';
import { commandsIn, outputMatches, type DocumentedCommand } from './documented-commands.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = ['README.md', ...markdownUnder('docs')].filter((page) => existsSync(join(root, page)));

function markdownUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path));
}

/** The checkout as a reader has it, but where files may be written. */
function workingCopy(): string {
  const copy = mkdtempSync(join(tmpdir(), 'dealgraph-docs-'));
  for (const entry of readdirSync(root)) if (entry !== '.git') symlinkSync(join(root, entry), join(copy, entry));
  return copy;
}

/** `npx dealgraph` in the checkout is this program; npx itself would take a second each time. */
const SHELL = 'npx() { shift; node dist/bin/dealgraph.js "$@"; }; dealgraph() { node dist/bin/dealgraph.js "$@"; };\n';

function runs(command: DocumentedCommand, cwd: string): void {
  const env = { PATH: process.env['PATH'], HOME: cwd, LANG: 'C.UTF-8', NO_COLOR: '1', npm_config_update_notifier: 'false' };
  const { status, stdout, stderr } = spawnSync('bash', ['-c', SHELL + command.line], { cwd, env, encoding: 'utf8', timeout: 60_000, maxBuffer: 1e8 });
  expect(status, `exit code of: ${command.line}\n${stderr}`).to.equal(0);
  if (command.output === undefined || outputMatches(stdout, command.output)) return;
  expect(stdout, command.line).to.equal(command.output);
}

describe('documentation', () => {
  for (const page of pages) {
    const commands = commandsIn(readFileSync(join(root, page), 'utf8'));
    if (commands.length === 0) continue;
    describe(page, () => {
      let cwd = '';
      before(() => {
        cwd = workingCopy();
      });
      after(() => rmSync(cwd, { recursive: true, force: true }));
      for (const command of commands) {
        it(`line ${command.lineNumber}: ${command.line.split('\n')[0]}`, () => runs(command, cwd));
      }
    });
  }

  it('gives a reason wherever it does not run', () => {
    const silent = pages.filter((page) => /^```(?:sh|bash|shell|console)?[^\S\n]+no-test[^\S\n]*$/mu.test(readFileSync(join(root, page), 'utf8')));
    expect(silent).to.deep.equal([]);
  });

  it('has no shell commands outside the fences that run', () => {
    const other = pages.filter((page) => /^```(?:bash|shell|console)\b/mu.test(readFileSync(join(root, page), 'utf8')));
    expect(other).to.deep.equal([]);
  });
});

describe('docs/cli.md', () => {
  const text = readFileSync(join(root, 'docs', 'cli.md'), 'utf8');
  const program = commandLine({ out: process.stdout, err: process.stderr, input: process.stdin, env: {} }, english, () => undefined);
  const commands = program.createHelp().visibleCommands(program).filter((command) => command.name() !== 'help');

  for (const command of commands) {
    it(`has a heading for ${command.name()} and words on each of its flags`, () => {
      const section = new RegExp(`^## \`${command.name()}\`.*\\n([\\s\\S]*?)(?=^## |(?![\\s\\S]))`, 'mu').exec(text)?.[1];
      expect(section, `## \`${command.name()}\``).to.be.a('string');
      const own = command.options.filter(({ helpGroupHeading }) => helpGroupHeading !== english.lens.title);
      const missing = own.flatMap((option) => [option.short, option.long]).filter((flag) => flag && !section?.includes(`\`${flag}`));
      expect(missing).to.deep.equal([]);
      // The flags of the lens are told once, and each command that takes them points there.
      if (own.length < command.options.length) expect(section).to.include('(#which-claims-count)');
    });
  }

  it('has words on the flags of the lens', () => {
    const section = /^## Which claims count\n([\s\S]*?)(?=^## )/mu.exec(text)?.[1];
    const flags = commands.flatMap(({ options }) => options.filter(({ helpGroupHeading }) => helpGroupHeading === english.lens.title)).map(({ long }) => long);
    expect(flags).to.not.deep.equal([]);
    expect(flags.filter((flag) => !section?.includes(`\`${flag}`))).to.deep.equal([]);
  });

  it('has words on the flags that every command takes', () => {
    const missing = program.options.flatMap((option) => [option.short, option.long]).filter((flag) => flag && !text.includes(`\`${flag}`));
    expect(missing).to.deep.equal([]);
  });

  it('names what is not built yet', () => {
    expect(Object.keys(LATER_COMMANDS).filter((name) => !text.includes(`\`${name}\``))).to.deep.equal([]);
  });
});
