/** Files as such: line ends of another system, nothing in them, an ending that is not read. */
import type { SourceFile } from '../../graph/files.ts';
import type { CheckedProject } from '../checked-project.ts';
import type { Found, Text } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'line-ends',
  ids: ['empty-file', 'ignored-file'],
  severity: 'warning',
  check: (project) => [...project.sources.flatMap((file) => carriageReturns(file)), ...emptyFiles(project), ...ignoredFiles(project)],
};

function carriageReturns({ bytes, shown }: SourceFile): Found[] {
  const at = bytes.indexOf(0x0d);
  if (at < 0) return [];
  const line = bytes.subarray(0, at).toString('latin1').split('\n').length;
  return [{
    place: { file: shown, line, column: at - bytes.lastIndexOf(0x0a, at) },
    message: { en: 'Lines end with CR LF, as on Windows; other editors would change every line.', de: 'Zeilen enden mit CR LF wie unter Windows; andere Editoren würden jede Zeile ändern.' },
    repair: { en: 'Save the file with LF line ends (dealgraph format does it).', de: 'Die Datei mit LF-Zeilenenden speichern (dealgraph format tut es).' },
  }];
}

function emptyFiles({ files }: CheckedProject): Found[] {
  return files.filter(({ quads }) => quads.length === 0).map(({ file }) => ({
    id: 'empty-file',
    place: { file: file.shown, line: 1, column: 1 },
    message: { en: 'The file says nothing: no statement in it.', de: 'Die Datei sagt nichts: keine Aussage darin.' },
    repair: { en: 'Fill it, or take it away.', de: 'Sie füllen oder wegnehmen.' },
  }));
}

function ignoredFiles({ ignored }: CheckedProject): Found[] {
  return ignored.map((file) => ({
    id: 'ignored-file',
    place: { file },
    message: { en: `This file is not read: ${readHere(file).en}.`, de: `Diese Datei wird nicht gelesen: ${readHere(file).de}.` },
    repair: { en: 'Rename or move it if it is meant to count, else take it out of the folder.', de: 'Sie umbenennen oder verschieben, wenn sie zählen soll, sonst aus dem Ordner nehmen.' },
  }));
}

/** What is read in a file's folder. */
function readHere(file: string): Text {
  const inFolder = (name: string): boolean => new RegExp(`(?:^|[\\\\/])${name}[\\\\/]`, 'u').test(file);
  if (inFolder('queries')) return { en: 'queries are queries/<topic>/<id>.rq, their topics queries/topics.yaml', de: 'Abfragen sind queries/<Thema>/<Kennung>.rq, ihre Themen queries/topics.yaml' };
  if (inFolder('ontology')) return { en: 'in ontology/ only .ttl counts', de: 'in ontology/ zählt nur .ttl' };
  return { en: 'its ending is none of .ttl, .trig, .nt, .nq', de: 'ihre Endung ist keine von .ttl, .trig, .nt, .nq' };
}
