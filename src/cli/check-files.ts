/** The files named to `check`: those of the project, and others judged as if they were added to it. */
import { existsSync, lstatSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import type { CheckOptions } from '../check/check-project.ts';
import { attempt } from '../graph/attempt.ts';
import { isRead, type FileRole, type SourceFile } from '../graph/files.ts';
import { PROJECT_FILE, shownPath, type Project } from '../graph/project.ts';
import { Problem } from '../problem.ts';
import { usage } from './command-options.ts';
import type { Messages } from './messages-en.ts';

/** What a file from elsewhere is to be taken for. */
export type AskedRole = FileRole | 'query';

/** What `--as` takes. */
export const ROLES: readonly AskedRole[] = ['report', 'registry', 'ontology', 'query'];
const DATA = ['.ttl', '.trig', '.nt', '.nq', '.jsonld', '.rdf', '.owl'];

/**
 * Sorts the files into those that the project reads anyway and those from elsewhere; one that is there but cannot be
 * read is a finding, so that the others are judged all the same.
 * @throws Problem `unknown-role` (usage), `unknown-file`, `format-not-read`
 */
export function filesToCheck(paths: readonly string[], role: AskedRole | undefined, project: Project, say: Messages): CheckOptions {
  if (role !== undefined && !ROLES.includes(role)) throw usage('unknown-role', say.check.unknownRole(role, ROLES.join(', ')));
  const [only, extra, extraQueries, extraProblems] = [new Set<string>(), [] as SourceFile[], [] as { shown: string; bytes: Buffer }[], [] as Problem[]];
  for (const path of paths.flatMap((typed) => filesUnder(typed, project, say))) {
    const inside = relative(project.folder, resolve(path)).split(sep).join('/');
    if (isOfProject(inside)) {
      only.add(shownPath(project, inside));
      continue;
    }
    only.add(path);
    const bytes = attempt(() => readFileSync(path), path, extraProblems);
    if (bytes === undefined) continue;
    if (role === 'query' || (role === undefined && extname(path).toLowerCase() === '.rq')) extraQueries.push({ shown: path, bytes });
    else extra.push(asData(path, role ?? roleOf(bytes), bytes, project, say));
  }
  return { only, extra, extraQueries, extraProblems };
}

function asData(path: string, role: FileRole, bytes: Buffer, { base }: Project, say: Messages): SourceFile {
  const file = { role, path: placeInProject(path, role), shown: path, base, bytes };
  if (!isRead(file)) throw new Problem({ code: 'format-not-read', message: say.check.unknownEnding(path), repair: say.check.knownEndings });
  return file;
}

/** A file, or every file of a folder that could hold data or a query. Linked folders are not entered: they may lead in circles. */
function filesUnder(path: string, project: Project, say: Messages): string[] {
  let isFolder: boolean;
  try {
    // A link that leads nowhere, or in circles, is there and cannot be read.
    isFolder = (statSync(path, { throwIfNoEntry: false }) ?? lstatSync(path)).isDirectory();
  } catch {
    throw new Problem({ code: 'unknown-file', message: say.check.unknownFile(path) });
  }
  if (!isFolder) return [path];
  if (existsSync(join(path, PROJECT_FILE)) && resolve(path) !== project.folder) throw usage('folder-is-project', say.check.isProject(path), say.check.isProjectRepair(path));
  const files = filesIn(path).toSorted();
  if (files.length === 0) throw new Problem({ code: 'unknown-file', message: say.check.nothingIn(path) });
  return files;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.') && name !== 'node_modules').flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return [...DATA, '.rq'].includes(extname(path).toLowerCase()) ? [path] : [];
  });
}

/** Whether a path inside the project's folder is one that the project itself reads. */
function isOfProject(inside: string): boolean {
  return /^(?:data|ontology|queries)\/(?!.*(?:^|\/)\.)/u.test(inside) || inside === 'dealgraph.json';
}

/** A file that declares terms extends the ontology; any other is a report, the file that people add most. */
function roleOf(bytes: Buffer): FileRole {
  return /\ba\s+(?:owl:|rdfs:Class|rdf:Property|skos:ConceptScheme)/u.test(bytes.toString('utf8')) ? 'ontology' : 'report';
}

function placeInProject(path: string, role: AskedRole): string {
  const folder = { report: 'data/reports', registry: 'data', ontology: 'ontology', query: 'queries' }[role];
  return `${folder}/${basename(path)}`;
}
