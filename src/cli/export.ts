/** `dealgraph export`: the graph, one thing of it or the things of a class, in a format of linked data or for other tools. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportFormat, ExportRequest, Scope } from '../export/format.ts';
import { FORMATS, formatNamed, formatOptions } from '../export/formats.ts';
import { makeFolder, writeFileAtomic } from '../export/atomic-file.ts';
import { exportedGraphs } from '../export/scope.ts';
import { safeLine } from '../export/terminal-text.ts';
import { inLanguage } from '../query/canned-query.ts';
import { lensLine } from './answer-text.ts';
import { usage, type GlobalFlags } from './command-options.ts';
import type { Messages } from './messages-en.ts';
import { emit, outputFor, type Output } from './output.ts';
import { withProject, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';

/** Besides these, the flags of the formats, by commander's name for each. */
export interface ExportFlags extends GlobalFlags {
  readonly as?: string;
}

/**
 * Writes what was asked for. @returns the exit code
 * @throws Problem `unknown-format`, `format-option`, `format-scope` (usage); `unknown-entity`, `ambiguous-entity`
 */
export async function exportGraph(thing: string | undefined, flags: ExportFlags, terminal: Terminal, say: Messages): Promise<number> {
  const output = exportOutput(flags, say);
  const format = formatNamed(output.format) ?? FORMATS[0];
  const options = givenOptions(format, flags, say);
  return withProject(flags, terminal, say, async (session) => {
    const scope = chosenScope(thing, format, session);
    const { graph: files, project } = session.project;
    const folder = isFolder(output.file) && format.files !== undefined;
    const request: ExportRequest = { ...exportedGraphs(files, session.lensed), project, scope, lang: session.lang, langAsked: flags.lang !== undefined, folder, options };
    if (folder) await writeFolder(format, request, output.file ?? '', session);
    else await emit(await format.write(request), output, terminal);
    const lens = lensLine(session);
    if (lens !== undefined) terminal.err.write(`${lens}\n`);
    for (const note of format.notes(request)) terminal.err.write(`${inLanguage(note, say.language)}\n`);
    return 0;
  });
}

/** Whether a name means a folder: it ends like one, or there is one. */
function isFolder(name: string | undefined): boolean {
  return name !== undefined && (/[/\\]$/u.test(name) || Boolean(statSync(name, { throwIfNoEntry: false })?.isDirectory()));
}

/** Writes the files of an export into a folder, which is made where it is missing. @throws Problem `unwritable-file` */
async function writeFolder(format: ExportFormat, request: ExportRequest, folder: string, { terminal, say }: Session): Promise<void> {
  const { options } = request;
  if (options['table'] !== undefined) throw usage('table-or-folder', say.tableOrFolder);
  await makeFolder(folder);
  let count = 0;
  for (const { name, text } of (await format.files?.(request)) ?? []) {
    await writeFileAtomic(join(folder, name), text);
    count++;
  }
  terminal.err.write(`${say.filesWritten(count, safeLine(folder))}\n`);
}

function exportOutput(flags: ExportFlags, say: Messages): Output<string> {
  const named = (name: string | undefined): string | undefined => (name === undefined ? undefined : (formatNamed(name)?.name ?? name));
  const [as, format] = [named(flags.as), named(flags.format)];
  if (as !== undefined && format !== undefined && as !== format) throw usage('as-and-format', say.asAndFormat);
  const asked = as ?? format;
  const [first, ...others] = FORMATS.map(({ name }) => name);
  return outputFor(asked === undefined ? flags : { ...flags, format: asked }, [first ?? '', ...others], say);
}

/** The flags that belong to formats and were given. @throws Problem `format-option` (usage) where this format does not take one */
function givenOptions(format: ExportFormat, flags: ExportFlags, say: Messages): ExportRequest['options'] {
  const given = new Map<string, string | boolean>();
  for (const { option, formats } of formatOptions()) {
    const value = (flags as Readonly<Record<string, unknown>>)[camelCase(option.name)];
    if (typeof value !== 'string' && value !== true) continue;
    if (!formats.includes(format.name)) throw usage('format-option', say.formatOption(option.name, format.name, formats.join(', ')));
    given.set(option.name, value);
  }
  return Object.fromEntries(given);
}

/** Commander's name for a flag. */
function camelCase(name: string): string {
  return name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
}

function chosenScope(thing: string | undefined, format: ExportFormat, { project, say }: Session): Scope {
  if (thing === undefined) return { of: 'graph' };
  const scope = project.find(thing);
  if (format.scopes.includes(scope.of)) return scope;
  const others = FORMATS.filter(({ scopes }) => scopes.includes(scope.of)).map(({ name }) => name);
  throw usage('format-scope', say.formatScope(format.name, scope.of, others.join(', ')));
}
