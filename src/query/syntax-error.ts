/** Says where and how a query breaks SPARQL's grammar, in the same words whichever engine refused it. */
import type { Bilingual, Problem } from '../problem.ts';
import { syntaxProblem } from './query-text.ts';
import { parseSparql } from './sparql-parser.ts';
import { position } from './sparql-tokens.ts';

/** What is wrong with a query that an engine refused; undefined where the parser, loaded only now, has no objection. */
export async function findSyntaxError(sparql: string): Promise<Problem | undefined> {
  try {
    await parseSparql(sparql);
    return undefined;
  } catch (error) {
    return parserProblem(sparql, error);
  }
}

/** What the parser objected to, as a Problem with line and column of the text. */
export function parserProblem(sparql: string, error: unknown): Problem {
  const said = error instanceof Error ? error.message : String(error);
  const unexpected = /unexpected character: ->(.)<- at offset: (\d+)/su.exec(said);
  if (unexpected !== null) return syntaxProblem({
    en: `unexpected character ${unexpected[1]}`, de: `unerwartetes Zeichen ${unexpected[1]}`,
  }, position(sparql, Number(unexpected[2])));
  const prefix = /Unknown prefix: (\S*)/u.exec(said);
  if (prefix !== null) {
    const offset = sparql.search(new RegExp(`(?<![\\w:])${prefix[1]?.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}:(?!\\s*<)`, 'u'));
    return syntaxProblem({ en: `unknown prefix ${prefix[1]}:`, de: `unbekanntes Präfix ${prefix[1]}:` }, offset < 0 ? undefined : position(sparql, offset));
  }
  const at = /^Parse error on line (\d+)\n[^\n]*\n(-*)\^/u.exec(said);
  const message = parserWords(said);
  if (at !== null) return syntaxProblem(message, { line: Number(at[1]), column: (at[2]?.length ?? 0) + 1 });
  return syntaxProblem(message, message.en.startsWith(ENDS.en) ? position(sparql, sparql.trimEnd().length) : undefined);
}

const ENDS: Bilingual = { en: 'the query ends too early', de: 'die Abfrage endet zu früh' };

/** The parser lists every token that it could have used; one is worth saying, all are not. */
function parserWords(said: string): Bilingual {
  const found = /but found(?:: | ?:| --> )'?([^'\n]*?)'?(?: <--)?$/mu.exec(said)?.[1];
  const first = said.split('\n', 1)[0] ?? said;
  if (found === undefined) return { en: first, de: `der Parser sagt: ${first}` };
  const expected = /Expecting --> (.*?) <--/u.exec(said)?.[1];
  const what = found === '' ? ENDS : { en: `unexpected ${found}`, de: `unerwartet: ${found}` };
  return expected === undefined ? what : { en: `${what.en}, ${expected} expected`, de: `${what.de}, erwartet wird ${expected}` };
}
