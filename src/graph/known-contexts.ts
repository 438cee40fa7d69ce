/** The JSON-LD contexts that come with projects, by the IRI that stands for each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `ontology/context.jsonld` of each folder that has one, under its `id`; one that is damaged counts as not there. */
export function knownContexts(folders: readonly string[]): ReadonlyMap<string, unknown> {
  const contexts = new Map<string, unknown>();
  for (const folder of folders) {
    try {
      const document = JSON.parse(readFileSync(join(folder, 'ontology', 'context.jsonld'), 'utf8')) as Record<string, unknown>;
      if (typeof document['id'] === 'string' && '@context' in document) contexts.set(document['id'], document);
    } catch {
      // A document that names it says that it is not here.
    }
  }
  return contexts;
}
