/** Mistakes in saved queries: a pattern, line or keyword left out, a variable or term taken for another, a slip of the finger. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { tokens, type Token } from '../../src/query/sparql-tokens.ts';
import { replace, swap, type Change, type Mistake } from './kind.ts';
import { slip } from './misspell.ts';
import type { Random } from './random.ts';

export interface QueryFile {
  readonly path: string;
  readonly text: string;
  /** Of the query itself, without its header. */
  readonly tokens: readonly Token[];
}

interface QueryKind extends Mistake {
  readonly make: (file: QueryFile, random: Random, files: readonly QueryFile[]) => Change | undefined;
}

const OPERATORS: Readonly<Record<string, string>> = { '=': '!=', '!=': '=', '<': '>', '>': '<', '&&': '||', '||': '&&', '+': '*', '*': '+', '/': '|', '|': '/' };

export const QUERY_KINDS: readonly QueryKind[] = [
  { id: 'query-drop-pattern', weight: 3, make: dropPattern },
  { id: 'query-drop-keyword', weight: 2, make: (file, random) => ofTokens(file, random, ({ text }) => /^(?:distinct|optional|not|minus|desc|union|exists)$/iu.test(text), (token) => replace(file, token, '')) },
  { id: 'query-drop-line', weight: 2, make: (file, random) => {
    const line = random.pick([...file.text.matchAll(/^.*\S.*$/gmu)]);
    return line && replace(file, { start: line.index, end: line.index + line[0].length }, '');
  } },
  { id: 'query-swap-variables', weight: 2, make: (file, random) => {
    const [one, other] = [variable(file, random), variable(file, random)];
    return one && other ? swap(file, one, other) : undefined;
  } },
  { id: 'query-other-variable', weight: 3, make: (file, random) => {
    const [one, other] = [variable(file, random), variable(file, random)];
    return one && other && replace(file, one, other.text);
  } },
  { id: 'query-misspell-variable', weight: 1, make: (file, random) => ofTokens(file, random, ({ kind }) => kind === 'variable', ({ start, end }) => slip(file, { start: start + 1, end }, random)) },
  { id: 'query-misspell-term', weight: 2, make: (file, random) => ofTokens(file, random, isTerm, ({ start, end, text }) => slip(file, { start: start + text.indexOf(':') + 1, end }, random)) },
  { id: 'query-other-term', weight: 3, make: (file, random, files) => {
    const other = random.pick(random.pick(files)!.tokens.filter(isTerm));
    return other && ofTokens(file, random, isTerm, (token) => replace(file, token, other.text));
  } },
  { id: 'query-alter-operator', weight: 2, make: (file, random) => ofTokens(file, random, ({ kind, text }) => kind === 'punctuation' && text in OPERATORS, (token) => replace(file, token, OPERATORS[token.text]!)) },
  { id: 'query-alter-number', weight: 1, make: (file, random) => ofTokens(file, random, ({ kind }) => kind === 'number', (token) => replace(file, token, String(Number(token.text) + 1))) },
  { id: 'query-header-slip', weight: 2, make: (file, random) => {
    const line = random.pick([...file.text.matchAll(/^#\+ .+$/gmu)]);
    return line && slip(file, { start: line.index + 3, end: line.index + line[0].length }, random);
  } },
];

/** Every saved query of a project. */
export function queryFiles(folder: string): readonly QueryFile[] {
  const paths = readdirSync(join(folder, 'queries'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.rq')).toSorted();
  return paths.map((name) => {
    const path = `queries/${name.replaceAll('\\', '/')}`;
    const text = readFileSync(join(folder, path), 'utf8');
    return { path, text, tokens: tokens(text) };
  });
}

/** One mistake at random in a query at random. */
export function queryMistake(files: readonly QueryFile[], kinds: readonly QueryKind[], random: Random): { readonly kind: QueryKind; readonly change: Change } {
  for (;;) {
    const kind = random.weighted(kinds)!;
    const change = kind.make(random.pick(files)!, random, files);
    if (change !== undefined) return { kind, change };
  }
}

function ofTokens(file: QueryFile, random: Random, fits: (token: Token) => boolean, make: (token: Token) => Change | undefined): Change | undefined {
  const token = random.pick(file.tokens.filter(fits));
  return token && make(token);
}

function isTerm({ kind, text }: Token): boolean {
  return kind === 'name' && !text.endsWith(':');
}

function variable(file: QueryFile, random: Random): Token | undefined {
  return random.pick(file.tokens.filter(({ kind }) => kind === 'variable'));
}

/** From one full stop, semicolon or brace to the next full stop or semicolon. */
function dropPattern(file: QueryFile, random: Random): Change | undefined {
  const marks = file.tokens.filter(({ text }) => ['.', ';', '{', '}'].includes(text));
  const ends = marks.flatMap((mark, index) => (index > 0 && ['.', ';'].includes(mark.text) ? [[marks[index - 1]!, mark] as const] : []));
  const span = random.pick(ends);
  return span && replace(file, { start: span[0].end, end: span[1].end }, '');
}
