/** Lays JSON out for people and for `git diff`: short values on one line, longer ones broken up. */
import type { Json } from './json-ld-names.ts';

/** Beyond this many characters a value is broken up. */
const LINE = 110;

/**
 * JSON text of a value whose first line stands after `indent` blanks.
 * @param broken how many levels are broken up however short they are
 */
export function jsonLayout(value: Json, indent = 0, broken = 0): string {
  if (broken === 0) {
    const line = oneLine(value);
    if (line.length + indent <= LINE) return line;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pad = ' '.repeat(indent + 2);
  const next = Math.max(0, broken - 1);
  if (isList(value)) return value.length === 0 ? '[]' : `[\n${value.map((item) => pad + jsonLayout(item, indent + 2, next)).join(',\n')}\n${' '.repeat(indent)}]`;
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  return `{\n${entries.map(([key, item]) => `${pad}${JSON.stringify(key)}: ${jsonLayout(item, indent + 2, next)}`).join(',\n')}\n${' '.repeat(indent)}}`;
}

function oneLine(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(oneLine).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
