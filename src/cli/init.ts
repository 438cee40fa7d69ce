/** `dealgraph init`: a project of one's own, small and complete, that builds on dealgraph. */
import { basename, join, resolve } from 'node:path';
import { safeLine } from '../export/terminal-text.ts';
import { isBase, isLanguageTag, PROJECT_FILE } from '../graph/project-file.ts';
import { Problem } from '../problem.ts';
import { usage, type GlobalFlags } from './command-options.ts';
import type { Messages } from './messages-en.ts';
import { contents, makeNewFolder } from './new-folder.ts';
import { projectFiles, type NewProject } from './project-template.ts';
import { shippedFolder } from './shipped-folder.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';

export interface InitFlags extends GlobalFlags {
  readonly withReports?: boolean;
  readonly name?: string;
  readonly base?: string;
  readonly languages?: string;
}

/** Where data could be lost, `init` names this many of the things that are there. */
const NAMED = 5;

/**
 * Makes the project, whole or not at all, and names its files on standard output.
 * @returns the exit code
 * @throws Problem wrong usage; `folder-not-empty`, `unwritable-file`
 */
export async function init(folder: string | undefined, flags: InitFlags, terminal: Terminal, say: Messages): Promise<number> {
  const project = newProject(folder, flags, say);
  await refuseFull(project.folder, say);
  const files = await inOrder(projectFiles(join(shippedFolder(), 'templates'), project), project.base);
  await makeNewFolder(project.folder, files, { last: PROJECT_FILE, programs: ['.githooks/pre-commit'] });
  for (const path of files.keys()) terminal.out.write(`${safeLine(`${project.folder.replace(/[/\\]+$/u, '')}/${path}`)}\n`);
  terminal.err.write(`${say.init.made(safeLine(project.name), asTyped(safeLine(project.folder)))}\n`);
  return 0;
}

/** The data as `dealgraph format` writes them: how long a line gets depends on the languages. */
async function inOrder(files: ReadonlyMap<string, string>, base: string): Promise<ReadonlyMap<string, string>> {
  const { formatText } = await import('../format/format-text.ts');
  const formatted = async (path: string, text: string): Promise<string> =>
    (/\.(?:ttl|trig)$/u.test(path) ? formatText(text, { format: path.endsWith('.ttl') ? 'text/turtle' : 'application/trig', file: path, base }) : text);
  return new Map(await Promise.all([...files].map(async ([path, text]) => [path, await formatted(path, text)] as const)));
}

function newProject(folder: string | undefined, flags: InitFlags, say: Messages): NewProject & { folder: string } {
  if (folder === undefined || folder === '') throw usage('no-folder', say.init.noFolder, say.init.noFolderRepair);
  const useless = (['project', 'engine', 'format', 'output'] as const).find((flag) => flags[flag] !== undefined);
  if (useless !== undefined) throw usage('useless-option', say.init.useless(`--${useless}`));
  const name = flags.name ?? basename(resolve(folder));
  if (name.trim() === '' || /\p{Cc}/u.test(name)) throw usage('bad-name', say.init.badName, say.init.badNameRepair);
  const base = flags.base ?? `https://example.org/${slug(name)}/`;
  if (!isBase(base)) throw usage('bad-base', say.init.badBase(base), say.init.badBaseRepair);
  const languages = (flags.languages ?? 'en').split(',').map((tag) => tag.trim().toLowerCase());
  const bad = languages.find((tag) => !isLanguageTag(tag));
  if (bad !== undefined) throw usage('bad-languages', say.init.badLanguage(bad), say.init.badLanguageRepair);
  return { folder, name, base, languages: [...new Set(languages)], withReports: flags.withReports ?? false, today: today(), version: VERSION };
}

async function refuseFull(folder: string, say: Messages): Promise<void> {
  let inside: readonly string[] | undefined;
  try {
    inside = await contents(folder);
  } catch (cause) {
    throw new Problem({ code: 'unwritable-file', message: say.init.noFolderThere, place: { file: folder }, repair: say.init.fullRepair }, { cause });
  }
  if (inside === undefined || inside.length === 0) return;
  const more = inside.length - NAMED;
  throw new Problem({
    code: 'folder-not-empty', place: { file: folder }, repair: say.init.fullRepair,
    message: say.init.full(inside.slice(0, NAMED).join(', '), Math.max(0, more)),
  });
}

/** A name as a part of an IRI; where nothing of it is left, a plain word. */
function slug(name: string): string {
  return name.normalize('NFKD').replaceAll(/[\u0300-\u036f]/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-+|-+$/gu, '') || 'my-project';
}

/** A folder as one types it behind a flag. */
function asTyped(folder: string): string {
  return /\s/u.test(folder) ? `"${folder}"` : folder;
}

/** The day where the user is, not in Greenwich. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
