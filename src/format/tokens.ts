/** Cuts Turtle and TriG into tokens that know where they stand in the text, comments among them. */

/** A token as n3's lexer gives it, with offsets into the text. */
export interface SourceToken {
  /** n3's name: `IRI`, `prefixed`, `literal`, `langcode`, `comment`, `.`, `{` … */
  readonly type: string;
  /** Unescaped; of a prefixed name what follows the colon, of a comment what follows `#`. */
  readonly value: string;
  readonly prefix: string;
  /** Offsets, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Lines from 1. */
  readonly line: number;
  readonly endLine: number;
}

interface LexedToken {
  readonly type: string;
  readonly value: string;
  readonly prefix: string;
  readonly line: number;
  readonly endLine?: number;
  readonly start: number;
  readonly end: number;
}

/** The tokens of a text that n3 can parse; the last one is `eof`. */
export async function tokensOf(text: string): Promise<readonly SourceToken[]> {
  const { Lexer } = await import('n3');
  // n3's own type declarations leave out that `tokenize` without a callback is synchronous.
  const lexer = new Lexer({ n3: false, comments: true } as never) as unknown as { tokenize(text: string): LexedToken[] };
  const starts = lineStarts(text);
  return lexer.tokenize(text).map(({ type, value, prefix, line, endLine = line, start, end }) => ({
    type, value, prefix, line, endLine, from: starts[line - 1]! + start, to: starts[endLine - 1]! + end,
  }));
}

/**
 * The same text with LF as its only line end. Inside a literal a line end is part of the value, so what was CR there
 * becomes the escape `\r` and the triple stays what it was.
 */
export async function withPlainLineEnds(text: string): Promise<string> {
  if (!text.includes('\r')) return text;
  let plain = '';
  let at = 0;
  for (const { type, from, to } of await tokensOf(text)) {
    plain += text.slice(at, from).replace(/\r\n?/g, '\n');
    plain += type === 'literal' ? text.slice(from, to).replaceAll('\r', '\\r') : text.slice(from, to);
    at = to;
  }
  return plain + text.slice(at).replace(/\r\n?/g, '\n');
}

/** The comments of a text, without blanks at their ends, in order. */
export function commentsIn(tokens: readonly SourceToken[]): string[] {
  return tokens.filter(({ type }) => type === 'comment').map(({ value }) => `#${value}`.trimEnd());
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
}
