/** Reads the SHACL shapes of a project: they judge its data and are no part of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { attempt } from '../graph/attempt.ts';
import { decodeUtf8 } from '../graph/decode.ts';
import { parseRdf } from '../graph/parse.ts';
import { shownPath, type Project } from '../graph/project.ts';
import { Terms } from '../graph/terms.ts';
import { prefixes } from '../graph/vocabulary.ts';
import { Problem } from '../problem.ts';

export const SHAPES_FILE = 'ontology/shapes.ttl';

/** The triples of `ontology/shapes.ttl`; none where there is no such file, a problem where it cannot be read. */
export async function readShapes(project: Project): Promise<{ quads: readonly RDF.Quad[]; problems: readonly Problem[] }> {
  const file = shownPath(project, SHAPES_FILE);
  const problems: Problem[] = [];
  const text = attempt(() => textOf(join(project.folder, SHAPES_FILE), file), file, problems);
  if (text === undefined) return { quads: [], problems };
  try {
    return { quads: (await parseRdf(text, { format: 'text/turtle', file, terms: new Terms(), blankPrefix: 'shapes-', known: prefixes(project.base) })).quads, problems };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { quads: [], problems: [error] };
  }
}

function textOf(path: string, shown: string): string | undefined {
  try {
    return decodeUtf8(readFileSync(path), shown);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}
