/** `dealgraph completion`: the script that makes a shell complete dealgraph's command lines. */
import { usage, type GlobalFlags } from './command-options.ts';
import type { Messages } from './messages-en.ts';
import { emit } from './output.ts';
import { SHELL_SCRIPTS } from './shell-scripts.ts';
import type { Terminal } from './terminal.ts';

/**
 * Prints the script of a shell.
 * @returns the exit code
 * @throws Problem `unknown-shell`, `completion-format` (usage)
 */
export async function completion(shell: string | undefined, flags: GlobalFlags, terminal: Terminal, say: Messages): Promise<number> {
  const known = Object.keys(SHELL_SCRIPTS).join(', ');
  if (flags.format !== undefined) throw usage('completion-format', say.completion.noFormat);
  if (shell === undefined) throw usage('unknown-shell', say.completion.whichShell, say.completion.name(known));
  const script = Object.hasOwn(SHELL_SCRIPTS, shell) ? SHELL_SCRIPTS[shell] : undefined;
  if (script === undefined) throw usage('unknown-shell', say.completion.unknownShell(shell), say.completion.name(known));
  await emit(script, { format: 'shell', chosen: true, file: flags.output === '-' ? undefined : flags.output }, terminal);
  return 0;
}
