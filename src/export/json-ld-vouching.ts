/** Marks in a view what is not the report's own statement of fact, so that hearsay never loses its mark (semantics §3, §4). */
import type { Graph } from '../graph/graph.ts';
import { Terms } from '../graph/terms.ts';
import { RDF_TYPE } from '../graph/vocabulary.ts';
import { claimKnowledge } from '../graph/claim-knowledge.ts';
import type { Json, JsonLdNames } from './json-ld-names.ts';
import type { NodeObject } from './json-ld-nodes.ts';

/**
 * The same tree, each node followed by `vouching`: the claims that speak of it and are said by a party, passed on,
 * intended or a characterisation. A node without it rests on what the report itself states as a fact, or on the registry.
 */
export function withVouching(tree: NodeObject, selected: Graph, names: JsonLdNames): NodeObject {
  const marks = marksBySubject(selected, names);
  const marked = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(marked);
    if (typeof value !== 'object' || value === null) return value;
    const node = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)]));
    const vouching = typeof node['@id'] === 'string' ? (marks.get(node['@id']) ?? []).flatMap((mark) => shown(mark, node)) : [];
    return vouching.length === 0 ? node : { ...node, vouching };
  };
  return marked(tree) as NodeObject;
}

interface Mark {
  readonly claim: Json;
  readonly certainty: Json;
  readonly mode: Json;
  readonly attributedTo?: Json;
  /** The keys that it speaks of. */
  readonly properties: readonly string[];
}

/** A mark counts for the keys that the node has; what is left out of the view needs none. */
function shown(mark: Mark, node: NodeObject): Json[] {
  const properties = mark.properties.filter((property) => property in node);
  return properties.length === 0 ? [] : [{ ...mark, properties }];
}

function marksBySubject(selected: Graph, names: JsonLdNames): ReadonlyMap<string, Mark[]> {
  const { claims } = claimKnowledge(selected);
  const terms = new Terms();
  const marks = new Map<string, Map<string, Mark>>();
  for (const { quad: { subject, predicate, graph }, stated } of selected.quads) {
    const facts = claims.get(graph.value);
    if (!stated || predicate.value === RDF_TYPE || facts === undefined || (facts.certainty === 'asserted' && facts.mode === 'fact')) continue;
    const id = names.id(subject);
    const known = marks.get(id) ?? marks.set(id, new Map()).get(id)!;
    const property = names.vocabulary(predicate);
    known.set(facts.iri, {
      claim: names.id(terms.iri(facts.iri)), certainty: facts.certainty ?? null, mode: facts.mode ?? null,
      ...(facts.source === undefined ? {} : { attributedTo: names.id(terms.iri(facts.source)) }),
      properties: [...new Set([...(known.get(facts.iri)?.properties ?? []), property])],
    });
  }
  return new Map([...marks].map(([id, byClaim]) => [id, [...byClaim.values()]]));
}
