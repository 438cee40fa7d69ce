/** A term in our namespace, or in a namespace of the project's own ontology, that no ontology describes. */
import type { CheckedProject, Statement } from '../checked-project.ts';
import type { Found } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { didYouMean } from '../../graph/did-you-mean.ts';
import { usedBases } from '../../graph/uses.ts';
import { claimIri, localName, ONTOLOGY, STANDARD_PREFIXES, thing } from '../../graph/vocabulary.ts';

export const rule: Rule = {
  id: 'unknown-term',
  severity: 'error',
  check: (project) => {
    if (!project.knowsAllTerms) return [];
    const namespaces = ownNamespaces(project);
    const things = [project.project.base, ...Object.values(usedBases(project.project))].flatMap((base) => [thing(base, ''), claimIri(base, '')]);
    // Where none of dealgraph's terms is known, it is the ontology that is missing, not each of them.
    const missing = [...project.ontology.described].some((iri) => namespaceOf(iri) === ONTOLOGY) ? undefined : firstOfOurs(project);
    if (missing !== undefined) namespaces.delete(ONTOLOGY);
    return [...(missing === undefined ? [] : [missing]), ...project.statements.flatMap((statement) => [...unknownParts(statement, namespaces, things, project)])];
  },
};

function firstOfOurs(project: CheckedProject): Found | undefined {
  for (const statement of project.statements) {
    const part = (['predicate', 'object'] as const).find((one) => namespaceOf(statement.quad[one].value) === ONTOLOGY);
    if (part === undefined) continue;
    const written = project.name(statement.quad[part].value, statement.file);
    return {
      place: project.place(statement, part),
      message: { en: `${written} is a term of dealgraph’s ontology, which this project does not use.`, de: `${written} ist ein Begriff der Ontologie von dealgraph, die dieses Projekt nicht benutzt.` },
      repair: { en: 'Write "uses": ["dealgraph"] into dealgraph.json.', de: '"uses": ["dealgraph"] in dealgraph.json schreiben.' },
    };
  }
  return undefined;
}

function* unknownParts(statement: Statement, namespaces: ReadonlySet<string>, things: readonly string[], project: CheckedProject): Iterable<Found> {
  const { quad } = statement;
  if (isUnknown(quad.predicate.value, namespaces, project) || isThing(quad.predicate.value, things, project)) yield unknown(statement, 'predicate', quad.predicate.value, project, things);
  if (quad.object.termType === 'NamedNode' && isUnknown(quad.object.value, namespaces, project)) yield unknown(statement, 'object', quad.object.value, project);
}

function isUnknown(iri: string, namespaces: ReadonlySet<string>, { ontology }: CheckedProject): boolean {
  return !ontology.described.has(iri) && namespaces.has(namespaceOf(iri)) && iri !== namespaceOf(iri);
}

/** A thing or claim in a property's place: most often a prefix that slipped, `id:client` for `:client`. */
function isThing(iri: string, things: readonly string[], { ontology }: CheckedProject): boolean {
  return !ontology.described.has(iri) && things.some((start) => iri.startsWith(start));
}

function unknown(statement: Statement, part: 'predicate' | 'object', iri: string, project: CheckedProject, things: readonly string[] = []): Found {
  const { ontology } = project;
  const namespace = isThing(iri, things, project) ? ONTOLOGY : namespaceOf(iri);
  const kin = part === 'predicate' ? ontology.properties : new Set([...ontology.described].filter((term) => !ontology.properties.has(term)));
  const names = [...kin].filter((term) => namespaceOf(term) === namespace).map(localName);
  const written = project.name(iri, statement.file);
  return {
    ...(part === 'predicate' ? { about: { thing: statement.quad.subject.value } } : {}),
    place: project.place(statement, part),
    message: { en: `${written} is no term of the ontology.`, de: `${written} ist kein Begriff der Ontologie.` },
    repair: didYouMean(localName(iri), names, {
      en: 'Use a term of the ontology (dealgraph ask properties, dealgraph ask classes), or describe this one in a file of your own in ontology/.',
      de: 'Einen Begriff der Ontologie nehmen (dealgraph ask properties, dealgraph ask classes) oder diesen in einer eigenen Datei in ontology/ beschreiben.',
    }, (name) => project.name(namespace + name, statement.file)),
  };
}

/** Namespaces in which the project itself describes terms; shared vocabularies are not its own, be they extended or not. */
function ownNamespaces({ ontology, project }: CheckedProject): Set<string> {
  const standard = Object.values(STANDARD_PREFIXES);
  const described = [...ontology.classes, ...ontology.properties].map(namespaceOf);
  return new Set([ONTOLOGY, ...described].filter((namespace) => !standard.includes(namespace) && namespace !== `${project.base}id/` && namespace !== project.base));
}

function namespaceOf(iri: string): string {
  return iri.slice(0, iri.length - localName(iri).length);
}
