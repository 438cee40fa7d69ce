/** A problem a person can act on: what is wrong, where, and how to repair it. */

/** Where a problem stands: the path as the user typed it, and where known line and column (both from 1). */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * What kind of answer the command line owes for a problem:
 * `refused` (an unknown query, entity or file, several equal matches, a file left out) is exit 1,
 * `usage` (wrong flags, something not built yet) is exit 2.
 */
export type ProblemClass = 'refused' | 'usage';

export interface ProblemDetails {
  /** Readable id, kebab-case: `unknown-query`, `syntax`, `parameter-type` … */
  readonly code: string;
  /** What is wrong, naming the thing. */
  readonly message: string;
  readonly place?: Place;
  /** The next step that mends it. */
  readonly repair?: string;
  readonly kind?: ProblemClass;
}

/** The one error type that dealgraph throws on bad input; anything else thrown is a bug. */
export class Problem extends Error {
  readonly code: string;
  readonly place: Place | undefined;
  readonly repair: string | undefined;
  readonly kind: ProblemClass;

  constructor(details: ProblemDetails, options?: ErrorOptions) {
    super(details.message, options);
    this.name = 'Problem';
    this.code = details.code;
    this.place = details.place;
    this.repair = details.repair;
    this.kind = details.kind ?? 'refused';
  }

  /** The same problem at another place. */
  movedTo(place: Place): Problem {
    const { code, message, repair, kind } = this;
    return new Problem({ code, message, place, kind, ...(repair === undefined ? {} : { repair }) }, { cause: this });
  }

  /** `file:line:column: message` and, on a line of its own, the repair. */
  override toString(): string {
    return `${placeText(this.place)}${this.message}${this.repair === undefined ? '' : `\n  ${this.repair}`}`;
  }
}

function placeText(place: Place | undefined): string {
  if (!place) return '';
  const position = [place.file, place.line, place.line === undefined ? undefined : place.column];
  return `${position.filter((part) => part !== undefined).join(':')}: `;
}
