/** Reads JSON-LD back as another program would: with jsonld.js, and nothing fetched. */
import jsonld from 'jsonld';
import type * as RDF from '@rdfjs/types';
import { canonicalNQuads } from '../../src/export/rdf-canonical.ts';
import { Terms } from '../../src/graph/terms.ts';

/** Refuses every document: what we write needs none. */
export async function noDocuments(url: string): Promise<never> {
  throw new Error(`asked for ${url}`);
}

/** The canonical N-Quads of a document, or of its parsed JSON. */
export async function readJsonLd(document: string | object): Promise<string> {
  const parsed = (typeof document === 'string' ? JSON.parse(document) : document) as object;
  const quads = (await jsonld.toRDF(parsed as never, { documentLoader: noDocuments as never })) as RDF.Quad[];
  const terms = new Terms();
  const term = (one: RDF.Term): RDF.Term => {
    if (one.termType === 'NamedNode') return terms.iri(one.value);
    if (one.termType === 'BlankNode') return terms.blank(one.value.replace(/^_:/, ''));
    if (one.termType === 'Literal') return terms.literal(one.value, one.language || terms.iri(one.datatype.value));
    return terms.defaultGraph();
  };
  return canonicalNQuads(quads.map((quad) => terms.quad(term(quad.subject) as never, term(quad.predicate) as never, term(quad.object) as never, term(quad.graph) as never)));
}
