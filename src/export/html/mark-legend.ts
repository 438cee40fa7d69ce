/** What the fills of bars mean, for the marks that occur among them. */
import { MARKS, type Mark } from './marks.ts';
import { bar, legend, type Drawing } from './svg.ts';
import type { PageWords } from './words.ts';

/** The legend of a picture; of no height where none of its bars is marked. */
export function markLegend(marks: readonly (Mark | undefined)[], id: string, words: PageWords, width: number, top: number): Drawing {
  const used = MARKS.filter((mark) => marks.includes(mark));
  return legend(used.map((mark) => ({ text: words.marks[mark], swatch: (x, y) => bar(x, y, 26, 12, { id, mark }) })), width, top);
}
