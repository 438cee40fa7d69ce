/** Turns a file's bytes into text, or says where they are not the UTF-8 that Turtle and TriG are written in. */
import { Problem } from '../problem.ts';

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * The text of a UTF-8 file.
 * @throws Problem `encoding` on a byte order mark or on bytes that are not UTF-8, with their place
 */
export function decodeUtf8(bytes: Buffer, file: string): string {
  if (bytes.subarray(0, 3).equals(BOM)) {
    throw new Problem({
      code: 'encoding', message: { en: 'starts with a byte order mark', de: 'beginnt mit einer Bytereihenfolge-Markierung (BOM)' }, place: { file, line: 1, column: 1 },
      repair: { en: 'Save the file as UTF-8 without BOM.', de: 'Die Datei als UTF-8 ohne BOM speichern.' },
    });
  }
  try {
    return strictly(bytes);
  } catch (cause) {
    throw new Problem({
      code: 'encoding', message: { en: 'is not UTF-8 here', de: 'ist hier kein UTF-8' }, place: { file, ...firstBadByte(bytes) },
      repair: { en: 'Save the file as UTF-8.', de: 'Die Datei als UTF-8 speichern.' },
    }, { cause });
  }
}

function strictly(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** A line end is one byte in UTF-8 and part of no other character, so lines can be tried one by one. */
function firstBadByte(bytes: Buffer): { line: number; column: number } {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start) + 1 || bytes.length;
    const column = badColumn(bytes.subarray(start, end));
    if (column > 0) return { line, column };
    start = end;
  }
  return { line, column: 1 };
}

/** The column where a line stops being UTF-8, or 0. The longest good beginning is found by halving. */
function badColumn(line: Buffer): number {
  const good = (length: number): string | undefined => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line.subarray(0, length), { stream: true });
    } catch {
      return undefined;
    }
  };
  try {
    strictly(line);
    return 0;
  } catch {
    let [low, high] = [0, line.length];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (good(middle) === undefined) high = middle - 1;
      else low = middle;
    }
    return (good(low) ?? '').length + 1;
  }
}
