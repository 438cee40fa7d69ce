/** What the design names and this version does not have yet: refused with the reason, never ignored. */
import { Problem } from '../problem.ts';
import type { ComesWith, Messages } from './messages-en.ts';

/** Commands still to come, and with what. */
export const LATER_COMMANDS: Readonly<Record<string, ComesWith>> = {
  report: 'next-report', registry: 'next-report', match: 'next-report', import: 'next-report',
  review: 'next-report', impact: 'next-report', changes: 'next-report', ontology: 'next-report',
  serve: 'later', publish: 'later', push: 'later', mcp: 'later',
};

const LATER_FLAGS: Readonly<Record<string, ComesWith>> = {};

const LATER_ENGINES: Readonly<Record<string, ComesWith>> = { remote: 'later', columnar: 'later' };

const LATER = { flag: LATER_FLAGS, engine: LATER_ENGINES };

/** The refusal of a thing that is not built yet. */
export function notBuilt(thing: string, part: ComesWith, say: Messages): Problem {
  return new Problem({ code: 'not-built', message: say.notBuilt(thing, part), kind: 'usage' });
}

/** Refuses a flag or engine that is still to come. @throws Problem `not-built` (usage) */
export function refuseLater(kind: keyof typeof LATER, name: string, say: Messages): void {
  const part = Object.hasOwn(LATER[kind], name) ? LATER[kind][name] : undefined;
  if (part !== undefined) throw notBuilt(kind === 'flag' ? name : `--${kind} ${name}`, part, say);
}

/** Refuses the first flag among the arguments that is still to come. @throws Problem `not-built` (usage) */
export function refuseLaterFlags(args: readonly string[], say: Messages): void {
  const end = args.indexOf('--');
  for (const arg of end < 0 ? args : args.slice(0, end)) {
    if (arg.startsWith('--')) refuseLater('flag', arg.split('=')[0] ?? arg, say);
  }
}
