/** N-Triples in canonical order: one triple a line, without claims. */
import type { ExportFormat } from '../format.ts';
import { CLAIMS_MERGED } from './claims-merged.ts';

/** The merge of the stated triples (RDF 1.1 N-Triples). */
export const ntriples: ExportFormat = {
  name: 'ntriples',
  endings: ['.nt', '.ntriples'],
  mediaType: 'application/n-triples',
  scopes: ['graph', 'thing', 'class'],
  options: [],
  notes: () => [CLAIMS_MERGED],
  async write(request) {
    const [{ writeNTriples }, { scopedGraph }] = await Promise.all([import('../rdf.ts'), import('../scope.ts')]);
    return writeNTriples(scopedGraph(request));
  },
};
