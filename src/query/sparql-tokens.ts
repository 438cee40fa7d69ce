/** Splits SPARQL text into tokens with their offsets: a cheap scan that runs before any parser or engine. */
import { Problem } from '../problem.ts';

export type TokenKind = 'iri' | 'name' | 'variable' | 'string' | 'number' | 'language' | 'blank' | 'word' | 'punctuation';

/** One token: `text` as written, `start` and `end` as half-open offsets (UTF-16 units) in the scanned text. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const LETTER = 'A-Za-z_\\u00B7\\u00C0-\\u{EFFFF}';
const LOCAL = `(?:[${LETTER}0-9:.-]|%[0-9A-Fa-f]{2}|\\\\[_~.!$&'()*+,;=/?#@%-])*`;

/** SPARQL 1.1 terminals, most specific first; longest strings before short ones (§19.8 of the recommendation). */
const TERMINALS: ReadonlyArray<readonly [TokenKind | 'space', string]> = [
  ['space', '\\s+|#[^\\n\\r]*'],
  ['iri', '<[^<>"{}|^`\\u0000-\\u0020]*>'],
  ['string', '"""(?:"{0,2}(?:[^"\\\\]|\\\\[^]))*"""|\'\'\'(?:\'{0,2}(?:[^\'\\\\]|\\\\[^]))*\'\'\''],
  ['string', '"(?:[^"\\\\\\n\\r]|\\\\.)*"|\'(?:[^\'\\\\\\n\\r]|\\\\.)*\''],
  // A text that its line does not close: taken as one piece, or each quotation mark in it would be tried again.
  ['punctuation', '"(?:[^"\\\\\\n\\r]|\\\\.)*|\'(?:[^\'\\\\\\n\\r]|\\\\.)*'],
  ['variable', `[?$][${LETTER}0-9]+`],
  ['language', '@[A-Za-z]+(?:-[A-Za-z0-9]+)*'],
  ['blank', `_:[${LETTER}0-9](?:[${LETTER}0-9.-]*[${LETTER}0-9-])?`],
  ['number', '(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)[eE][+-]?[0-9]+|[0-9]*\\.[0-9]+|[0-9]+'],
  ['name', `(?:[${LETTER}](?:[${LETTER}0-9.-]{0,200}[${LETTER}0-9-])?)?:(?:${LOCAL}(?<!\\.)|)`],
  ['word', '[A-Za-z][A-Za-z0-9_]*'],
  ['punctuation', '\\^\\^|\\|\\||&&|!=|<=|>=|[^]'],
];

const SCANNER = new RegExp(TERMINALS.map(([, source]) => `(${source})`).join('|'), 'uy');

/**
 * The tokens of SPARQL text, comments and white space left out.
 * Text that is no SPARQL still gives tokens (single characters as punctuation): judging it is the parser's work.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  SCANNER.lastIndex = 0;
  for (let match = SCANNER.exec(text); match !== null; match = SCANNER.exec(text)) {
    const kind = TERMINALS[match.findIndex((part, index) => index > 0 && part !== undefined) - 1]?.[0];
    if (kind !== undefined && kind !== 'space') {
      found.push({ kind, text: match[0], start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}

/** Whether a token is this keyword, in any case. */
export function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === 'word' && token.text.toUpperCase() === word;
}

export type QueryForm = 'select' | 'ask' | 'construct' | 'describe';
const FORMS: Readonly<Record<string, QueryForm>> = { SELECT: 'select', ASK: 'ask', CONSTRUCT: 'construct', DESCRIBE: 'describe' };
const UPDATES = new Set(['INSERT', 'DELETE', 'LOAD', 'CLEAR', 'DROP', 'CREATE', 'ADD', 'MOVE', 'COPY', 'WITH']);

/**
 * Which of the four forms a query has, read from its first keyword after the prologue; undefined where there is none.
 * @throws Problem `update-refused` for a SPARQL Update: the graph is read only.
 */
export function queryForm(scanned: readonly Token[]): QueryForm | undefined {
  for (const [index, token] of scanned.entries()) {
    if (token.kind !== 'word') continue;
    const word = token.text.toUpperCase();
    if (FORMS[word]) return FORMS[word];
    if (UPDATES.has(word)) {
      throw new Problem({
        code: 'update-refused',
        message: { en: `${word} changes data; queries here only read`, de: `${word} ändert Daten; Abfragen lesen hier nur` },
        repair: { en: 'Change the files of the project and ask again.', de: 'Die Dateien des Projekts ändern und noch einmal fragen.' },
      });
    }
    if (word !== 'PREFIX' && word !== 'BASE' && !isWord(scanned[index - 1], 'PREFIX')) return undefined;
  }
  return undefined;
}

/** Line and column (both from 1, columns in UTF-16 units) of an offset in a text. */
export function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
