/** Reads a `dealgraph.json`: what a project says of itself, with the line and column of whatever it says wrong. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bilingual, Problem, type Bilingual } from '../problem.ts';
import { jsonErrorOffset } from './json-error.ts';
import { jsonPlace } from './json-places.ts';
import { lineAndColumn } from './place-in-text.ts';
import { readUses, type JsonSource, type Use } from './use-entries.ts';

/** A project by its `dealgraph.json` alone. */
export interface ProjectFile {
  /** The project's folder, absolute. */
  readonly folder: string;
  /** The folder as messages show it: as the user typed it (`.` for the current one), or the name of a used project. */
  readonly shown: string;
  readonly name: string;
  readonly version: string;
  /** Absolute http(s) IRI that ends in `/` or `#`. */
  readonly base: string;
  /** Language tags, the preferred one first; at least one. */
  readonly languages: readonly string[];
  readonly licences: { readonly code?: string; readonly data?: string };
  /** The packages and folders that it builds on, as written. */
  readonly uses: readonly Use[];
  /** The version of each used project that its reports were last checked with, by name. */
  readonly accepted: Readonly<Record<string, string>>;
}

export const PROJECT_FILE = 'dealgraph.json';

/**
 * Reads a folder's `dealgraph.json`. Only `base` must be there; `name` and `version` default to empty, `languages` to `en`.
 * @throws Problem `project-file` where the file is missing, no JSON, or says something that cannot be used
 */
export function readProjectFile(folder: string, shown: string = folder): ProjectFile {
  const file = join(shown, PROJECT_FILE);
  const text = readText(folder, shown);
  const values = parseObject(text, file);
  const source = jsonSource(text, file);
  return {
    folder: resolve(folder),
    shown,
    name: textOf(values, 'name', source),
    version: textOf(values, 'version', source),
    base: baseIri(values['base'], source),
    languages: languageTags(values['languages'], source),
    licences: texts(values, 'licences', '"licences": { "code": "MIT", "data": "https://creativecommons.org/licenses/by/4.0/" }', source),
    uses: readUses(values['uses'], source),
    accepted: texts(values, 'accepted', '"accepted": { "dealgraph": "0.1.0" }', source),
  };
}

/** Whether a text can be a project's base: an absolute http or https IRI that names can follow. */
export function isBase(text: string): boolean {
  return /^https?:\/\/[^\s<>"{}|^`\\/?#]+[^\s<>"{}|^`\\]*$/.test(text) && /[/#]$/.test(text);
}

/** Whether a text is a language tag as projects list them (BCP 47, without its rarer forms). */
export function isLanguageTag(text: unknown): text is string {
  return typeof text === 'string' && /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(text);
}

type Values = Readonly<Record<string, unknown>>;

function readText(folder: string, shown: string): string {
  try {
    return readFileSync(join(folder, PROJECT_FILE), 'utf8');
  } catch (cause) {
    throw new Problem({
      code: 'project-file', place: { file: join(shown, PROJECT_FILE) },
      message: {
        en: `${shown} is not a project: it has no ${PROJECT_FILE} that can be read`,
        de: `${shown} ist kein Projekt: Darin steht keine lesbare ${PROJECT_FILE}`,
      },
      repair: {
        en: `Name a folder that has a ${PROJECT_FILE}, or leave out --project.`,
        de: `Einen Ordner mit einer ${PROJECT_FILE} nennen, oder --project weglassen.`,
      },
    }, { cause });
  }
}

function jsonSource(text: string, file: string): JsonSource {
  const place: JsonSource['place'] = (path, of = 'value') => ({ file, ...lineAndColumn(text, jsonPlace(text, path)[of]) });
  const wrong: JsonSource['wrong'] = (path, message, repair, of) =>
    new Problem({ code: 'project-file', message: bilingual((lang) => `${PROJECT_FILE}: ${message[lang]}`), repair, place: place(path, of) });
  return { place, wrong };
}

function parseObject(text: string, file: string): Values {
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch (cause) {
    throw new Problem({
      code: 'project-file', message: { en: `${PROJECT_FILE} is not JSON from here on`, de: `${PROJECT_FILE} ist ab hier kein JSON` },
      place: { file, ...lineAndColumn(text, jsonErrorOffset(text)) },
      repair: {
        en: 'Mend the JSON there: often a comma or a quotation mark is missing, or a comma stands before a closing bracket.',
        de: 'Das JSON dort richtigstellen: Oft fehlt ein Komma oder Anführungszeichen, oder vor einer schließenden Klammer steht ein Komma.',
      },
    }, { cause });
  }
  if (typeof values === 'object' && values !== null && !Array.isArray(values)) return values as Values;
  throw new Problem({
    code: 'project-file', place: { file, line: 1, column: 1 },
    message: { en: `${PROJECT_FILE} must hold one JSON object`, de: `in ${PROJECT_FILE} muss genau ein JSON-Objekt stehen` },
    repair: write('{ "name": …, "version": …, "base": …, "languages": [ … ] }'),
  });
}

function textOf(values: Values, key: string, source: JsonSource): string {
  const value = values[key] ?? '';
  if (typeof value !== 'string') throw source.wrong([key], { en: `"${key}" must be a text`, de: `„${key}“ muss ein Text sein` }, write(`"${key}": "…"`));
  return value;
}

function baseIri(value: unknown, source: JsonSource): string {
  if (typeof value === 'string' && isBase(value)) return value;
  const repair = write('"base": "https://example.org/my-project/"');
  if (typeof value === 'string' && isBase(`${value}/`)) {
    throw source.wrong(['base'], {
      en: `"base" must end in / or #, so that names can follow it: ${value}`,
      de: `„base“ muss auf / oder # enden, damit Namen folgen können: ${value}`,
    }, repair);
  }
  const found = JSON.stringify(value);
  throw source.wrong(['base'], {
    en: `"base" must be an absolute http or https IRI${found === undefined ? ', and is missing' : `, not ${found}`}`,
    de: `„base“ muss eine absolute IRI mit http oder https sein${found === undefined ? ' und fehlt' : `, nicht ${found}`}`,
  }, repair);
}

function languageTags(value: unknown, source: JsonSource): readonly string[] {
  if (value === undefined) return ['en'];
  if (Array.isArray(value) && value.length > 0 && value.every(isLanguageTag)) return value.map((tag) => tag.toLowerCase());
  throw source.wrong(['languages'], {
    en: '"languages" must list at least one language tag', de: '„languages“ muss mindestens eine Sprachkennung aufzählen',
  }, write('"languages": ["en", "de"]'));
}

/** A map of texts; empty where it is left out. */
function texts(values: Values, key: string, example: string, source: JsonSource): Readonly<Record<string, string>> {
  const value = values[key] ?? {};
  const wrong = { en: `"${key}" must map each of its names to a text`, de: `„${key}“ muss für jeden seiner Namen einen Text nennen` };
  if (typeof value !== 'object' || Array.isArray(value)) throw source.wrong([key], wrong, write(example));
  const bad = Object.entries(value).find(([, entry]) => typeof entry !== 'string');
  if (bad) throw source.wrong([key, bad[0]], wrong, write(example));
  return value as Readonly<Record<string, string>>;
}

/** The repair that shows what to write. */
function write(json: string): Bilingual {
  return { en: `Write ${json}.`, de: `${json} schreiben.` };
}
