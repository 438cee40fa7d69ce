/** The triples of a CONSTRUCT or DESCRIBE query as Turtle. */
import type * as RDF from '@rdfjs/types';
import { Writer } from 'n3';

/**
 * Writes triples as Turtle, sorted by subject so that each stands together, with the prefixes that occur in them.
 * Blank nodes are written as such.
 */
export async function quadsTurtle(quads: readonly RDF.Quad[], prefixes: Readonly<Record<string, string>>): Promise<string> {
  const used = Object.fromEntries(Object.entries(prefixes).filter(([, namespace]) => quads.some((quad) => mentions(quad, namespace))));
  const writer = new Writer({ format: 'text/turtle', prefixes: used });
  const order = (quad: RDF.Quad) => [quad.subject, quad.predicate, quad.object].map((term) => term.value).join('\u0000');
  const sorted = quads.map((quad) => ({ quad, key: order(quad) })).toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  for (const { quad } of sorted) writer.addQuad(quad.subject as never, quad.predicate as never, quad.object as never);
  return new Promise((resolve, reject) => {
    writer.end((error: Error | null, text: string) => (error ? reject(error) : resolve(text)));
  });
}

function mentions(quad: RDF.Quad, namespace: string): boolean {
  return [quad.subject, quad.predicate, quad.object].some((term) =>
    term.termType === 'Literal' ? term.datatype.value.startsWith(namespace) : term.value.startsWith(namespace),
  );
}
