/** The one order in which exports go through a graph: registry, ontology, reports, claims, then the default graph. */
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../graph/graph.ts';
import { byCodePoint } from '../graph/nquads.ts';
import { termKey } from '../graph/terms.ts';
import { mergedMark, ontologyOrigin, registryOrigin } from '../graph/vocabulary.ts';
import { naturalKey } from './natural-order.ts';

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
  const keyed = blocks.map((block) => ({ block, rank: rank(block), report: naturalKey(claims.get(block.name.value)?.report ?? ''), name: naturalKey(block.name.value) }));
  keyed.sort((a, b) => a.rank - b.rank || byCodePoint(a.report, b.report) || byCodePoint(a.name, b.name));
  return keyed.map(({ block }) => block);
}

/** The quads of one graph by subject, in the order of the subjects' names. */
export function subjectBlocks({ quads }: GraphBlock): (readonly RDF.Quad[])[] {
  const blocks = [...groupBy(quads, ({ subject }) => subject).values()].map((list) => ({ list, key: naturalKey(list[0]!.subject.value) }));
  return blocks.sort((a, b) => byCodePoint(a.key, b.key)).map(({ list }) => list);
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
