/** Turns n3's syntax errors into problems with a line, a column, what stands there, and the repair. */
import { Problem } from '../problem.ts';

/** n3's token, with the positions that its type declarations leave out: line from 1, columns from 0, end exclusive. */
export interface LocatedToken {
  readonly type: string;
  readonly value: string;
  readonly prefix: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export interface SyntaxContext {
  readonly text: string;
  readonly file: string;
  /** Prefixes whose declaration a repair can spell out. */
  readonly known: Readonly<Record<string, string>>;
  /** The token before the one that was refused. */
  readonly before: LocatedToken | undefined;
}

interface N3Error {
  readonly message: string;
  readonly context?: { readonly token?: LocatedToken; readonly previousToken?: LocatedToken; readonly line?: number };
}

/** The problem (`syntax`) behind an error that n3 threw. Anything that is not n3's is thrown again: it is a bug. */
export function syntaxProblem(error: unknown, context: SyntaxContext): Problem {
  const { message, context: at } = error as N3Error;
  if (!(error instanceof Error) || at === undefined) throw error;
  const said = message.replace(/ on line \d+\.$/, '');
  const refused = at.token ? fromParser(at.token, said, context) : fromLexer(said, at.line ?? 1, at.previousToken, context);
  return new Problem({ code: 'syntax', ...refused }, { cause: error });
}

interface Refused {
  readonly message: string;
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
  readonly repair: string;
}

/** The grammar refuses a token that is well written by itself. */
function fromParser(token: LocatedToken, said: string, { text, file, known, before }: SyntaxContext): Refused {
  const place = { file, line: token.line, column: token.start + 1 };
  const found = token.type === 'eof' ? 'the end of the file' : `"${sourceOf(token, text)}"`;
  const prefix = /^Undefined prefix "(.*):"$/.exec(said)?.[1];
  if (prefix !== undefined) {
    return { place, message: `the prefix "${prefix}:" of ${found} is not declared`, repair: `Add at the top: @prefix ${prefix}: <${known[prefix] ?? '…'}> .` };
  }
  if (/^Expected (punctuation|dot)/.test(said)) {
    const line = before === undefined ? '' : ` on line ${before.line}`;
    return { place, message: `expected ".", ";" or "," but found ${found}`, repair: token.type === 'eof'
      ? 'End the last statement with "." and close what is still open with "}", "]" or ")".'
      : `End the statement${line} with "." (or go on with ";" or ",").` };
  }
  const expected = /^Expected (.+?) (?:but got|to follow) /.exec(said)?.[1]?.replace('entity', 'an IRI or a prefixed name');
  if (said === 'Unclosed graph') return { place, message: `expected "}" but found ${found}`, repair: 'Close the graph with "}".' };
  return {
    place, message: expected === undefined ? `${found} cannot stand here (${said})` : `expected ${expected} but found ${found}`,
    repair: 'Write each statement as: subject predicate object . (repeat with ";" for the same subject, "," for the same predicate).',
  };
}

/** The tokenizer cannot read on: an unclosed text, a character that is not allowed, a word that is none. */
function fromLexer(said: string, line: number, previous: LocatedToken | undefined, { text, file }: SyntaxContext): Refused {
  const issue = /^Unexpected "([\s\S]*)"$/.exec(said)?.[1] ?? '';
  const from = previous?.line === line ? previous.end : 0;
  const column = Math.max((lines(text)[line - 1] ?? '').indexOf(issue, from), 0) + 1;
  return { place: { file, line, column }, message: issue === '' ? said : `cannot read "${issue}"`, repair: lexicalRepair(issue) };
}

function lexicalRepair(issue: string): string {
  if (/^("""|''')/.test(issue)) return 'Close the text with the same three quotation marks that open it.';
  if (/^["']/.test(issue)) return 'Close the text on the same line with the quotation mark that opens it, and write quotation marks and backslashes inside it as \\" and \\\\.';
  if (issue.startsWith('<')) return 'An IRI in < > may hold no spaces, quotation marks, braces, backslashes, ^ or |.';
  if (issue.startsWith('@')) return 'Write a language tag as @en or @de-AT, or a directive as @prefix or @base.';
  return 'Write a name as prefix:name or <full IRI>, and a text in quotation marks.';
}

function sourceOf(token: LocatedToken, text: string): string {
  const source = (lines(text)[token.line - 1] ?? '').slice(token.start, token.end);
  return source.length > 60 ? `${source.slice(0, 59)}…` : source;
}

function lines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}
