/** A Turtle or TriG file as its writer sees it: statements, properties and values, each with its place in the text. */
import { Lexer } from 'n3';

/** Half-open offsets in the text, UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A term as written. `tag` is what follows a text: its language or datatype, with its place (`@en`, `xsd:date`). */
export interface Term extends Span {
  readonly kind: 'name' | 'iri' | 'text' | 'plain';
  readonly text: string;
  readonly tag?: Span & { readonly kind: 'language' | 'datatype'; readonly text: string };
}

/** A property with its values, as between two semicolons. */
export interface Group extends Span {
  readonly verb: Term;
  readonly values: readonly Term[];
}

/** A subject with all that is said of it, up to and with the full stop. `block` is the graph's name as written. */
export interface Statement extends Span {
  readonly subject: Term;
  readonly groups: readonly Group[];
  readonly block: string | undefined;
}

/** A named graph, from its name to its closing brace. */
export interface Block extends Span {
  readonly name: Term;
}

export interface TurtleText {
  readonly path: string;
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly blocks: readonly Block[];
  readonly prefixes: readonly { readonly name: string; readonly iri: Term }[];
  /** Full stops, semicolons, commas and braces. */
  readonly marks: readonly Span[];
}

interface Token extends Span {
  readonly type: string;
}

/**
 * Reads a file that is correct and holds neither blank nodes nor lists.
 * @throws TypeError where it is not like that
 */
export function readTurtle(path: string, text: string): TurtleText {
  return new Reader(path, text).file();
}

/** n3's tokens, their places turned into offsets. */
function tokensOf(text: string): readonly Token[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  interface N3Token { readonly type: string; readonly line: number; readonly start: number; readonly end: number; readonly endLine?: number }
  const tokens = (new Lexer() as unknown as { tokenize(input: string): readonly N3Token[] }).tokenize(text);
  return tokens.map(({ type, line, start, end, endLine }) => ({ type, start: starts[line - 1]! + start, end: starts[(endLine ?? line) - 1]! + end }));
}

const TAGS: Readonly<Record<string, 'language' | 'datatype'>> = { langcode: 'language', type: 'datatype', typeIRI: 'datatype' };

class Reader {
  readonly #path: string;
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #statements: Statement[] = [];
  readonly #blocks: Block[] = [];
  readonly #prefixes: { name: string; iri: Term }[] = [];
  #at = 0;

  constructor(path: string, text: string) {
    this.#path = path;
    this.#text = text;
    this.#tokens = tokensOf(text);
  }

  file(): TurtleText {
    while (this.#type() !== 'eof') {
      if (this.#type() === '@prefix') this.#prefix();
      else if (this.#type(1) === '{') this.#block();
      else this.#statement(undefined);
    }
    const marks = this.#tokens.filter(({ type }) => ['.', ';', ',', '{', '}'].includes(type));
    return { path: this.#path, text: this.#text, statements: this.#statements, blocks: this.#blocks, prefixes: this.#prefixes, marks };
  }

  #type(ahead = 0): string {
    return this.#tokens[this.#at + ahead]?.type ?? 'eof';
  }

  #take(...types: readonly string[]): Token {
    const token = this.#tokens[this.#at];
    if (token === undefined || !types.includes(token.type)) throw new TypeError(`${this.#path}: ${types.join(' or ')} expected at offset ${token?.start ?? this.#text.length}`);
    this.#at++;
    return token;
  }

  #prefix(): void {
    this.#take('@prefix');
    const { start, end } = this.#take('prefix');
    this.#prefixes.push({ name: this.#text.slice(start, end - 1), iri: this.#term() });
    this.#take('.');
  }

  #block(): void {
    const name = this.#term();
    this.#take('{');
    while (this.#type() !== '}') this.#statement(name.text);
    this.#blocks.push({ name, start: name.start, end: this.#take('}').end });
  }

  #statement(block: string | undefined): void {
    const subject = this.#term();
    const groups = [this.#group()];
    while (this.#type() === ';') {
      this.#take(';');
      groups.push(this.#group());
    }
    // In a graph, the last full stop may be left out.
    const end = this.#type() === '}' ? groups.at(-1)!.end : this.#take('.').end;
    this.#statements.push({ subject, groups, block, start: subject.start, end });
  }

  #group(): Group {
    const verb = this.#term();
    const values = [this.#term()];
    while (this.#type() === ',') {
      this.#take(',');
      values.push(this.#term());
    }
    return { verb, values, start: verb.start, end: values.at(-1)!.end };
  }

  #term(): Term {
    const { type, start, end } = this.#take('prefixed', 'IRI', 'abbreviation', 'literal');
    const text = this.#text.slice(start, end);
    if (type !== 'literal') return { kind: type === 'IRI' ? 'iri' : 'name', text, start, end };
    const tag = TAGS[this.#type()];
    if (tag === undefined) return { kind: /^["']/u.test(text) ? 'text' : 'plain', text, start, end };
    const { start: from, end: to } = this.#take('langcode', 'type', 'typeIRI');
    // n3 counts the ^^ neither to the text nor to the datatype.
    return { kind: 'text', text, start, end: to, tag: { kind: tag, text: this.#text.slice(from, to), start: from, end: to } };
  }
}
