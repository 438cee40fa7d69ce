/** The one order in which exports go through a graph: registry, ontology, reports, claims, then the default graph. */
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../graph/graph.ts';
import { groupBy } from '../graph/groups.ts';
import { byCodePoint } from '../graph/nquads.ts';
import { termKey } from '../graph/terms.ts';
import { mergedMark, ontologyOrigin, registryOrigin } from '../graph/vocabulary.ts';
import { naturalKey } from './natural-order.ts';
import { ranksOf, type QuadTable } from './quad-table.ts';

/** What the order of a graph's origins follows from. */
export type Origins = Pick<Graph, 'base' | 'claims' | 'reports'>;

export interface GraphBlock {
  readonly name: RDF.Quad_Graph;
  readonly quads: readonly RDF.Quad[];
}

/** Quads by graph: registry, ontology, reports, claims by report and number, the default graph, the mark of a merged export. */
export function graphBlocks(quads: readonly RDF.Quad[], origins: Origins): GraphBlock[] {
  const key = originKey(origins);
  const keyed = [...groupBy(quads, ({ graph }) => termKey(graph)).values()].map((list) => ({ block: { name: list[0]!.graph, quads: list }, key: key(list[0]!.graph) }));
  return keyed.sort((a, b) => byCodePoint(a.key, b.key)).map(({ block }) => block);
}

/** The quads of one graph by subject, in the order of the subjects' names. */
export function subjectBlocks({ quads }: GraphBlock): (readonly RDF.Quad[])[] {
  const blocks = [...groupBy(quads, ({ subject }) => termKey(subject)).values()].map((list) => ({ list, key: naturalKey(list[0]!.subject.value) }));
  return blocks.sort((a, b) => byCodePoint(a.key, b.key)).map(({ list }) => list);
}

/** The rank of each term of a table in that order, as the name of a graph. */
export function graphRanks(table: QuadTable, origins: Origins): Uint32Array {
  return ranksOf(table.terms.map(originKey(origins)));
}

/** A key for each graph's name, whose code point order is the order of graphs. */
function originKey({ base, claims, reports }: Origins): (name: RDF.Term) => string {
  const first = [registryOrigin(base), ontologyOrigin(base)];
  const mark = mergedMark(base);
  const place = ({ termType, value }: RDF.Term): number => {
    if (termType === 'DefaultGraph') return 4;
    if (first.includes(value)) return first.indexOf(value);
    if (value === mark) return 5;
    return reports.has(value) ? 2 : 3;
  };
  return (name) => [place(name), naturalKey(claims.get(name.value)?.report ?? ''), naturalKey(name.value)].join('\u0000');
}
