/** TriG: named graphs for people, with prefixes. */
import type { ExportFormat } from '../format.ts';
import { layoutOptions, MERGED, mergedNotes } from '../rdf-options.ts';

/** Every origin as a block (RDF 1.1 TriG). */
export const trig: ExportFormat = {
  name: 'trig',
  endings: ['.trig'],
  mediaType: 'application/trig',
  scopes: ['graph', 'thing', 'class'],
  options: [MERGED],
  notes: mergedNotes,
  async write(request) {
    const [{ writeTrig }, { storedGraph }] = await Promise.all([import('../rdf.ts'), import('../scope.ts')]);
    return writeTrig(storedGraph(request), request.project, { merged: request.options['merged'] === true, ...layoutOptions(request) });
  },
};
