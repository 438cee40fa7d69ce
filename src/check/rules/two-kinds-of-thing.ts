/** One IRI for things that cannot be the same: a person that is also a company, or two IRIs for one identifier. */
import type { CheckedProject } from '../checked-project.ts';
import type { Found } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { taken } from '../taken.ts';
import { localName, RDF_TYPE, STANDARD_PREFIXES } from '../../graph/vocabulary.ts';

const OWL = STANDARD_PREFIXES['owl']!;
const SAME = new Set([`${OWL}sameAs`, `${STANDARD_PREFIXES['skos']}exactMatch`, `${STANDARD_PREFIXES['dcterms']}identifier`]);

export const rule: Rule = {
  id: 'conflicting-classes',
  ids: ['shared-identifier'],
  severity: 'error',
  check: (project) => [...conflictingClasses(project), ...sharedIdentifiers(project)],
};

/** Classes that the ontology declares disjoint (owl:disjointWith), met in one thing. */
function* conflictingClasses(project: CheckedProject): Iterable<Found> {
  const { ontology } = project;
  const disjoint = (a: string, b: string): boolean => ontology.objects(a, `${OWL}disjointWith`).includes(b) || ontology.objects(b, `${OWL}disjointWith`).includes(a);
  const done = new Set<string>();
  for (const at of project.statements) {
    const iri = at.quad.subject.value;
    if (at.quad.predicate.value !== RDF_TYPE || done.has(iri)) continue;
    done.add(iri);
    const types = [...project.types(iri)];
    const [one, other] = types.flatMap((a, index) => types.slice(index + 1).filter((b) => disjoint(a, b)).map((b) => [a, b] as const))[0] ?? [];
    if (one === undefined || other === undefined) continue;
    const last = project.about(iri, RDF_TYPE).at(-1)!;
    const name = project.name(iri, last.file);
    yield {
      about: { thing: iri },
      place: project.place(last),
      message: { en: `${name} is both ${localName(one)} and ${localName(other)}, which nothing can be.`, de: `${name} ist zugleich ${localName(one)} und ${localName(other)}; das kann nichts sein.` },
      repair: { en: 'Give one of the two things an IRI of its own, or mend the class or property that makes it so.', de: 'Einem der beiden Dinge eine eigene IRI geben oder die Klasse oder Eigenschaft berichtigen, aus der das folgt.' },
    };
  }
}

/** In the registry: two things that are the same as one thing outside. */
function* sharedIdentifiers(project: CheckedProject): Iterable<Found> {
  const identifiers = project.statements.filter(({ quad, file }) => SAME.has(quad.predicate.value) && file.file.role === 'registry');
  for (const [at, other] of taken(identifiers, ({ quad: { predicate, object } }) => `${predicate.value} ${object.value}`)) {
    yield {
      id: 'shared-identifier',
      place: project.place(at),
      message: { en: `${project.name(at.quad.subject.value, at.file)} and ${project.name(other, at.file)} have the same identifier.`, de: `${project.name(at.quad.subject.value, at.file)} und ${project.name(other, at.file)} haben dieselbe Kennung.` },
      repair: { en: 'If they are one thing, keep one IRI and make the other\u2019s labels its skos:altLabel; if not, mend the identifier.', de: 'Ist es dasselbe, eine IRI behalten und die Bezeichnungen der anderen als skos:altLabel anfügen; sonst die Kennung berichtigen.' },
    };
  }
}
