/** Lays quads out as TriG for people: prefixes, one block per graph, one statement per thing, always in the same order. */
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../graph/graph.ts';
import { byCodePoint, quoted } from '../graph/nquads.ts';
import { mergedMark, ontologyOrigin, prefixes, RDF_TYPE, RDFS_LABEL, registryOrigin, XSD_BOOLEAN, XSD_DECIMAL, XSD_INTEGER, XSD_STRING } from '../graph/vocabulary.ts';

export interface TrigLayout {
  /** Says which graphs are claims and reports, and under which base. */
  readonly graph: Pick<Graph, 'base' | 'claims' | 'reports'>;
  /** Lines for the top of the file, without `#`. */
  readonly comments: readonly string[];
}

/** A TriG document that reads back to exactly these quads (each once). */
export function trigDocument(quads: readonly RDF.Quad[], { graph, comments }: TrigLayout): string {
  const names = new Names(graph.base);
  const body = graphsInOrder(quads, graph).map((block) => graphBlock(block, names));
  return `${[[...comments.map((line) => `# ${line}\n`), ...names.declarations()].join(''), ...body].join('\n')}`;
}

interface GraphBlock {
  readonly name: RDF.Quad_Graph;
  readonly quads: readonly RDF.Quad[];
}

/** Registry, ontology, reports, claims by report and number, the default graph, and last the mark of a merged export. */
function graphsInOrder(quads: readonly RDF.Quad[], { base, claims, reports }: TrigLayout['graph']): GraphBlock[] {
  const blocks = [...groupBy(quads, (quad) => quad.graph.value).values()].map((list) => ({ name: list[0]!.graph, quads: list }));
  const rank = ({ name }: GraphBlock): number => {
    if (name.termType === 'DefaultGraph') return 4;
    const at = [registryOrigin(base), ontologyOrigin(base)].indexOf(name.value);
    if (at >= 0) return at;
    if (name.value === mergedMark(base)) return 5;
    return reports.has(name.value) ? 2 : 3;
  };
  const report = ({ name }: GraphBlock): string => claims.get(name.value)?.report ?? '';
  return blocks.sort((a, b) => rank(a) - rank(b) || byNumbersToo(report(a), report(b)) || byNumbersToo(a.name.value, b.name.value));
}

function graphBlock({ name, quads }: GraphBlock, names: Names): string {
  const bySubject = [...groupBy(quads, ({ subject }) => names.term(subject))];
  const things = bySubject.sort(([, a], [, b]) => byNumbersToo(a[0]!.subject.value, b[0]!.subject.value));
  if (name.termType === 'DefaultGraph') return things.map(([subject, list]) => statement(subject, list, names, '')).join('\n');
  return `${names.term(name)} {\n${things.map(([subject, list]) => statement(subject, list, names, '    ')).join('\n')}}\n`;
}

/** All that is said of one thing in one graph; its type first, then its labels. */
function statement(subject: string, quads: readonly RDF.Quad[], names: Names, indent: string): string {
  const order = (iri: string): string => (iri === RDF_TYPE ? '' : iri === RDFS_LABEL ? ' ' : iri);
  const byPredicate = [...groupBy(quads, ({ predicate }) => predicate.value)].sort(([a], [b]) => byCodePoint(order(a), order(b)));
  const said = byPredicate.map(([predicate, list]) => {
    const objects = [...new Set(list.map(({ object }) => names.term(object)))].sort(byCodePoint);
    return `${predicate === RDF_TYPE ? 'a' : names.term(list[0]!.predicate)} ${objects.join(', ')}`;
  });
  return `${indent}${subject} ${said.join(` ;\n${indent}    `)} .\n`;
}

/** Writes terms, and remembers which prefixes that took. */
class Names {
  readonly #namespaces: readonly (readonly [prefix: string, namespace: string])[];
  readonly #used = new Set<string>();

  constructor(base: string) {
    // `dg:` means the same as `:`, which comes first. The longer namespace wins where one continues another.
    this.#namespaces = Object.entries(prefixes(base)).filter(([prefix]) => prefix !== 'dg').sort(([, a], [, b]) => b.length - a.length);
  }

  term(term: RDF.Term): string {
    if (term.termType === 'NamedNode') return this.#iri(term.value);
    if (term.termType === 'BlankNode') return `_:${term.value}`;
    return term.termType === 'Literal' ? this.#literal(term) : '';
  }

  declarations(): string[] {
    return this.#namespaces.filter(([prefix]) => this.#used.has(prefix)).sort(([a], [b]) => byCodePoint(a, b))
      .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`);
  }

  #iri(iri: string): string {
    const known = this.#namespaces.find(([, namespace]) => iri.startsWith(namespace));
    // A part of Turtle's PN_LOCAL that needs no escapes.
    if (known === undefined || !/^\w([\w.-]*[\w-])?$/.test(iri.slice(known[1].length))) return `<${iri}>`;
    this.#used.add(known[0]);
    return `${known[0]}:${iri.slice(known[1].length)}`;
  }

  #literal({ value, language, datatype }: RDF.Literal): string {
    if (language !== '') return `${quoted(value)}@${language}`;
    if (datatype.value === XSD_STRING) return quoted(value);
    // The short forms keep the digits as they stand: 1.50 stays 1.50.
    const isShort = (datatype.value === XSD_INTEGER && /^[+-]?\d+$/.test(value)) || (datatype.value === XSD_DECIMAL && /^[+-]?\d*\.\d+$/.test(value))
      || (datatype.value === XSD_BOOLEAN && /^(true|false)$/.test(value));
    return isShort ? value : `${quoted(value)}^^${this.#iri(datatype.value)}`;
  }
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Code point order, with runs of digits compared as numbers, so that claim 2-1 comes before 10-1. */
export function byNumbersToo(a: string, b: string): number {
  const [left, right] = [a.split(/(\d+)/), b.split(/(\d+)/)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x, y] = [left[i]!, right[i]!];
    const order = i % 2 === 1 ? x.length - y.length || byCodePoint(x, y) : byCodePoint(x, y);
    if (order !== 0) return order;
  }
  return left.length - right.length || byCodePoint(a, b);
}
