/** What a query returns: typed columns and rows, in the shape that `--format json` writes. */
import type { LeftOut, Lens } from '../graph/lens-types.ts';

export type { LeftOut, Lens } from '../graph/lens-types.ts';

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
  /** With evidence: the certainty of the cell's best derivation (semantics §24); left out where it rests on no claim. */
  readonly certainty?: string;
  /** With evidence: what kind of thing that derivation vouches for, `fact` only where nothing else is in it. */
  readonly mode?: string;
}

/** What was looked for and not found. */
export interface Absence {
  /** The column that has no value; left out where a negated part of the query (NOT EXISTS, MINUS) found nothing. */
  readonly column?: string;
  /** `not-reported` and `not-recorded` by the query's header (semantics §15, §16); else simply not found. */
  readonly finding: 'not-reported' | 'not-recorded' | 'not-found';
  /** With evidence: the part of the query that found nothing, as SPARQL. */
  readonly pattern?: string;
  /** With evidence: the same in words, the row's own values put in. */
  readonly words?: string;
  /** With evidence: how many reports were searched, those under the lens. */
  readonly reports?: number;
}

/** What a row rests on besides claims (semantics §28). */
export interface Background {
  readonly kind: 'registry' | 'ontology' | 'report' | 'constant' | 'path';
  /** The report, where it is what a report's own graph says of it. */
  readonly report?: string;
}

/** A triple, its terms as cells are written. */
export interface UsedTriple {
  readonly subject: Cell;
  readonly predicate: Cell;
  readonly object: Cell;
}

/** A claim that a row rests on. */
export interface EvidenceEntry {
  /** Full IRI. */
  readonly claim: string;
  /** The passage's number; left out where the claim rests on the whole report. */
  readonly passage?: number;
  /** Where the claim's block starts in `file`, from 1. */
  readonly line: number;
  /** Relative to the project folder. */
  readonly file: string;
  /** Full IRI. */
  readonly report: string;
  readonly certainty?: string;
  readonly mode?: string;
  /** Who it is attributed to, by full IRI. */
  readonly attributedTo?: string;
  /** Our own one-line summary, in the answer's language where there is one. */
  readonly summary?: string;
  /** The language of the summary, where it is not the one asked for. */
  readonly summaryLang?: string;
  /** The columns that rest on it; left out where none does by itself. */
  readonly columns?: readonly string[];
  /** The triples of the claim that the row used. */
  readonly triples: readonly UsedTriple[];
}

/** Why a row could vanish or should be read with care: true where *every* derivation has the trait (semantics §6, §7). */
export interface RestsOn {
  /** The reports without which the row would not be there, by full IRI. */
  readonly reports: readonly string[];
  readonly hearsay: boolean;
  /** Someone who holds a role in the deal, or speaks for one that does, has to be believed. */
  readonly interestedParty: boolean;
  readonly ownReading: boolean;
}

/** A smallest set of claims without which a row is not there as it is. */
export interface SmallestLoss {
  /** Indices into the row's `evidence`. */
  readonly claims: readonly number[];
  /** False for an upper bound: fewer might do, or more is needed. */
  readonly exact: boolean;
}

/** Sets of indices into a row's `evidence`; each is minimal and sufficient by itself. */
export type Derivations = readonly (readonly number[])[];

/** A claim on the other side of a dispute. */
export type DisputingClaim = Omit<EvidenceEntry, 'columns' | 'triples'>;

/** That another claim says otherwise than one that a row rests on, or tells of something newer. */
export interface Dispute {
  readonly how: 'contradicted' | 'changed';
  /** The claims of the row that it is about, by full IRI. */
  readonly claims: readonly string[];
  /** The other side, each by itself. */
  readonly by: readonly DisputingClaim[];
  /** True where neither side says of when it is: they may speak of different times. */
  readonly periodOpen?: true;
}

export interface Row {
  /** First 12 hex digits of a sha256 over the row's cells. */
  readonly id: string;
  /** One entry per projected variable that is bound, nothing else. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** The columns without a value here that mean something without one, and with evidence whatever was looked for in vain. */
  readonly absent?: readonly Absence[];
  /** With evidence: the certainty of the row's weakest cell (semantics §24). */
  readonly certainty?: string;
  /** With evidence: the column of that cell. */
  readonly weakest?: string;
  /** The claims that the row rests on, in the order of the report. */
  readonly evidence?: readonly EvidenceEntry[];
  /** Any one of these suffices, each list being needed whole; `[[]]` where the row rests on no claim. Empty for aggregates. */
  readonly derivations?: Derivations;
  /** Of a row that counts or adds up: for each member its derivations. */
  readonly members?: readonly Derivations[];
  /** True where further derivations exist that are not listed. */
  readonly more?: boolean;
  readonly background?: readonly Background[];
  readonly restsOn?: RestsOn;
  /** The fewest claims whose loss makes the row vanish (semantics §30); left out where no loss does. */
  readonly smallestLoss?: SmallestLoss;
  /** The claims that contradict, change or supersede one of these (semantics §33). */
  readonly disputedBy?: readonly string[];
  /** The same, told: what each dispute is about, and what its other side says. */
  readonly disputes?: readonly Dispute[];
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
  /** The lens asked for; empty where every claim counts. */
  readonly lens: Lens;
  /** What the lens left out; left out itself without a lens. */
  readonly leftOut?: LeftOut;
  readonly graph: GraphStamp;
  readonly dealgraph: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** True where claims are disputed and it could not be traced which rows rest on them. */
  readonly disputesUntraced?: true;
}
