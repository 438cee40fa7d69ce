/** Makes mistakes one at a time and has each judged. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { changed, Files, type Change, type Mistake } from './kind.ts';
import type { Judge, Verdict } from './judge.ts';
import { KINDS, mistake, mistakeOf } from './kinds.ts';
import { QUERY_KINDS, queryFiles, queryMistake } from './query-mistakes.ts';
import { Random } from './random.ts';
import { readTurtle, type TurtleText } from './turtle-text.ts';

export interface Mutant {
  readonly kind: Mistake;
  /** `file:line` of the first edit. */
  readonly place: string;
  /** What stood there, and what stands there instead; an edit each. */
  readonly edits: readonly { readonly before: string; readonly after: string }[];
  readonly verdict: Verdict;
}

export interface RunOptions {
  readonly count: number;
  readonly seed: number;
  /** `data`, `ontology` or `queries`. */
  readonly over: string;
  /** Only mistakes of this kind. */
  readonly kind?: string;
  /** Only these of the run, by number from 1; the others are made and not judged. */
  readonly only?: ReadonlySet<number>;
  readonly onMutant?: (mutant: Mutant, index: number) => void;
}

/** The files under `over` that mistakes are made in. */
export function filesUnder(folder: string, over: string): Files {
  const paths = readdirSync(join(folder, over), { recursive: true, encoding: 'utf8' }).map((path) => `${over}/${path.replaceAll('\\', '/')}`);
  // The shapes are judges, not data.
  const read = paths.filter((path) => /\.(?:ttl|trig)$/u.test(path) && path !== 'ontology/shapes.ttl').toSorted();
  return new Files(read.map((path): TurtleText => readTurtle(path, readFileSync(join(folder, path), 'utf8'))));
}

/**
 * As many mistakes as asked for, each in the files as they are.
 * @throws TypeError where there is no such kind
 */
export async function runMutations(judge: Judge, folder: string, { count, seed, over, kind, only, onMutant }: RunOptions): Promise<readonly Mutant[]> {
  const make = maker(folder, over, kind);
  const random = new Random(seed);
  const mutants: Mutant[] = [];
  for (let number = 1; number <= count; number++) {
    const made = make(random);
    if (only?.has(number) === false) continue;
    const mutant = await judged(judge, made.kind, made.change);
    mutants.push(mutant);
    onMutant?.(mutant, number);
  }
  return mutants;
}

/** What makes one mistake after the other in the files under `over`. */
function maker(folder: string, over: string, id: string | undefined): (random: Random) => { readonly kind: Mistake; readonly change: Change } {
  const asked = <T extends Mistake>(kinds: readonly T[]): readonly T[] => {
    const found = id === undefined ? kinds : kinds.filter((kind) => kind.id === id);
    if (found.length === 0) throw new TypeError(`no kind ${id}; there are ${kinds.map((kind) => kind.id).join(', ')}`);
    return found;
  };
  if (over === 'queries') {
    const [files, kinds] = [queryFiles(folder), asked(QUERY_KINDS)];
    return (random) => queryMistake(files, kinds, random);
  }
  const files = filesUnder(folder, over);
  const [only] = id === undefined ? [] : asked(KINDS);
  return (random) => (only === undefined ? mistake(files, random) : mistakeOf(only, files, random));
}

/** A change with its verdict. */
export async function judged(judge: Judge, kind: Mistake, change: Change): Promise<Mutant> {
  const { path, text } = change.file;
  const verdict = await judge.judge({ path, original: text, text: changed(change) });
  const first = Math.min(...change.edits.map(({ start }) => start));
  return {
    kind, verdict,
    place: `${path}:${text.slice(0, first).split('\n').length}`,
    edits: change.edits.map(({ start, end, text: after }) => ({ before: text.slice(start, end), after })),
  };
}
