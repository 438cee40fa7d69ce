/** Keyed facts held against each other: what contradicts, changes or confirms what (semantics §31 to §33). */

/** One way in which claims stand to each other. */
export interface ComparedFacts {
  /** `answer`: the newer claim gives what an open question asks for. */
  readonly how: 'contradiction' | 'change' | 'confirmation' | 'answer';
  /** Claim IRIs: of a change, the older side; of an answer, the claims of the open question; otherwise either. */
  readonly one: readonly string[];
  /** Claim IRIs of the other side. */
  readonly other: readonly string[];
  /** The class whose key is compared, and the values of its key properties, as IRIs or lexical forms in the order of the class's `comparedBy`. */
  readonly of: string;
  readonly key: readonly string[];
  /** Both periods are unstated: they may speak of different times (semantics §32). */
  readonly periodOpen: boolean;
}
