/** What the grammar of SPARQL 1.1 queries is made of, and which of it stands in a query. */
import { parseSparql } from '../../src/query/sparql-parser.ts';

/** Functions and operators (rules 111 to 128), aggregates (127), kinds of pattern (53 to 69), steps of paths (88 to 96), and the rest. */
export const GRAMMAR = {
  form: ['select', 'ask', 'construct', 'describe'],
  pattern: ['bgp', 'group', 'union', 'optional', 'minus', 'graph', 'service', 'filter', 'bind', 'values', 'subquery'],
  path: ['/', '|', '^', '?', '*', '+', '!'],
  aggregate: ['count', 'sum', 'min', 'max', 'avg', 'sample', 'group_concat'],
  modifier: ['group', 'having', 'order', 'limitOffset', 'distinct', 'reduced', 'from', 'from named', 'trailing values'],
  operator: ['||', '&&', '=', '!=', '<', '>', '<=', '>=', 'in', 'notin', '+', '-', '*', '/', '!', 'uminus', 'uplus'],
  function: `str lang langmatches datatype bound iri uri bnode rand abs ceil floor round concat strlen ucase lcase encode_for_uri
    contains strstarts strends strbefore strafter year month day hours minutes seconds timezone tz now uuid struuid md5 sha1 sha256
    sha384 sha512 coalesce if strlang strdt sameterm isiri isuri isblank isliteral isnumeric regex substr replace exists notexists`.split(/\s+/u),
} as const;

export type Part = keyof typeof GRAMMAR;

type Node = Readonly<Record<string, unknown>>;

/** The parts of the grammar that a query uses, as `part name`. */
export async function grammarOf(sparql: string): Promise<Set<string>> {
  const used = new Set<string>();
  const visit = (value: unknown, isTop: boolean): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) return value.forEach((item) => visit(item, false));
    const node = value as Node;
    for (const one of partsOf(node, isTop)) used.add(one);
    Object.values(node).forEach((item) => visit(item, false));
  };
  visit(await parseSparql(sparql), true);
  return used;
}

function partsOf(node: Node, isTop: boolean): string[] {
  const { type, subType } = node as { type?: string; subType?: string };
  if (type === 'query') return [isTop ? `form ${subType}` : 'pattern subquery', ...modifiersOf(node)];
  if (type === 'pattern') return [`pattern ${subType}`];
  if (type === 'path') return [`path ${subType}`];
  if (subType === 'aggregate') return [`aggregate ${String(node['aggregation']).toLowerCase()}`];
  if (subType === 'operation' || subType === 'patternOperation') {
    const name = String(node['operator']).toLowerCase();
    return [`${(GRAMMAR.operator as readonly string[]).includes(name) ? 'operator' : 'function'} ${name}`];
  }
  return [];
}

function modifiersOf(node: Node): string[] {
  const { solutionModifiers, datasets, values, distinct, reduced } = node as { solutionModifiers: Node; datasets?: { clauses: readonly { clauseType: string }[] }; values?: unknown; distinct?: boolean; reduced?: boolean };
  return [
    ...Object.keys(solutionModifiers).filter((name) => solutionModifiers[name] !== undefined),
    ...(datasets?.clauses ?? []).map(({ clauseType }) => (clauseType === 'default' ? 'from' : 'from named')),
    ...(distinct ? ['distinct'] : []), ...(reduced ? ['reduced'] : []), ...(values === undefined ? [] : ['trailing values']),
  ].map((name) => `modifier ${name}`);
}
