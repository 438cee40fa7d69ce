/** A git repository with one data file and two branches that change it, merged with or without our driver. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const DRIVER = `"${process.execPath}" --import "${import.meta.resolve('tsx/esm')}" "${main}" format --merge %O %A %B %P`;

export interface MergeResult {
  readonly exit: number | null;
  readonly text: string;
  /** All that git and the driver said. */
  readonly said: string;
}

export interface Versions {
  readonly file: string;
  readonly base: string;
  /** Undefined where the branch deletes nothing and changes nothing. */
  readonly ours: string;
  readonly theirs: string;
}

/** Commits the base, each branch's version, and merges theirs into ours. */
export function merged({ file, base, ours, theirs }: Versions, { driver = true } = {}): MergeResult {
  const folder = mkdtempSync(join(tmpdir(), 'dealgraph-git-'));
  const git = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: folder, encoding: 'utf8',
      env: {
        PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1', LANG: 'C.UTF-8',
        GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org',
      },
    });
    return { status, said: stdout + stderr };
  };
  const commit = (text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    git('add', '-A');
    git('commit', '--allow-empty', '-qm', 'Change data');
  };
  try {
    git('init', '-q', '-b', 'ours');
    writeFileSync(join(folder, '.gitattributes'), 'data/**/*.ttl merge=dealgraph\ndata/**/*.trig merge=dealgraph\n');
    if (driver) git('config', 'merge.dealgraph.driver', DRIVER);
    commit(base);
    git('switch', '-qc', 'theirs');
    commit(theirs);
    git('switch', '-q', 'ours');
    commit(ours);
    const { status, said } = git('merge', '-q', '--no-edit', 'theirs');
    return { exit: status, said, text: readFileSync(join(folder, file), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
