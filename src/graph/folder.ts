/** What a project's folder holds, by name and in one order everywhere. */
import { readdirSync, type Dirent } from 'node:fs';
import { extname, join } from 'node:path';
import { Problem } from '../problem.ts';
import { shownPath, type Project } from './project.ts';

/** The folder of a project, and how messages write it. */
export type Folder = Pick<Project, 'folder' | 'shown'>;

/**
 * Paths under a folder of the project by name, `/` between their parts; none where it is not there. Linked files are
 * read; linked folders are not entered, since they may lead in circles.
 * @throws Problem `unreadable-file` where a folder cannot be listed
 */
export function pathsUnder(project: Folder, under: string): string[] {
  // Hidden files are editors' and systems' own.
  const entries = entriesOf(project, under).filter(({ name }) => !name.startsWith('.'));
  return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => {
    const path = `${under}/${entry.name}`;
    return entry.isDirectory() ? pathsUnder(project, path) : [path];
  });
}

/** What a path ends with from its last full stop on, in small letters. */
export function ending(path: string): string {
  return extname(path).toLowerCase();
}

function entriesOf(project: Folder, under: string): Dirent[] {
  try {
    return readdirSync(join(project.folder, under), { withFileTypes: true });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '?';
    // A project need not have every folder.
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw new Problem({
      code: 'unreadable-file', message: { en: `the folder cannot be listed (${code})`, de: `der Ordner lässt sich nicht auflisten (${code})` },
      place: { file: shownPath(project, under) }, repair: { en: 'Make the folder readable.', de: 'Den Ordner lesbar machen.' },
    }, { cause });
  }
}
