/** SPARQL text to a syntax tree and back, keeping the layout; both packages are loaded when first needed. */
import type * as Sparql from '@traqula/rules-sparql-1-1';

/** A parsed query; its nodes remember where in the text they stood. */
export type Tree = Sparql.Query;

let parser: Promise<{ parse(text: string): Sparql.SparqlQuery }> | undefined;

/**
 * Parses SPARQL 1.1.
 * @throws Error of the parser; `parserProblem` makes a Problem of it
 */
export async function parseSparql(text: string): Promise<Tree> {
  parser ??= makeParser();
  return (await parser).parse(text) as Tree;
}

/** Writes a tree: what was parsed stays letter by letter as it stood, what was put in is written anew. */
export async function writeSparql(tree: Tree): Promise<string> {
  const { Generator } = await import('@traqula/generator-sparql-1-1');
  // A generator (1.3) remembers how far into the text it came: a second query would lose its beginning.
  return new Generator().generate(tree);
}

async function makeParser(): Promise<{ parse(text: string): Sparql.SparqlQuery }> {
  const [{ Parser }, { AstFactory }] = await Promise.all([import('@traqula/parser-sparql-1-1'), import('@traqula/rules-sparql-1-1')]);
  return new Parser({ defaultContext: { astFactory: new AstFactory() }, lexerConfig: { positionTracking: 'full' } });
}
