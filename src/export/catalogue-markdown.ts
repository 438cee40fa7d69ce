/** The canned queries as a page for readers, generated from their headers. */
import { localName } from '../graph/vocabulary.ts';
import type { CannedQuery, Parameter } from '../query/canned-query.ts';

/** What a parameter takes, in words; kinds that are not named here stand as they are. */
const TAKES: Readonly<Record<string, string>> = {
  iri: 'a name, spelling or IRI', integer: 'a whole number', decimal: 'a number', number: 'a number', string: 'text', date: 'a day, YYYY-MM-DD',
};

/**
 * `docs/queries.md`: one section per topic, one heading per query, in the catalogue's order.
 * @param queries sorted by topic, then inside it
 */
export function catalogueMarkdown(queries: readonly CannedQuery[]): string {
  const topics = [...new Set(queries.map(({ topic }) => topic))];
  return [
    '# The questions',
    '',
    `All ${queries.length} canned queries, generated from their headers by \`npm run docs\`. Ask one by its id, by part of it, or in`,
    'words: `dealgraph ask ID -p NAME=VALUE`. Every parameter may be left out.',
    '',
    ...topics.flatMap((topic) => topicLines(topic, queries.filter((query) => query.topic === topic))),
  ].join('\n');
}

function topicLines(topic: string, queries: readonly CannedQuery[]): string[] {
  const label = queries[0]?.topicLabel;
  return [`## ${label?.['en'] ?? topic}${label?.['de'] === undefined ? '' : ` · ${label['de']}`}`, '', ...queries.flatMap(queryLines)];
}

function queryLines(query: CannedQuery): string[] {
  const columns = Object.entries(query.columns).map(([name, label]) => (label['en'] === name ? name : `${name} (${label['en'] ?? ''})`));
  return [
    `### ${query.id}`,
    '',
    `${query.question['en'] ?? ''}  `,
    `*${query.question['de'] ?? ''}*`,
    '',
    ...(query.description === undefined ? [] : [query.description, '']),
    ...(query.parameters.length === 0 ? [] : [...query.parameters.map(parameterLine), '']),
    `Columns: ${columns.join(', ')}.`,
    '',
  ];
}

function parameterLine(parameter: Parameter): string {
  const of = parameter.scheme ?? parameter.classIri;
  const kind = of === undefined ? '' : ` (${localName(of)})`;
  const fallback = parameter.default === undefined ? '' : `; ${parameter.default} if not given`;
  return `- \`-p ${parameter.name}=…\`${kind}: ${parameter.help['en'] ?? TAKES[parameter.kind] ?? parameter.kind}${fallback}`;
}
