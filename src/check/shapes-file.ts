/** Reads the SHACL shapes of a project: they judge its data and are no part of them. */
import { readFileSync } from 'node:fs';
import type * as RDF from '@rdfjs/types';
import { attempt } from '../graph/attempt.ts';
import { decodeUtf8 } from '../graph/decode.ts';
import { parseRdf } from '../graph/parse.ts';
import type { Project } from '../graph/project.ts';
import { Terms } from '../graph/terms.ts';
import { shapeFiles, usedBases } from '../graph/uses.ts';
import { prefixes } from '../graph/vocabulary.ts';
import { Problem } from '../problem.ts';

/** The triples of `ontology/shapes.ttl`, of the project and of what it uses; a problem where one cannot be read. */
export async function readShapes(project: Project): Promise<{ quads: readonly RDF.Quad[]; problems: readonly Problem[] }> {
  const [quads, problems, terms]: [RDF.Quad[], Problem[], Terms] = [[], [], new Terms()];
  for (const [index, { file, shown }] of shapeFiles(project).entries()) {
    const text = attempt(() => decodeUtf8(readFileSync(file), shown), shown, problems);
    if (text === undefined) continue;
    try {
      quads.push(...(await parseRdf(text, { format: 'text/turtle', file: shown, terms, blankPrefix: `shapes${index}-`, known: prefixes(project.base, usedBases(project)) })).quads);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error);
    }
  }
  return { quads, problems };
}
