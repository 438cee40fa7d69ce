/** N-Quads in canonical form: one statement a line, always the same bytes. */
import type { ExportFormat } from '../format.ts';
import { MERGED, mergedNotes } from './rdf-options.ts';

/** Canonical N-Quads (RDFC-1.0). */
export const nquads: ExportFormat = {
  name: 'nquads',
  endings: ['.nq', '.nquads'],
  mediaType: 'application/n-quads',
  scopes: ['graph'],
  options: [MERGED],
  notes: mergedNotes,
  async write({ graph, options }) {
    return (await import('../rdf.ts')).writeNQuads(graph, { merged: options['merged'] === true });
  },
};
