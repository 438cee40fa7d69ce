/** Completion: what fits at each place of a command line, and that real shells put it there. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { ENGINES } from '../../src/cli/command-options.ts';
import { english } from '../../src/cli/messages-en.ts';
import { ANSWER_FORMATS, CHECK_FORMATS } from '../../src/cli/output.ts';
import { FORMATS } from '../../src/export/formats.ts';
import { commandLine } from '../../src/cli/program.ts';
import { shellWords } from '../../src/cli/shell-words.ts';
import { aProject, PROGRAM, runHere, type Around } from './a-project.ts';

const program = commandLine({ out: process.stdout, err: process.stderr, input: process.stdin, env: {} }, english, () => undefined);
const commands = program.createHelp().visibleCommands(program);

/** The candidates for the last of the words, without their descriptions. */
async function candidates(...words: readonly string[]): Promise<readonly string[]> {
  const { out } = await runHere(['complete', '--', ...words]);
  return out.split('\n').slice(0, -1).map((line) => line.split('\t')[0] ?? '');
}

describe('complete', () => {
  const { folder, remove } = aProject();
  after(remove);

  it('offers every command that help shows, and no others', async () => {
    expect(await candidates('')).to.deep.equal(commands.map((command) => command.name()));
    expect(await candidates('help', '')).to.deep.equal(commands.map((command) => command.name()));
  });

  for (const command of commands.filter((one) => one.name() !== 'help')) {
    it(`offers every flag of ${command.name()}, and those that all commands take`, async () => {
      const flags = [...command.options, ...program.options].map(({ long }) => long);
      expect(await candidates(command.name(), '--')).to.include.members(flags);
    });
  }

  it('offers the values of flags', async () => {
    expect(await candidates('ask', '--format', '')).to.deep.equal([...ANSWER_FORMATS]);
    expect(await candidates('export', '--format', '')).to.deep.equal(FORMATS.map(({ name }) => name));
    expect(await candidates('check', '--format', '')).to.deep.equal([...CHECK_FORMATS]);
    expect(await candidates('export', '--form', 'f')).to.deep.equal(['flattened', 'framed']);
    expect(await candidates('format', '--as', '')).to.deep.equal(['turtle', 'trig']);
    expect(await candidates('export', '--as', 'tri')).to.deep.equal(['trig']);
    expect(await candidates('query', '--engine', '')).to.deep.equal([...ENGINES]);
    expect(await candidates('--project', folder, '--lang', '')).to.deep.equal(['en', 'de']);
  });

  it('offers them behind = too, with the flag before them', async () => {
    expect(await candidates('ask', '--format=t')).to.deep.equal(['--format=table', '--format=tsv']);
  });

  it('offers questions and topics of the project that the line names', async () => {
    const ids = JSON.parse((await runHere(['list', '--format', 'json', '--project', folder])).out) as readonly { id: string; topic: string }[];
    expect(await candidates('--project', folder, 'ask', '')).to.deep.equal(ids.map(({ id }) => id));
    expect(await candidates('query', `--project=${folder}`, '--bound', '')).to.deep.equal(ids.map(({ id }) => id));
    expect(await candidates('list', '--project', folder, '')).to.deep.equal([...new Set(ids.map(({ topic }) => topic))]);
  });

  it('offers the parameters of the question that the line names, and the values listed for one', async () => {
    expect(await candidates('ask', 'connections', '-p', '')).to.deep.equal(['n=', 'start=', 'end=']);
    expect(await candidates('ask', 'deals-of', '-p', 'o')).to.deep.equal(['org=']);
    expect(await candidates('query', '--bound', 'connections', '-p', 'n=')).to.include('n=2');
  });

  it('says what each is, in the reader’s language', async () => {
    expect((await runHere(['complete', '--', 'ask', 'deals-of'])).out).to.equal('deals-of\tWith whom does an organisation have deals?\n');
    const german: Around = { env: { LANG: 'de_DE.UTF-8' } };
    expect((await runHere(['complete', '--', 'lis'], german)).out).to.match(/^list\tdie Fragen/u);
  });

  it('offers nothing, and says nothing, where nothing fits or something is wrong', async () => {
    for (const words of [['ask', '--limit', '7'], ['-o', ''], ['query', ''], ['--project', '/nowhere', 'ask', ''], ['report', ''], ['xyz', '']]) {
      expect(await runHere(['complete', '--', ...words]), words.join(' ')).to.deep.equal({ exit: 0, out: '', err: '' });
    }
  });

  it('parts a line as a shell does', () => {
    expect(shellWords('dealgraph ask')).to.deep.equal(['dealgraph', 'ask']);
    expect(shellWords('dealgraph  ask ')).to.deep.equal(['dealgraph', 'ask', '']);
    expect(shellWords(String.raw`d -p 'who=A "B"' c\ d "e\"f" ''`)).to.deep.equal(['d', '-p', 'who=A "B"', 'c d', 'e"f', '']);
    expect(shellWords('d "open quo')).to.deep.equal(['d', 'open quo']);
  });
});

describe('completion', () => {
  it('is refused without a shell, for one that it does not know, and as a table', async () => {
    expect(await runHere(['completion'])).to.deep.equal({ exit: 2, out: '', err: 'For which shell?\n  Name one: bash, zsh.\n' });
    expect((await runHere(['completion', 'fish'])).err).to.equal('There is no completion for fish.\n  Name one: bash, zsh.\n');
    expect((await runHere(['completion', 'bash', '--format', 'json'])).exit).to.equal(2);
  });

  describe('in real shells', () => {
    let bin = '';
    before(() => {
      bin = mkdtempSync(join(tmpdir(), 'dealgraph-completion-'));
      symlinkSync(PROGRAM, join(bin, 'dealgraph'));
    });
    after(() => rmSync(bin, { recursive: true, force: true }));

    function shell(program: string, args: readonly string[]): string {
      const env = { PATH: `${bin}:${process.env['PATH']}`, HOME: bin, LANG: 'C.UTF-8', TERM: 'dumb' };
      const { stdout, stderr } = spawnSync(program, args, { cwd: bin, env, encoding: 'utf8', timeout: 50_000 });
      expect(stderr).to.equal('');
      return stdout;
    }

    // It plays the terminal, for either shell.
    const zsh = spawnSync('zsh', ['--version']).status === 0;
    const onTerminal = zsh ? it : it.skip;
    const lines: readonly [string, string][] = [
      ['dealgraph compl', 'dealgraph completion '],
      ['dealgraph ask deal-par', 'dealgraph ask deal-parties '],
      ['dealgraph ask deals-of -p o', 'dealgraph ask deals-of -p org='],
      ['dealgraph list --format=js', 'dealgraph list --format=json '],
      ['dealgraph export --as nq', 'dealgraph export --as nquads '],
      ['dealgraph query a-f', 'dealgraph query a-file.rq '],
    ];

    it('fills in bash’s own variable', () => {
      const script = 'source <(dealgraph completion bash); COMP_LINE="dealgraph ask deals-o" COMP_WORDS=(dealgraph ask deals-o); COMP_POINT=${#COMP_LINE} COMP_CWORD=2; _dealgraph; printf "%s|" "${COMPREPLY[@]}"';
      expect(shell('bash', ['--norc', '-c', script])).to.equal('deals-of|');
    });

    for (const name of ['bash', 'zsh']) {
      for (const [typed, filled] of lines) {
        onTerminal(`${name}: ${typed} ⇥${zsh ? '' : ' (zsh is not installed)'}`, () => {
          writeFileSync(join(bin, 'a-file.rq'), '');
          const driver = fileURLToPath(new URL('press-tab.zsh', import.meta.url));
          expect(shell('zsh', [driver, name, typed]).trim()).to.equal(filled.trim());
        });
      }
    }
  });
});
