/** Makes a folder with all its files, or leaves everything as it was. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { bilingual, Problem } from '../problem.ts';

/** What a new repository and an installed package leave in a folder: nothing that a project's own files could overwrite. */
const OVERLOOKED = new Set(['.git', 'node_modules', 'package.json', 'package-lock.json']);

/** The file that a package was installed from: it lies there because it is to be committed too. */
const PACKAGE_FILE = /\.tgz$/u;

/** What stands in a folder already; nothing where it is not there. @throws Error of the system, as where `folder` is a file */
export async function contents(folder: string): Promise<readonly string[] | undefined> {
  const known = await stat(folder).catch(() => undefined);
  return known === undefined ? undefined : (await readdir(folder)).filter((name) => !OVERLOOKED.has(name) && !PACKAGE_FILE.test(name)).toSorted();
}

/**
 * Writes the files into a folder beside `folder`, then moves that to its place; into a folder that is there and empty,
 * its parts one by one, `last` at the end.
 * @param files texts by path, with `/`; those in `programs` can be run
 * @throws Problem `unwritable-file`; nothing is left behind
 */
export async function makeNewFolder(folder: string, files: ReadonlyMap<string, string>, { last, programs }: { last: string; programs: readonly string[] }): Promise<void> {
  const target = await realpath(folder).catch(() => resolve(folder));
  let parents: string | undefined;
  const beside = join(dirname(target), `.${basename(target) || 'project'}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
  try {
    parents = await mkdir(dirname(target), { recursive: true });
    await writeAll(beside, files, programs);
    if (await stat(target).catch(() => undefined)) await moveInto(target, beside, last);
    else await rename(beside, target);
  } catch (cause) {
    if (parents !== undefined) await rm(parents, { recursive: true, force: true });
    throw new Problem({
      code: 'unwritable-file', message: bilingual((lang) => `${lang === 'de' ? 'lässt sich nicht schreiben' : 'cannot be written'}: ${(cause as NodeJS.ErrnoException).code ?? String(cause)}`), place: { file: folder },
      repair: { en: 'Name a folder that you may write to.', de: 'Einen Ordner nennen, in den man schreiben darf.' },
    }, { cause });
  } finally {
    // Where it was moved, or could not even be made, nothing is there to take away.
    await rm(beside, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function writeAll(folder: string, files: ReadonlyMap<string, string>, programs: readonly string[]): Promise<void> {
  for (const [path, text] of files) {
    const file = join(folder, ...path.split('/'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
    if (programs.includes(path)) await chmod(file, 0o755);
  }
}

/** A folder that somebody stands in cannot be replaced without losing their footing. */
async function moveInto(target: string, from: string, last: string): Promise<void> {
  const parts = (await readdir(from)).toSorted((a, b) => Number(a === last) - Number(b === last));
  const moved: string[] = [];
  try {
    for (const part of parts) {
      await rename(join(from, part), join(target, part));
      moved.push(part);
    }
  } catch (error) {
    for (const part of moved) await rm(join(target, part), { recursive: true, force: true });
    throw error;
  }
}
