/** One RDF term as a cell, and what a column of cells is called. */
import type * as RDF from '@rdfjs/types';
import type { Labels } from '../graph/labels.ts';
import { localName, RDF_LANG_STRING, XSD_STRING } from '../graph/vocabulary.ts';
import type { Cell } from './answer.ts';

/** A term as a cell, with its label in the language asked for or the one it falls back to. */
export function cellOf(term: RDF.Term, labels: Labels, lang: string): Cell {
  if (term.termType === 'Literal') {
    if (term.language !== '') return { value: term.value, lang: term.language };
    return term.datatype.value === XSD_STRING ? { value: term.value } : { value: term.value, datatype: term.datatype.value };
  }
  if (term.termType !== 'NamedNode') return { value: term.termType === 'BlankNode' ? `_:${term.value}` : term.value };
  const label = labels.label(term.value, lang);
  const isOther = label !== undefined && label.lang !== '' && label.lang !== lang.toLowerCase() && !label.lang.startsWith(`${lang.toLowerCase()}-`);
  return { value: term.value, ...(label === undefined ? {} : { label: label.value }), ...(isOther ? { labelLang: label.lang } : {}), iri: term.value };
}

/** The type of a column: that of all its terms, `mixed` where they differ, `empty` where there is none. */
export function columnType(terms: Iterable<RDF.Term | undefined>): string {
  const types = new Set<string>();
  for (const term of terms) if (term !== undefined) types.add(termType(term));
  const [only = 'empty', ...others] = types;
  return others.length > 0 ? 'mixed' : only;
}

function termType(term: RDF.Term): string {
  if (term.termType === 'NamedNode') return 'iri';
  if (term.termType !== 'Literal') return 'blank';
  const { value } = term.datatype;
  return value === RDF_LANG_STRING ? 'langString' : localName(value);
}
