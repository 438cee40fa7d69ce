/** A saved query with its parameters bound: the text that goes to an engine, and that `query --bound` prints. */
import type { Problem } from '../problem.ts';
import { bindTree, type Values } from './bind.ts';
import type { CannedQuery } from './canned-query.ts';
import { declarePrefixes, queryBody } from './known-prefixes.ts';
import type { ParameterValue } from './parameters.ts';
import type { PreparedQuery } from './prepared.ts';
import { parseSparql, writeSparql, type Tree } from './sparql-parser.ts';
import { parserProblem } from './syntax-error.ts';
import { unpackTree } from './tree-pack.ts';

/**
 * The bound text (semantics §34): header lines left out, prefixes written out, all else as it stood.
 * @param values by parameter name, defaults among them
 * @throws Problem `sparql-syntax` with the place in the query's file, `parameter-place`
 */
export async function boundText(
  query: Pick<CannedQuery, 'text' | 'parameters' | 'file'>, values: ReadonlyMap<string, ParameterValue>, prefixes: Readonly<Record<string, string>>, prepared?: PreparedQuery,
): Promise<string> {
  const body = bodyOf(query.text, prefixes);
  const bound = valuesByVariable(query, values);
  if (bound.size === 0) return body;
  const tree = prepared?.tree === undefined ? await parseBody(query, body) : unpackTree(prepared.tree, body);
  return writeSparql(bindTree(tree, body, bound));
}

/** The query without its header, prefixes written out. */
export function bodyOf(text: string, prefixes: Readonly<Record<string, string>>): string {
  return declarePrefixes(queryBody(text), prefixes, '\n').text;
}

/** Parses a body. @throws Problem `sparql-syntax` with the place in the file that it comes from */
export async function parseBody({ text, file }: Pick<CannedQuery, 'text' | 'file'>, body: string): Promise<Tree> {
  try {
    return await parseSparql(body);
  } catch (error) {
    throw inFile(parserProblem(body, error), text, body, file);
  }
}

/** A problem of a body, at its place in the file: the body's last lines are the file's. */
export function inFile(problem: Problem, text: string, body: string, file: string): Problem {
  const { place } = problem;
  const shift = text.split('\n').length - body.split('\n').length;
  const line = place?.line === undefined ? undefined : Math.max(1, place.line + shift);
  const at = { file, ...(line === undefined ? {} : { line }), ...(line === undefined || place?.column === undefined ? {} : { column: place.column }) };
  return problem.movedTo(at);
}

function valuesByVariable({ parameters }: Pick<CannedQuery, 'parameters'>, values: ReadonlyMap<string, ParameterValue>): Values {
  return new Map(parameters.flatMap(({ name, variable }) => {
    const value = values.get(name);
    return value === undefined ? [] : [[variable, value] as const];
  }));
}
