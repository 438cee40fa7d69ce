/** The lines of an invented text that is not written: for each its place and hashes, as a report file keeps them (semantics §14). */
import { createHash } from 'node:crypto';
import { plainText } from '../../src/graph/plain-text.ts';
import type { Random } from './random.ts';
import { said, type Triples } from './triples.ts';

export type PassageKind = 'headline' | 'heading' | 'paragraph' | 'list-item';

const SYLLABLES = ['ha', 'fen', 'see', 'wind', 'ka', 'nal', 'boot', 'ufer', 'strom', 'deich', 'lot', 'segel', 'turm', 'mole', 'anker', 'watt'];
const WORDS: Readonly<Record<PassageKind, readonly [least: number, most: number]>> = { headline: [6, 12], heading: [2, 5], paragraph: [30, 90], 'list-item': [6, 14] };

/** A report's passages, written one after another. */
export class Passages {
  readonly #random: Random;
  readonly #report: string;
  readonly #base: string;
  readonly #lines: string[] = [];
  readonly #triples: Triples[] = [];
  #start = 0;

  /** @param report the report's id; @param base where the project's IRIs begin */
  constructor(random: Random, report: string, base: string) {
    this.#random = random;
    this.#report = report;
    this.#base = base;
  }

  /** Adds a line; its number and its length in characters. */
  add(kind: PassageKind): { readonly number: number; readonly length: number } {
    const line = this.#invent(kind);
    const number = this.#lines.push(line);
    const [passage, location] = [`p:${number}`, `<${this.#base}id/${this.#report}/passage/${number}/v1>`];
    const coverage = this.#random.chance(0.95) ? 'full' : 'topics';
    this.#triples.push(
      [passage, 'a', ':Passage'], [passage, 'rdfs:label', ...said({ en: `passage ${number}`, de: `Passage ${number}` })], [passage, ':report', `id:${this.#report}`],
      [passage, ':number', String(number)], [passage, ':passageKind', `:passage-${kind}`], [passage, ':coverage', `:coverage-${coverage}`], [passage, ':location', location],
      [location, 'a', ':PassageLocation'], [location, ':inVersion', `<${this.#base}id/${this.#report}/v1>`], [location, ':order', String(number)], [location, ':line', String(number)],
      [location, ':start', String(this.#start)], [location, ':end', String(this.#start + line.length)], [location, ':sha256', hash(line)], [location, ':plainSha256', hash(plainText(line))],
    );
    this.#start += line.length + 1;
    return { number, length: line.length };
  }

  triples(): readonly Triples[] {
    return this.#triples;
  }

  /** The hash of the whole text. */
  sha256(): string {
    return hash(`${this.#lines.join('\n')}\n`);
  }

  #invent(kind: PassageKind): string {
    const [least, most] = WORDS[kind];
    const words = Array.from({ length: this.#random.int(least, most) }, () => this.#random.some(SYLLABLES, this.#random.int(1, 3)).join(''));
    const text = words.join(' ');
    return `${text[0]!.toUpperCase()}${text.slice(1)}${kind === 'paragraph' ? '.' : ''}`;
  }
}

function hash(text: string): string {
  return `"${createHash('sha256').update(text).digest('hex')}"`;
}
