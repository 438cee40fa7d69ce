/** The values of flags, checked: each function takes what was typed and gives what it means, or refuses it. */
import { Problem } from '../problem.ts';
import type { Messages } from './messages-en.ts';
import { refuseLater } from './not-built.ts';

/** What every command takes. */
export interface GlobalFlags {
  readonly project?: string;
  readonly engine?: string;
  readonly format?: string;
  readonly output?: string;
  readonly lang?: string;
}

/** What can evaluate queries; the first is the default. */
export const ENGINES = ['oxigraph', 'comunica'] as const;
export type EngineName = (typeof ENGINES)[number];

/** A wrong usage: exit 2. */
export function usage(code: string, message: string, repair?: string): Problem {
  return new Problem({ code, message, kind: 'usage', ...(repair === undefined ? {} : { repair }) });
}

/** The engine asked for. @throws Problem `unknown-engine`, `not-built` (usage) */
export function engineName(asked: string | undefined, say: Messages): EngineName | undefined {
  const known = ENGINES.find((name) => name === asked);
  if (asked === undefined || known !== undefined) return known;
  refuseLater('engine', asked, say);
  throw usage('unknown-engine', say.unknownEngine(asked));
}

/** The number of rows of `--limit`: Infinity for `all`. @throws Problem `bad-limit` (usage) */
export function rowLimit(asked: string | undefined, say: Messages): number | undefined {
  if (asked === undefined) return undefined;
  if (asked === 'all') return Infinity;
  if (!/^\d{1,9}$/u.test(asked)) throw usage('bad-limit', say.badLimit(asked));
  return Number(asked);
}

/** The parameters of `-p name=value …`. @throws Problem `bad-parameter` (usage) */
export function parameterValues(asked: readonly string[], say: Messages): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  for (const pair of asked) {
    const at = pair.indexOf('=');
    if (at < 1) throw usage('bad-parameter', say.badParameter(pair));
    const name = pair.slice(0, at);
    if (values.has(name)) throw usage('bad-parameter', say.repeatedParameter(name));
    values.set(name, pair.slice(at + 1));
  }
  return Object.fromEntries(values);
}

/** Gathers a flag that may be repeated, for commander. */
export function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}
