/** Turns an engine's written results (SPARQL 1.1 JSON, N-Triples) into RDF/JS terms. */
import type * as RDF from '@rdfjs/types';
import { Terms } from '../graph/terms.ts';
import type { EngineResult, Solution } from './engine.ts';

interface JsonTerm {
  readonly type: 'uri' | 'literal' | 'typed-literal' | 'bnode';
  readonly value: string;
  readonly datatype?: string;
  readonly 'xml:lang'?: string;
}

interface ResultsJson {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: ReadonlyArray<Readonly<Record<string, JsonTerm>>> };
}

/**
 * Reads SPARQL 1.1 Query Results JSON.
 * @param order the variables of a `SELECT *` in the order wanted; empty where the query says the order itself
 */
export function readResultsJson(text: string, order: readonly string[]): EngineResult {
  const { head, boolean, results } = JSON.parse(text) as ResultsJson;
  if (boolean !== undefined) return { type: 'boolean', value: boolean };
  const terms = new Terms();
  const solutions = (results?.bindings ?? []).map((binding): Solution => {
    const solution = new Map<string, RDF.Term>();
    for (const name in binding) solution.set(name, jsonTerm(binding[name]!, terms));
    return solution;
  });
  return { type: 'solutions', variables: inOrder(head.vars ?? [], order), solutions };
}

/** The variables of a result, sorted as `order` has them; left as they are where it is empty. */
export function inOrder(variables: readonly string[], order: readonly string[]): readonly string[] {
  if (order.length === 0) return variables;
  const rank = new Map(order.map((name, index) => [name, index]));
  return variables.toSorted((a, b) => (rank.get(a) ?? Infinity) - (rank.get(b) ?? Infinity));
}

function jsonTerm({ type, value, datatype, 'xml:lang': language }: JsonTerm, terms: Terms): RDF.Term {
  if (type === 'uri') return terms.iri(value);
  if (type === 'bnode') return terms.blank(value);
  return terms.literal(value, language ?? (datatype === undefined ? undefined : terms.iri(datatype)));
}

/** Reads N-Triples; the parser is loaded only for this. */
export async function parseTriples(text: string): Promise<RDF.Quad[]> {
  const { Parser } = await import('n3');
  return new Parser({ format: 'N-Triples', blankNodePrefix: '' }).parse(text);
}
