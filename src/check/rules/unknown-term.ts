/** A term in our namespace, or in a namespace of the project's own ontology, that no ontology describes. */
import type { CheckedProject, Statement } from '../checked-project.ts';
import type { Found } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { didYouMean } from '../../graph/did-you-mean.ts';
import { localName, ONTOLOGY, STANDARD_PREFIXES } from '../../graph/vocabulary.ts';

export const rule: Rule = {
  id: 'unknown-term',
  severity: 'error',
  check: (project) => {
    const namespaces = ownNamespaces(project);
    return project.statements.flatMap((statement) => [...unknownParts(statement, namespaces, project)]);
  },
};

function* unknownParts(statement: Statement, namespaces: ReadonlySet<string>, project: CheckedProject): Iterable<Found> {
  const { quad } = statement;
  if (isUnknown(quad.predicate.value, namespaces, project)) yield unknown(statement, 'predicate', quad.predicate.value, project);
  if (quad.object.termType === 'NamedNode' && isUnknown(quad.object.value, namespaces, project)) yield unknown(statement, 'object', quad.object.value, project);
}

function isUnknown(iri: string, namespaces: ReadonlySet<string>, { ontology }: CheckedProject): boolean {
  return !ontology.described.has(iri) && namespaces.has(namespaceOf(iri)) && iri !== namespaceOf(iri);
}

function unknown(statement: Statement, part: 'predicate' | 'object', iri: string, project: CheckedProject): Found {
  const { ontology } = project;
  const namespace = namespaceOf(iri);
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
function ownNamespaces({ ontology, project }: CheckedProject): ReadonlySet<string> {
  const standard = Object.values(STANDARD_PREFIXES);
  const described = [...ontology.classes, ...ontology.properties].map(namespaceOf);
  return new Set([ONTOLOGY, ...described].filter((namespace) => !standard.includes(namespace) && namespace !== `${project.base}id/` && namespace !== project.base));
}

function namespaceOf(iri: string): string {
  return iri.slice(0, iri.length - localName(iri).length);
}
