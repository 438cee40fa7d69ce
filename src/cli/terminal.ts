/** The terminal or pipe that a command talks to: its streams, its width, its colours. */
import type { DiffInk } from '../export/diff-text.ts';

/** An output stream as far as we use it; Node's own fits. */
export interface Stream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  /** False where the reader is behind; `drain` then says when to go on. */
  write(text: string): unknown;
  once?(event: 'drain', listener: () => void): unknown;
}

/** Everything outside that a command may look at or write to. */
export interface Terminal {
  readonly out: Stream;
  readonly err: Stream;
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly env: NodeJS.ProcessEnv;
}

/** The width of a table in a pipe or file, where there is no window to fit. */
const PIPE_WIDTH = 100;

/** Terminal cells per line: `COLUMNS`, else the window's, else 100. */
export function lineWidth({ out, env }: Terminal): number {
  const asked = Number(env['COLUMNS']);
  if (Number.isInteger(asked) && asked > 0) return asked;
  return (out.isTTY ? out.columns : undefined) ?? PIPE_WIDTH;
}

/** Colours on a terminal, none in a pipe; `NO_COLOR` and `FORCE_COLOR` decide otherwise (no-color.org, force-color.org). */
export function ink({ out, env }: Terminal): DiffInk | undefined {
  const forced = env['FORCE_COLOR'];
  const wanted =
    forced !== undefined && forced !== '' ? forced !== '0' && forced !== 'false'
    : env['NO_COLOR'] ? false
    : Boolean(out.isTTY) && env['TERM'] !== 'dumb';
  if (!wanted) return undefined;
  const style = (on: number, off: number) => (text: string) => (text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`);
  return { bold: style(1, 22), dim: style(2, 22), red: style(31, 39), green: style(32, 39), yellow: style(33, 39) };
}
