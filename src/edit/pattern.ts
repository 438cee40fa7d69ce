/** Patterns of claims: what a statement of one kind looks like as triples, with fields to fill. */
import type { Bilingual } from '../problem.ts';

/** What a field takes: a thing of a class, a new thing, or a value. */
export type FieldType = 'thing' | 'new' | 'date' | 'amount' | 'quantity' | 'concept' | 'text' | 'boolean';

/** One field of a pattern, `?name` in its body. */
export interface PatternField {
  readonly name: string;
  readonly type: FieldType;
  /** The class of a thing, or the scheme of a concept, as IRI. */
  readonly of?: string;
  readonly label: Bilingual;
  readonly optional: boolean;
}

/** A pattern as `ontology/patterns/<id>.trig` holds it. */
export interface Pattern {
  readonly id: string;
  readonly file: string;
  /** What the claim says, with `{field}` where a field's label goes. */
  readonly label: Bilingual;
  readonly certainty: 'asserted' | 'said' | 'hearsay';
  readonly mode: 'fact' | 'intention' | 'characterisation';
  readonly fields: readonly PatternField[];
  /** Turtle with `?field` for terms, its prefixes those of every report. */
  readonly body: string;
}
