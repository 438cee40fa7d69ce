/** How wide text gets in a picture, estimated on the safe side, since nobody knows which font a reader has. */
import { safeLine } from '../terminal-text.ts';

/** Widths in em of what differs much from the rest, wide enough for Verdana and DejaVu Sans, the widest common system fonts. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ilj.,:;'|!()[\]\u00a0 ]/u, 0.38],
  [/[frt/\\"-]/u, 0.45],
  [/[mwMW@%—…]/u, 1],
  [/[A-Z0-9ÄÖÜ&–]/u, 0.72],
  [/[\u0000-\u02ff\u0370-\u052f\u2010-\u20bf]/u, 0.63],
  [/\p{M}/u, 0],
];

/** CJK, emoji and whatever else we do not know. */
const WIDE = 1.1;

/** The width of a text in the unit of `size`. Bold text is a tenth wider. */
export function textWidth(text: string, size: number, bold = false): number {
  let em = 0;
  for (const character of text) em += WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? WIDE;
  return em * size * (bold ? 1.1 : 1);
}

/** No text in a picture is looked at further than this: what is longer is cut anyway. */
const LOOKED_AT = 400;

/**
 * Breaks a text into at most `lines` lines of a width, at blanks and hyphens, and inside a word where it alone is too long. What does
 * not fit is cut and ends in “…”.
 */
export function fittedLines(text: string, width: number, size: number, lines: number, bold = false): readonly string[] {
  // As it will be written: the code of a control character is wider than the character.
  const start = safeLine(Array.from(text.slice(0, LOOKED_AT * 2)).slice(0, LOOKED_AT).join(''));
  const broken = brokenLines(start.replaceAll(/\s+/gu, ' ').trim(), (part) => textWidth(part, size, bold) <= width);
  if (broken.length <= lines && text.length <= LOOKED_AT) return broken;
  const kept = broken.slice(0, lines);
  let last = [...(kept.at(-1) ?? '')];
  while (last.length > 0 && textWidth(`${last.join('')}…`, size, bold) > width) last = last.slice(0, -1);
  return [...kept.slice(0, -1), `${last.join('').trimEnd()}…`];
}

function brokenLines(text: string, fits: (part: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  // A blank or a hyphen stays with the word before it.
  for (const word of text.split(/(?<= )|(?<=[-–/])(?=\p{L})/u)) {
    if (fits((line + word).trimEnd())) {
      line += word;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    const pieces = fits(word.trimEnd()) ? [word] : pieced(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line.trimEnd()];
}

/** A word that alone is too long, in pieces; combining marks stay with their letter. */
function pieced(word: string, fits: (part: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const [cluster] of word.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gu)) {
    if (piece !== '' && !fits(piece + cluster)) {
      pieces.push(piece);
      piece = '';
    }
    piece += cluster;
  }
  return [...pieces, piece];
}
