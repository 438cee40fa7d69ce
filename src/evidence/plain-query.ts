/** Plain syntax trees: full IRIs, no blank nodes, no nesting, no memory of the text that they were parsed from. */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import { visible } from './scope.ts';
import { bgp, iriNode, NEW, variable } from './syntax.ts';

type Node = Readonly<Record<string, unknown>>;

/** A query in plain form; blank nodes have become variables, since one label may not span two groups (semantics §25). */
export function plainQuery<Q extends Sparql.Query>(query: Q, blankVariable: (label: string) => string): Q {
  const prefixes = new Map<string, string>();
  let base: string | undefined;
  for (const entry of query.context) {
    if (entry.subType === 'prefix') prefixes.set(entry.key, resolve(entry.value.value, base));
    else base = resolve(entry.value.value, base);
  }
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    const node = value as Node;
    if (node['subType'] === 'namedNode') return iriNode(fullIri(node as unknown as Sparql.TermIri, prefixes, base));
    if (node['subType'] === 'blankNode') return variable(blankVariable(String(node['label'])));
    if (node['subType'] === 'bgp') return bgp(flat(node['triples'] as readonly Node[]).map((triple) => plain(triple) as Sparql.TripleNesting));
    if (node['type'] === 'query' && node['subType'] === 'select') return select(node as unknown as Sparql.QuerySelect, plainParts);
    return plainParts(node);
  };
  const plainParts = (node: Node): Node => {
    const copy = Object.fromEntries(Object.entries(node).map(([key, part]) => [key, plain(part)]));
    return 'loc' in node ? { ...copy, loc: NEW } : copy;
  };
  return { ...(plain({ ...query, context: [] }) as Q), context: [] };
}

/** `SELECT *` spelled out: as written, since blank nodes are no variables yet. */
function select(query: Sparql.QuerySelect, plain: (node: Node) => Node): Node {
  if (!query.variables.some(({ type }) => type === 'wildcard')) return plain(query as unknown as Node);
  const patterns = [...query.where.patterns, ...(query.values === undefined ? [] : [query.values])];
  return plain({ ...query, variables: [...visible(patterns)].map(variable) } as unknown as Node);
}

/** The triples of a basic graph pattern, those within `[ … ]` and `( … )` beside the others. */
function flat(triples: readonly Node[]): Node[] {
  return triples.flatMap((triple) => {
    if (triple['type'] === 'tripleCollection') return flat(triple['triples'] as readonly Node[]);
    const ends = [triple['subject'], triple['object']] as readonly Node[];
    const inner = ends.flatMap((end) => (end['type'] === 'tripleCollection' ? flat(end['triples'] as readonly Node[]) : []));
    return [{ ...triple, subject: identifier(ends[0]!), object: identifier(ends[1]!) }, ...inner];
  });
}

function identifier(end: Node): unknown {
  return end['type'] === 'tripleCollection' ? end['identifier'] : end;
}

function fullIri(term: Sparql.TermIri, prefixes: ReadonlyMap<string, string>, base: string | undefined): string {
  const prefix = (term as { prefix?: string }).prefix;
  return prefix === undefined ? resolve(term.value, base) : (prefixes.get(prefix) ?? '') + term.value;
}

function resolve(iri: string, base: string | undefined): string {
  return base === undefined || /^[A-Za-z][A-Za-z0-9+.-]*:/u.test(iri) ? iri : new URL(iri, base).href;
}

/** The prologue that relative IRIs made by IRI() need: the last BASE of a query, if it has one. */
export function basePrologue({ context }: Sparql.Query): string {
  const bases = context.flatMap((entry) => (entry.subType === 'base' ? [entry.value.value] : []));
  const last = bases.reduce<string | undefined>((base, iri) => resolve(iri, base), undefined);
  return last === undefined ? '' : `BASE <${last}>\n`;
}
