/** Where a position in a text is, as people count: line and column from 1. */

/** Line and column (UTF-16 units) of an offset into `text`; line ends are LF, CR LF or CR. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
