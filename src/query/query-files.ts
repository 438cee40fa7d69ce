/** Which `.rq` files a project's questions are read from: its own, and those of the projects that it uses. */
import { existsSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { attempt } from '../graph/attempt.ts';
import type { UsedProject } from '../graph/uses.ts';
import type { Problem } from '../problem.ts';
import type { Source } from './canned-query.ts';

/** Where to look, and how messages write it; a `Project` is one. */
export interface CatalogueSource {
  /** The project's folder. */
  readonly folder: string;
  /** The folder as the user typed it. */
  readonly shown: string;
  /** What it uses, the nearest first. */
  readonly used?: readonly UsedProject[];
}

/** One question's file. */
export interface QueryFile {
  readonly id: string;
  readonly topic: string;
  /** To read it by. */
  readonly path: string;
  /** As messages show it. */
  readonly file: string;
  readonly from?: Source;
  readonly replaces?: Source;
}

/**
 * The files `queries/<topic>/<id>.rq` of a project and of what it uses, in that order. Of one id the nearest project's
 * file stands in for the others', even where it has a mistake: another question must not answer under its name.
 * Questions that an entry of `uses` switches off are left out; two files of one project with the same id both stay.
 */
export function queryFiles(source: CatalogueSource, problems: Problem[]): readonly QueryFile[] {
  return (source.used ?? []).reduce<readonly QueryFile[]>((nearer, used) => {
    const from = { name: used.name, version: used.version };
    const files = filesIn(used, problems).filter((file) => !isOff(file, used));
    const taken = new Set(nearer.map(({ id }) => id));
    const replaced = new Set(files.map(({ id }) => id).filter((id) => taken.has(id)));
    return [
      ...nearer.map((file) => (replaced.has(file.id) && file.replaces === undefined ? { ...file, replaces: from } : file)),
      ...files.filter(({ id }) => !taken.has(id)).map((file) => ({ ...file, from })),
    ];
  }, filesIn(source, problems));
}

function isOff({ id, topic }: Pick<QueryFile, 'id' | 'topic'>, { without: { topics, queries } }: UsedProject): boolean {
  return topics.some(({ name }) => name === topic) || queries.some(({ name }) => name === id);
}

/** Names that begin with a dot belong to editors and systems. */
function filesIn({ folder, shown }: CatalogueSource, problems: Problem[]): Pick<QueryFile, 'id' | 'topic' | 'path' | 'file'>[] {
  const root = join(folder, 'queries');
  if (!existsSync(root)) return [];
  const list = (under: string): Dirent[] => attempt(() => readdirSync(join(root, under), { withFileTypes: true }), join(shown, 'queries', under), problems) ?? [];
  const topics = list('').filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name).toSorted();
  return topics.flatMap((topic) => list(topic).map(({ name }) => name).filter((name) => name.endsWith('.rq') && !name.startsWith('.')).toSorted()
    .map((name) => ({ id: name.slice(0, -'.rq'.length), topic, path: join(root, topic, name), file: join(shown, 'queries', topic, name) })));
}
