/** Cases of `check`: a small sound project, and folders of files laid over it. */
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { checkFolder } from '../../src/check/check-folder.ts';
import type { Finding } from '../../src/check/finding.ts';

const CASES = 'test/cases';

/** The names of the cases in a folder of `test/cases/`. */
export function casesIn(folder: string): readonly string[] {
  return readdirSync(join(CASES, folder)).toSorted();
}

/** A project in a temporary folder: the base project and the shipped ontology, with overlays laid over them in turn. */
export class LaidProject {
  readonly folder = mkdtempSync(join(tmpdir(), 'dealgraph-check-'));

  constructor() {
    cpSync('ontology', join(this.folder, 'ontology'), { recursive: true });
    this.lay(join(CASES, 'check-base'));
  }

  /** Lays a folder's files over the project; nothing where there is no such folder. */
  lay(folder: string): void {
    if (existsSync(folder)) cpSync(folder, this.folder, { recursive: true });
  }

  /** Takes away the files that a list names, one a line; nothing where there is no such list. */
  takeAway(list: string): void {
    if (existsSync(list)) for (const path of lines(list)) rmSync(join(this.folder, path));
  }

  /** What `check` finds, paths as in the project. */
  async findings(): Promise<readonly Finding[]> {
    const { findings } = await checkFolder(this.folder);
    return findings.map((finding) => ({ ...finding, place: { ...finding.place, file: relative(this.folder, finding.place.file).split(sep).join('/') } }));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The lines of a file that say something: neither empty nor a comment. */
export function lines(file: string): readonly string[] {
  return readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

/** `path:line:column severity id`, as expected.txt lists it. */
export function told({ place: { file, line, column }, severity, id }: Finding): string {
  return `${[file, line, column].filter((part) => part !== undefined).join(':')} ${severity} ${id}`;
}

/** With its words, for whoever reads a failure. */
export function inFull(finding: Finding): string {
  return `${told(finding)}\n  ${finding.message.en}\n  ${finding.repair.en}`;
}
