/** Writes a file whole or not at all. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Problem, type Bilingual } from '../problem.ts';
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

/**
 * Replaces (or makes) several files: all are written beside their places first, so that a full disk or a folder that
 * may not be written to changes nothing at all; then they are renamed in the order given.
 * @throws Problem `unwritable-file` of the first that failed; nothing is left behind
 */
export async function writeFilesAtomic(files: readonly { readonly path: string; readonly text: string }[]): Promise<void> {
  const staged: { readonly path: string; readonly beside: string; readonly target: string }[] = [];
  let at = '';
  try {
    for (const { path, text } of files) {
      at = path;
      const target = await realpath(path).catch(() => path);
      const known = await stat(target).catch(() => undefined);
      if (known?.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
      staged.push({ path, target, beside: await writeBeside(target, text, known?.mode) });
    }
    for (const { path, beside, target } of staged) {
      at = path;
      await rename(beside, target);
    }
  } catch (cause) {
    for (const { beside } of staged) await rm(beside, { force: true });
    throw unwritable(at, cause as NodeJS.ErrnoException);
  }
}

async function replace(target: string, text: Chunks, mode?: number): Promise<void> {
  const beside = await writeBeside(target, text, mode);
  try {
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Writes a new file for `target` and flushes it to disk. In the same folder: only within one file system is a rename one step. */
async function writeBeside(target: string, text: Chunks, mode = 0o666): Promise<string> {
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
  try {
    const file = await open(beside, 'wx', mode & 0o777);
    try {
      for await (const piece of gathered(text)) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    return beside;
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

const DENIED: Bilingual = { en: 'permission denied', de: 'keine Berechtigung' };
const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: { en: 'its folder does not exist', de: 'den Ordner gibt es nicht' }, EACCES: DENIED, EPERM: DENIED,
  EISDIR: { en: 'it is a folder', de: 'das ist ein Ordner' }, ENOTDIR: { en: 'a part of its path is no folder', de: 'ein Teil des Pfads ist kein Ordner' },
  ENOSPC: { en: 'the disk is full', de: 'der Datenträger ist voll' }, EROFS: { en: 'the disk is read-only', de: 'der Datenträger lässt sich nur lesen' },
  EBUSY: { en: 'another program has it open', de: 'ein anderes Programm hat sie geöffnet' },
  EEXIST: { en: 'there is a file of that name', de: 'es gibt eine Datei dieses Namens' },
};

function unwritable(path: string, cause: NodeJS.ErrnoException): Problem {
  const reason = REASONS[cause.code ?? ''] ?? { en: cause.message, de: cause.message };
  return new Problem({
    code: 'unwritable-file', message: { en: `cannot be written: ${reason.en}`, de: `lässt sich nicht schreiben: ${reason.de}` }, place: { file: path },
    repair: {
      en: 'Name a file in a folder that exists and that you may write to.', de: 'Eine Datei in einem vorhandenen Ordner nennen, in den geschrieben werden darf.',
    },
  }, { cause });
}
