#!/usr/bin/env node
/** The program: binds the command line to this process. */
import { askedLanguage, messagesFor } from './language.ts';
import { isTooOld, OLDEST_NODE } from './node-version.ts';
import { run } from './program.ts';

// A reader that has seen enough (`… | head`) closes the pipe: that is no error, and nothing more is owed.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Windows says EOF.
  if (error.code === 'EPIPE' || error.code === 'EOF') process.exit(0);
  process.stderr.write(`cannot write to standard output (${error.code ?? error.message})\n`);
  process.exit(1);
});
process.stderr.on('error', () => undefined);

const args = process.argv.slice(2);
if (isTooOld(process.versions.node)) {
  process.stderr.write(`${messagesFor(askedLanguage(args), process.env).nodeTooOld(OLDEST_NODE, process.versions.node)}\n`);
  process.exitCode = 1;
} else {
  process.exitCode = await run(args, { out: process.stdout, err: process.stderr, input: process.stdin, env: process.env });
}
