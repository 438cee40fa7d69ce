/** `--merged`, which the formats with named graphs share, and what to say without it. */
import type { Localised } from '../../query/canned-query.ts';
import type { ExportRequest, FormatOption } from '../format.ts';

/** The flag. */
export const MERGED: FormatOption = {
  name: 'merged',
  help: {
    en: 'what follows by the ontology too, and the merged default graph, for other engines',
    de: 'auch was aus der Ontologie folgt, und der zusammengeführte Standardgraph, für andere Engines',
  },
};

const NEEDS_MERGED: Localised = {
  en: 'Stated triples only: canned queries on another engine need an export with --merged.',
  de: 'Nur angegebene Tripel: Gespeicherte Abfragen brauchen auf anderen Engines einen Export mit --merged.',
};

/** What a stated export says of itself (design, `export`). */
export function mergedNotes({ options }: ExportRequest): readonly Localised[] {
  return options['merged'] === true ? [] : [NEEDS_MERGED];
}
