/** The triples that a row used of a claim, as the claim states them; what only follows by the ontology is said behind. */
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../graph/graph.ts';
import type { Labels } from '../graph/labels.ts';
import { addTo } from '../graph/groups.ts';
import { RDF_TYPE } from '../graph/vocabulary.ts';
import type { UsedTriple } from '../query/answer.ts';
import { cellOf } from '../query/cells.ts';

/** A stated triple, and the used ones that follow from it (none, where it was used itself). */
export interface StatedTriple {
  readonly stated: UsedTriple;
  readonly follows: readonly UsedTriple[];
}

/** Reads what each claim states, once for a graph, and then finds the premises of used triples. */
export function premises({ quads, claims, labels }: Pick<Graph, 'quads' | 'claims'> & { readonly labels: Labels }, lang: string): (claim: string, used: readonly UsedTriple[]) => readonly StatedTriple[] {
  let stated: Map<string, RDF.Quad[]> | undefined;
  const read = (): Map<string, RDF.Quad[]> => {
    const byClaim = new Map<string, RDF.Quad[]>();
    for (const { quad, stated: isStated } of quads) if (isStated && claims.has(quad.graph.value)) addTo(byClaim, quad.graph.value, quad);
    return byClaim;
  };
  const cell = (term: RDF.Term) => cellOf(term, labels, lang);
  return (claim, used) => {
    const all = (stated ??= read()).get(claim) ?? [];
    const found = new Map<RDF.Quad | UsedTriple, StatedTriple & { readonly follows: UsedTriple[] }>();
    const add = (key: RDF.Quad | UsedTriple, triple: UsedTriple, follows: readonly UsedTriple[]): void => {
      const known = found.get(key);
      if (known === undefined) found.set(key, { stated: triple, follows: [...follows] });
      else known.follows.push(...follows);
    };
    // What was used as it is stated comes first, so that a type that follows finds it.
    const [asStated, inferred] = [used.filter((one) => all.some((quad) => isSame(one, quad))), used.filter((one) => !all.some((quad) => isSame(one, quad)))];
    for (const one of asStated) add(all.find((quad) => isSame(one, quad))!, one, []);
    for (const one of inferred) {
      const premise = premiseOf(one, all, (quad) => found.has(quad));
      if (premise === undefined) add(one, one, []);
      else add(premise, { subject: cell(premise.subject), predicate: cell(premise.predicate), object: cell(premise.object) }, [one]);
    }
    return [...found.values()];
  };
}

function isSame({ subject, predicate, object }: UsedTriple, quad: RDF.Quad): boolean {
  return subject.value === quad.subject.value && predicate.value === quad.predicate.value && object.value === quad.object.value && (object.iri !== undefined) === (quad.object.termType === 'NamedNode');
}

/**
 * The one data premise of a triple that follows (semantics §10): for a class a statement about the thing, best one that is
 * shown anyway; else a statement that joins the same two things.
 */
function premiseOf({ subject, predicate, object }: UsedTriple, all: readonly RDF.Quad[], isShown: (quad: RDF.Quad) => boolean): RDF.Quad | undefined {
  if (predicate.iri !== RDF_TYPE) {
    return all.find((quad) => (quad.subject.value === subject.value && quad.object.value === object.value) || (quad.subject.value === object.value && quad.object.value === subject.value));
  }
  const about = all.filter((quad) => quad.subject.value === subject.value || quad.object.value === subject.value);
  return about.find((quad) => quad.subject.value === subject.value && quad.predicate.value === RDF_TYPE) ?? about.find(isShown) ?? about[0];
}
