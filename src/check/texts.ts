/** The properties whose values people read. */
import { dg, RDFS_LABEL, SKOS_ALT_LABEL, STANDARD_PREFIXES } from '../graph/vocabulary.ts';

const [RDFS, SKOS] = [STANDARD_PREFIXES['rdfs']!, STANDARD_PREFIXES['skos']!];

/** Texts for people: names, descriptions, summaries. */
export const TEXTS: ReadonlySet<string> = new Set([
  RDFS_LABEL, SKOS_ALT_LABEL, `${RDFS}comment`, ...['prefLabel', 'definition', 'scopeNote', 'editorialNote', 'hiddenLabel'].map((name) => SKOS + name), dg('summary'), dg('as'),
]);
