/** The part of the graph that an export is of. */
import type { Graph } from '../graph/graph.ts';
import { selectClass, selectThing, selectThings } from '../graph/select.ts';
import type { ExportRequest } from './format.ts';

/** The graph, or what of it belongs to the thing or the things of the class asked for. */
export function scopedGraph({ graph, scope }: Pick<ExportRequest, 'graph' | 'scope'>): Graph {
  if (scope.of === 'graph') return graph;
  return scope.of === 'thing' ? selectThing(graph, scope.iri) : selectThings(graph, selectClass(graph, scope.iri));
}
