/** The one order in which exports go through a graph: registry, ontology, reports, claims, then the default graph. */
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../graph/graph.ts';
import { byCodePoint } from '../graph/nquads.ts';
import { termKey } from '../graph/terms.ts';
import { mergedMark, ontologyOrigin, registryOrigin } from '../graph/vocabulary.ts';

export interface GraphBlock {
  readonly name: RDF.Quad_Graph;
  readonly quads: readonly RDF.Quad[];
}

/** Quads by graph: registry, ontology, reports, claims by report and number, the default graph, the mark of a merged export. */
export function graphBlocks(quads: readonly RDF.Quad[], { base, claims, reports }: Pick<Graph, 'base' | 'claims' | 'reports'>): GraphBlock[] {
  const blocks = [...groupBy(quads, ({ graph }) => graph)].map(([, list]) => ({ name: list[0]!.graph, quads: list }));
  const rank = ({ name }: GraphBlock): number => {
    if (name.termType === 'DefaultGraph') return 4;
    const at = [registryOrigin(base), ontologyOrigin(base)].indexOf(name.value);
    if (at >= 0) return at;
    if (name.value === mergedMark(base)) return 5;
    return reports.has(name.value) ? 2 : 3;
  };
  const keyed = blocks.map((block) => ({ block, rank: rank(block), report: claims.get(block.name.value)?.report ?? '' }));
  keyed.sort((a, b) => a.rank - b.rank || byNumbersToo(a.report, b.report) || byNumbersToo(a.block.name.value, b.block.name.value));
  return keyed.map(({ block }) => block);
}

/** The quads of one graph by subject, in the order of the subjects' names. */
export function subjectBlocks({ quads }: GraphBlock): (readonly RDF.Quad[])[] {
  const blocks = [...groupBy(quads, ({ subject }) => subject).values()];
  return blocks.sort((a, b) => byNumbersToo(a[0]!.subject.value, b[0]!.subject.value));
}

function groupBy(quads: readonly RDF.Quad[], part: (quad: RDF.Quad) => RDF.Term): Map<string, RDF.Quad[]> {
  const groups = new Map<string, RDF.Quad[]>();
  for (const quad of quads) {
    const key = termKey(part(quad));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [quad]);
    else group.push(quad);
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
