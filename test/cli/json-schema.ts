/** As much of JSON Schema 2020-12 as our own schemas use; an unknown keyword is an error, so none is skipped silently. */

interface Schema {
  readonly [keyword: string]: unknown;
}

interface Place {
  readonly schema: Schema;
  readonly root: Schema;
  readonly path: string;
}

type Rule = (rule: never, value: unknown, place: Place) => readonly string[];

const RULES: Readonly<Record<string, Rule>> = {
  $ref: (ref: string, value, { root, path }) => mismatches(value, definition(ref, root), root, path),
  type: (type: string, value, { path }) => (typeOf(value) === type ? [] : [`${path} is ${typeOf(value)}, not ${type}`]),
  anyOf: (options: readonly Schema[], value, { root, path }) => {
    const results = options.map((option) => mismatches(value, option, root, path));
    return results.some((result) => result.length === 0) ? [] : (results.toSorted((a, b) => b.length - a.length)[0] ?? []);
  },
  required: (keys: readonly string[], value, { path }) =>
    isObject(value) ? keys.filter((key) => !(key in value)).map((key) => `${path} lacks ${key}`) : [],
  properties: (parts: Readonly<Record<string, Schema>>, value, { root, path }) =>
    isObject(value) ? Object.entries(parts).flatMap(([key, part]) => (key in value ? mismatches(value[key], part, root, `${path}.${key}`) : [])) : [],
  additionalProperties: (part: Schema, value, { schema, root, path }) => {
    const known = Object.keys((schema['properties'] ?? {}) as object);
    const others = isObject(value) ? Object.entries(value).filter(([key]) => !known.includes(key)) : [];
    return others.flatMap(([key, item]) => mismatches(item, part, root, `${path}.${key}`));
  },
  items: (part: Schema, value, { root, path }) =>
    Array.isArray(value) ? value.flatMap((item, index) => mismatches(item, part, root, `${path}[${index}]`)) : [],
  enum: (values: readonly unknown[], value, { path }) => (values.includes(value) ? [] : [`${path} is none of ${values.join(', ')}`]),
  pattern: (pattern: string, value, { path }) =>
    typeof value !== 'string' || new RegExp(pattern, 'u').test(value) ? [] : [`${path} does not match ${pattern}`],
  minimum: (least: number, value, { path }) => (typeof value !== 'number' || value >= least ? [] : [`${path} is below ${least}`]),
};

const SILENT = new Set(['$schema', '$defs', 'title', 'description']);

/** Why a value does not fit a schema: one line per finding with its path; empty where it fits. */
export function mismatches(value: unknown, schema: Schema, root: Schema = schema, path = '$'): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    if (SILENT.has(keyword)) return [];
    const check = RULES[keyword];
    if (check === undefined) throw new Error(`unknown keyword ${keyword} at ${path}`);
    return check(rule as never, value, { schema, root, path });
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function definition(ref: string, root: Schema): Schema {
  const name = ref.replace('#/$defs/', '');
  const found = (root['$defs'] as Record<string, Schema> | undefined)?.[name];
  if (found === undefined) throw new Error(`no definition ${ref}`);
  return found;
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (value === null) return 'null';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

/** Keys in a value that a schema has no words on. */
export function undocumentedKeys(value: unknown, schema: Schema, root: Schema = schema, path = '$'): readonly string[] {
  if (typeof schema['$ref'] === 'string') return undocumentedKeys(value, definition(schema['$ref'], root), root, path);
  if (Array.isArray(schema['anyOf'])) {
    const option = (schema['anyOf'] as Schema[]).find((one) => mismatches(value, one, root).length === 0);
    return option ? undocumentedKeys(value, option, root, path) : [];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => undocumentedKeys(item, (schema['items'] ?? {}) as Schema, root, `${path}[${index}]`));
  const properties = schema['properties'] as Record<string, Schema> | undefined;
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const rule = properties?.[key] ?? (schema['additionalProperties'] as Schema | undefined);
    if (rule === undefined) return properties ? [`${path}.${key}`] : [];
    return undocumentedKeys(part, rule, root, `${path}.${key}`);
  });
}
