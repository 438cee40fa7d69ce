/** N-Quads in canonical form: one statement a line, always the same bytes. */
import type { ExportFormat } from '../format.ts';
import { MERGED, mergedNotes } from '../rdf-options.ts';

/** Canonical N-Quads (RDFC-1.0). */
export const nquads: ExportFormat = {
  name: 'nquads',
  endings: ['.nq', '.nquads'],
  mediaType: 'application/n-quads',
  scopes: ['graph', 'thing', 'class'],
  options: [MERGED],
  notes: mergedNotes,
  async write(request) {
    const [{ writeNQuads }, { storedGraph }] = await Promise.all([import('../rdf.ts'), import('../scope.ts')]);
    return writeNQuads(storedGraph(request), { merged: request.options['merged'] === true });
  },
};
