/** The graph in the RDF formats, by name. */
export { exportedQuads, type RdfExportOptions } from './rdf-quads.ts';
export { writeNQuads, writeNTriples } from './rdf-lines.ts';
export { writeTrig, writeTurtle, type LayoutOptions } from './rdf-trig.ts';
