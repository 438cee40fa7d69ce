/** Rows without an order of their own are sorted by their terms (semantics §29), and each gets an id from its cells. */
import { createHash } from 'node:crypto';
import type * as RDF from '@rdfjs/types';
import { byCodePoint } from '../graph/nquads.ts';
import type { Cell } from './answer.ts';
import type { Solution } from './engine.ts';
import { isWord, type Token } from './sparql-tokens.ts';

const NUMBER = /^http:\/\/www\.w3\.org\/2001\/XMLSchema#(?:integer|decimal|double|float|int|long|short|byte|(?:non|un)\w+|(?:posi|nega)\w+)$/u;
const RANKS = ['BlankNode', 'NamedNode', 'Literal'];

/** Whether the outermost query says ORDER BY. */
export function hasOrder(scanned: readonly Token[]): boolean {
  let depth = 0;
  return scanned.some((token, index) => {
    if (token.text === '{') depth += 1;
    else if (token.text === '}') depth -= 1;
    return depth === 0 && isWord(token, 'ORDER') && isWord(scanned[index + 1], 'BY');
  });
}

/** The solutions sorted column by column: unbound first, then blank nodes, IRIs, literals; numbers by value. */
export function sortSolutions(solutions: readonly Solution[], variables: readonly string[]): readonly Solution[] {
  return solutions.toSorted((a, b) => {
    for (const name of variables) {
      const order = compareTerms(a.get(name), b.get(name));
      if (order !== 0) return order;
    }
    return 0;
  });
}

function compareTerms(a: RDF.Term | undefined, b: RDF.Term | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  const rank = RANKS.indexOf(a.termType) - RANKS.indexOf(b.termType);
  if (rank !== 0) return rank;
  if (a.termType !== 'Literal' || b.termType !== 'Literal') return byCodePoint(a.value, b.value);
  const numbers = NUMBER.test(a.datatype.value) && NUMBER.test(b.datatype.value) ? Number(a.value) - Number(b.value) : 0;
  return numbers || byCodePoint(a.value, b.value) || byCodePoint(a.language, b.language) || byCodePoint(a.datatype.value, b.datatype.value);
}

/** First 12 hex digits of a sha256 over a row's cells; the same on every engine and in every language. */
export function rowId(cells: Readonly<Record<string, Cell>>, columns: readonly string[]): string {
  const content = columns.filter((name) => cells[name] !== undefined).map((name) => [name, ...termParts(cells[name]!)]);
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
}

/** What makes two terms the same (semantics §35): kind, value, datatype and language, numbers by value. */
export function termParts({ value, iri, datatype = '', lang = '' }: Cell): readonly string[] {
  return [iri === undefined ? 'literal' : 'iri', NUMBER.test(datatype) ? plainNumber(value) : value, datatype, lang];
}

/** Engines write one number in several ways (`80`, `80.0`); what does not change its value is left out, without rounding. */
function plainNumber(lexical: string): string {
  const match = /^([+-]?)0*(\d*)(?:\.(\d*?)0*)?$/u.exec(lexical);
  if (match === null) return String(Number(lexical));
  const [, sign, whole = '', fraction = ''] = match;
  const digits = `${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`;
  return sign === '-' && digits !== '0' ? `-${digits}` : digits;
}
