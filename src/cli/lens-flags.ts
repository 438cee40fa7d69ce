/** The flags of the lens: added to a command, and read from what was typed. */
import { Option, type Command } from 'commander';
import type { Lens } from '../query/answer.ts';
import type { LensKey, LensNames } from '../query/lens-names.ts';
import { collect, type GlobalFlags } from './command-options.ts';
import type { Messages } from './messages-en.ts';

/** What stands for each condition's value in help texts; undefined for a flag without one. The keys are the conditions. */
const VALUES: Readonly<Record<LensKey, string | undefined>> = {
  asOf: 'date', happenedBy: 'date', recordedBy: 'date', minCertainty: 'code', mode: 'modes', reviewedOnly: undefined,
  onlyReport: 'report', withoutReport: 'report', withoutSource: 'org', withoutClaim: 'claim',
};
const KEYS = Object.keys(VALUES) as readonly LensKey[];
const SEVERAL: ReadonlySet<LensKey> = new Set(['mode', 'onlyReport', 'withoutReport', 'withoutSource', 'withoutClaim'] satisfies LensKey[]);

/** The lens as typed, beside the other flags of a command that takes one. */
export type LensFlags = LensNames & GlobalFlags;

/** Gives a command the flags of the lens, under a heading of their own in its help. */
export function addLensFlags(command: Command, { lens }: Messages): Command {
  for (const key of KEYS) {
    const value = VALUES[key];
    const option = new Option(`${flagOf(key)}${value === undefined ? '' : ` <${value}>`}`, lens[key]).helpGroup(lens.title);
    command.addOption(SEVERAL.has(key) ? option.argParser(collect) : option);
  }
  return command;
}

/** What was typed before a flag that divides one lens from the next; undefined where that flag was not typed. */
export interface SplitLens {
  readonly before: LensNames | undefined;
  /** How often the dividing flag was typed. */
  readonly times: number;
}

/** Lets a flag divide the lens flags of a command: those behind it begin anew. @param flag its long name */
export function splitLens(command: Command, flag: string): SplitLens {
  const split: { before: LensNames | undefined; times: number } = { before: undefined, times: 0 };
  // Commander tells of options in the order in which they were typed.
  command.on(`option:${flag}`, () => {
    split.times += 1;
    split.before = typedLens(command.opts());
    for (const key of KEYS) command.setOptionValue(key, undefined);
  });
  return split;
}

/** The conditions that were typed; none for a command without these flags. */
export function typedLens(flags: GlobalFlags): LensNames {
  const typed = Object.entries(flags).filter(([key, value]) => Object.hasOwn(VALUES, key) && value !== undefined);
  // Modes may stand side by side; the names of reports and sources may have commas in them.
  return Object.fromEntries(typed.map(([key, value]) => [key, key === 'mode' ? (value as string[]).flatMap((modes) => modes.split(',')) : value])) as LensNames;
}

/**
 * A lens as one would type it, with a blank before each flag; quoted for a POSIX shell where it must be.
 * @param shorten writes an IRI in a form that is found again; codes and dates it leaves alone
 */
export function lensAsTyped(lens: Lens, shorten: (iri: string) => string): string {
  const typed = Object.entries(lens).flatMap(([key, value]) => {
    const flag = flagOf(key as LensKey);
    if (typeof value === 'boolean') return value ? [flag] : [];
    return (typeof value === 'string' ? [value] : (value as readonly string[])).map(shorten).map((one) => `${flag} ${/^[\w@%+=:,./-]+$/u.test(one) ? one : `'${one.replaceAll("'", String.raw`'\''`)}'`}`);
  });
  return typed.map((one) => ` ${one}`).join('');
}

/** How a condition is typed: `--as-of`. */
export function flagOf(key: LensKey): string {
  return `--${key.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}
