/** Judges a folder as a project, also where its dealgraph.json cannot be used. */
import { readFileSync } from 'node:fs';
import { lineAndColumn } from '../graph/place-in-text.ts';
import { readProject, type Project } from '../graph/project.ts';
import { Problem } from '../problem.ts';
import { checkProject, type CheckOptions } from './check-project.ts';
import type { CheckResult } from './check-result.ts';
import { problemFinding } from './problem-finding.ts';

/** Every finding in the project of a folder. @throws Problem where the folder is no project at all */
export async function checkFolder(folder: string, options: CheckOptions = {}): Promise<CheckResult> {
  return checkOpened(() => readProject(folder), () => options);
}

/**
 * The same for a project still to be opened: one whose dealgraph.json cannot be used has that one finding.
 * @throws Problem where there is no project, or of wrong usage
 */
export async function checkOpened(open: () => Project, options: (project: Project) => CheckOptions): Promise<CheckResult> {
  let project: Project;
  try {
    project = open();
  } catch (error) {
    const found = error instanceof Problem && (error.code === 'project-file' || error.code === 'uses') && error.kind !== 'usage' ? located(error) : undefined;
    if (found === undefined) throw error;
    return { findings: [problemFinding(found, [])], files: 1, complete: false };
  }
  return checkProject(project, options(project));
}

/** With the line of the key that it speaks of; undefined where there is no such file. */
function located(problem: Problem): Problem | undefined {
  const { place } = problem;
  if (place === undefined || place.line !== undefined) return place && problem;
  let text: string;
  try {
    text = readFileSync(place.file, 'utf8');
  } catch {
    return undefined;
  }
  const key = /"\w+"/u.exec(problem.message)?.[0];
  return problem.movedTo({ ...place, ...lineAndColumn(text, Math.max(key === undefined ? 0 : text.indexOf(key), 0)) });
}
