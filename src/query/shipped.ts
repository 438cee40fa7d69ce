/** Where the package and what was prepared for it stand, seen from the running file. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the build writes into `dist/`. */
const PREPARED_FILE = 'prepared.json';
export const SNAPSHOT_FILE = 'prepared-graph.json';

/** The package's own folder, which is the shipped project: the nearest above a file of it that has both manifests. */
export function packageFolder(url: string): string {
  const start = dirname(fileURLToPath(url));
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'dealgraph.json'))) return folder;
    if (folder === dirname(folder)) return start;
  }
}

/** The prepared files, for the built program only: sources may have changed since the last build. */
export function preparedFiles(url: string, folder: string): { preparedFile?: string; snapshotFile?: string } {
  const dist = join(folder, 'dist');
  if (!fileURLToPath(url).startsWith(dist)) return {};
  return { preparedFile: join(dist, PREPARED_FILE), snapshotFile: join(dist, SNAPSHOT_FILE) };
}
