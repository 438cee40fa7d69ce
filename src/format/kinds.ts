/** Which registry file a thing belongs in, by its class. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRdf } from '../graph/parse.ts';
import type { Project } from '../graph/project.ts';
import { readSchema } from '../graph/schema.ts';
import { Terms } from '../graph/terms.ts';
import { dg, ontologyOrigin, prefixes } from '../graph/vocabulary.ts';
import { decoded, formattedPaths } from './files.ts';

/** The file for all that none of the others is for. */
const REST = 'data/registry.ttl';

const HOMES: readonly (readonly [file: string, classes: readonly string[]])[] = [
  ['data/organisations.ttl', [dg('Organisation'), dg('OrganisationalUnit'), dg('AgentGroup')]],
  ['data/people.ttl', [dg('Person')]],
  ['data/places.ttl', [dg('Place')]],
  ['data/technologies.ttl', [dg('Technology')]],
];

/** The files between which things move. Every other file under `data/` is left as people arranged it. */
export const SPLIT_FILES: readonly string[] = [...HOMES.map(([file]) => file), REST];

/** The files that fit a thing of these classes, the best first; none where nothing says what it is. */
export type HomesOf = (classes: readonly string[]) => readonly string[];

/**
 * Reads the class tree of the project's ontology, and of the one that comes with dealgraph.
 * @throws Problem where a file of the ontology cannot be read: then nobody knows what belongs where
 */
export async function readHomes(project: Project, shipped: string): Promise<HomesOf> {
  const terms = new Terms();
  const origin = terms.iri(ontologyOrigin(project.base));
  const quads = [];
  for (const folder of new Set([shipped, project.folder])) {
    for (const path of formattedPaths({ ...project, folder }).filter((file) => file.startsWith('ontology/') && file !== 'ontology/shapes.ttl')) {
      const text = decoded(readFileSync(join(folder, path)), path).replace(/^\ufeff/, '');
      const { quads: found } = await parseRdf(text, { format: 'text/turtle', file: path, terms, blankPrefix: path, known: prefixes(project.base) });
      quads.push(...found.map(({ subject, predicate, object }) => terms.quad(subject, predicate, object, origin)));
    }
  }
  const schema = readSchema(quads, project.base);
  return (classes) => {
    const all = new Set(classes.flatMap((iri) => [iri, ...schema.superclasses(iri)]));
    const homes = HOMES.filter(([, kinds]) => kinds.some((kind) => all.has(kind))).map(([file]) => file);
    return classes.length > 0 && homes.length === 0 ? [REST] : homes;
  };
}
