/** Parts a command line into words, as a POSIX shell does, as far as completion needs it. */

const BLANK = /\s/u;

/**
 * The words of a line that may end in the middle of one. The last word is the one being typed: empty after a blank.
 * Quotes and backslashes are taken away, also from a quote not closed yet; nothing is expanded.
 */
export function shellWords(line: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  let quote = '';
  let begun = false;
  for (let i = 0; i < line.length; i += 1) {
    const char = line[i]!;
    if (BLANK.test(char) && quote === '') {
      if (begun) words.push(word);
      [word, begun] = ['', false];
      continue;
    }
    begun = true;
    if (char === quote) quote = '';
    else if (quote === '' && (char === "'" || char === '"')) quote = char;
    else if (char === '\\' && quote !== "'") word += line[(i += 1)] ?? '';
    else word += char;
  }
  return [...words, word];
}
