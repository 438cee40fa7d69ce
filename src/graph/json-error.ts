/** Finds where a text stops being JSON: Node 20's own messages often leave the position out. */

const TOKEN = /[\s]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/y;

/** What may come next; a closing bracket is checked against the innermost open one. */
type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

/** The offset of the first token that JSON does not allow, or the text's length where it only stops too early. */
export function jsonErrorOffset(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  for (let at = 0; ;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const start = at + /^\s*/.exec(text.slice(at))![0].length;
    if (match === null) return start;
    const next = step(expected, match[1] ?? (match[2] !== undefined ? 'text' : 'scalar'), open);
    if (next === undefined) return start;
    [expected, at] = [next, TOKEN.lastIndex];
  }
}

/** The state after a token, or undefined where the token may not stand there. */
function step(expected: Expected, token: string, open: string[]): Expected | undefined {
  if (expected.endsWith('or end') && isClosing(token, open.at(-1))) {
    open.pop();
    return afterValue(open);
  }
  switch (expected) {
    case 'nothing': return undefined;
    case 'colon': return token === ':' ? 'value' : undefined;
    case 'key':
    case 'key or end': return token === 'text' ? 'colon' : undefined;
    case 'comma or end': return token === ',' ? afterComma(open) : undefined;
    default: return valueStarts(token, open);
  }
}

function valueStarts(token: string, open: string[]): Expected | undefined {
  if (token === 'text' || token === 'scalar') return afterValue(open);
  if (token !== '{' && token !== '[') return undefined;
  open.push(token);
  return token === '{' ? 'key or end' : 'value or end';
}

function isClosing(token: string, innermost: string | undefined): boolean {
  return (token === '}' && innermost === '{') || (token === ']' && innermost === '[');
}

function afterValue(open: readonly string[]): Expected {
  return open.length === 0 ? 'nothing' : 'comma or end';
}

function afterComma(open: readonly string[]): Expected {
  return open.at(-1) === '{' ? 'key' : 'value';
}
