/** A saved `.rq` file: its header, its parameters and its text. */

export type Localised = Readonly<Record<string, string>>;

/** What `-p` takes for one parameter. `variable` is grlc's name without `?`, such as `_org_iri` or `__org_iri`. */
export interface Parameter {
  readonly name: string;
  readonly variable: string;
  readonly optional: boolean;
  /** `iri`, `string`, `integer`, `decimal`, `date`, `lang:<tag>` … as the variable's suffix says. */
  readonly kind: string;
  /** Full IRI of the class whose members it takes, if any. */
  readonly classIri?: string;
  readonly label: Localised;
  readonly help: Localised;
  readonly default?: string;
  readonly choices?: readonly string[];
}

export interface CannedQuery {
  readonly id: string;
  readonly topic: string;
  /** The path as shown to people. */
  readonly file: string;
  readonly text: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly question: Localised;
  readonly columns: Readonly<Record<string, Localised>>;
  readonly view: 'table' | 'timeline' | 'graph' | 'bar';
  readonly parameters: readonly Parameter[];
}
