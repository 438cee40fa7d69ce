/** A token of an RDF file with its place. */

/** n3's token, with the positions that its type declarations leave out: line from 1, columns from 0, end exclusive. */
export interface LocatedToken {
  readonly type: string;
  readonly value: string;
  readonly prefix: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}
