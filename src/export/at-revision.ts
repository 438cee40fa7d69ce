/** A project as it was at a git revision, read without touching the checkout. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Graph } from '../graph/graph.ts';
import { loadGraph } from '../graph/load.ts';
import { PROJECT_FILE, type Project } from '../graph/project.ts';
import { readProjectFile } from '../graph/project-file.ts';
import { Problem } from '../problem.ts';

/** What of a project's folder its graph is made of. */
const READ = [PROJECT_FILE, 'ontology', 'data'];

/**
 * The graph of a project at a git revision: its files are taken out into a folder that is removed again. What it uses
 * counts as it is now: only the project's own history is asked about.
 * @throws Problem `no-git`, `not-in-git`, `unknown-revision`, `no-project-then`, and what reading a project throws
 */
export async function graphAtRevision({ folder, used }: Pick<Project, 'folder' | 'used'>, revision: string): Promise<Graph> {
  const prefix = await git(folder, ['rev-parse', '--show-prefix']).catch((cause: unknown) => {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw new Problem({ code: 'no-git', message: { en: '--changed-since asks git, and there is no git on this machine', de: '--changed-since fragt git, und auf diesem Rechner gibt es kein git' }, repair: { en: 'Install git, or leave out --changed-since.', de: 'git installieren oder --changed-since weglassen.' } }, { cause });
    throw new Problem({ code: 'not-in-git', message: { en: 'the project is not in a git checkout, so there is no earlier state to compare with', de: 'das Projekt liegt in keinem git-Checkout, also gibt es keinen früheren Stand zum Vergleich' }, repair: { en: 'Leave out --changed-since, or run it in a checkout of the project.', de: '--changed-since weglassen oder in einem Checkout des Projekts aufrufen.' } }, { cause });
  });
  const commit = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]).catch((cause: unknown) => {
    throw new Problem({ code: 'unknown-revision', message: { en: `git knows no revision ${revision} here`, de: `git kennt hier keine Revision ${revision}` }, repair: { en: 'Name a commit, branch or tag that the checkout has: git log --oneline lists commits.', de: 'Einen Commit, Branch oder Tag nennen, den der Checkout hat: git log --oneline zeigt Commits.' } }, { cause });
  });
  const home = await mkdtemp(join(tmpdir(), 'dealgraph-revision-'));
  try {
    return await graphOf(await takenOut(folder, `${commit}:${prefix}`, home, revision), used, revision);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function takenOut(folder: string, tree: string, home: string, revision: string): Promise<string> {
  const then = join(home, 'project');
  await mkdir(then);
  // An index of its own: the checkout's is not touched.
  const index = { GIT_INDEX_FILE: join(home, 'index') };
  const files = await git(folder, ['read-tree', tree], index)
    .then(() => git(folder, ['ls-files', '-z', '--full-name', '--', ...READ.map((path) => `:(top)${path}`)], index))
    .catch(() => '');
  if (!files.split('\0').includes(PROJECT_FILE)) {
    throw new Problem({ code: 'no-project-then', message: { en: `at ${revision} there was no ${PROJECT_FILE} here`, de: `bei ${revision} gab es hier keine ${PROJECT_FILE}` }, repair: { en: 'Name a revision at which the project was there already.', de: 'Eine Revision nennen, bei der es das Projekt schon gab.' } });
  }
  const top = await git(folder, ['rev-parse', '--show-toplevel']);
  await git(top, ['checkout-index', '-z', '--stdin', `--prefix=${then}/`], index, files);
  return then;
}

async function graphOf(folder: string, used: Project['used'], revision: string): Promise<Graph> {
  const graph = await loadGraph({ ...readProjectFile(folder), used, shown: `${revision}:` });
  const [first] = graph.problems;
  if (first === undefined) return graph;
  throw new Problem({
    code: 'broken-revision',
    message: {
      en: `at ${revision} a file of the project was left out because of an error, so what changed since cannot be told: ${first.message}`,
      de: `bei ${revision} blieb eine Datei des Projekts wegen eines Fehlers draußen, daher lässt sich nicht sagen, was sich seither geändert hat: ${first.text('de').message}`,
    },
    ...(first.place === undefined ? {} : { place: first.place }), repair: { en: 'Name a revision at which all files could be read.', de: 'Eine Revision nennen, bei der alle Dateien lesbar waren.' },
  }, { cause: first });
}

/** Runs git without a shell. @returns what it writes, without a line end */
function git(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}, input?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile('git', ['-C', folder, ...args], { env: { ...process.env, ...env }, maxBuffer: 1 << 28 }, (error, out) => (error ? reject(error) : resolve(out.replace(/\n$/u, ''))));
    if (input !== undefined) child.stdin?.end(input);
  });
}
