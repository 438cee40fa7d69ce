/** The other programs that read our exports, as the environment names them; without one its tests skip, and say why. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gathered, type Chunks } from '../../src/export/chunks.ts';

const run = promisify(execFile);

/** What `.ci/tools.sh` exports. */
export type Tool = 'RIOT_CLASSPATH' | 'PYTHON' | 'SOFFICE' | 'GEPHI_CLASSPATH' | 'GRAPHML_SCHEMA' | 'CHROMIUM';

/** The value of a tool's variable; skips the running test where it is not set. */
export function needs(test: Mocha.Context, tool: Tool): string {
  const value = process.env[tool];
  if (value !== undefined && value !== '') return value;
  // The title is what a report of skipped tests shows.
  if (test.test !== undefined) test.test.title += ` (${tool} is not set: source .ci/tools.sh)`;
  return test.skip();
}

/** Runs a program to its end; what it said on both streams, and its exit code. */
export async function runs(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await run(program, args, { env: { ...process.env, ...env }, maxBuffer: 1e9, timeout: 240_000 });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: number; stdout?: string; stderr?: string };
    return { code: code ?? 1, out: stdout, err: stderr === '' ? String(error) : stderr };
  }
}

/** A folder for the files of a suite, removed after it. */
export function suiteFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dealgraph-interop-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Everything that an export writes. */
export async function wholeText(chunks: Chunks): Promise<string> {
  let text = '';
  for await (const piece of gathered(chunks)) text += piece;
  return text;
}
