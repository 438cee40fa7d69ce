/** Writes out the prefixes that a project's queries may use without declaring them. */
import { isWord, tokens } from './sparql-tokens.ts';

/** A text with declarations put in, and where: `length` characters at `offset`. */
export interface PrefixedText {
  readonly text: string;
  readonly offset: number;
  readonly length: number;
}

/**
 * Declares the known prefixes that a query uses and does not declare, before its first token.
 * @param separator what follows each declaration: a line end for people, a blank where line numbers have to stay
 */
export function declarePrefixes(text: string, known: Readonly<Record<string, string>>, separator: string): PrefixedText {
  const scanned = tokens(text);
  const used = new Set<string>();
  const declared = new Set<string>();
  for (const [index, token] of scanned.entries()) {
    if (token.kind !== 'name') continue;
    (isWord(scanned[index - 1], 'PREFIX') ? declared : used).add(token.text.slice(0, token.text.indexOf(':')));
  }
  const missing = [...used].filter((prefix) => !declared.has(prefix) && Object.hasOwn(known, prefix));
  const added = missing.map((prefix) => `PREFIX ${prefix}: <${known[prefix]}>${separator}`).join('');
  const offset = scanned[0]?.start ?? 0;
  return { text: text.slice(0, offset) + added + text.slice(offset), offset, length: added.length };
}

/** The query of an `.rq` file without its header lines. */
export function queryBody(text: string): string {
  return text.split(/(?<=\n)/u).filter((line) => !line.startsWith('#+') && !line.startsWith('#defaultView:')).join('').trimStart();
}
