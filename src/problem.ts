/** A problem a person can act on: what is wrong, where, and how to repair it, in English and in German. */

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

/** A text in the languages that the program itself speaks; the parts must say the same. */
export interface Bilingual {
  readonly en: string;
  readonly de: string;
}

/** A text in both languages, or one that every reader gets as it is: in their language already, or only to be had in English. */
export type Said = Bilingual | string;

/** The language of the program's own words for a reader of `lang` (a language tag): German or, for all others, English. */
export function ownLanguage(lang: string): keyof Bilingual {
  return /^de(?:-|$)/iu.test(lang) ? 'de' : 'en';
}

/** One text for each language, for what is put together from parts. */
export function bilingual(say: (lang: keyof Bilingual) => string): Bilingual {
  return { en: say('en'), de: say('de') };
}

export interface ProblemDetails {
  /** Readable id, kebab-case: `unknown-query`, `syntax`, `parameter-type` … */
  readonly code: string;
  /** What is wrong, naming the thing. */
  readonly message: Said;
  readonly place?: Place;
  /** The next step that mends it. */
  readonly repair?: Said;
  readonly kind?: ProblemClass;
}

/** The one error type that dealgraph throws on bad input; anything else thrown is a bug. `message` and `repair` are English. */
export class Problem extends Error {
  readonly code: string;
  readonly place: Place | undefined;
  readonly repair: string | undefined;
  readonly kind: ProblemClass;
  readonly #said: Pick<ProblemDetails, 'message' | 'repair'>;

  constructor(details: ProblemDetails, options?: ErrorOptions) {
    super(inLanguage(details.message, 'en'), options);
    this.name = 'Problem';
    this.code = details.code;
    this.place = details.place;
    this.repair = inLanguage(details.repair, 'en');
    this.kind = details.kind ?? 'refused';
    this.#said = details;
  }

  /** The same problem at another place. */
  movedTo(place: Place): Problem {
    return new Problem({ ...this.#said, code: this.code, place, kind: this.kind }, { cause: this });
  }

  /** What is wrong and what mends it, for a reader of `lang` (a language tag). */
  text(lang: string): { readonly message: string; readonly repair: string | undefined } {
    const { message, repair } = this.#said;
    return { message: inLanguage(message, ownLanguage(lang)), repair: inLanguage(repair, ownLanguage(lang)) };
  }

  /** `file:line:column: message` and, on a line of its own, the repair. */
  override toString(lang = 'en'): string {
    const { message, repair } = this.text(lang);
    return `${placeText(this.place)}${message}${repair === undefined ? '' : `\n  ${repair}`}`;
  }
}

function inLanguage<T extends Said | undefined>(said: T, lang: keyof Bilingual): string | Extract<T, undefined> {
  return (typeof said === 'object' ? said[lang] : said) as string | Extract<T, undefined>;
}

function placeText(place: Place | undefined): string {
  if (!place) return '';
  const position = [place.file, place.line, place.line === undefined ? undefined : place.column];
  return `${position.filter((part) => part !== undefined).join(':')}: `;
}
