/** What a query returns: typed columns and rows, in the shape that `--format json` writes. */

/** One bound variable of one row. `value` is the term's lexical form as the engine gave it, never formatted. */
export interface Cell {
  readonly value: string;
  /** The label of an IRI in the answer's language, where one is known. */
  readonly label?: string;
  /** The language the label is in, where it is not the one asked for. */
  readonly labelLang?: string;
  readonly iri?: string;
  readonly datatype?: string;
  readonly lang?: string;
}

export interface Row {
  /** First 12 hex digits of a sha256 over the row's cells. */
  readonly id: string;
  /** One entry per projected variable that is bound, nothing else. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** The columns without a value here that mean something without one, by the query's header (semantics §15, §16). */
  readonly absent?: readonly { readonly column: string; readonly finding: 'not-reported' | 'not-recorded' }[];
}

export interface Column {
  readonly name: string;
  /** What people read above the column, in the answer's language. */
  readonly label: string;
  /** `iri`, `string`, `langString`, `integer`, `decimal`, `boolean`, `date`, `gYear`, `gYearMonth`, … or `mixed`; `empty` when nothing is bound. */
  readonly type: string;
}

export interface GraphStamp {
  /** A hash of the loaded files' canonical content. */
  readonly version: string;
  readonly reports: number;
  readonly claims: number;
}

export interface Answer {
  readonly query: string;
  readonly question: string;
  /** What one should know when reading the rows, from the query's header. */
  readonly note?: string;
  /** Those set or defaulted, keyed by the names that `-p` takes. */
  readonly parameters: Readonly<Record<string, Cell>>;
  readonly lens: Readonly<Record<string, unknown>>;
  readonly graph: GraphStamp;
  readonly dealgraph: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}
