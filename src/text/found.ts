/** What is found in a passage by reading it as a machine can: hints for whoever writes the claims, never claims. */

/** A stretch of a passage, in Unicode code points from the passage's first character, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A name that the registry knows. */
export interface Mention extends Stretch {
  readonly what: 'mention';
  /** The thing's IRI; several where the spelling fits more than one. */
  readonly iris: readonly string[];
  /** How the words fit the spelling: as it is, inflected (genitive, plural, adjective), within a compound, or by initials. */
  readonly how: 'exact' | 'inflected' | 'compound' | 'abbreviation';
}

/** A date in words, normalised with its bounds (semantics §18). */
export interface FoundDate extends Stretch {
  readonly what: 'date';
  /** `2024`, `2026-01` or `2026-01-15`. */
  readonly value: string;
  readonly type: 'gYear' | 'gYearMonth' | 'date';
  /** The precision's concept without its prefix, as the ontology calls it. */
  readonly precision: string;
  /** `YYYY-MM-DD`. */
  readonly earliest: string;
  readonly latest: string;
  readonly approximate: boolean;
  /** Whether it is reckoned from the report's own date ("yesterday", "next month"). */
  readonly relative: boolean;
}

/** A number with what it counts; an amount of money where `currency` is there. */
export interface FoundQuantity extends Stretch {
  readonly what: 'quantity';
  /** As xsd:decimal: digits, a point if need be. */
  readonly value: string;
  /** ISO 4217, as the ontology uses it. */
  readonly currency?: string;
  /** The unit as the text calls it, lower case, where it is one short word (percent, staff, drones). */
  readonly unit?: string;
  readonly approximate: boolean;
  /** "more than", "up to" and the like: a bound, not the value. */
  readonly bound?: 'at-least' | 'at-most';
}

/** A word that makes a statement something else than the publisher's own word for a fact. */
export interface Marker extends Stretch {
  readonly what: 'marker';
  readonly marks: 'hearsay' | 'said' | 'intention' | 'quotation' | 'negation' | 'demand' | 'no-comment';
}

/** A capitalised name that the registry does not know. */
export interface UnknownName extends Stretch {
  readonly what: 'name';
  /** The name itself: a name is no sentence of the publisher's. */
  readonly name: string;
  /** What it may be, by its form (Ltd, Ministry of …, Dr.); undefined where nothing says so. */
  readonly guess?: 'organisation' | 'person' | 'place' | 'technology';
}

/** A term of the ontology that might fit, and the stretch that suggests it. */
export interface SuggestedTerm extends Stretch {
  readonly what: 'term';
  readonly iri: string;
}

export type Found = Mention | FoundDate | FoundQuantity | Marker | UnknownName | SuggestedTerm;
