/** A small project about invented organisations, in a folder of its own, and the command line run on it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const PROGRAM = join(root, 'dist', 'bin', 'dealgraph.js');

/** Copies the test project, with the shipped ontology, to a new folder. */
export function aProject(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'dealgraph-cli-'));
  cpSync(fileURLToPath(new URL('project', import.meta.url)), folder, { recursive: true });
  for (const file of readdirSync(join(root, 'ontology'))) {
    if (file.endsWith('.ttl') && file !== 'shapes.ttl') cpSync(join(root, 'ontology', file), join(folder, 'ontology', file));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Around {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Makes standard output and standard error a terminal of this many columns. */
  readonly columns?: number;
}

/** Runs the command line in this process, on streams of its own. */
export async function runHere(args: readonly string[], { env = {}, input = '', columns }: Around = {}): Promise<Ran> {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    isTTY: columns !== undefined,
    columns,
    write: (text: string) => {
      written[name] += text;
    },
  });
  const exit = await run(args, { out: stream('out'), err: stream('err'), input: chunks(input), env: { LANG: 'C.UTF-8', ...env } });
  return { exit, ...written };
}

async function* chunks(text: string): AsyncGenerator<string> {
  yield text;
}

/** Runs the built program as people do. */
export function runBuilt(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd, encoding: 'utf8', maxBuffer: 1e8, env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', ...env },
  });
  return { exit: status, out: stdout, err: stderr };
}
