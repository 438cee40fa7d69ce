/** Labels and spellings: from an IRI to what people read, and from what people type to IRIs. */

export interface Label {
  readonly value: string;
  /** Empty string for a label without a language. */
  readonly lang: string;
}

export interface Match {
  readonly iri: string;
  /** The label or spelling that matched. */
  readonly spelling: string;
  readonly label: string;
}

export interface Labels {
  /** The best label: in `lang`, else in the project's languages in order, else any; undefined where there is none. */
  label(iri: string, lang: string): Label | undefined;
  /** Things whose label or spelling equals `text` (case, accents and white space aside), of `classIri` if given. */
  find(text: string, classIri?: string): readonly Match[];
  /** Near spellings for "did you mean", best first, at most `limit`. */
  similar(text: string, classIri?: string, limit?: number): readonly Match[];
  /** Every thing of a class with all its labels and spellings (for finding names in a question). */
  spellings(classIri?: string): Iterable<{ readonly iri: string; readonly spelling: string }>;
}
