/** A line of progress on a person's terminal, for what takes longer than a second. */
import type { Terminal } from './terminal.ts';

export interface Progress {
  /** Says how far the work is, if it has taken over a second. */
  at(done: number): void;
  /** Takes the line away. */
  end(): void;
}

const PATIENCE_MS = 1000;

/** Starts to watch a piece of work; nothing is ever written where standard error is not a terminal. */
export function progress({ err }: Terminal, line: (done: number) => string): Progress {
  const start = Date.now();
  let shown = false;
  return {
    at(done) {
      if (!err.isTTY || Date.now() - start < PATIENCE_MS) return;
      err.write(`\r\u001b[K${line(done)}`);
      shown = true;
    },
    end() {
      if (shown) err.write('\r\u001b[K');
    },
  };
}
