/** Which files are formatted, and their texts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from '../graph/attempt.ts';
import { decodeUtf8 } from '../graph/decode.ts';
import { ending, pathsUnder } from '../graph/folder.ts';
import { shownPath, type Project } from '../graph/project.ts';
import { Problem } from '../problem.ts';
import type { TextOptions } from './format-text.ts';

/** A file as it stands on disk. */
export interface TextFile {
  /** What it is read from and written to. */
  readonly path: string;
  /** As messages show it. */
  readonly shown: string;
  readonly text: string;
  readonly format: TextOptions['format'];
}

const FORMATS: Readonly<Record<string, TextOptions['format']>> = { '.ttl': 'text/turtle', '.trig': 'application/trig' };

/** The project's Turtle and TriG files as paths in it with `/`: `ontology/` and `data/` with all their folders, in one order everywhere. */
export function formattedPaths(project: Project): string[] {
  return [
    ...pathsUnder(project, 'ontology').filter((path) => ending(path) === '.ttl'),
    ...pathsUnder(project, 'data').filter((path) => ending(path) in FORMATS),
  ];
}

/** Reads a file of the project; what cannot be read becomes a problem. */
export function readProjectFile(project: Project, path: string, problems: Problem[]): TextFile | undefined {
  return readTextFile(join(project.folder, path), shownPath(project, path), problems);
}

/** Reads a file. A byte order mark is no problem here, since formatting takes it away. */
export function readTextFile(path: string, shown: string, problems: Problem[], as?: TextOptions['format']): TextFile | undefined {
  return attempt(() => {
    const format = as ?? FORMATS[ending(path)];
    if (format === undefined) throw unknownEnding(shown);
    return { path, shown, format, text: decoded(readFileSync(path), shown) };
  }, shown, problems);
}

/** UTF-8 as text, with its byte order mark if it has one. @throws Problem `encoding` */
export function decoded(bytes: Buffer, shown: string): string {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isMarked ? `\ufeff${decodeUtf8(bytes.subarray(3), shown)}` : decodeUtf8(bytes, shown);
}

function unknownEnding(shown: string): Problem {
  return new Problem({
    code: 'unknown-ending', message: { en: 'is neither a .ttl nor a .trig file', de: 'ist weder eine .ttl- noch eine .trig-Datei' }, place: { file: shown },
    repair: { en: 'Say --as turtle or --as trig, if that is what the file holds.', de: '--as turtle oder --as trig angeben, wenn die Datei das enthält.' },
  });
}
