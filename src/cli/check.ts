/** `dealgraph check`: judges the project, or files as if they were added to it. */
import { checkProject, type CheckResult } from '../check/check-project.ts';
import { findingsGithub } from '../check/findings-github.ts';
import { findingsObject } from '../check/findings-json.ts';
import { findingsSarif } from '../check/findings-sarif.ts';
import { findingsText } from '../check/findings-text.ts';
import { problemFinding } from '../check/problem-finding.ts';
import { jsonText } from '../export/answer-json.ts';
import { safeText } from '../export/terminal-text.ts';
import { findProject } from '../graph/project.ts';
import { Problem } from '../problem.ts';
import { filesToCheck, type AskedRole } from './check-files.ts';
import type { GlobalFlags } from './command-options.ts';
import type { Messages } from './messages-en.ts';
import { CHECK_FORMATS, emit, outputFor, type CheckFormat, type Output } from './output.ts';
import { shippedFolder } from './shipped-folder.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';

export interface CheckFlags extends GlobalFlags {
  readonly as?: string;
}

/**
 * Writes every finding.
 * @returns 1 where one is an error, else 0
 * @throws Problem wrong usage, a file that does not exist
 */
export async function check(files: readonly string[], flags: CheckFlags, terminal: Terminal, say: Messages): Promise<number> {
  const output = outputFor(flags, CHECK_FORMATS, say);
  const result = await judged(files, flags, say);
  await emit(written(result, output, say), output, terminal);
  // Beside the findings for people; a format for programs holds the counts itself, or needs none.
  if (output.format !== 'table') terminal.err.write(say.check.summary(result));
  return result.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** A project whose dealgraph.json cannot be used has that one finding. */
async function judged(files: readonly string[], flags: CheckFlags, say: Messages): Promise<CheckResult> {
  try {
    const project = findProject(flags.project, process.cwd(), shippedFolder());
    return await checkProject(project, files.length === 0 ? {} : filesToCheck(files, flags.as as AskedRole | undefined, project, say));
  } catch (error) {
    if (!(error instanceof Problem) || !['project-file', 'uses'].includes(error.code) || error.kind === 'usage' || error.place?.line === undefined) throw error;
    return { findings: [problemFinding(error, [])], files: 1, complete: false };
  }
}

function written(result: CheckResult, { format }: Output<CheckFormat>, say: Messages): string {
  const { findings } = result;
  switch (format) {
    case 'table': return safeText(findingsText(findings, say.language, say.check)) + say.check.summary(result);
    case 'json': return jsonText(findingsObject(result, say.language));
    case 'sarif': return jsonText(findingsSarif(findings, say.language, VERSION));
    case 'github': return safeText(findingsGithub(findings, say.language));
  }
}
