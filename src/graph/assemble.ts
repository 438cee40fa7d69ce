/** Reads a project's files: sorts their triples into origins and leaves out what does not get along, before anything is concluded. */
import type * as RDF from '@rdfjs/types';
import { Problem } from '../problem.ts';
import { conflicts } from './conflicts.ts';
import { decodeUtf8 } from './decode.ts';
import { formatOf, JSON_LD, type OriginFile, type SourceFile } from './files.ts';
import { knownContexts } from './known-contexts.ts';
import { sortIntoOrigins } from './origins.ts';
import { parseRdf, type ParsedFile, type ParseOptions } from './parse.ts';
import type { Project } from './project.ts';
import { nameBlankNodes } from './skolem.ts';
import { Terms } from './terms.ts';
import { usedBases } from './uses.ts';
import { genidBase, prefixes } from './vocabulary.ts';

/** What stands in a project's files, before anything is concluded from it. */
export interface Assembled {
  /** The files that can be used, in the order given. */
  readonly kept: readonly OriginFile[];
  /** Their quads, file after file, blank nodes named. */
  readonly stated: readonly RDF.Quad[];
  /** Why the others are left out whole. */
  readonly problems: readonly Problem[];
  readonly terms: Terms;
}

/** Parses files, sorts their triples into origins, leaves out what does not get along. `locate` keeps every place. */
export async function assemble(project: Project, files: readonly SourceFile[], options: { readonly locate?: boolean } = {}): Promise<Assembled> {
  const terms = new Terms();
  const read = await readOrigins(files, project, terms, options.locate ?? false);
  const { kept, problems } = conflicts(read.files);
  const stated = nameBlankNodes(kept.flatMap(({ quads }) => quads), genidBase(project.base), terms);
  return { kept, stated, problems: [...read.problems, ...problems], terms };
}

async function readOrigins(files: readonly SourceFile[], project: Project, terms: Terms, locate: boolean): Promise<{ files: OriginFile[]; problems: Problem[] }> {
  const known = prefixes(project.base, usedBases(project));
  // Read when a JSON-LD file first names one, and once for all of them.
  let local: ReadonlyMap<string, unknown> | undefined;
  const contexts = (): ReadonlyMap<string, unknown> => (local ??= knownContexts([project, ...project.used].map(({ folder }) => folder)));
  const sorted: OriginFile[] = [];
  const problems: Problem[] = [];
  for (const [index, file] of files.entries()) {
    try {
      const parsed = await parsedFile(file, { file: file.shown, terms, blankPrefix: `f${index}-`, known, locate }, contexts);
      sorted.push({ ...sortIntoOrigins(parsed, file, project.base, terms), ...(parsed.places && { places: parsed.places }) });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error);
    }
  }
  return { files: sorted, problems };
}

async function parsedFile(file: SourceFile, options: Omit<ParseOptions, 'format'>, contexts: () => ReadonlyMap<string, unknown>): Promise<ParsedFile> {
  const [text, format] = [decodeUtf8(file.bytes, file.shown), formatOf(file)];
  if (format !== JSON_LD) return parseRdf(text, { ...options, format });
  const { parseJsonLd } = await import('./parse-json-ld.ts');
  return parseJsonLd(text, { ...options, contexts });
}
