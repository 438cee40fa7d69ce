/** The entries of `uses` in a `dealgraph.json`: which package or folder, and what of it counts. */
import { isAbsolute } from 'node:path';
import type { Bilingual, Place, Problem } from '../problem.ts';
import { didYouMean } from './did-you-mean.ts';
import type { JsonPath } from './json-places.ts';

/** A name, and where it is written. */
export interface Named {
  readonly name: string;
  readonly place: Place;
}

/** What of a used project is switched off. */
export interface Without {
  /** Topics whose questions are left out. */
  readonly topics: readonly Named[];
  /** Ids of single questions that are left out. */
  readonly queries: readonly Named[];
  readonly registry: boolean;
  readonly shapes: boolean;
}

/** One entry of `uses`. */
export interface Use {
  readonly kind: 'package' | 'folder';
  /** The package's name, or the folder as written. */
  readonly target: string;
  /** Whether the reports count too; otherwise only ontology, questions and registry do. */
  readonly reports: boolean;
  readonly without: Without;
  readonly place: Place;
}

/** The file that is being read: where its values stand, and the problem of one; `of` is the value itself, or the key before it. */
export interface JsonSource {
  place(path: JsonPath, of?: 'value' | 'key'): Place;
  wrong(path: JsonPath, message: Bilingual, repair: Bilingual, of?: 'value' | 'key'): Problem;
}

const EXAMPLE = '"uses": ["dealgraph", "../folder", { "package": "dealgraph", "reports": true, "without": { "topics": ["money"] } }]';
const REPAIR: Bilingual = { en: `Write for example ${EXAMPLE}.`, de: `Zum Beispiel ${EXAMPLE} schreiben.` };
const ENTRY_KEYS = ['package', 'folder', 'reports', 'without'];
const WITHOUT_KEYS = ['topics', 'queries', 'registry', 'shapes'];

/** Nothing switched off. */
export const WITHOUT_NOTHING: Without = { topics: [], queries: [], registry: false, shapes: false };

/**
 * Reads the value of `uses`: a list of texts and objects; none where it is left out.
 * @throws Problem as `source` makes it, at the entry, key or value that is wrong
 */
export function readUses(value: unknown, source: JsonSource): readonly Use[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw source.wrong(['uses'], { en: '"uses" must be a list', de: '„uses“ muss eine Liste sein' }, REPAIR);
  return value.map((entry: unknown, index) => readUse(entry, ['uses', index], source));
}

function readUse(entry: unknown, path: JsonPath, source: JsonSource): Use {
  if (typeof entry === 'string') return { ...target(entry, path, source), reports: false, without: WITHOUT_NOTHING, place: source.place(path) };
  const values = object(entry, path, ENTRY_KEYS, { en: 'an entry of "uses" is a text or an object', de: 'ein Eintrag von „uses“ ist ein Text oder ein Objekt' }, source);
  const [named, other] = ENTRY_KEYS.slice(0, 2).filter((key) => values[key] !== undefined);
  if (named === undefined || other !== undefined) throw source.wrong(path, {
    en: 'an entry of "uses" names one "package" or one "folder"', de: 'ein Eintrag von „uses“ nennt ein „package“ oder einen „folder“',
  }, REPAIR);
  const at = [...path, named];
  return {
    ...target(values[named], at, source, named as Use['kind']),
    reports: truth(values['reports'], [...path, 'reports'], source),
    without: readWithout(values['without'], [...path, 'without'], source),
    place: source.place(at),
  };
}

/** A text alone is a folder where it begins as a path does, else a package. */
function target(value: unknown, path: JsonPath, source: JsonSource, kind?: Use['kind']): Pick<Use, 'kind' | 'target'> {
  if (typeof value !== 'string' || value === '') throw source.wrong(path, { en: 'what is used is named by a text', de: 'was benutzt wird, ist mit einem Text benannt' }, REPAIR);
  const found = kind ?? (/^\.\.?(?:[/\\]|$)/u.test(value) || isAbsolute(value) ? 'folder' : 'package');
  // npm's rule for names, so that none of them leads out of node_modules.
  if (found === 'package' && !/^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/iu.test(value)) {
    const folder = `"./${value.replace(/^[/\\]+/u, '')}"`;
    throw source.wrong(path, { en: `"${value}" is no package's name`, de: `„${value}“ ist kein Paketname` }, { en: `For a folder write ${folder}.`, de: `Für einen Ordner ${folder} schreiben.` });
  }
  return { kind: found, target: value };
}

function readWithout(value: unknown, path: JsonPath, source: JsonSource): Without {
  if (value === undefined) return WITHOUT_NOTHING;
  const values = object(value, path, WITHOUT_KEYS, { en: '"without" is an object', de: '„without“ ist ein Objekt' }, source);
  return {
    topics: names(values['topics'], [...path, 'topics'], source),
    queries: names(values['queries'], [...path, 'queries'], source),
    registry: truth(values['registry'], [...path, 'registry'], source),
    shapes: truth(values['shapes'], [...path, 'shapes'], source),
  };
}

function object(value: unknown, path: JsonPath, keys: readonly string[], what: Bilingual, source: JsonSource): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw source.wrong(path, what, REPAIR);
  const strange = Object.keys(value).find((key) => !keys.includes(key));
  if (strange === undefined) return value as Readonly<Record<string, unknown>>;
  throw source.wrong([...path, strange], { en: `"${strange}" means nothing here`, de: `„${strange}“ bedeutet hier nichts` },
    didYouMean(strange, keys, { en: `Known are: ${keys.join(', ')}.`, de: `Bekannt sind: ${keys.join(', ')}.` }), 'key');
}

function truth(value: unknown, path: JsonPath, source: JsonSource): boolean {
  if (value === undefined) return false;
  if (typeof value !== 'boolean') throw source.wrong(path, { en: `"${path.at(-1)}" is true or false`, de: `„${path.at(-1)}“ ist true oder false` }, { en: `Write "${path.at(-1)}": true.`, de: `"${path.at(-1)}": true schreiben.` });
  return value;
}

function names(value: unknown, path: JsonPath, source: JsonSource): readonly Named[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((name) => typeof name === 'string')) {
    return value.map((name: string, index) => ({ name, place: source.place([...path, index]) }));
  }
  throw source.wrong(path, { en: `"${path.at(-1)}" is a list of names`, de: `„${path.at(-1)}“ ist eine Liste von Namen` }, { en: `Write "${path.at(-1)}": ["…"].`, de: `"${path.at(-1)}": ["…"] schreiben.` });
}
