/** A property that everybody shares, with a value that it cannot have: a class in quotation marks, a label that is an IRI. */
import type { CheckedProject, Statement } from '../checked-project.ts';
import { shortened, type Found } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { OWL_INVERSE_OF, RDF_TYPE, RDFS_DOMAIN, RDFS_LABEL, RDFS_RANGE, RDFS_SUBCLASS_OF, RDFS_SUBPROPERTY_OF, SKOS_ALT_LABEL, STANDARD_PREFIXES } from '../../graph/vocabulary.ts';

const [RDFS, SKOS, OWL] = [STANDARD_PREFIXES['rdfs']!, STANDARD_PREFIXES['skos']!, STANDARD_PREFIXES['owl']!];
const OF_THINGS = new Set([RDF_TYPE, RDFS_SUBCLASS_OF, RDFS_SUBPROPERTY_OF, RDFS_RANGE, RDFS_DOMAIN, `${SKOS}inScheme`, `${SKOS}topConceptOf`, `${SKOS}broader`, `${SKOS}narrower`, `${OWL}disjointWith`, OWL_INVERSE_OF, `${OWL}sameAs`]);
const OF_TEXTS = new Set([RDFS_LABEL, SKOS_ALT_LABEL, `${RDFS}comment`, ...['prefLabel', 'hiddenLabel', 'definition', 'scopeNote', 'editorialNote', 'notation'].map((name) => SKOS + name)]);

export const rule: Rule = {
  id: 'standard-value',
  severity: 'error',
  check: (project) => project.statements.flatMap((statement) => wrongValue(statement, project) ?? []),
};

function wrongValue(statement: Statement, project: CheckedProject): Found | undefined {
  const { predicate, object } = statement.quad;
  const property = predicate.value === RDF_TYPE ? 'a' : project.name(predicate.value, statement.file);
  const place = project.place(statement);
  if (OF_THINGS.has(predicate.value) && object.termType === 'Literal') {
    const text = shortened(object.value, 40);
    return { place, message: { en: `${property} takes a name, not the text "${text}".`, de: `${property} nimmt einen Namen, nicht den Text „${text}“.` },
      repair: { en: `Write the IRI of what is meant, without quotation marks.`, de: 'Die IRI dessen schreiben, was gemeint ist, ohne Anführungszeichen.' } };
  }
  if (OF_TEXTS.has(predicate.value) && object.termType === 'NamedNode') {
    const name = project.name(object.value, statement.file);
    return { place, message: { en: `${property} takes a text, not ${name}.`, de: `${property} nimmt einen Text, nicht ${name}.` },
      repair: { en: 'Write the text in quotation marks, with its language.', de: 'Den Text in Anführungszeichen schreiben, mit seiner Sprache.' } };
  }
  return predicate.value === RDF_TYPE ? noClass(statement, project) : undefined;
}

/** A class is one that an ontology declares; of others' vocabularies nothing is known. */
function noClass(statement: Statement, project: CheckedProject): Found | undefined {
  const iri = statement.quad.object.value;
  const { ontology } = project;
  if (statement.file.file.role === 'ontology' || !ontology.described.has(iri) || ontology.classes.has(iri)) return undefined;
  const name = project.name(iri, statement.file);
  return { place: project.place(statement), message: { en: `${name} is no class.`, de: `${name} ist keine Klasse.` },
    repair: { en: 'Write a class after "a" (dealgraph ask classes), and this with the property that it belongs to, such as :kind.', de: 'Nach „a“ eine Klasse schreiben (dealgraph ask classes) und dies mit der Eigenschaft, zu der es gehört, etwa :kind.' } };
}
