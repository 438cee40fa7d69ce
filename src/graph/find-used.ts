/** Finds the folder of a used project: a folder as written, or a package as Node itself would find it. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { Problem } from '../problem.ts';
import { PROJECT_FILE } from './project-file.ts';
import type { Use } from './use-entries.ts';

/** The one package that every program brings along. */
const SHIPPED_PACKAGE = 'dealgraph';

/**
 * The folder that an entry means, seen from the folder of the project that has it.
 * @throws Problem `uses` where there is none, or none with a `dealgraph.json`
 */
export function folderOf({ kind, target, place }: Use, from: string, shipped: string | undefined): string {
  if (kind === 'folder') {
    const folder = resolve(from, target);
    if (existsSync(join(folder, PROJECT_FILE))) return folder;
    throw new Problem({
      code: 'uses', place,
      message: existsSync(folder)
        ? { en: `the folder ${target} is no project: it has no ${PROJECT_FILE}`, de: `der Ordner ${target} ist kein Projekt: Er hat keine ${PROJECT_FILE}` }
        : { en: `there is no folder ${target}`, de: `den Ordner ${target} gibt es nicht` },
      repair: {
        en: `Name the folder of another project, as seen from the folder of this ${PROJECT_FILE}.`,
        de: `Den Ordner eines anderen Projekts nennen, vom Ordner dieser ${PROJECT_FILE} aus gesehen.`,
      },
    });
  }
  const folder = packageFolderOf(target, from) ?? (target === SHIPPED_PACKAGE ? shipped : undefined);
  if (folder !== undefined && existsSync(join(folder, PROJECT_FILE))) return folder;
  if (folder !== undefined) {
    throw new Problem({
      code: 'uses', place,
      message: { en: `the package ${target} is no project: it has no ${PROJECT_FILE}`, de: `das Paket ${target} ist kein Projekt: Es hat keine ${PROJECT_FILE}` },
      repair: { en: 'Name a package that was made for dealgraph.', de: 'Ein Paket nennen, das für dealgraph gemacht ist.' },
    });
  }
  throw new Problem({
    code: 'uses', place,
    message: { en: `the package ${target} is not installed`, de: `das Paket ${target} ist nicht installiert` },
    repair: existsSync(resolve(from, target))
      ? { en: `For the folder write "./${target}".`, de: `Für den Ordner "./${target}" schreiben.` }
      : { en: `Install it beside ${PROJECT_FILE} (npm install, or npm install FILE for a package as a file).`, de: `Es neben ${PROJECT_FILE} installieren (npm install, oder npm install DATEI für ein Paket als Datei).` },
  });
}

/** The version in a package's own manifest. */
export function packageVersion(folder: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version?: unknown };
    return typeof version === 'string' ? version : undefined;
  } catch {
    // A folder without a manifest has the version of its dealgraph.json.
    return undefined;
  }
}

function packageFolderOf(name: string, from: string): string | undefined {
  // Node looks from a file's folder; the file itself need not be there.
  const require = createRequire(join(from, PROJECT_FILE));
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    // A package may hide its manifest behind "exports"; where it would be is still known.
    return require.resolve.paths(name)?.map((folder) => join(folder, name)).find((folder) => existsSync(folder));
  }
}
