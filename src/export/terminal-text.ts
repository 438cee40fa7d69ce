/** Text that is safe and measured for a terminal: hostile characters made visible, widths and line breaks by cell. */

/**
 * C0 and C1 controls (so no escape sequence survives), zero-width and bidirectional characters, line separators,
 * interlinear and tag characters: what can recolour, reorder or hide text on a terminal.
 */
const HOSTILE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * Makes text from data harmless on one line: white space becomes a blank, anything else hostile its visible code
 * (`\u{1b}`).
 */
export function safeLine(text: string): string {
  return text.replace(/[\t\r\n\u0085\u2028\u2029]+/gu, ' ').replace(HOSTILE, visibleCode);
}

/** The same for text of several lines: line feeds stay. */
export function safeText(text: string): string {
  return text.replace(/\r\n?/gu, '\n').split('\n').map(safeLine).join('\n');
}

/** Makes text in a format of its own (CSV, JSON …) harmless on a terminal; tabs and line ends keep their places. */
export function visibleControls(text: string): string {
  return text.replace(HOSTILE, (character) => (/[\t\r\n]/u.test(character) ? character : visibleCode(character)));
}

/** Letters and signs that take one cell each, whatever stands beside them: Latin, Greek, Cyrillic, punctuation, currencies. */
const NARROW = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/u;

let measure: ((text: string) => number) | undefined;

/**
 * Makes `cellWidth` exact for the characters of a text. What measures wide and combining ones takes as long to load as
 * half of Node itself, and most texts have none.
 */
export async function learnWidths(text: string): Promise<void> {
  if (measure === undefined && !NARROW.test(text)) measure = (await import('string-width')).default;
}

/** The number of terminal cells that a text takes: two for wide characters, none for combining ones, once `learnWidths` met such. */
export function cellWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  if (measure === undefined) return [...text].length;
  return text.length <= CHUNK ? measure(text) : chunks(text).reduce((sum, chunk) => sum + cellWidth(chunk), 0);
}

/** Segmenting takes far more than twice the time for twice the text, so long texts are taken piece by piece. */
const CHUNK = 1000;

/** A text in pieces that break no code point; a cluster that is cut counts in two parts, which only moves a line break. */
function chunks(text: string): string[] {
  return text.match(/[\s\S]{1,500}/gu) ?? [];
}

/** Pads a text with blanks to a width in cells, on the right or, for numbers, on the left. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - cellWidth(text)));
  return side === 'right' ? text + blanks : blanks + text;
}

/** Keeps a text such as a date in one line as long as it fits into one. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', NO_BREAK);
}

const NO_BREAK = '\u00a0';

/**
 * Breaks a text into lines of at most `width` cells: at blanks, and inside a word only where it alone is too long.
 * No-break spaces hold words together, and are written as blanks.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((part) => splitWord(part, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (cellWidth(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((text) => text.replaceAll(NO_BREAK, ' '));
}

/** The width of the longest word. */
export function longestWord(text: string): number {
  return text.split(' ').reduce((longest, word) => Math.max(longest, cellWidth(word)), 0);
}

let graphemes: Intl.Segmenter | undefined;

function splitWord(word: string, width: number): readonly string[] {
  if (word.length <= width && cellWidth(word) <= width) return [word];
  if (/^[\x20-\x7e]*$/u.test(word)) return word.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [word];
  if (word.length > CHUNK) return chunks(word).flatMap((chunk) => splitWord(chunk, width));
  if (cellWidth(word) <= width) return [word];
  const parts: string[] = [''];
  // Made when first needed: it costs a tenth of a program's start.
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(word)) {
    const last = parts.length - 1;
    if (parts[last] !== '' && cellWidth(parts[last] + segment) > width) parts.push(segment);
    else parts[last] += segment;
  }
  return parts;
}

function visibleCode(character: string): string {
  return String.raw`\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
}
