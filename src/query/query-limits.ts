/** Refuses queries that are too large or too deep before an engine sees them: some kill the WebAssembly module for good. */
import { Problem, type Bilingual } from '../problem.ts';
import { isWord, type Token } from './sparql-tokens.ts';

/** How much of each thing a query has; what `querySize` counts and `LIMITS` bounds. */
export interface QuerySize {
  /** Length of the text in UTF-16 units. */
  readonly characters: number;
  /** How deep braces, brackets and parentheses stand in each other. */
  readonly depth: number;
  /** Triple patterns, counted from their separators, and two for each item of a collection; never too few, sometimes one or two too many. */
  readonly triples: number;
  /** Groups in braces. */
  readonly groups: number;
  /** FILTER clauses. */
  readonly filters: number;
  /** Path steps and operators of expressions together. */
  readonly operators: number;
  /** Commas in lists of arguments. */
  readonly arguments: number;
  /** `AS`: named expressions. */
  readonly expressions: number;
}

/**
 * Measured on Oxigraph 0.5 with 2,000 triples, with room left since the stack that a query needs is not always the same.
 * 120 patterns in a star take 2 s and 200 take 15 s; 100 joined groups 1 s
 * and 200 take 12 s; a path of 200 steps 0.4 s and 400 take 6 s; 250 additions (not always), 300 nested calls or 1,000 named
 * expressions trap the module, which stays dead.
 */
export const LIMITS: QuerySize = {
  characters: 200_000, depth: 60, triples: 120, groups: 120, filters: 200, operators: 150, arguments: 1000, expressions: 200,
};

const NAMES: Readonly<Record<keyof QuerySize, Bilingual>> = {
  characters: { en: 'characters', de: 'Zeichen' }, depth: { en: 'levels of nesting', de: 'Ebenen der Verschachtelung' },
  triples: { en: 'triple patterns', de: 'Tripelmuster' }, groups: { en: 'groups in braces', de: 'Gruppen in geschweiften Klammern' },
  filters: { en: 'FILTER clauses', de: 'FILTER-Klauseln' }, operators: { en: 'path steps and operators', de: 'Pfadschritte und Operatoren' },
  arguments: { en: 'listed arguments', de: 'aufgezählte Argumente' }, expressions: { en: 'named expressions (AS)', de: 'benannte Ausdrücke (AS)' },
};

/** Counts what `LIMITS` bounds; `scanned` are the tokens of `text`. */
export function querySize(text: string, scanned: readonly Token[]): QuerySize {
  const size = { characters: text.length, depth: 0, triples: 0, groups: 0, filters: 0, operators: 0, arguments: 0, expressions: 0 };
  const open: string[] = [];
  for (const token of scanned) {
    if (isWord(token, 'AS')) size.expressions += 1;
    if (isWord(token, 'FILTER')) size.filters += 1;
    if (token.kind !== 'punctuation') continue;
    if ('{(['.includes(token.text)) open.push(token.text);
    else if ('})]'.includes(token.text)) open.pop();
    size.depth = Math.max(size.depth, open.length);
    if (token.text === '{') size.groups += 1;
    if (token.text === ',' && open.at(-1) === '(') size.arguments += 1;
    if (OPERATORS.has(token.text)) size.operators += 1;
  }
  const patterns = withoutValues(scanned);
  return { ...size, triples: patternStarts(patterns) + 2 * collectionItems(patterns) };
}

/** The tokens without the blocks of VALUES, whose rows look like patterns and cost nothing like them; no brace stands inside one. */
function withoutValues(scanned: readonly Token[]): readonly Token[] {
  let inValues = false;
  return scanned.filter((token) => {
    if (isWord(token, 'VALUES')) inValues = true;
    const isKept = !inValues;
    if (token.text === '}') inValues = false;
    return isKept;
  });
}

/** Where a triple pattern begins: a term after a separator. */
function patternStarts(scanned: readonly Token[]): number {
  const open: string[] = [];
  let starts = 0;
  for (const [index, { kind, text }] of scanned.entries()) {
    if (kind !== 'punctuation') continue;
    if ('{(['.includes(text)) open.push(text);
    else if ('})]'.includes(text)) open.pop();
    if (open.at(-1) !== '(' && STARTS_TRIPLE.has(text) && open.length > 0 && isTerm(scanned[index + 1])) starts += 1;
  }
  return starts;
}

/**
 * The items of collections `( … )`, each two triples (rdf:first, rdf:rest). In an expression something always stands
 * between two terms; in a collection nothing does.
 */
function collectionItems(scanned: readonly Token[]): number {
  let items = 0;
  let depth = 0;
  for (const [index, token] of scanned.entries()) {
    if (depth > 0 && isItem(token) && endsItem(scanned[index - 1])) items += 1;
    if (token.text === '(') depth += 1;
    else if (token.text === ')') depth -= 1;
  }
  return items;
}

const OPERATORS = new Set(['/', '|', '^', '*', '+', '-', '!', '?', '=', '<', '>', '<=', '>=', '!=', '||', '&&']);
const STARTS_TRIPLE = new Set(['{', '}', '[', ')', '.', ';', ',']);

function isTerm(token: Token | undefined): boolean {
  return token !== undefined
    && (token.kind !== 'punctuation' ? token.kind !== 'word' || token.text === 'a' : '[('.includes(token.text));
}

/** Whether a token is, or opens, an item of a collection. */
function isItem(token: Token): boolean {
  return token.kind !== 'punctuation' ? token.kind !== 'word' : token.text === '(' || token.text === '[';
}

/** Whether an item of a collection, or the parenthesis before the first, ends here. */
function endsItem(token: Token | undefined): boolean {
  return token !== undefined && (token.kind !== 'punctuation' ? token.kind !== 'word' : ')]'.includes(token.text));
}

/** Refuses what is too long even to scan. @throws Problem `query-too-large` */
export function refuseTooLong(text: string): void {
  if (text.length > LIMITS.characters) throw tooLarge('characters', text.length);
}

/**
 * @throws Problem `query-too-large`, naming what there is too much of and how much is allowed
 */
export function refuseTooLarge(size: QuerySize): void {
  for (const key of Object.keys(LIMITS) as Array<keyof QuerySize>) {
    if (size[key] > LIMITS[key]) throw tooLarge(key, size[key]);
  }
}

function tooLarge(key: keyof QuerySize, count: number): Problem {
  return new Problem({
    code: 'query-too-large',
    message: {
      en: `the query has ${count} ${NAMES[key].en}; at most ${LIMITS[key]} are allowed`, de: `die Abfrage hat ${count} ${NAMES[key].de}; erlaubt sind höchstens ${LIMITS[key]}`,
    },
    repair: { en: 'Ask in several smaller queries.', de: 'In mehreren kleineren Abfragen fragen.' },
  });
}
