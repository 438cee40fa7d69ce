/** Each command's help has a worked example, and what it shows is what comes out. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { EXAMPLES } from '../../src/cli/help-examples.ts';
import { english } from '../../src/cli/messages-en.ts';
import { commandLine } from '../../src/cli/program.ts';
import { WORKED_EXAMPLES } from '../../src/cli/worked-examples.ts';
import { outputMatches } from '../documented-commands.ts';
import { PROGRAM, runHere } from './a-project.ts';

const LOCALES = { en: 'C.UTF-8', de: 'de_DE.UTF-8' } as const;
const program = commandLine({ out: process.stdout, err: process.stderr, input: process.stdin, env: {} }, english, () => undefined);
const names = program.createHelp().visibleCommands(program).map((command) => command.name()).filter((name) => name !== 'help');

describe('the help of each command', () => {
  let cwd = '';
  before(() => {
    cwd = mkdtempSync(join(tmpdir(), 'dealgraph-help-'));
  });
  after(() => rmSync(cwd, { recursive: true, force: true }));

  for (const name of names) {
    for (const lang of ['en', 'de'] as const) {
      it(`${name}, ${lang}: shows what is typed and what comes out`, async () => {
        const worked = WORKED_EXAMPLES[name]?.[lang];
        expect(EXAMPLES[name], `${name} in help-examples.ts`).to.be.an('array');
        expect(worked, `${name} in worked-examples.ts`).to.be.an('object');
        const { out } = await runHere(['help', name], { env: { LANG: LOCALES[lang] } });
        const shown = out.replace(/^ {2}(?:\$ )?/gmu, '');
        expect(shown).to.include(`\n${worked!.type}\n`).and.to.include(`\n${worked!.see}\n`);
      });

      it(`${name}, ${lang}: is true`, () => {
        const { type, see } = WORKED_EXAMPLES[name]![lang];
        // Data and messages, as on a terminal.
        const { stdout } = spawnSync('bash', ['--norc', '-c', `dealgraph() { "$NODE" "$PROGRAM" "$@"; }; { ${type}\n} 2>&1`], {
          cwd, encoding: 'utf8', maxBuffer: 1e8, env: { PATH: process.env['PATH'], HOME: cwd, NODE: process.execPath, PROGRAM, LANG: LOCALES[lang] },
        });
        if (!outputMatches(stdout, see)) expect(stdout, type).to.equal(see);
      });
    }
  }

  it('fits the 100 characters that tables fit', () => {
    const wide = Object.values(WORKED_EXAMPLES).flatMap((worked) => Object.values(worked)).flatMap(({ type, see }) => `${type}\n${see}`.split('\n'));
    expect(wide.filter((line) => line.length > 96)).to.deep.equal([]);
  });
});
