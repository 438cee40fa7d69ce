/** What an engine gets of a graph, made only when an engine asks for it. */
import type { Graph } from '../graph/graph.ts';
import { engineDataset } from '../graph/merge.ts';
import type { EngineDataset } from './engine.ts';

/** Merged when an engine first asks, and only as far as it asks. */
export function lazyDataset(graph: Graph): EngineDataset {
  let merged: EngineDataset | undefined;
  return {
    get defaultGraph() {
      return (merged ??= engineDataset(graph)).defaultGraph;
    },
    get namedGraphs() {
      return graph.quads.map(({ quad }) => quad);
    },
  };
}
