/** The graph that an export is of, or the part of it. */
import type { Graph } from '../graph/graph.ts';
import type { LensedGraph } from '../query/lensed.ts';
import { selectClass, selectThing, selectThings } from '../graph/select.ts';
import type { ExportRequest } from './format.ts';

/** The graph, or what of it belongs to the thing or the things of the class asked for. */
export function scopedGraph({ graph, scope }: Pick<ExportRequest, 'graph' | 'scope'>): Graph {
  if (scope.of === 'graph') return graph;
  return scope.of === 'thing' ? selectThing(graph, scope.iri) : selectThings(graph, selectClass(graph, scope.iri));
}

/** The same for what reads back as the project: of the whole graph without a lens, claims that no longer count are part. */
export function storedGraph(request: Pick<ExportRequest, 'graph' | 'scope' | 'stored' | 'options'>): Graph {
  const { scope, stored, options } = request;
  return stored === undefined || scope.of !== 'graph' || options['merged'] === true ? scopedGraph(request) : stored;
}

/** The graphs of an export under a lens, or of one without. `files` is the graph as it stands in the files. */
export function exportedGraphs(files: Graph, { graph, lens, leftOut }: Pick<LensedGraph, 'graph' | 'lens' | 'leftOut'>): Pick<ExportRequest, 'graph' | 'stored' | 'lens'> {
  return leftOut === undefined ? { graph, stored: files } : { graph, lens: { lens, leftOut } };
}
