/** The package as npm makes it, from a copy of the checkout, and folders where it is installed without a network. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the checkout has and `npm pack` need not read. */
const LEFT_OUT = new Set(['.git', 'node_modules', '.cache', 'sources', 'bench', 'test']);

export interface Packed {
  /** The package's file. */
  readonly tarball: string;
  /** A new folder with the package installed, and nothing else. */
  readonly installed: string;
  /** What npm said of the package. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly paths: readonly string[];
  readonly npmSaid: string;
  readonly remove: () => void;
}

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Packs the checkout and installs the package. @throws Error with what npm said where it could not */
export function packed(): Packed {
  const work = mkdtempSync(join(tmpdir(), 'dealgraph-package-'));
  const copy = join(work, 'checkout');
  mkdirSync(copy);
  for (const entry of readdirSync(root).filter((name) => !LEFT_OUT.has(name) && !name.endsWith('.tgz'))) {
    cpSync(join(root, entry), join(copy, entry), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const before = readFileSync(join(copy, 'package.json'), 'utf8');
  const [report] = JSON.parse(npm(['pack', '--json', '--pack-destination', work], copy).stdout) as [{ filename: string; size: number; unpackedSize: number; files: { path: string }[] }];
  if (readFileSync(join(copy, 'package.json'), 'utf8') !== before) throw new Error('packing has changed package.json');
  const tarball = join(work, report.filename);
  const installed = join(work, 'installed');
  mkdirSync(installed);
  writeFileSync(join(installed, 'package.json'), '{ "type": "module" }\n');
  const { stderr } = npm(['install', '--offline', tarball], installed);
  return {
    tarball, installed, size: report.size, unpackedSize: report.unpackedSize, paths: report.files.map(({ path }) => path),
    npmSaid: stderr, remove: () => rmSync(work, { recursive: true, force: true }),
  };
}

/** Runs npm with this Node and no shell, with a cache of its own, so that nothing but the package can be installed. */
export function npm(args: readonly string[], cwd: string): Ran {
  const env = { ...process.env, npm_config_cache: join(cwd, '..', 'npm-cache'), npm_config_update_notifier: 'false', npm_config_fund: 'false', npm_config_audit: 'false' };
  const ran = run(process.execPath, [npmProgram(), ...args], cwd, env);
  if (ran.status !== 0) throw new Error(`npm ${args.join(' ')}: ${ran.stderr}`);
  return ran;
}

/** npm's own program: what runs us if it is npm, else what stands beside this Node. */
function npmProgram(): string {
  const beside = ['../lib/node_modules', 'node_modules', '../share/nodejs'].map((folder) => join(dirname(process.execPath), folder, 'npm', 'bin', 'npm-cli.js'));
  const found = [process.env['npm_execpath'], ...beside].find((file) => file !== undefined && file.endsWith('npm-cli.js') && existsSync(file));
  if (found === undefined) throw new Error('npm is not beside this Node');
  return found;
}

/** Runs a program to its end. */
export function run(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = process.env): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 1e8, timeout: 120_000 });
  if (error) throw error;
  return { status, stdout, stderr };
}
