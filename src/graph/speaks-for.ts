/** Tells for whom an agent speaks: for itself, for where it holds a post, and as a unit for its organisation. */
import type { Graph } from './graph.ts';
import { addTo } from './groups.ts';
import { dg, RDF_TYPE } from './vocabulary.ts';

/**
 * Whom each agent of a graph speaks for, itself first: a person for the organisation or city where it holds a post; a
 * unit, which has no standing of its own, for its organisation, and so the people of the unit too.
 * @returns a function from an agent's IRI to those IRIs
 */
export function speaksFor({ quads }: Pick<Graph, 'quads'>): (agent: string) => ReadonlySet<string> {
  const [members, places, units] = [new Map<string, string[]>(), new Map<string, string[]>(), new Map<string, string[]>()];
  const dependent = new Set<string>();
  for (const { quad: { subject, predicate, object } } of quads) {
    if (predicate.value === dg('member')) addTo(members, object.value, subject.value);
    else if (predicate.value === dg('postAt')) addTo(places, subject.value, object.value);
    else if (predicate.value === dg('unitOf')) addTo(units, subject.value, object.value);
    else if (predicate.value === RDF_TYPE && object.value === dg('OrganisationalUnit')) dependent.add(subject.value);
  }
  return (agent) => {
    const voices = new Set([agent]);
    for (const voice of voices) {
      for (const post of members.get(voice) ?? []) for (const place of places.get(post) ?? []) voices.add(place);
      if (dependent.has(voice)) for (const whole of units.get(voice) ?? []) voices.add(whole);
    }
    return voices;
  };
}
