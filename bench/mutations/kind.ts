/** What a kind of mistake is: where it can be made, and how. */
import type { Random } from './random.ts';
import type { Block, Group, Span, Statement, Term, TurtleText } from './turtle-text.ts';

/** A piece of text and what stands there instead. */
export interface Edit extends Span {
  readonly text: string;
}

/** A file by its path in the project, and what stands in it. */
export type TextFile = Pick<TurtleText, 'path' | 'text'>;

/** One change in one file, as one person makes it; a swap has two edits. */
export interface Change {
  readonly file: TextFile;
  readonly edits: readonly Edit[];
}

export type Family = 'drop' | 'swap' | 'retype' | 'misspell' | 'alter';

/** A sort of mistake by its name. */
export interface Mistake {
  readonly id: string;
  /** How often it is tried, against the others of its family. */
  readonly weight: number;
}

export interface Kind extends Mistake {
  readonly family: Family;
  /** One mistake of this kind at random; undefined where the files leave no room for it. */
  readonly make: (files: Files, random: Random) => Change | undefined;
}

/** A value with all that it belongs to. */
export interface ValueSite {
  readonly file: TurtleText;
  readonly statement: Statement;
  readonly group: Group;
  readonly value: Term;
}

/** The files that mistakes are made in, and what may stand in them. */
export class Files {
  readonly all: readonly TurtleText[];
  readonly statements: readonly { readonly file: TurtleText; readonly statement: Statement }[];
  readonly values: readonly ValueSite[];
  readonly blocks: readonly { readonly file: TurtleText; readonly block: Block }[];
  readonly #classes = new Map<string, Set<string>>();

  constructor(all: readonly TurtleText[]) {
    this.all = all;
    this.statements = all.flatMap((file) => file.statements.map((statement) => ({ file, statement })));
    this.values = this.statements.flatMap(({ file, statement }) => statement.groups.flatMap((group) => group.values.map((value) => ({ file, statement, group, value }))));
    this.blocks = all.flatMap((file) => file.blocks.map((block) => ({ file, block })));
    for (const { statement, group, value } of this.values) {
      if (group.verb.text !== 'a') continue;
      const known = this.#classes.get(value.text) ?? new Set();
      this.#classes.set(value.text, known.add(statement.subject.text));
    }
  }

  /** The classes that things of these files are given. */
  get classes(): readonly string[] {
    return [...this.#classes.keys()];
  }

  /** Other things that share a class with this one. */
  kin(thing: string): readonly string[] {
    const shared = [...this.#classes.values()].filter((things) => things.has(thing));
    return [...new Set(shared.flatMap((things) => [...things]))].filter((other) => other !== thing);
  }
}

/** The change that replaces one piece of text. */
export function replace(file: TextFile, { start, end }: Span, text: string): Change | undefined {
  return file.text.slice(start, end) === text ? undefined : { file, edits: [{ start, end, text }] };
}

/** The change that lets two pieces of text change places. */
export function swap(file: TextFile, a: Span, b: Span): Change | undefined {
  const [one, other] = [file.text.slice(a.start, a.end), file.text.slice(b.start, b.end)];
  return one === other ? undefined : { file, edits: [{ start: a.start, end: a.end, text: other }, { start: b.start, end: b.end, text: one }] };
}

/** A file's text after a change. */
export function changed({ file, edits }: Change): string {
  return edits.toSorted((a, b) => b.start - a.start).reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), file.text);
}
