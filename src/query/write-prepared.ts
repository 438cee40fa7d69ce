/** Writes what starts the program quickly: the queries parsed ahead, and a snapshot of the shipped graph. */
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { disputesOf } from '../graph/disputes.ts';
import { loadWithKey } from '../graph/load.ts';
import { readProject } from '../graph/project.ts';
import { writeSnapshot } from '../graph/snapshot.ts';
import { readCatalogue } from './catalogue.ts';
import { prepareCatalogue } from './prepare.ts';
import { SNAPSHOT_FILE } from './shipped.ts';
import { thingsOf } from './things.ts';

/**
 * Prepares a project's queries into `file`, and beside it a snapshot of its graph where that loads without problems.
 * @param version of the program, part of the snapshot's key
 * @throws Problem `project-file`
 */
export async function writePreparedFiles(folder: string, file: string, version: string): Promise<void> {
  const project = readProject(folder);
  const { graph, key } = await loadWithKey(project, { program: version });
  const things = thingsOf(graph);
  const catalogue = await readCatalogue(project, things);
  await writeFile(file, JSON.stringify(await prepareCatalogue(catalogue, project, things)));
  if (graph.problems.length === 0) await writeFile(join(dirname(file), SNAPSHOT_FILE), writeSnapshot(graph, key, disputesOf(graph).size === 0));
}
