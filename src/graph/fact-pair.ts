/** What two sides that tell of one fact are to each other. */

/** One way in which claims stand to each other. */
export interface ComparedFacts {
  /** `answer`: the newer claim gives what an open question asks for. */
  readonly how: 'contradiction' | 'change' | 'confirmation' | 'answer';
  /** Claim IRIs: of a change, the older side; of an answer, the claims of the open question; otherwise the one reported first. */
  readonly one: readonly string[];
  /** Claim IRIs of the other side. */
  readonly other: readonly string[];
  /**
   * The class whose key is compared, and the values of its key properties, as IRIs or lexical forms in the order of the class's
   * `comparedBy`. Of an answer: OpenQuestion, and the question's IRI alone.
   */
  readonly of: string;
  readonly key: readonly string[];
  /** One or both sides do not say of when it is: they may speak of different times (semantics §32). */
  readonly periodOpen: boolean;
}
