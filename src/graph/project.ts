/** A project: a folder with `dealgraph.json`, which says whose graph it is, under which base IRI, and what it builds on. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PROJECT_FILE, readProjectFile, type ProjectFile } from './project-file.ts';
import { usedProjects, type UsedProject } from './uses.ts';

export { PROJECT_FILE } from './project-file.ts';

export interface Project extends ProjectFile {
  /** What it builds on, the nearest first, each once: what `uses` names, and what those use in turn. */
  readonly used: readonly UsedProject[];
}

/**
 * Reads a project and finds what it uses.
 * @param shipped the folder of the running program's own project, which `"uses": ["dealgraph"]` means where the
 * project has no such package installed
 * @throws Problem `project-file` where a `dealgraph.json` is missing, no JSON, or says something that cannot be used;
 * `uses` where a used project is not found, uses itself, or gets into another's way
 */
export function readProject(folder: string, shipped?: string): Project {
  const own = readProjectFile(folder);
  return { ...own, used: usedProjects(own, shipped) };
}

/**
 * The project a command works on: the one named by `--project`, else `cwd` if it is one, else the shipped one.
 * @throws Problem as `readProject` does
 */
export function findProject(explicit: string | undefined, cwd: string, shipped: string): Project {
  if (explicit !== undefined) return readProject(explicit, shipped);
  if (existsSync(join(cwd, PROJECT_FILE))) return readProject(relative(process.cwd(), cwd) || '.', shipped);
  return readProject(shipped, shipped);
}

/** A file of the project as messages show it: in the folder as the user typed it. */
export function shownPath(project: Pick<ProjectFile, 'shown'>, file: string): string {
  return join(project.shown, file);
}
