/** Where a value stands in a JSON text, so that a mistake in it can be shown in its line. */

/** Keys and list positions from the outermost value inwards. */
export type JsonPath = readonly (string | number)[];

/** Offsets of a value, and of the key before it (the value itself in a list). */
export interface JsonPlace {
  readonly key: number;
  readonly value: number;
}

const TOKEN = /\s*([{}[\],:]|"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+)/y;

/** Finds a value in a text that is JSON; where it is not there, the innermost thing around it that is. */
export function jsonPlace(text: string, path: JsonPath): JsonPlace {
  let place = { key: start(text, 0), value: start(text, 0) };
  for (const step of path) {
    const inner = parts(text, place.value).find(({ name }) => name === step);
    if (inner === undefined) return place;
    place = { key: inner.key, value: inner.value };
  }
  return place;
}

type Part = JsonPlace & { readonly name: string | number };

/** The members of an object or the items of a list that starts at `at`; of anything else none. */
function parts(text: string, at: number): Part[] {
  const isObject = text[at] === '{';
  if (!isObject && text[at] !== '[') return [];
  const found: Part[] = [];
  for (let next = start(text, at + 1); text[next] !== '}' && text[next] !== ']' && next < text.length;) {
    const value = isObject ? start(text, start(text, end(text, next)) + 1) : next;
    found.push({ name: isObject ? JSON.parse(text.slice(next, end(text, next))) as string : found.length, key: next, value });
    next = start(text, end(text, value));
    if (text[next] === ',') next = start(text, next + 1);
  }
  return found;
}

/** Where the value that starts at `at` ends. */
function end(text: string, at: number): number {
  let depth = 0;
  for (TOKEN.lastIndex = at; ;) {
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) return text.length;
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth === 0) return TOKEN.lastIndex;
  }
}

/** Where the next token starts. */
function start(text: string, at: number): number {
  return at + /^\s*/.exec(text.slice(at))![0].length;
}
