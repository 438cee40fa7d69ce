/** A project: a folder with `dealgraph.json`, which says whose graph it is and under which base IRI. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Problem, type Bilingual } from '../problem.ts';
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
  const wrong: Wrong = ({ en, de }, repair) =>
    new Problem({ code: 'project-file', message: { en: `${PROJECT_FILE}: ${en}`, de: `${PROJECT_FILE}: ${de}` }, place: { file }, repair });
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
type Wrong = (message: Bilingual, repair: Bilingual) => Problem;

function readObject(file: string, folder: string): Values {
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Problem({
      code: 'project-file', place: { file },
      message: {
        en: `${folder} is not a project: it has no ${PROJECT_FILE} that can be read`,
        de: `${folder} ist kein Projekt: Darin steht keine lesbare ${PROJECT_FILE}`,
      },
      repair: {
        en: `Name a folder that has a ${PROJECT_FILE}, or leave out --project.`,
        de: `Einen Ordner mit einer ${PROJECT_FILE} nennen, oder --project weglassen.`,
      },
    }, { cause });
  }
  const values = parseJson(source, file);
  if (typeof values === 'object' && values !== null && !Array.isArray(values)) return values as Values;
  throw new Problem({
    code: 'project-file', place: { file, line: 1, column: 1 },
    message: { en: `${PROJECT_FILE} must hold one JSON object`, de: `in ${PROJECT_FILE} muss genau ein JSON-Objekt stehen` },
    repair: write('{ "name": …, "version": …, "base": …, "languages": [ … ] }'),
  });
}

function parseJson(source: string, file: string): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw new Problem({
      code: 'project-file', message: { en: `${PROJECT_FILE} is not JSON from here on`, de: `${PROJECT_FILE} ist ab hier kein JSON` },
      place: { file, ...lineAndColumn(source, jsonErrorOffset(source)) },
      repair: {
        en: 'Mend the JSON there: often a comma or a quotation mark is missing, or a comma stands before a closing bracket.',
        de: 'Das JSON dort richtigstellen: Oft fehlt ein Komma oder Anführungszeichen, oder vor einer schließenden Klammer steht ein Komma.',
      },
    }, { cause });
  }
}

function text(values: Values, key: string, wrong: Wrong): string {
  const value = values[key] ?? '';
  if (typeof value !== 'string') throw wrong({ en: `"${key}" must be a text`, de: `„${key}“ muss ein Text sein` }, write(`"${key}": "…"`));
  return value;
}

function baseIri(value: unknown, wrong: Wrong): string {
  const repair = write('"base": "https://example.org/my-project/"');
  if (typeof value !== 'string' || !/^https?:\/\/[^\s<>"{}|^`\\/?#]+[^\s<>"{}|^`\\]*$/.test(value)) {
    const found = JSON.stringify(value);
    throw wrong({
      en: `"base" must be an absolute http or https IRI${found === undefined ? ', and is missing' : `, not ${found}`}`,
      de: `„base“ muss eine absolute IRI mit http oder https sein${found === undefined ? ' und fehlt' : `, nicht ${found}`}`,
    }, repair);
  }
  if (!/[/#]$/.test(value)) throw wrong({
    en: `"base" must end in / or #, so that names can follow it: ${value}`,
    de: `„base“ muss auf / oder # enden, damit Namen folgen können: ${value}`,
  }, repair);
  return value;
}

function languageTags(value: unknown, wrong: Wrong): readonly string[] {
  if (value === undefined) return ['en'];
  const fine = Array.isArray(value) && value.length > 0 && value.every((tag) => typeof tag === 'string' && /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(tag));
  if (!fine) throw wrong({
    en: '"languages" must list at least one language tag', de: '„languages“ muss mindestens eine Sprachkennung aufzählen',
  }, write('"languages": ["en", "de"]'));
  return (value as string[]).map((tag) => tag.toLowerCase());
}

function licences(value: unknown, wrong: Wrong): Project['licences'] {
  if (value === undefined) return {};
  const fine = typeof value === 'object' && value !== null && Object.values(value).every((entry) => typeof entry === 'string');
  if (!fine) throw wrong({
    en: '"licences" must map "code" and "data" to a licence each', de: '„licences“ muss für „code“ und „data“ je eine Lizenz nennen',
  }, write('"licences": { "code": "MIT", "data": "https://creativecommons.org/licenses/by/4.0/" }'));
  return value as Project['licences'];
}

function uses(value: unknown, wrong: Wrong): readonly unknown[] {
  if (value !== undefined && !Array.isArray(value)) throw wrong({ en: '"uses" must be a list', de: '„uses“ muss eine Liste sein' }, write('"uses": []'));
  const listed = (value as unknown[] | undefined) ?? [];
  // Ignoring it would show a project without the parts that it builds on.
  if (listed.length > 0) {
    throw new Problem({
      code: 'not-built', message: { en: `${PROJECT_FILE}: "uses" is not built yet`, de: `${PROJECT_FILE}: „uses“ ist noch nicht gebaut` }, kind: 'usage',
      repair: {
        en: 'Leave "uses" empty and copy the ontology, queries and registry that the project needs into its own folders.',
        de: '„uses“ leer lassen und Ontologie, Abfragen und Register, die das Projekt braucht, in seine eigenen Ordner kopieren.',
      },
    });
  }
  return listed;
}

/** The repair that shows what to write. */
function write(json: string): Bilingual {
  return { en: `Write ${json}.`, de: `${json} schreiben.` };
}
