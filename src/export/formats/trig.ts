/** TriG: named graphs for people, with prefixes. */
import type { ExportFormat } from '../format.ts';
import { commentLanguage, MERGED, mergedNotes } from './rdf-options.ts';

/** Every origin as a block (RDF 1.1 TriG). */
export const trig: ExportFormat = {
  name: 'trig',
  endings: ['.trig'],
  mediaType: 'application/trig',
  scopes: ['graph'],
  options: [MERGED],
  notes: mergedNotes,
  async write(request) {
    const { graph, project, options } = request;
    return (await import('../rdf.ts')).writeTrig(graph, project, { merged: options['merged'] === true, ...commentLanguage(request) });
  },
};
