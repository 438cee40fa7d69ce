/** One command on one project: opened, its language chosen, what is wrong with it said. */
import type { LensedGraph, OpenedProject } from '../index.ts';
import { safeText } from '../export/terminal-text.ts';
import type { Problem } from '../problem.ts';
import { engineName, type EngineName, type GlobalFlags } from './command-options.ts';
import { answerLanguage } from './language.ts';
import { flagOf, typedLens } from './lens-flags.ts';
import type { Messages } from './messages-en.ts';
import type { Terminal } from './terminal.ts';

/** What a command works with once its flags are read. */
export interface Session {
  readonly project: OpenedProject;
  /** The graph under the lens of the flags; without any, that of all claims that were not retracted. */
  readonly lensed: LensedGraph;
  readonly lang: string;
  readonly engine: EngineName | undefined;
  readonly say: Messages;
  readonly terminal: Terminal;
}

/** Runs a command on the project that the flags name, and closes it whatever happens. @returns the exit code */
export async function withProject(
  flags: GlobalFlags,
  terminal: Terminal,
  say: Messages,
  command: (session: Session) => Promise<number>,
): Promise<number> {
  const engine = engineName(flags.engine, say);
  // Loaded here and not at the top, so that help and usage errors come at once.
  const { openProject } = await import('../index.ts');
  const project = await openProject(flags.project === undefined ? {} : { folder: flags.project });
  try {
    const lang = answerLanguage(flags.lang, terminal.env, project.languages, say);
    const lensed = await project.under(typedLens(flags), flagOf);
    const exit = await command({ project, lensed, lang, engine, say, terminal });
    return Math.max(exit, reportProblems(project.problems, terminal, say));
  } finally {
    project.close();
  }
}

/** Says which files were left out and why. @returns 1 if any was */
function reportProblems(problems: readonly Problem[], terminal: Terminal, say: Messages): number {
  if (problems.length === 0) return 0;
  for (const problem of problems) sayProblem(problem, terminal, say);
  const files = new Set(problems.map((problem) => problem.place?.file ?? problem.message));
  terminal.err.write(`${say.filesLeftOut(files.size)}\n`);
  return 1;
}

/** Writes a problem on standard error in the reader's language, harmless whatever the data in it. */
export function sayProblem(problem: Problem, terminal: Terminal, say: Messages): void {
  terminal.err.write(`${safeText(problem.toString(say.language))}\n`);
}

/** The options of the library's `ask` for this session. */
export function askOptions(session: Session, parameters: Readonly<Record<string, string>>, evidence: boolean | undefined) {
  return { parameters, lang: session.lang, lens: session.lensed.lens, ...(session.engine === undefined ? {} : { engine: session.engine }), ...(evidence ? { evidence } : {}) };
}
