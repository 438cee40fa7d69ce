/** Which files make up a project, and what a file's place in the folder says about its triples. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { Problem } from '../problem.ts';
import { attempt } from './attempt.ts';
import { ending, pathsUnder, type Folder } from './folder.ts';
import type { ClaimEntry, ReportEntry } from './graph.ts';
import { shownPath, type Project } from './project.ts';
import type { TokenPlaces } from './token-places.ts';
import { usedBases, type UsedProject } from './uses.ts';

/** `ontology/` and `data/` feed one origin each; a report file feeds its report's graph and its claims. */
export type FileRole = 'ontology' | 'registry' | 'report';

export interface SourceFile {
  readonly role: FileRole;
  /** Relative to the project folder, with `/` on every system; of a used project's file `NAME/…`. */
  readonly path: string;
  /** As messages show it. */
  readonly shown: string;
  /** The base IRI of the project that the file belongs to. */
  readonly base: string;
  readonly bytes: Buffer;
}

/** A file whose quads all stand in their origins. */
export interface OriginFile {
  readonly file: SourceFile;
  readonly quads: readonly RDF.Quad[];
  readonly claims: readonly ClaimEntry[];
  readonly reports: readonly ReportEntry[];
  /** Where each of the first quads stands (those that the loader added stand nowhere); only where it was asked for. */
  readonly places?: TokenPlaces;
}

export interface ProjectFiles {
  /** In one order everywhere: ontology, registry, reports; of each what is used first, then the project's own, by path. */
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

/** The media type of JSON-LD, which is not n3's to read. */
export const JSON_LD = 'application/ld+json';

/** What a data file's ending says it is; n3 reads each but JSON-LD by this name. */
const RDF_FORMATS: Readonly<Record<string, string>> = {
  '.ttl': 'text/turtle', '.trig': 'application/trig', '.nq': 'application/n-quads', '.nt': 'application/n-triples',
  '.jsonld': JSON_LD,
};

/** Endings that hold RDF which this version does not read: said, since leaving them out silently would be worse. */
const UNREAD = new Set(['.rdf', '.owl', '.n3', '.trix', '.hdt']);

/**
 * Finds and reads every input file of a project; those that cannot be read become problems.
 * @throws Problem `unreadable-file` where one of the folders itself cannot be listed
 */
export function readFiles(project: Project): ProjectFiles {
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  for (const role of ROLES) {
    // What the project itself cannot mend comes first: of two files that say the same, its own is the one left out.
    for (const part of [...project.used.filter((used) => counts(used, role)), project]) {
      const used = part === project ? '' : `${part.shown}/`;
      for (const path of INPUTS[role](part)) {
        const file = { role, path: `${used}${path}`, shown: shownPath(part, path), base: part.base };
        if (UNREAD.has(ending(path))) problems.push(unread(file.shown));
        else if (ending(path) in RDF_FORMATS) readOne(join(part.folder, path), file, files, problems);
      }
    }
  }
  return { files, problems };
}

/** A key of all that a loaded graph depends on: every input's path and bytes, the bases, the languages, and the program's version. */
export function inputsKey(project: Project, files: readonly SourceFile[], program: string): string {
  const hash = createHash('sha256').update(JSON.stringify([program, project.base, project.languages, usedBases(project)]));
  for (const { path, bytes } of files) hash.update(JSON.stringify([path, bytes.length])).update(bytes);
  return hash.digest('hex');
}

/** Whether a data file's ending is one that is read. */
export function isRead({ path }: Pick<SourceFile, 'path'>): boolean {
  return ending(path) in RDF_FORMATS;
}

/** The media type of the format of a file that `readFiles` gave. */
export function formatOf(file: SourceFile): string {
  return RDF_FORMATS[ending(file.path)]!;
}

const ROLES: readonly FileRole[] = ['ontology', 'registry', 'report'];

/** The paths of a role's files in one project's folder. */
const INPUTS: Readonly<Record<FileRole, (project: Folder) => string[]>> = {
  // SHACL shapes judge data and are no part of it; JSON-LD contexts and frames stand in ontology/ too.
  ontology: (project) => pathsUnder(project, 'ontology').filter((path) => ending(path) === '.ttl' && path !== 'ontology/shapes.ttl'),
  // The registry may be split into folders as people like; only reports/ has a meaning of its own.
  registry: (project) => pathsUnder(project, 'data').filter((path) => !path.startsWith('data/reports/')),
  report: (project) => pathsUnder(project, 'data/reports'),
};

function counts({ reports, without }: UsedProject, role: FileRole): boolean {
  return role === 'report' ? reports : role === 'ontology' || !without.registry;
}

/** What else may lie in a project's folders without being meant as data. */
const BESIDE_DATA = /(?:^|\/)(?:README|LICEN[CS]E|CHANGELOG|Makefile)[^/]*$|\.(?:md|txt|ya?ml|json|jsonld|rq|gitkeep)$/iu;

/** An ending behind the one that counts, as editors and downloads leave it: `.ttl.txt`, `.trig.bak`. */
const DOUBLED = /\.(?:ttl|trig|nt|nq|rq)\.[^./]+$/iu;

/** Files of the project's folders that nothing reads though they might be meant to be: an ending mistyped, a place where none is looked for. */
export function unreadNames(project: Project): string[] {
  const [ontology, data, queries] = [pathsUnder(project, 'ontology'), pathsUnder(project, 'data'), pathsUnder(project, 'queries')];
  return [
    ...ontology.filter((path) => ending(path) !== '.ttl' && isMeant(path)),
    ...data.filter((path) => !(ending(path) in RDF_FORMATS) && !UNREAD.has(ending(path)) && isMeant(path)),
    ...queries.filter((path) => !/^queries\/[^/]+\/[^/]+\.rq$/u.test(path) && (path.endsWith('.rq') || /\.yml$/iu.test(path) || isMeant(path))),
  ].map((path) => shownPath(project, path));
}

function isMeant(path: string): boolean {
  return DOUBLED.test(path) || !BESIDE_DATA.test(path);
}

function readOne(place: string, file: Omit<SourceFile, 'bytes'>, files: SourceFile[], problems: Problem[]): void {
  const bytes = attempt(() => readFileSync(place), file.shown, problems);
  if (bytes !== undefined) files.push({ ...file, bytes });
}

function unread(shown: string): Problem {
  return new Problem({
    code: 'format-not-read', place: { file: shown },
    message: {
      en: `a ${ending(shown)} file in data/ is not read by this version`,
      de: `eine Datei mit der Endung ${ending(shown)} in data/ liest diese Version nicht`,
    },
    repair: {
      en: `Write it as TriG or Turtle (${Object.keys(RDF_FORMATS).join(', ')}), or move it out of data/.`,
      de: `Als TriG oder Turtle schreiben (${Object.keys(RDF_FORMATS).join(', ')}) oder aus data/ herausnehmen.`,
    },
  });
}
