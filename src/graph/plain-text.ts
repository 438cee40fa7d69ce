/** A text in the plain form in which a passage is found again in a reader's own copy (semantics §14). */

/** The text in NFC, its runs of white space one blank and none at the ends, quotation marks `"` and `'`, dashes `-`. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(/[„“”«»‟]/gu, '"').replace(/[‚‘’‛‹›']/gu, "'").replace(/[‐‑‒–—―−-]/gu, '-').replace(/\s+/gu, ' ').trim();
}

/**
 * Where a stretch of the plain form stands in the text itself; start and end in Unicode code points, half-open.
 * @returns the text in NFC as code points, and the stretch in them; undefined where the plain form does not reach so far
 */
export function plainStretch(text: string, start: number, end: number): { readonly characters: readonly string[]; readonly start: number; readonly end: number } | undefined {
  const characters = [...text.normalize('NFC')];
  const places = plainPlaces(characters);
  const [first, last] = [places[start], places[end - 1]];
  return first === undefined || last === undefined || last < first ? undefined : { characters, start: first, end: last + 1 };
}

/** For each code point of the plain form its place in the text: all but blanks at the ends and after another blank. */
function plainPlaces(characters: readonly string[]): readonly number[] {
  const places: number[] = [];
  let blank = true;
  for (const [place, character] of characters.entries()) {
    const isBlank = /\s/u.test(character);
    if (!isBlank || !blank) places.push(place);
    blank = isBlank;
  }
  if (blank) places.pop();
  return places;
}
