/** Text that is written as it comes, so that an export of any size needs little memory. */

/** A whole text, or its pieces in order; each piece is handed on before the next one is made. */
export type Chunks = string | Iterable<string> | AsyncIterable<string>;

/** Pieces smaller than this are gathered, since every write has its cost. */
const WRITE_SIZE = 1 << 16;

/** The same text in pieces of about 64 KiB. */
export async function* gathered(chunks: Chunks): AsyncGenerator<string> {
  if (typeof chunks === 'string') {
    yield chunks;
    return;
  }
  let waiting: string[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < WRITE_SIZE) continue;
    yield waiting.join('');
    [waiting, size] = [[], 0];
  }
  if (size > 0) yield waiting.join('');
}

/** The whole text of chunks that come at once. */
export function joined(chunks: string | Iterable<string>): string {
  return typeof chunks === 'string' ? chunks : [...chunks].join('');
}
