#!/usr/bin/env node
/** The program: binds the command line to this process. */
import { run } from './program.ts';

// A reader that has seen enough (`… | head`) closes the pipe: that is no error, and nothing more is owed.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Windows says EOF.
  if (error.code === 'EPIPE' || error.code === 'EOF') process.exit(0);
  process.stderr.write(`cannot write to standard output (${error.code ?? error.message})\n`);
  process.exit(1);
});
process.stderr.on('error', () => undefined);

process.exitCode = await run(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  input: process.stdin,
  env: process.env,
});
