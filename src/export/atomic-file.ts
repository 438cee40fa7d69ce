/** Writes a file whole or not at all. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../problem.ts';
import { gathered, type Chunks } from './chunks.ts';

/**
 * Replaces (or makes) `path` with `text` in UTF-8, a string or its pieces as they come: written beside it, flushed to disk, then renamed over it, so that
 * nobody ever reads half a file. A link's target is replaced, not the link; a device or pipe is written to directly.
 * @throws Problem `unwritable-file`; the old file is then as it was and nothing is left behind
 */
export async function writeFileAtomic(path: string, text: Chunks): Promise<void> {
  try {
    const target = await realpath(path).catch(() => path);
    const known = await stat(target).catch(() => undefined);
    if (known?.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
    if (known === undefined || known.isFile()) await replace(target, text, known?.mode);
    else await writeFile(target, gathered(text));
  } catch (cause) {
    // What fails while the text is made is not the file's fault.
    throw (cause as NodeJS.ErrnoException).code === undefined || cause instanceof Problem ? cause : unwritable(path, cause as NodeJS.ErrnoException);
  }
}

/** Makes a folder, and those it is in, where they are missing. @throws Problem `unwritable-file` */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (cause) {
    throw unwritable(path, cause as NodeJS.ErrnoException);
  }
}

async function replace(target: string, text: Chunks, mode = 0o666): Promise<void> {
  // In the same folder: only within one file system is a rename one step.
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
  try {
    const file = await open(beside, 'wx', mode & 0o777);
    try {
      for await (const piece of gathered(text)) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist', EACCES: 'permission denied', EPERM: 'permission denied', EISDIR: 'it is a folder',
  EEXIST: 'there is a file of that name', ENOTDIR: 'a part of its path is no folder', ENOSPC: 'the disk is full', EROFS: 'the disk is read-only',
};

function unwritable(path: string, cause: NodeJS.ErrnoException): Problem {
  return new Problem({
    code: 'unwritable-file', message: `cannot be written: ${REASONS[cause.code ?? ''] ?? cause.message}`, place: { file: path },
    repair: 'Name a file in a folder that exists and that you may write to.',
  }, { cause });
}
