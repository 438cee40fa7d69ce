/** `dealgraph check`: judges the project, or files as if they were added to it. */
import { checkOpened } from '../check/check-folder.ts';
import type { CheckResult } from '../check/check-result.ts';
import { findingsGithub } from '../check/findings-github.ts';
import { findingsObject } from '../check/findings-json.ts';
import { findingsSarif } from '../check/findings-sarif.ts';
import { findingsText } from '../check/findings-text.ts';
import { jsonText } from '../export/answer-json.ts';
import { safeText } from '../export/terminal-text.ts';
import { findProject } from '../graph/project.ts';
import { readPrepared } from '../query/prepared.ts';
import { preparedFiles } from '../query/shipped.ts';
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
 * @throws Problem wrong usage, a file that does not exist or cannot be read, a folder with nothing to check
 */
export async function check(files: readonly string[], flags: CheckFlags, terminal: Terminal, say: Messages): Promise<number> {
  const output = outputFor(flags, CHECK_FORMATS, say);
  const result = await checkOpened(
    () => findProject(flags.project, process.cwd(), shippedFolder()),
    (project) => ({ prepared: readPrepared(preparedFiles(import.meta.url, shippedFolder()).preparedFile), ...(files.length === 0 ? {} : filesToCheck(files, flags.as as AskedRole | undefined, project, say)) }),
  );
  await emit(written(result, output, say), output, terminal);
  // Beside the findings for people; a format for programs holds the counts itself, or needs none.
  if (output.format !== 'table') terminal.err.write(say.check.summary(result));
  return result.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
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
