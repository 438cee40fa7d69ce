/** The port every SPARQL implementation stands behind. */
import type * as RDF from '@rdfjs/types';

/** One solution: the bound variables only, without the question mark. */
export type Solution = ReadonlyMap<string, RDF.Term>;

export type EngineResult =
  | { readonly type: 'solutions'; readonly variables: readonly string[]; readonly solutions: readonly Solution[] }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'quads'; readonly quads: readonly RDF.Quad[] };

/** A SPARQL 1.1 query engine over one loaded dataset. It never fetches anything unless built to federate. */
export interface Engine {
  readonly name: string;
  /**
   * Evaluates a SPARQL 1.1 query (prefixes written out in it).
   * @throws Problem `sparql-syntax`, `query-too-large`, `service-refused`
   */
  query(sparql: string): Promise<EngineResult>;
  /** These literals as the engine keeps them, where it does not keep every literal as it was written (`1.50` as `1.5`). */
  asStored?(literals: readonly RDF.Literal[]): Promise<readonly RDF.Term[]>;
  close(): void;
}

/** What an engine is given: the RDF merge as default graph, and every origin as a named graph (design, "Merge"). */
export interface EngineDataset {
  readonly defaultGraph: Iterable<RDF.Quad>;
  readonly namedGraphs: Iterable<RDF.Quad>;
}
