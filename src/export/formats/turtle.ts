/** Turtle: triples for people, with prefixes, without claims. */
import type { ExportFormat } from '../format.ts';
import { CLAIMS_MERGED } from './claims-merged.ts';
import { layoutOptions } from './rdf-options.ts';

/** The merge of the stated triples (RDF 1.1 Turtle). */
export const turtle: ExportFormat = {
  name: 'turtle',
  endings: ['.ttl', '.turtle'],
  mediaType: 'text/turtle',
  scopes: ['graph', 'thing', 'class'],
  options: [],
  notes: () => [CLAIMS_MERGED],
  async write(request) {
    const [{ writeTurtle }, { scopedGraph }] = await Promise.all([import('../rdf.ts'), import('../scope.ts')]);
    return writeTurtle(scopedGraph(request), request.project, layoutOptions(request));
  },
};
