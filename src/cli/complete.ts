/** `dealgraph complete`, hidden: what can follow on a command line, for the scripts of `dealgraph completion`. */
import type { Command, Option } from 'commander';
import type { OpenedProject } from '../index.ts';
import { safeLine } from '../export/terminal-text.ts';
import { argumentValues, flagValues, type Candidate } from './complete-values.ts';
import { answerLanguage } from './language.ts';
import type { Messages } from './messages-en.ts';
import { shellWords } from './shell-words.ts';
import type { Terminal } from './terminal.ts';
import { commandsOf, optionsOf, readLine, type TypedLine } from './typed-line.ts';

/**
 * Writes what fits, one candidate a line: the word, a tab, what it is. Nothing where nothing fits or anything is wrong:
 * nobody wants an error in the line that they type.
 * @param words after the program's name, the last one being typed; or `line`, with the program's name
 * @returns the exit code, 0
 */
export async function complete(words: readonly string[], line: string | undefined, program: Command, terminal: Terminal, say: Messages): Promise<number> {
  const typedLine = readLine(program, line === undefined ? words : shellWords(line).slice(1));
  const candidates = await fitting(typedLine, program, terminal, say).catch(() => []);
  const { typed, before } = typedLine;
  const lines = candidates.filter(({ value }) => value.startsWith(typed))
    .map(({ value, what }) => `${before}${safeLine(value)}\t${safeLine(what)}\n`);
  terminal.out.write(lines.join(''));
  return 0;
}

async function fitting(line: TypedLine, program: Command, terminal: Terminal, say: Messages): Promise<readonly Candidate[]> {
  const { command, given, flags, open, typed } = line;
  const withProject = async <T>(use: (project: OpenedProject, lang: string) => T): Promise<T> => {
    const { openProject } = await import('../index.ts');
    const project = await openProject(flags['--project'] === undefined ? {} : { folder: flags['--project'] });
    const lang = answerLanguage(undefined, terminal.env, project.languages, say);
    return use(project, project.languages.find((one) => one === flags['--lang']) ?? lang);
  };
  if (open !== undefined) return flagValues(open, line, withProject);
  if (typed.startsWith('-')) return optionsOf(command).flatMap(flagNames);
  if (command !== program) return argumentValues(command, given, program, withProject);
  return given.length > 0 ? [] : commandsOf(program).map((one) => ({ value: one.name(), what: one.description() }));
}

function flagNames({ short, long, description }: Option): readonly Candidate[] {
  return [long, short].filter((name) => name !== undefined).map((value) => ({ value, what: description }));
}
