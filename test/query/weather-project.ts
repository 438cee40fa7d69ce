/** The small project about invented organisations that the tests of questions ask, with the shipped ontology. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openProject, type OpenedProject } from '../../src/index.ts';
import type { OpenOptions } from '../../src/query/open-project.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A copy in a folder of its own, which `remove` deletes. */
export function weatherFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'dealgraph-query-'));
  cpSync(fileURLToPath(new URL('project', import.meta.url)), folder, { recursive: true });
  for (const file of ['dealgraph.ttl', 'schemes.ttl']) cpSync(join(root, 'ontology', file), join(folder, 'ontology', file));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Opens the project, gives it to `use`, and cleans up. */
export async function withWeather(use: (project: OpenedProject, folder: string) => Promise<void>, options: OpenOptions = {}): Promise<void> {
  const { folder, remove } = weatherFolder();
  try {
    const project = await openProject({ folder, ...options });
    await use(project, folder);
    project.close();
  } finally {
    remove();
  }
}
