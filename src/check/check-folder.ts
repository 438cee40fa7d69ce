/** Judges a folder as a project, also where its dealgraph.json cannot be used. */
import { readProject, type Project } from '../graph/project.ts';
import { Problem } from '../problem.ts';
import { checkProject, type CheckOptions, type CheckResult } from './check-project.ts';
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
    // Without a line there is no such file.
    if (!(error instanceof Problem) || error.code !== 'project-file' || error.kind === 'usage' || error.place?.line === undefined) throw error;
    return { findings: [problemFinding(error, [])], files: 1, complete: false };
  }
  return checkProject(project, options(project));
}
