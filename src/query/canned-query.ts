/** A saved `.rq` file: its header, its parameters and its text. */

export type Localised = Readonly<Record<string, string>>;

/** The text in a language, else in the first that it has; undefined where it has none. */
export function inLanguage(text: Localised, lang: string): string | undefined {
  return text[lang] ?? Object.values(text)[0];
}

/** What `-p` takes for one parameter. `variable` is grlc's name without `?`, such as `_org_iri` or `__org_iri`. */
export interface Parameter {
  readonly name: string;
  readonly variable: string;
  readonly optional: boolean;
  /** `iri`, `string`, `integer`, `decimal`, `date`, `lang:<tag>` … as the variable's suffix says. */
  readonly kind: string;
  /** Full IRI of the class whose members it takes, if any. */
  readonly classIri?: string;
  /** Full IRI of the SKOS scheme whose concepts it takes, if it is that narrow. */
  readonly scheme?: string;
  readonly label: Localised;
  readonly help: Localised;
  readonly default?: string;
  readonly choices?: readonly string[];
}

/** A project that something comes from. */
export interface Source {
  readonly name: string;
  readonly version: string;
}

export interface CannedQuery {
  readonly id: string;
  /** The used project that it comes from; undefined for the project's own. */
  readonly from?: Source;
  /** The used project whose question of the same id it stands in for. */
  readonly replaces?: Source;
  readonly topic: string;
  /** The topic's heading, from `queries/topics.yaml`; the topic itself where that does not name it. */
  readonly topicLabel?: Localised;
  /** The path as shown to people. */
  readonly file: string;
  readonly text: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly question: Localised;
  /** What one should know when reading the answer: what a count of 0 means, what is left out … */
  readonly note?: Localised;
  readonly columns: Readonly<Record<string, Localised>>;
  /** What a cell without a value reads as, by column (semantics §15, §16). */
  readonly absent?: Readonly<Record<string, 'not-reported' | 'not-recorded'>>;
  /** Its place inside the topic; those without one follow by id. */
  readonly order?: number;
  readonly view: 'table' | 'timeline' | 'graph' | 'bar';
  /** For the view `graph`: the columns that a row leads through, in order; in one place of several the first that has a value. */
  readonly path?: readonly (readonly string[])[];
  readonly parameters: readonly Parameter[];
}

/** A folder of saved queries under `queries/`, with its heading. */
export interface Topic {
  readonly id: string;
  readonly label: Localised;
}
