/** Makes `ontology/context.jsonld` out of the ontology and its shapes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { Parser } from 'n3';
import { CONTEXT_IRI, CONTEXT_VERSION, ontologyContext } from '../src/export/json-ld-context.ts';
import { jsonLayout } from '../src/export/json-layout.ts';
import type { Json } from '../src/export/json-ld-names.ts';

const SH = 'http://www.w3.org/ns/shacl#';

/** The text of the context document for the ontology in a folder. */
export function contextDocument(root: string, base: string): string {
  const quads = (file: string): RDF.Quad[] => new Parser().parse(readFileSync(join(root, 'ontology', file), 'utf8'));
  const ontology = [...quads('dealgraph.ttl'), ...quads('schemes.ttl')];
  const document = {
    version: CONTEXT_VERSION,
    id: CONTEXT_IRI,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    '@context': ontologyContext(ontology, base, singleProperties(quads('shapes.ttl'))) as Json,
  };
  return `${jsonLayout(document, 0, 2)}\n`;
}

/** Properties of which every shape that speaks of them allows one at most. */
function singleProperties(shapes: readonly RDF.Quad[]): ReadonlySet<string> {
  const limited = new Set(shapes.filter(({ predicate, object }) => predicate.value === `${SH}maxCount` && object.value === '1').map(({ subject }) => subject.value));
  const paths = shapes.filter(({ predicate }) => predicate.value === `${SH}path`);
  const many = new Set(paths.filter(({ subject }) => !limited.has(subject.value)).map(({ object }) => object.value));
  return new Set(paths.map(({ object }) => object.value).filter((path) => !many.has(path)));
}
