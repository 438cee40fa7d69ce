/** A command line that is being typed, read as far as it goes. */
import type { Command, Option } from 'commander';

/** A command line as far as it is typed. */
export interface TypedLine {
  /** The command that the words name; the program where they name none yet. */
  readonly command: Command;
  /** The arguments before the word being typed. */
  readonly given: readonly string[];
  /** The flags with a value before it, by long name: the last value of each. */
  readonly flags: Readonly<Record<string, string>>;
  /** The flag whose value is being typed. */
  readonly open: Option | undefined;
  /** What is typed of the word, without the flag in `--flag=value`. */
  readonly typed: string;
  /** What stands before `typed` in the same word: `--flag=`. */
  readonly before: string;
}

/** Reads words, the last one being typed, as commander will, without its refusals. */
export function readLine(program: Command, words: readonly string[]): TypedLine {
  const given: string[] = [];
  const flags: Record<string, string> = {};
  let command = program;
  let open: Option | undefined;
  for (const word of words.slice(0, -1)) {
    const [name = '', ...value] = word.split('=');
    const option = findOption(command, name);
    if (open !== undefined) {
      flags[open.long ?? ''] = word;
      open = undefined;
    } else if (option !== undefined) {
      if (value.length > 0) flags[option.long ?? ''] = value.join('=');
      else open = option.required ? option : undefined;
    } else if (!word.startsWith('-')) {
      const called = command === program ? commandsOf(program).find((one) => one.name() === word) : undefined;
      if (called === undefined) given.push(word);
      else command = called;
    }
  }
  return { command, given, flags, ...lastWord(command, open, words.at(-1) ?? '') };
}

/** The word being typed; in `--flag=value` it is the flag's value. */
function lastWord(command: Command, open: Option | undefined, word: string): Pick<TypedLine, 'open' | 'typed' | 'before'> {
  const [, name, value] = /^(--[^=]+)=(.*)$/su.exec(word) ?? [];
  const named = open === undefined && name !== undefined ? findOption(command, name) : undefined;
  return named === undefined || value === undefined ? { open, typed: word, before: '' } : { open: named, typed: value, before: `${name}=` };
}

/** The commands that help shows. */
export function commandsOf(program: Command): readonly Command[] {
  return program.createHelp().visibleCommands(program);
}

/** A command's own flags, and those that every command takes. */
export function optionsOf(command: Command): readonly Option[] {
  const help = command.createHelp();
  return [...help.visibleOptions(command), ...(command.parent === null ? [] : help.visibleOptions(command.parent).filter(({ long }) => long !== '--help'))];
}

function findOption(command: Command, name: string): Option | undefined {
  return name.startsWith('-') ? optionsOf(command).find(({ short, long }) => name === short || name === long) : undefined;
}
