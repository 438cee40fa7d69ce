/** The invented harbour: three reports that a lens tells apart by every condition, loaded once. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { loadGraph } from '../../src/graph/load.ts';
import { readProject } from '../../src/graph/project.ts';
import { tempProject } from './temp-project.ts';

export const HARBOUR = 'https://example.org/harbour/';

/** A copy of the project with the ontology in it; removed with the other temporary projects. */
export function harbourFolder(): string {
  const folder = tempProject({}, { ontology: true });
  cpSync(join('test', 'cases', 'lens', 'project'), folder, { recursive: true });
  return folder;
}

/** Its graph. */
export async function harbour() {
  return loadGraph(readProject(harbourFolder()));
}

export function thing(name: string): string {
  return `${HARBOUR}id/${name}`;
}

export function claim(name: string): string {
  return `${HARBOUR}claim/${name}`;
}
