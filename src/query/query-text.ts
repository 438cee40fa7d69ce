/** Reads what an engine has to know of a query before it runs: its form, its prefixes, the graphs and services it names. */
import { Problem, type Bilingual } from '../problem.ts';
import { takeDatasetClause, type DatasetClause } from './dataset-clause.ts';
import { querySize, refuseTooLarge, refuseTooLong } from './query-limits.ts';
import { isWord, position, queryForm, tokens, type QueryForm, type Token } from './sparql-tokens.ts';

/** How messages name a query that stands in no file. */
const AD_HOC = 'query';

/** A query that has been looked over and may go to an engine. */
export interface CheckedQuery {
  /** The text to evaluate, without dataset clauses, every offset as in the original. */
  readonly text: string;
  readonly form: QueryForm;
  readonly clause: DatasetClause | undefined;
  /** Whether it looks into named graphs (GRAPH), in which case they have to be loaded. */
  readonly usesNamedGraphs: boolean;
  readonly usesService: boolean;
  /** The variables of a `SELECT *` in the order of their first appearance, on which engines do not agree; else empty. */
  readonly variablesInOrder: readonly string[];
}

/**
 * Looks a query over by its tokens, without parsing it.
 * @throws Problem `query-too-large`, `update-refused`, `relative-iri`, `sparql-syntax` (no query form at all)
 */
export function checkQuery(sparql: string): CheckedQuery {
  refuseTooLong(sparql);
  const scanned = tokens(sparql);
  refuseTooLarge(querySize(sparql, scanned));
  const form = queryForm(scanned);
  if (form === undefined) {
    const at = scanned.find((token) => token.kind !== 'iri' && token.kind !== 'name' && !/^(?:prefix|base)$/iu.test(token.text));
    throw syntaxProblem({
      en: 'SELECT, ASK, CONSTRUCT or DESCRIBE expected', de: 'erwartet wird SELECT, ASK, CONSTRUCT oder DESCRIBE',
    }, position(sparql, at?.start ?? sparql.length));
  }
  const prologue = readPrologue(sparql, scanned);
  const { text, clause } = takeDatasetClause(sparql, scanned, (token) => fullIri(token, prologue));
  return {
    text, form, clause,
    usesNamedGraphs: scanned.some((token) => isWord(token, 'GRAPH')),
    usesService: scanned.some((token) => isWord(token, 'SERVICE')),
    variablesInOrder: selectsAll(scanned) ? variables(scanned) : [],
  };
}

function selectsAll(scanned: readonly Token[]): boolean {
  const at = scanned.findIndex((token) => isWord(token, 'SELECT'));
  const next = scanned[at + 1];
  const first = isWord(next, 'DISTINCT') || isWord(next, 'REDUCED') ? scanned[at + 2] : next;
  return first?.text === '*';
}

function variables(scanned: readonly Token[]): readonly string[] {
  return [...new Set(scanned.filter(({ kind }) => kind === 'variable').map(({ text }) => text.slice(1)))];
}

/** A syntax error of the user's text, both numbers from 1. */
export function syntaxProblem(message: Bilingual, at: { line: number; column: number } | undefined): Problem {
  const repair = { en: 'Mend the query there and ask again.', de: 'Die Abfrage dort richtigstellen und noch einmal fragen.' };
  return new Problem({ code: 'sparql-syntax', message, place: { file: AD_HOC, ...at }, repair });
}

interface Prologue {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly base: string | undefined;
}

function readPrologue(text: string, scanned: readonly Token[]): Prologue {
  const prefixes = new Map<string, string>();
  let base: string | undefined;
  for (const [index, token] of scanned.entries()) {
    if (token.kind === 'iri' && isWord(scanned[index - 1], 'BASE')) base = resolve(token, text, base);
    else if (token.kind === 'iri') {
      const iri = resolve(token, text, base);
      if (isWord(scanned[index - 2], 'PREFIX')) prefixes.set(scanned[index - 1]?.text ?? '', iri);
    }
  }
  return { prefixes, base };
}

/** Both engines would resolve a relative IRI against something of their own. */
function resolve(token: Token, text: string, base: string | undefined): string {
  const iri = token.text.slice(1, -1);
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/u.test(iri)) return iri;
  if (base !== undefined) return new URL(iri, base).href;
  throw new Problem({
    code: 'relative-iri', place: { file: AD_HOC, ...position(text, token.start) },
    message: {
      en: `${token.text} is a relative IRI, and the query names no BASE`, de: `${token.text} ist eine relative IRI, und die Abfrage nennt keine BASE`,
    },
    repair: {
      en: 'Write the full IRI, a prefixed name, or a BASE at the top.', de: 'Die volle IRI schreiben, einen Namen mit Präfix, oder oben eine BASE.',
    },
  });
}

function fullIri(token: Token, { prefixes, base }: Prologue): string {
  if (token.kind === 'iri') {
    const iri = token.text.slice(1, -1);
    return base === undefined ? iri : new URL(iri, base).href;
  }
  const colon = token.text.indexOf(':');
  return (prefixes.get(token.text.slice(0, colon + 1)) ?? '') + token.text.slice(colon + 1).replaceAll('\\', '');
}
