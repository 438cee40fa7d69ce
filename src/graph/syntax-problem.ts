/** Turns n3's syntax errors into problems with a line, a column, what stands there, and the repair. */
import { Problem, type Bilingual } from '../problem.ts';
import type { LocatedToken } from './located-token.ts';
import { inStatement, type OpenParts } from './open-parts.ts';
import { expectedBy, quoted, reasonOf, repairFor } from './n3-words.ts';

export interface SyntaxContext {
  readonly text: string;
  readonly file: string;
  /** Prefixes whose declaration a repair can spell out. */
  readonly known: Readonly<Record<string, string>>;
  /** The token before the one that was refused. */
  readonly before: LocatedToken | undefined;
  /** What is open at that token. */
  readonly open: OpenParts;
}

interface N3Error extends Error {
  readonly context?: { readonly token?: LocatedToken; readonly previousToken?: LocatedToken; readonly line?: number };
}

/** The problem (`syntax`) behind an error that n3 threw. Anything that is not n3's is thrown again: it is a bug. */
export function syntaxProblem(error: unknown, context: SyntaxContext): Problem {
  const { message, context: at } = error as N3Error;
  if (!(error instanceof Error) || at === undefined) throw error;
  const said = message.replace(/ on line \d+\.$/, '');
  const refused = at.token ? fromParser(at.token, said, context) : fromLexer(said, at.line ?? 1, at.previousToken, context);
  if (CONFLICT_MARK.test(lines(context.text)[refused.place.line - 1] ?? '')) {
    return new Problem({ code: 'syntax', place: { ...refused.place, column: 1 }, ...CONFLICT }, { cause: error });
  }
  const { en, de } = inStatement(context.open.statement, refused.place.line);
  return new Problem({ code: 'syntax', ...refused, message: { en: refused.message.en + en, de: refused.message.de + de } }, { cause: error });
}

/** What git leaves around the two sides of a conflict. */
const CONFLICT_MARK = /^(?:<{7} |\|{7} |={7}\r?$|>{7} )/u;

const CONFLICT: Pick<Refused, 'message' | 'repair'> = {
  message: { en: 'a merge conflict of git stands here', de: 'hier steht ein Merge-Konflikt von git' },
  repair: {
    en: 'Keep what is right of both sides, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    de: 'Von beiden Seiten behalten, was stimmt, und die Zeilen entfernen, die mit <<<<<<<, ======= und >>>>>>> beginnen.',
  },
};

interface Refused {
  readonly message: Bilingual;
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
  readonly repair: Bilingual;
}

/** The grammar refuses a token that is well written by itself. */
function fromParser(token: LocatedToken, said: string, { text, file, known, before, open }: SyntaxContext): Refused {
  const place = { file, ...placeOf(token, before) };
  if (said === 'Unclosed graph' && open.graph !== undefined) return { ...UNCLOSED, place: { file, line: open.graph.line, column: open.graph.start + 1 } };
  const found = token.type === 'eof' ? { en: 'the end of the file', de: 'das Ende der Datei' } : quoted(sourceOf(token, text));
  const prefix = /^Undefined prefix "(.*):"$/.exec(said)?.[1];
  if (prefix !== undefined) {
    const declaration = `@prefix ${prefix}: <${known[prefix] ?? '…'}> .`;
    return {
      place, message: { en: `the prefix "${prefix}:" of ${found.en} is not declared`, de: `das Präfix „${prefix}:“ von ${found.de} ist nicht deklariert` },
      repair: { en: `Add at the top: ${declaration}`, de: `Oben ergänzen: ${declaration}` },
    };
  }
  const bracket = open.brackets.at(-1);
  if (/^Expected (punctuation|dot)/.test(said) && bracket?.type === '[') return { place, ...unclosedBracket(bracket, found) };
  if (/^Expected (punctuation|dot)/.test(said)) {
    return {
      place, message: { en: `expected ".", ";" or "," but found ${found.en}`, de: `erwartet wird „.“, „;“ oder „,“, hier steht aber ${found.de}` },
      repair: token.type === 'eof' ? CLOSE_ALL : endOfStatement(before),
    };
  }
  const expected = expectedBy(said);
  const reason = reasonOf(said);
  return {
    place, message: expected === undefined
      ? { en: `${found.en} cannot stand here${reason.en}`, de: `${found.de} kann hier nicht stehen${reason.de}` }
      : { en: `expected ${expected.en} but found ${found.en}`, de: `erwartet wird ${expected.de}, hier steht aber ${found.de}` },
    repair: repairFor(said),
  };
}

/** A file that ends too early ends after its last token: an editor has no line beyond. */
function placeOf(token: LocatedToken, before: LocatedToken | undefined): { line: number; column: number } {
  return token.type === 'eof' && before !== undefined ? { line: before.line, column: before.end + 1 } : { line: token.line, column: token.start + 1 };
}

const UNCLOSED: Pick<Refused, 'message' | 'repair'> = {
  message: { en: 'the graph that starts here is not closed', de: 'der hier begonnene Graph ist nicht geschlossen' },
  repair: { en: 'Close it with "}" after its last statement.', de: 'Ihn nach seiner letzten Aussage mit „}“ schließen.' },
};

function unclosedBracket({ line }: LocatedToken, found: Bilingual): Pick<Refused, 'message' | 'repair'> {
  return {
    message: { en: `expected "]", ";" or "," but found ${found.en}`, de: `erwartet wird „]“, „;“ oder „,“, hier steht aber ${found.de}` },
    repair: { en: `Close the "[" of line ${line} with "]".`, de: `Die „[“ aus Zeile ${line} mit „]“ schließen.` },
  };
}

const CLOSE_ALL: Bilingual = {
  en: 'End the last statement with "." and close what is still open with "}", "]" or ")".',
  de: 'Die letzte Aussage mit „.“ beenden und, was noch offen ist, mit „}“, „]“ oder „)“ schließen.',
};

function endOfStatement(before: LocatedToken | undefined): Bilingual {
  const line = before === undefined ? { en: '', de: '' } : { en: ` on line ${before.line}`, de: ` in Zeile ${before.line}` };
  return {
    en: `End the statement${line.en} with "." (or go on with ";" or ",").`, de: `Die Aussage${line.de} mit „.“ beenden (oder mit „;“ oder „,“ fortsetzen).`,
  };
}

/** The tokenizer cannot read on: an unclosed text, a character that is not allowed, a word that is none. */
function fromLexer(said: string, line: number, previous: LocatedToken | undefined, { text, file }: SyntaxContext): Refused {
  const issue = /^Unexpected "([\s\S]*)"$/.exec(said)?.[1] ?? '';
  const from = previous?.line === line ? previous.end : 0;
  const column = Math.max((lines(text)[line - 1] ?? '').indexOf(issue, from), 0) + 1;
  return {
    place: { file, line, column }, repair: lexicalRepair(behind(previous, line, column) + issue),
    message: issue === '' ? { en: said, de: `von hier an unlesbar (${said})` } : { en: `cannot read ${quoted(issue).en}`, de: `${quoted(issue).de} ist nicht lesbar` },
  };
}

/** What directly follows a text, or a language tag, was meant to be part of it. */
function behind(previous: LocatedToken | undefined, line: number, column: number): string {
  if (previous?.line !== line || previous.end !== column - 1) return '';
  return previous.type === 'literal' ? '"' : previous.type === 'langcode' ? '@' : '';
}

const LEXICAL_REPAIRS: readonly (readonly [begins: RegExp, repair: Bilingual])[] = [
  [/^("""|''')/, {
    en: 'Close the text with the same three quotation marks that open it.',
    de: 'Den Text mit denselben drei Anführungszeichen schließen, mit denen er beginnt.',
  }],
  [/^["']/, {
    en: 'Close the text on the same line with the quotation mark that opens it, and write quotation marks and backslashes inside it as \\" and \\\\.',
    de: 'Den Text in derselben Zeile mit dem Anführungszeichen schließen, mit dem er beginnt; Anführungszeichen und Backslashes darin als \\" und \\\\ schreiben.',
  }],
  [/^</, {
    en: 'An IRI in < > may hold no spaces, quotation marks, braces, backslashes, ^ or |.',
    de: 'Eine IRI in < > darf keine Leerzeichen, Anführungszeichen, geschweiften Klammern, Backslashes, ^ oder | enthalten.',
  }],
  [/^@/, {
    en: 'Write a language tag as @en or @de-AT, or a directive as @prefix or @base.',
    de: 'Eine Sprachkennung als @en oder @de-AT schreiben, eine Anweisung als @prefix oder @base.',
  }],
  [/^[-+.]?\d/, {
    en: 'Write a number as 2000000 or 2.5, without separators between thousands; a date in quotation marks, as "2026-01-31"^^xsd:date.',
    de: 'Eine Zahl als 2000000 oder 2.5 schreiben, ohne Zeichen zwischen den Tausendern; ein Datum in Anführungszeichen, als "2026-01-31"^^xsd:date.',
  }],
  [/^[\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019]/, {
    en: 'Write the text in straight quotation marks: "…", not in those of a word processor.',
    de: 'Den Text in gerade Anführungszeichen setzen: "…", nicht in die einer Textverarbeitung.',
  }],
  [/^[^\s:]*:[^\s]*[/&?=%#+,;!$'()*]/, {
    en: 'Write a name with / & ? = or the like as full IRI: <https://…>.', de: 'Einen Namen mit / & ? = oder Ähnlichem als volle IRI schreiben: <https://…>.',
  }],
  [/^/, {
    en: 'Write a name as prefix:name or <full IRI>, a text in quotation marks, yes and no as true and false.',
    de: 'Einen Namen als Präfix:Name oder <volle IRI> schreiben, einen Text in Anführungszeichen, Ja und Nein als true und false.',
  }],
];

function lexicalRepair(issue: string): Bilingual {
  return LEXICAL_REPAIRS.find(([begins]) => begins.test(issue))![1];
}

function sourceOf(token: LocatedToken, text: string): string {
  const source = (lines(text)[token.line - 1] ?? '').slice(token.start, token.end);
  return source.length > 60 ? `${source.slice(0, 59)}…` : source;
}

function lines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}
