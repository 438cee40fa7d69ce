/** Reads one `.rq` file: header, parameters and rules, with every mistake in its line. */
import { Problem } from '../problem.ts';
import type { CannedQuery, Parameter } from './canned-query.ts';
import { readDecorators } from './decorators.ts';
import { readHeader, type DescribedParameter, type Header, type View } from './header.ts';
import { parameterVariables, type ParameterVariable } from './parameter-variable.ts';
import { fitProblems, textProblems } from './query-rules.ts';
import { tokens, type Token } from './sparql-tokens.ts';

/** What the text alone says: no topic, no file, and classes and schemes still by name (as `typeName`, `schemeName`). */
export type QueryText = Omit<CannedQuery, 'id' | 'topic' | 'topicLabel' | 'file' | 'parameters'> & {
  readonly parameters: readonly (Omit<Parameter, 'classIri' | 'scheme'> & { readonly typeName?: string; readonly schemeName?: string; readonly line?: number; readonly column?: number })[];
};

/**
 * @param file how messages name the file
 * @returns the query, and its mistakes; with any mistake it is not to be used
 */
export async function readQuery(text: string, file: string): Promise<{ query: QueryText | undefined; problems: readonly Problem[] }> {
  const scanned = tokens(text);
  const problems: Problem[] = [];
  try {
    const header = readHeader(await readDecorators(text, file), problems);
    const source = { text, file, scanned };
    problems.push(...textProblems(source), ...fitProblems(source, header));
    return { query: assemble(text, scanned, header), problems };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { query: undefined, problems: [error] };
  }
}

function assemble(text: string, scanned: readonly Token[], header: Header): QueryText {
  const { description, order } = header;
  const absent = [...header.absent].map(([name, { value }]) => [name, value] as const);
  return {
    text,
    summary: header.summary,
    ...(description === undefined ? {} : { description }),
    tags: header.tags,
    question: header.question,
    ...(Object.keys(header.note).length === 0 ? {} : { note: header.note }),
    columns: Object.fromEntries([...header.columns].map(([name, { value }]) => [name, value])),
    ...(absent.length === 0 ? {} : { absent: Object.fromEntries(absent) }),
    ...(order === undefined ? {} : { order }),
    view: header.view ?? defaultView(text) ?? 'table',
    ...(header.path.length === 0 ? {} : { path: header.path.map(({ value }) => value) }),
    parameters: parameterVariables(scanned).parameters.map((parameter) => describe(parameter, header)),
  };
}

function describe({ name, variable, optional, kind }: ParameterVariable, header: Header): QueryText['parameters'][number] {
  const described: DescribedParameter | undefined = header.parameters.get(name);
  const value = header.defaults.get(name)?.value;
  const choices = header.enumerate.get(name)?.value;
  return {
    name, variable, optional, kind,
    label: described?.label ?? {}, help: described?.help ?? {},
    ...(described?.type === undefined ? {} : { typeName: described.type }),
    ...(described?.scheme === undefined ? {} : { schemeName: described.scheme }),
    ...(described?.place.line === undefined ? {} : { line: described.place.line }),
    ...(described?.place.column === undefined ? {} : { column: described.place.column }),
    ...(value === undefined ? {} : { default: value }),
    ...(choices === undefined ? {} : { choices }),
  };
}

/** Wikidata's `#defaultView:Timeline`, as far as we have such a view. */
function defaultView(text: string): View | undefined {
  const name = /^#defaultView:(\w+)/mu.exec(text)?.[1]?.toLowerCase();
  const views: Readonly<Record<string, View>> = { table: 'table', timeline: 'timeline', graph: 'graph', barchart: 'bar', linechart: 'bar' };
  return name === undefined ? undefined : views[name];
}
