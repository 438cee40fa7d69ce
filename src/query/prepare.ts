/** Prepares a project's queries ahead; run by the build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../problem.ts';
import { boundText, bodyOf, parseBody } from './bound-query.ts';
import type { CannedQuery } from './canned-query.ts';
import type { Catalogue } from './catalogue.ts';
import { readParameters } from './parameters.ts';
import { contentHash, preparedKey, preparedOf, type Prepared, type PreparedQuery } from './prepared.ts';
import type { CatalogueSource } from './query-files.ts';
import { readQuery } from './read-query.ts';
import type { Things } from './things.ts';
import { parseTopics } from './topics.ts';
import { packTree } from './tree-pack.ts';

/**
 * The prepared form of a catalogue's queries, to be written as JSON; a query that does not parse is left out.
 * @param catalogue read without anything prepared
 */
export async function prepareCatalogue(catalogue: Pick<Catalogue, 'queries'>, source: CatalogueSource, things: Things): Promise<Prepared> {
  const queries: Record<string, PreparedQuery> = {};
  for (const query of catalogue.queries) {
    const prepared = await prepareQuery(query, things);
    if (prepared) queries[preparedKey(query.text, things.prefixes)] = prepared;
  }
  return preparedOf(queries, await preparedTopics(source));
}

async function prepareQuery(query: CannedQuery, things: Things): Promise<PreparedQuery | undefined> {
  const read = await readQuery(query.text, query.file);
  if (read.query === undefined) return undefined;
  const { text: _text, ...rest } = read.query;
  try {
    const body = bodyOf(query.text, things.prefixes);
    const tree = await parseBody(query, body);
    // A default that is looked up in the graph may mean another thing tomorrow.
    const fixed = query.parameters.every((parameter) => parameter.default === undefined || parameter.kind !== 'iri');
    const ready = fixed ? await boundText(query, readParameters(query, {}, things), things.prefixes) : undefined;
    return { query: rest, ...(ready === undefined ? {} : { ready }), ...(query.parameters.length === 0 ? {} : { tree: packTree(tree) }) };
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

async function preparedTopics({ folder, shown }: CatalogueSource): Promise<Prepared['topics']> {
  try {
    const text = readFileSync(join(folder, 'queries', 'topics.yaml'), 'utf8');
    return { [contentHash(text)]: await parseTopics(text, join(shown, 'queries', 'topics.yaml')) };
  } catch {
    // Without it, or with a mistake in it, the catalogue says so itself.
    return {};
  }
}
