/** Passages as they stand in a text: its non-empty lines, with where they are and what tells them again (semantics §14). */

/** What a passage is in its text, as the ontology's concepts end (`:passage-headline` …). */
export type PassageKind = 'headline' | 'heading' | 'paragraph' | 'list-item' | 'caption' | 'table-row' | 'correction';

/** One non-empty line of a text. */
export interface TextPassage {
  /** Line of the text, from 1, empty ones counted. */
  readonly line: number;
  /** Offsets in Unicode code points of the whole text, half-open. */
  readonly start: number;
  readonly end: number;
  readonly kind: PassageKind;
  /** The publisher's words: for matching and for the reader's own eyes, never to be written into a project. */
  readonly text: string;
  /** sha256 of the line's UTF-8 bytes without its line end, in hex. */
  readonly sha256: string;
  /** sha256 of its plain form (`plainText`), in hex. */
  readonly plainSha256: string;
}

/** A text as it was read from a file. */
export interface ReportText {
  /** The text itself; of HTML and Markdown what was taken out of it, of plain text the file as it is. */
  readonly text: string;
  /** sha256 of its UTF-8 bytes, in hex. */
  readonly sha256: string;
  readonly passages: readonly TextPassage[];
}
