/** Turtle: triples for people, with prefixes, without claims. */
import type { ExportFormat } from '../format.ts';
import { CLAIMS_MERGED } from './claims-merged.ts';
import { commentLanguage } from './rdf-options.ts';

/** The merge of the stated triples (RDF 1.1 Turtle). */
export const turtle: ExportFormat = {
  name: 'turtle',
  endings: ['.ttl', '.turtle'],
  mediaType: 'text/turtle',
  scopes: ['graph'],
  options: [],
  notes: () => [CLAIMS_MERGED],
  async write(request) {
    return (await import('../rdf.ts')).writeTurtle(request.graph, request.project, commentLanguage(request));
  },
};
