/** JSON-LD 1.1: origins as named graphs, or things as trees that plain JSON tools read. */
import type { ExportFormat, FormatOption } from '../format.ts';
import { MERGED, mergedNotes } from './rdf-options.ts';

const OPTIONS: readonly FormatOption[] = [
  MERGED,
  { name: 'form', value: 'form', help: {
    en: 'compacted (the default), expanded, flattened, or framed: the readable view alone',
    de: 'compacted (üblich), expanded, flattened oder framed: nur die lesbare Sicht',
  } },
  { name: 'frame', value: 'name', help: {
    en: 'the frame in ontology/frames/ to use, in place of the one for the thing\'s class',
    de: 'der Rahmen aus ontology/frames/, statt dem für die Klasse des Dings',
  } },
  { name: 'context', value: 'url', help: {
    en: 'name the context by this address instead of writing it out; nothing is fetched',
    de: 'den Kontext mit dieser Adresse nennen, statt ihn auszuschreiben; nichts wird abgerufen',
  } },
  { name: 'lines', help: { en: 'one thing per line, each a document by itself', de: 'ein Ding pro Zeile, jede ein Dokument für sich' } },
  { name: 'changed-since', value: 'rev', help: {
    en: 'only things whose claims changed since a git revision, and tombstones for those gone',
    de: 'nur Dinge, deren Angaben sich seit einer Git-Revision geändert haben, und Grabsteine für verschwundene',
  } },
];

/** JSON-LD 1.1. */
export const jsonld: ExportFormat = {
  name: 'jsonld',
  endings: ['.jsonld', '.ndjsonld'],
  mediaType: 'application/ld+json',
  scopes: ['graph', 'thing', 'class'],
  options: OPTIONS,
  notes: (request) => (request.scope.of === 'graph' && !['lines', 'form', 'frame', 'changed-since'].some((name) => request.options[name] !== undefined) ? mergedNotes(request) : []),
  async write(request) {
    return (await import('../json-ld-export.ts')).jsonLdExport(request);
  },
};
