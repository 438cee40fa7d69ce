/** The shipped project, as the tests on its data read it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadGraph } from '../../src/graph/load.ts';
import { readProject } from '../../src/graph/project.ts';

export const folder = fileURLToPath(new URL('../../', import.meta.url));

export const ONTOLOGY = 'https://w3id.org/dealgraph/ontology#';

export const project = readProject(folder);

/** The shipped graph, loaded once for all tests. */
export const shipped = loadGraph(project);

/** The texts of all canned queries, by id. */
export function queryTexts(): ReadonlyMap<string, string> {
  const root = join(folder, 'queries');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.rq'));
  return new Map(files.map((file) => [file.replace(/^.*[/\\]|\.rq$/gu, ''), readFileSync(join(root, file), 'utf8')]));
}
