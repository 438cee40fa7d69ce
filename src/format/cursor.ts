/** Walks over tokens one term at a time, and gathers the comments met on the way. */
import { RDF_TYPE } from '../graph/vocabulary.ts';
import type { SourceToken } from './tokens.ts';

/** A comment on its way to what it belongs to. */
export interface Comment {
  readonly text: string;
  readonly line: number;
  /** Whether it stands behind something on the same line. */
  readonly behind: boolean;
  /** Whether an empty line stands above it. */
  readonly apart: boolean;
}

/** A term as written. */
export interface Term {
  readonly text: string;
  /** The IRI, or `_:label`; undefined for literals and what stands in brackets. */
  readonly key: string | undefined;
}

export class Cursor {
  /** Prefixes as declared so far. */
  readonly prefixes = new Map<string, string>();
  base = '';
  /** What was used since the last `reset`. */
  usedPrefixes = new Set<string>();
  usedBlanks = new Set<string>();
  readonly #text: string;
  readonly #tokens: readonly SourceToken[];
  #at = 0;
  #lastLine = 0;
  #pending: Comment[] = [];

  constructor(text: string, tokens: readonly SourceToken[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  /** The next token that is no comment; comments before it wait in `comments`. */
  peek(): SourceToken {
    for (let token = this.#tokens[this.#at]!; token.type === 'comment'; token = this.#tokens[++this.#at]!) {
      const above = this.#pending.at(-1)?.line ?? this.#lastLine;
      this.#pending.push({
        text: `#${token.value}`.trimEnd(), line: token.line, behind: token.line === this.#lastLine, apart: token.line - above > 1,
      });
    }
    return this.#tokens[this.#at]!;
  }

  /** The line on which the token that was consumed last ends. */
  get lastLine(): number {
    return this.#lastLine;
  }

  /** Consumes the next token. */
  next(): SourceToken {
    const token = this.peek();
    this.#at++;
    this.#lastLine = token.endLine;
    this.#note(token);
    return token;
  }

  /** Consumes the next token if it is of this type. */
  skip(type: string): boolean {
    if (this.peek().type !== type) return false;
    this.next();
    return true;
  }

  /** Looks past the next token, for what tells a graph's name from a subject. */
  typeAfterNext(): string {
    this.peek();
    return this.#typeFrom(this.#at + 1);
  }

  /** The comments passed since this was last called, up to the next token. */
  comments(): Comment[] {
    this.peek();
    return this.passed();
  }

  /** The same, up to the token that was consumed last. */
  passed(): Comment[] {
    return this.#pending.splice(0);
  }

  source({ from, to }: SourceToken): string {
    return this.#text.slice(from, to);
  }

  /** Consumes a whole term: an IRI, a name, a literal with its tag or type, or everything up to the matching bracket. */
  term(): Term {
    const waiting = this.comments();
    const first = this.next();
    let last = first;
    if (first.type === '[' || first.type === '(') last = this.#matching();
    else if (first.type === 'literal' && /^(?:langcode|type|typeIRI)$/.test(this.#typeFrom(this.#at))) last = this.next();
    // Comments inside are part of the text that is kept.
    const inside = this.passed().length > 0;
    this.#pending.push(...waiting);
    return { text: this.#textOf(first, last, inside), key: this.#keyOf(first) };
  }

  /** The IRI that a token names; a relative one counts with its base. */
  iri(token: SourceToken): string {
    if (token.type === 'abbreviation') return RDF_TYPE;
    if (token.type === 'prefixed') return (this.prefixes.get(token.prefix) ?? `${token.prefix}:`) + token.value;
    return /^[a-z][a-z0-9+.-]*:/i.test(token.value) ? token.value : `${this.base} ${token.value}`;
  }

  #typeFrom(from: number): string {
    let at = from;
    let token = this.#tokens[at];
    while (token?.type === 'comment') token = this.#tokens[++at];
    return token?.type ?? 'eof';
  }

  #matching(): SourceToken {
    for (let depth = 1; ;) {
      const token = this.next();
      if (token.type === '[' || token.type === '(') depth++;
      if (token.type === ']' || token.type === ')') depth--;
      if (depth === 0 || token.type === 'eof') return token;
    }
  }

  #textOf(first: SourceToken, last: SourceToken, inside: boolean): string {
    // "x" ^^ xsd:date is written without its blanks.
    if (!inside && last.type.startsWith('type')) return `${this.source(first)}^^${this.source(last)}`;
    if (!inside && last.type === 'langcode') return this.source(first) + this.source(last);
    return this.#text.slice(first.from, last.to);
  }

  #keyOf(token: SourceToken): string | undefined {
    if (token.type === 'blank') return `_:${token.value}`;
    return token.type === 'IRI' || token.type === 'prefixed' || token.type === 'abbreviation' ? this.iri(token) : undefined;
  }

  #note(token: SourceToken): void {
    if (token.type === 'blank') this.usedBlanks.add(token.value);
    if (token.type === 'prefixed' || token.type === 'type') this.usedPrefixes.add(token.prefix);
  }
}
