/** Finds a project's saved queries and puts them in order: by topic, then as each says, then by name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeUtf8 } from '../graph/decode.ts';
import { Problem } from '../problem.ts';
import { STANDARD_PREFIXES } from '../graph/vocabulary.ts';
import type { CannedQuery, Localised, Topic } from './canned-query.ts';
import { didYouMean } from './did-you-mean.ts';
import { NOTHING_PREPARED, preparedKey, type Prepared, type PreparedQuery } from './prepared.ts';
import { attempt } from '../graph/attempt.ts';
import { queryFiles, type CatalogueSource, type QueryFile } from './query-files.ts';
import { readQuery, type QueryText } from './read-query.ts';
import type { Things } from './things.ts';
import { readTopics } from './topics.ts';

export interface Catalogue {
  readonly queries: readonly CannedQuery[];
  /** Mistakes; a file with one is left out whole. */
  readonly problems: readonly Problem[];
  /** What was prepared ahead for the queries that have not changed since, by id. */
  readonly prepared: ReadonlyMap<string, PreparedQuery>;
}

type Found = { readonly query: CannedQuery; readonly prepared: PreparedQuery | undefined };

/**
 * Reads `queries/<topic>/<id>.rq` and `queries/topics.yaml`, of the project and of what it uses. Never throws for a bad
 * file: it stands in `problems`.
 * @param things for the classes and prefixes that queries may name
 */
export async function readCatalogue(source: CatalogueSource, things: Pick<Things, 'classes' | 'prefixes'>, prepared: Prepared = NOTHING_PREPARED): Promise<Catalogue> {
  const problems: Problem[] = [];
  const files = queryFiles(source, problems);
  const topics = await allTopics(source, prepared, problems);
  const found: Found[] = [];
  for (const file of files) {
    const entry = await readOne(file, { topics, things, prepared }, problems);
    const other = entry && found.find(({ query }) => query.id === file.id);
    if (other) problems.push(duplicate(entry.query, other.query));
    else if (entry) found.push(entry);
  }
  const rank = (topic: string): number => {
    const index = topics.findIndex((known) => known.id === topic);
    return index < 0 ? Infinity : index;
  };
  found.sort((a, b) => compare(rank(a.query.topic), rank(b.query.topic)) || compare(a.query.topic, b.query.topic)
    || compare(a.query.order ?? Infinity, b.query.order ?? Infinity) || compare(a.query.id, b.query.id));
  return {
    queries: found.map(({ query }) => query), problems,
    prepared: new Map(found.flatMap(({ query, prepared: one }) => (one ? [[query.id, one]] : []))),
  };
}

/** The project's own topics come first, and its headings count where a used project has the same topic. */
async function allTopics(source: CatalogueSource, prepared: Prepared, problems: Problem[]): Promise<readonly Topic[]> {
  const topics = new Map<string, Topic>();
  for (const { folder, shown } of [source, ...(source.used ?? [])]) {
    for (const topic of await readTopics(join(folder, 'queries'), join(shown, 'queries'), prepared, problems)) {
      if (!topics.has(topic.id)) topics.set(topic.id, topic);
    }
  }
  return [...topics.values()];
}

interface Known {
  readonly topics: readonly Topic[];
  readonly things: Pick<Things, 'classes' | 'prefixes'>;
  readonly prepared: Prepared;
}

async function readOne({ path, ...place }: QueryFile, { topics, things, prepared }: Known, problems: Problem[]): Promise<Found | undefined> {
  const { file, topic } = place;
  const text = attempt(() => decodeUtf8(readFileSync(path), file), file, problems);
  if (text === undefined) return undefined;
  const ahead = prepared.queries[preparedKey(text, things.prefixes)];
  const read = ahead === undefined ? await readQuery(text, file) : { query: { ...ahead.query, text }, problems: [] };
  const mistakes = [...read.problems, ...(read.query ? classProblems(read.query, file, things) : [])];
  problems.push(...mistakes);
  if (mistakes.length > 0 || read.query === undefined) return undefined;
  const topicLabel = topics.find((known) => known.id === topic)?.label;
  return { query: complete(read.query, { ...place, topicLabel }, things), prepared: ahead };
}

function complete(query: QueryText, place: Omit<QueryFile, 'path'> & { topicLabel: Localised | undefined }, things: Pick<Things, 'classes' | 'prefixes'>): CannedQuery {
  const { topicLabel, ...rest } = place;
  const parameters = query.parameters.map(({ typeName, schemeName, line: _line, column: _column, ...parameter }) => {
    const classIri = typeName === undefined ? undefined : things.classes.get(typeName);
    const scheme = schemeName === undefined ? undefined : schemeIri(schemeName, things.prefixes);
    return { ...parameter, ...(classIri === undefined ? {} : { classIri }), ...(scheme === undefined ? {} : { scheme }) };
  });
  return { ...query, ...rest, ...(topicLabel === undefined ? {} : { topicLabel }), parameters };
}

/** A scheme by its name in our namespace, a prefixed name or a full IRI. */
function schemeIri(name: string, prefixes: Readonly<Record<string, string>>): string {
  if (/^[a-z]+:\/\//u.test(name)) return name;
  const colon = name.indexOf(':');
  return (prefixes[colon < 0 ? '' : name.slice(0, colon)] ?? STANDARD_PREFIXES[name.slice(0, colon)] ?? '') + name.slice(colon + 1);
}

function classProblems(query: QueryText, file: string, { classes }: Pick<Things, 'classes'>): Problem[] {
  return query.parameters.filter(({ typeName }) => typeName !== undefined && !classes.has(typeName)).map(({ name, typeName = '', line, column }) => new Problem({
    code: 'query-header', place: { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) },
    message: {
      en: `the parameter ${name} has the type ${typeName}, which the ontology does not have`,
      de: `der Parameter ${name} hat den Typ ${typeName}, den die Ontologie nicht kennt`,
    },
    repair: didYouMean(typeName, classes.keys(), {
      en: 'Name a class of ontology/ by its local name, or Concept.', de: 'Eine Klasse aus ontology/ bei ihrem lokalen Namen nennen, oder Concept.',
    }),
  }));
}

function duplicate(query: CannedQuery, other: CannedQuery): Problem {
  return new Problem({
    code: 'duplicate-query', place: { file: query.file },
    message: {
      en: `two queries have the id ${query.id}; the other is ${other.file}`, de: `zwei Abfragen haben die Kennung ${query.id}; die andere ist ${other.file}`,
    },
    repair: {
      en: 'Rename one of the files: ids are unique across topics.', de: 'Eine der Dateien umbenennen: Eine Kennung gibt es nur einmal, auch über Themen hinweg.',
    },
  });
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
