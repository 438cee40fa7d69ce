/** A thing used as what it is not: a place as the party of a deal, a supplier said of a company. */
import type { CheckedProject, Statement } from '../checked-project.ts';
import type { Found } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { localName, ONTOLOGY, RDF_TYPE, RDFS_DOMAIN, RDFS_RANGE } from '../../graph/vocabulary.ts';

/*
 * Closure would conclude that the place is an agent too (semantics §10), so what is *stated* of its class is held
 * against the property here; a thing whose class nobody states is what its properties make it.
 */
export const rule: Rule = {
  id: 'value-class',
  ids: ['property-class'],
  severity: 'error',
  check: (project) => project.statements.flatMap((statement) => {
    const { subject, predicate, object } = statement.quad;
    const wanted = (of: string): string | undefined => asked(predicate.value, of, project);
    const [domain, range] = [wanted(RDFS_DOMAIN), object.termType === 'NamedNode' ? wanted(RDFS_RANGE) : undefined];
    return [
      ...(domain === undefined ? [] : misfit(subject.value, domain, project).map((is) => wrongSubject(statement, is, domain, project))),
      ...(range === undefined ? [] : misfit(object.value, range, project).map((is) => wrongObject(statement, is, range, project))),
    ];
  }),
};

/** Whether a thing can stand where a property wants it, by what is stated of its class; yes where nobody states one. */
export function fits(iri: string, property: string, project: CheckedProject): boolean {
  const range = asked(property, RDFS_RANGE, project);
  return range === undefined || misfit(iri, range, project).length === 0;
}

/** The class of ours that a property, or a broader one, asks for at one of its ends. */
function asked(property: string, end: string, { ontology }: CheckedProject): string | undefined {
  for (const broader of ontology.broaderProperties(property)) {
    const found = ontology.objects(broader, end).find((iri) => iri.startsWith(ONTOLOGY));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first class that is stated of a thing, where none of them is, or is narrower than, the one asked for. */
function misfit(iri: string, wanted: string, project: CheckedProject): string[] {
  const stated = project.about(iri, RDF_TYPE).map(({ quad }) => quad.object.value).filter((type) => project.ontology.classes.has(type));
  const fits = stated.some((type) => project.ontology.broaderClasses(type).has(wanted));
  // A broader class than the one asked for says less, and nothing against it.
  const isBroader = stated.some((type) => project.ontology.broaderClasses(wanted).has(type));
  return stated.length === 0 || fits || isBroader ? [] : stated.slice(0, 1);
}

function wrongObject(statement: Statement, is: string, wanted: string, project: CheckedProject): Found {
  const [property, thing] = [statement.quad.predicate.value, statement.quad.object.value].map((iri) => project.name(iri, statement.file));
  return {
    about: { thing: statement.quad.object.value },
    place: project.place(statement),
    message: { en: `${property} takes a thing of class ${localName(wanted)}; ${thing} is described as ${localName(is)}.`, de: `${property} nimmt ein Ding der Klasse ${localName(wanted)}; ${thing} ist als ${localName(is)} beschrieben.` },
    repair: { en: `Name a thing of class ${localName(wanted)}, or use the property that fits.`, de: `Ein Ding der Klasse ${localName(wanted)} nennen oder die passende Eigenschaft nehmen.` },
  };
}

function wrongSubject(statement: Statement, is: string, wanted: string, project: CheckedProject): Found {
  const { subject, predicate } = statement.quad;
  const [property, thing] = [predicate.value, subject.value].map((iri) => project.name(iri, statement.file));
  return {
    id: 'property-class',
    about: { thing: subject.value },
    place: project.place(statement, 'predicate'),
    message: { en: `${property} is said of a ${localName(wanted)}; ${thing} is described as ${localName(is)}.`, de: `${property} wird von einem Ding der Klasse ${localName(wanted)} gesagt; ${thing} ist als ${localName(is)} beschrieben.` },
    repair: { en: `Say it of the ${localName(wanted)} that is meant, or use the property that fits.`, de: `Es von dem Ding der Klasse ${localName(wanted)} sagen, das gemeint ist, oder die passende Eigenschaft nehmen.` },
  };
}
