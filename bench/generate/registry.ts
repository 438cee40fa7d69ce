/** The registry files of a generated project. */
import type { Cast } from './cast.ts';
import { said, type Said, type Triples } from './triples.ts';

/** Triples by file under `data/`. */
export function registryFiles({ project, europe, countries, cities, companies, stateBodies, publishers, people, technologies }: Cast, base: string): Readonly<Record<string, readonly Triples[]>> {
  return {
    'registry.ttl': [
      ...named(project.id, 'Project', project.label),
      [`<${base}registry>`, 'rdfs:label', ...said({ en: 'registry of the generated deals', de: 'Register der erzeugten Deals' })],
      [`<${base}registry>`, 'dcterms:license', '<https://creativecommons.org/licenses/by/4.0/>'],
    ],
    'places.ttl': [
      ...named(europe.id, 'Place', europe.label),
      ...countries.flatMap(({ id, label, code }): Triples[] => [...named(id, 'Place', label), [id, ':isoCode', `"${code}"`], [id, ':within', europe.id]]),
      ...cities.flatMap(({ id, label, country }): Triples[] => [...named(id, 'Place', label), [id, ':within', country.id]]),
    ],
    'organisations.ttl': [...companies, ...stateBodies, ...publishers].flatMap(({ id, type, kind, label, city, isKnown }): Triples[] => [
      ...named(id, type, label, kind), ...(isKnown ? [[id, ':knownCountry', city.country.id] satisfies Triples] : []),
    ]),
    'people.ttl': people.flatMap(({ id, label }) => named(id, 'Person', label)),
    'technologies.ttl': technologies.flatMap(({ id, label, kind, maker, isMakerKnown }): Triples[] => [
      ...named(id, 'Technology', label, kind), ...(isMakerKnown ? [[id, ':knownMaker', maker.id] satisfies Triples] : []),
    ]),
  };
}

function named(id: string, type: string, label: Said, kind?: string): Triples[] {
  return [[id, 'a', `:${type}`], ...(kind === undefined ? [] : [[id, ':kind', `:kind-${kind}`] satisfies Triples]), [id, 'rdfs:label', ...said(label)]];
}
