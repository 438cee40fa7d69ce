/** What a view of an answer is: a drawing for wide pages, one for phones, and the words around it. */
import type { Answer } from '../../query/answer.ts';
import type { CannedQuery } from '../../query/canned-query.ts';
import type { CellStyle } from '../answer-cells.ts';
import type { Mark } from './marks.ts';
import type { Drawing } from './svg.ts';
import type { PageWords } from './words.ts';

/** What a picture is made of. */
export interface PictureRequest {
  readonly answer: Answer;
  /** The number of rows before the answer was cut short. */
  readonly total: number;
  readonly style: CellStyle;
  readonly words: PageWords;
  /** Of a graph: the columns that a row leads through, where that is not the order of its columns. */
  readonly path: CannedQuery['path'];
}

export interface Picture {
  readonly heading: string;
  /** What it shows, in one sentence, for those who do not see it. */
  readonly label: string;
  readonly wide: (id: string) => Drawing;
  /** For phones; where there is none, the wide one is scrolled. */
  readonly narrow?: (id: string) => Drawing;
  /** Sentences under it. */
  readonly notes: readonly string[];
  /** What belongs to it and has no place in it. */
  readonly beside?: { readonly heading: string; readonly items: readonly string[] };
}

/** The width of the drawing for wide pages, and for phones; both in CSS pixels. */
export const WIDE = 760;
export const NARROW = 320;

/**
 * Whether all of some drawn things are readings of ours: then that is said once and not drawn. What is no fact, or has no
 * source, is drawn so in any case.
 */
export function isAllReading(marks: readonly (Mark | undefined)[]): boolean {
  return marks.length > 0 && marks.every((mark) => mark === 'reading');
}
