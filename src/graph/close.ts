/** Adds what follows by the ontology, inside the graph of its one premise (semantics §10). */
import type * as RDF from '@rdfjs/types';
import type { OriginQuad } from './graph.ts';
import { QuadSet } from './quad-set.ts';
import { readSchema, type Schema } from './schema.ts';
import type { Terms } from './terms.ts';
import { RDF_TYPE } from './vocabulary.ts';

/**
 * Closes stated quads graph by graph: subclass, subproperty, inverse, symmetric, domain and range, over the ontology's
 * transitive closure. Conclusions in terms that are not the project's own are left out (alignments stay alignments).
 * @param usedBases of the projects that this one uses: their terms are its own too
 * A quad given twice is kept once; inferred quads follow the stated ones, in the order of their premises.
 */
export function close(stated: Iterable<RDF.Quad>, base: string, terms: Terms, usedBases: readonly string[] = []): readonly OriginQuad[] {
  const seen = new QuadSet();
  const closed: OriginQuad[] = [];
  for (const quad of stated) if (seen.add(quad)) closed.push({ quad, stated: true });
  const premises = closed.map(({ quad }) => quad);
  for (const conclusion of inferred(premises, readSchema(premises, base, usedBases), terms, seen)) closed.push(conclusion);
  return closed;
}

/**
 * What follows from stated quads, each in the graph of its premise, once, and only where it is not stated there.
 * @param stated every stated quad of the graphs that are closed
 */
export function conclusionsOf(stated: readonly RDF.Quad[], schema: Schema, terms: Terms): readonly OriginQuad[] {
  const seen = new QuadSet();
  for (const quad of stated) seen.add(quad);
  return [...inferred(stated, schema, terms, seen)];
}

function* inferred(premises: readonly RDF.Quad[], schema: Schema, terms: Terms, seen: QuadSet): Iterable<OriginQuad> {
  for (const premise of premises) {
    for (const quad of conclusions(premise, schema, terms)) if (seen.add(quad)) yield { quad, stated: false };
  }
}

/** All that follows from one triple, each in the triple's own graph; may repeat itself. */
function* conclusions({ subject, predicate, object, graph }: RDF.Quad, schema: Schema, terms: Terms): Iterable<RDF.Quad> {
  const type = terms.iri(RDF_TYPE);
  if (predicate.value === RDF_TYPE) {
    for (const superclass of schema.superclasses(object.value)) yield terms.quad(subject, type, terms.iri(superclass), graph);
    return;
  }
  const isLiteral = object.termType === 'Literal';
  const effect = isLiteral ? schema.literalEffect(predicate.value) : schema.effect(predicate.value);
  for (const superproperty of effect.same) yield terms.quad(subject, terms.iri(superproperty), object, graph);
  for (const domain of effect.subjectClasses) yield terms.quad(subject, type, terms.iri(domain), graph);
  // A literal is nobody's subject: it has no inverse and no class.
  if (isLiteral) return;
  for (const inverse of effect.inverse) yield terms.quad(object as RDF.Quad_Subject, terms.iri(inverse), subject, graph);
  for (const range of effect.objectClasses) yield terms.quad(object as RDF.Quad_Subject, type, terms.iri(range), graph);
}
