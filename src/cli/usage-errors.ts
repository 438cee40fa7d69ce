/** What commander refuses, said in the reader's language and our shape. */
import type { CommanderError } from 'commander';
import type { Problem } from '../problem.ts';
import { usage } from './command-options.ts';
import type { Messages } from './messages-en.ts';

/** The parts that commander's English messages quote: 'the option', and its suggestion in brackets. */
function quotedParts(message: string): { readonly name: string; readonly suggestion: string | undefined } {
  const name = /'([^']*)'/u.exec(message)?.[1] ?? '';
  return { name: name.split(/[\s,]/u)[0] ?? name, suggestion: /\(Did you mean (?:one of )?([^?]*)\?\)/u.exec(message)?.[1] };
}

/** Turns commander's refusal into a usage problem that ends with where help is. `command` is what was called. */
export function usageProblem(error: CommanderError, command: string, say: Messages): Problem {
  const { name, suggestion } = quotedParts(error.message);
  const messages: Readonly<Record<string, string>> = {
    'commander.unknownOption': say.unknownOption(name),
    'commander.unknownCommand': say.unknownCommand(name),
    'commander.optionMissingArgument': say.missingValue(optionName(error.message)),
    'commander.missingArgument': say.missingArgument(name),
    'commander.excessArguments': say.tooMany,
  };
  const repair = suggestion === undefined ? say.seeHelp(command) : say.didYouMean(suggestion);
  return usage(error.code.replace('commander.', ''), messages[error.code] ?? error.message.replace(/^error: /u, ''), repair);
}

/** The long form in commander's `-o, --output <file>`. */
function optionName(message: string): string {
  return /--[a-z-]+/u.exec(message)?.[0] ?? quotedParts(message).name;
}
