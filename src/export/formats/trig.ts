/** TriG: named graphs for people, with prefixes. */
import type { ExportFormat } from '../format.ts';
import { MERGED, mergedNotes } from './merged-option.ts';

/** Every origin as a block (RDF 1.1 TriG). */
export const trig: ExportFormat = {
  name: 'trig',
  endings: ['.trig'],
  mediaType: 'application/trig',
  scopes: ['graph'],
  options: [MERGED],
  notes: mergedNotes,
  async write({ graph, project, options }) {
    return (await import('../rdf.ts')).writeTrig(graph, project, { merged: options['merged'] === true });
  },
};
