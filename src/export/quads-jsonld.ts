/** The triples of a CONSTRUCT or DESCRIBE query as JSON-LD under the project's context. */
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../graph/graph.ts';
import { Terms } from '../graph/terms.ts';
import { subjectBlocks } from './graph-order.ts';
import { jsonLayout } from './json-layout.ts';
import { JsonLdNames } from './json-ld-names.ts';
import { nodeObject } from './json-ld-nodes.ts';
import { contextFor } from './json-ld-shipped.ts';
import { confusableSchemes, termsOf } from './json-ld.ts';

/** `{ "@context", "@graph": [ node objects ] }`, a node per thing. */
export function quadsJsonLd(quads: readonly RDF.Quad[], graph: Pick<Graph, 'base' | 'quads'>): string {
  const names = new JsonLdNames(contextFor(graph), confusableSchemes(termsOf(quads)));
  const nodes = subjectBlocks({ name: new Terms().defaultGraph(), quads }).map((block) => nodeObject(block, names));
  return `${jsonLayout({ '@context': names.context, '@graph': nodes }, 0, 2)}\n`;
}
