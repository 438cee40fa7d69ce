/** A project: a folder with `dealgraph.json`, which says whose graph it is and under which base IRI. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Problem } from '../problem.ts';
import { jsonErrorOffset } from './json-error.ts';
import { lineAndColumn } from './place-in-text.ts';

export interface Project {
  /** The project's folder, absolute. */
  readonly folder: string;
  /** The folder as the user typed it (`.` for the current one), for messages. */
  readonly shown: string;
  readonly name: string;
  readonly version: string;
  /** Absolute http(s) IRI that ends in `/` or `#`. */
  readonly base: string;
  /** Language tags, the preferred one first; at least one. */
  readonly languages: readonly string[];
  readonly licences: { readonly code?: string; readonly data?: string };
  readonly uses: readonly unknown[];
}

export const PROJECT_FILE = 'dealgraph.json';

/**
 * Reads a folder's `dealgraph.json`. Only `base` must be there; `name` and `version` default to empty, `languages` to `en`.
 * @throws Problem `project-file` where the file is missing, no JSON, or says something that cannot be used
 */
export function readProject(folder: string): Project {
  const file = join(folder, PROJECT_FILE);
  const values = readObject(file, folder);
  const wrong = (message: string, repair: string): Problem =>
    new Problem({ code: 'project-file', message: `${PROJECT_FILE}: ${message}`, place: { file }, repair });
  return {
    folder: resolve(folder),
    shown: folder,
    name: text(values, 'name', wrong),
    version: text(values, 'version', wrong),
    base: baseIri(values['base'], wrong),
    languages: languageTags(values['languages'], wrong),
    licences: licences(values['licences'], wrong),
    uses: uses(values['uses'], wrong),
  };
}

/**
 * The project a command works on: the one named by `--project`, else `cwd` if it is one, else the shipped one.
 * @throws Problem `project-file`
 */
export function findProject(explicit: string | undefined, cwd: string, shipped: string): Project {
  if (explicit !== undefined) return readProject(explicit);
  if (existsSync(join(cwd, PROJECT_FILE))) return readProject(relative(process.cwd(), cwd) || '.');
  return readProject(shipped);
}

/** A file of the project as messages show it: in the folder as the user typed it. */
export function shownPath(project: Project, file: string): string {
  return join(project.shown, file);
}

type Values = Readonly<Record<string, unknown>>;
type Wrong = (message: string, repair: string) => Problem;

function readObject(file: string, folder: string): Values {
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Problem({
      code: 'project-file', message: `${folder} is not a project: it has no ${PROJECT_FILE} that can be read`, place: { file },
      repair: 'Name a folder that has a dealgraph.json, or leave out --project.',
    }, { cause });
  }
  const values = parseJson(source, file);
  if (typeof values === 'object' && values !== null && !Array.isArray(values)) return values as Values;
  throw new Problem({
    code: 'project-file', message: `${PROJECT_FILE} must hold one JSON object`, place: { file, line: 1, column: 1 },
    repair: 'Write { "name": …, "version": …, "base": …, "languages": [ … ] }.',
  });
}

function parseJson(source: string, file: string): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw new Problem({
      code: 'project-file', message: `${PROJECT_FILE} is not JSON from here on`,
      place: { file, ...lineAndColumn(source, jsonErrorOffset(source)) },
      repair: 'Mend the JSON there: often a comma or a quotation mark is missing, or a comma stands before a closing bracket.',
    }, { cause });
  }
}

function text(values: Values, key: string, wrong: Wrong): string {
  const value = values[key] ?? '';
  if (typeof value !== 'string') throw wrong(`"${key}" must be a text`, `Write "${key}": "…".`);
  return value;
}

function baseIri(value: unknown, wrong: Wrong): string {
  const repair = 'Write "base": "https://example.org/my-project/".';
  if (typeof value !== 'string' || !/^https?:\/\/[^\s<>"{}|^`\\/?#]+[^\s<>"{}|^`\\]*$/.test(value)) {
    throw wrong(`"base" must be an absolute http or https IRI, not ${JSON.stringify(value) ?? 'missing'}`, repair);
  }
  if (!/[/#]$/.test(value)) throw wrong(`"base" must end in / or #, so that names can follow it: ${value}`, repair);
  return value;
}

function languageTags(value: unknown, wrong: Wrong): readonly string[] {
  if (value === undefined) return ['en'];
  const fine = Array.isArray(value) && value.length > 0 && value.every((tag) => typeof tag === 'string' && /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(tag));
  if (!fine) throw wrong('"languages" must list at least one language tag', 'Write "languages": ["en", "de"].');
  return (value as string[]).map((tag) => tag.toLowerCase());
}

function licences(value: unknown, wrong: Wrong): Project['licences'] {
  if (value === undefined) return {};
  const fine = typeof value === 'object' && value !== null && Object.values(value).every((entry) => typeof entry === 'string');
  if (!fine) throw wrong('"licences" must map "code" and "data" to a licence each', 'Write "licences": { "code": "MIT", "data": "https://creativecommons.org/licenses/by/4.0/" }.');
  return value as Project['licences'];
}

function uses(value: unknown, wrong: Wrong): readonly unknown[] {
  if (value !== undefined && !Array.isArray(value)) throw wrong('"uses" must be a list', 'Write "uses": [].');
  const listed = (value as unknown[] | undefined) ?? [];
  // Ignoring it would show a project without the parts that it builds on.
  if (listed.length > 0) {
    throw new Problem({
      code: 'not-built', message: `${PROJECT_FILE}: "uses" is not built yet`, kind: 'usage',
      repair: 'Leave "uses" empty and copy the ontology, queries and registry that the project needs into its own folders.',
    });
  }
  return listed;
}
