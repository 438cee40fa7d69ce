/** Where a JSON-LD text names a thing by `@id`, so that a finding on the thing has a line. */
import type { Spot } from './token-places.ts';

/** The first place of each IRI, as the text writes it: whole, or with a prefix of its context or a known one. */
export function jsonIds(text: string, document: object, known: Readonly<Record<string, string>>): (iri: string) => Spot | undefined {
  const offsets = new Map<string, number>();
  for (const match of text.matchAll(/"@id"\s*:\s*("(?:[^"\\]|\\.)*")/gu)) {
    const written = JSON.parse(match[1]!) as string;
    if (!offsets.has(written)) offsets.set(written, match.index);
  }
  const prefixes = Object.entries({ ...known, ...contextPrefixes(document) });
  const lineStarts = startsOfLines(text);
  return (iri) => {
    const written = [iri, ...prefixes.filter(([, namespace]) => iri.startsWith(namespace)).map(([prefix, namespace]) => `${prefix}:${iri.slice(namespace.length)}`)];
    const offset = written.map((one) => offsets.get(one)).find((found) => found !== undefined);
    return offset === undefined ? undefined : spotAt(offset, lineStarts);
  };
}

function contextPrefixes(document: object): Record<string, string> {
  const contexts = [(document as Record<string, unknown>)['@context']].flat();
  return Object.fromEntries(contexts.flatMap((context) => Object.entries(typeof context === 'object' && context !== null ? context : {})).flatMap(([term, meant]) => {
    const iri = typeof meant === 'object' && meant !== null ? (meant as Record<string, unknown>)['@id'] : meant;
    return typeof iri === 'string' && iri.includes(':') && !term.startsWith('@') ? [[term, iri]] : [];
  }));
}

function startsOfLines(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/gu)].map((match) => match.index + match[0].length)];
}

/** By halving, since a large file has many things. */
function spotAt(offset: number, lineStarts: readonly number[]): Spot {
  let [low, high] = [0, lineStarts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lineStarts[middle]! > offset) high = middle - 1;
    else low = middle;
  }
  return { line: low + 1, column: offset - lineStarts[low]! + 1 };
}
