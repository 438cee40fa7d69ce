/** What the RDF formats share: `--merged`, what to say of claims with and without it, and the language of comments. */
import type { Localised } from '../query/canned-query.ts';
import type { ExportRequest, FormatOption } from './format.ts';
import { graphReading, lensInWords } from './lens-words.ts';
import { scopeTitle } from './scope-title.ts';

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

/** Said wherever claims are merged (design, `export`). */
export const CLAIMS_MERGED: Localised = {
  en: 'Without named graphs, claims are not told apart: which one says what, and who vouches for it, is lost. trig and nquads keep it.',
  de: 'Ohne benannte Graphen sind Angaben nicht zu unterscheiden: welche was sagt und wer dafür steht, geht verloren. trig und nquads behalten es.',
};

/**
 * Comments are in the language asked for, else in the project's first and not the system's: the same graph gives the
 * same file everywhere.
 */
export function layoutOptions({ lang, langAsked, project, graph, scope, lens }: ExportRequest): { readonly lang: string; readonly only?: string; readonly lens?: string } {
  const language = langAsked ? lang : (project.languages[0] ?? 'en');
  const only = scopeTitle({ graph, scope, lang: language });
  const chosen = lens && lensInWords(lens, graphReading(graph, language));
  return { lang: language, ...(only === undefined ? {} : { only }), ...(chosen === undefined ? {} : { lens: chosen }) };
}
