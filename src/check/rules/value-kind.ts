/** A value of the wrong kind for its property: text where a number belongs, a name in quotation marks where a thing belongs. */
import type { CheckedProject, Statement } from '../checked-project.ts';
import { shortened, type Found, type Text } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { exampleOf, hasForm } from '../xsd.ts';
import { localName, RDF_LANG_STRING, STANDARD_PREFIXES, XSD_STRING } from '../../graph/vocabulary.ts';

const XSD = STANDARD_PREFIXES['xsd']!;

export const rule: Rule = {
  id: 'value-kind',
  severity: 'error',
  check: (project) => project.statements.flatMap((statement) => wrongKind(statement, project) ?? []),
};

function wrongKind(statement: Statement, project: CheckedProject): Found | undefined {
  const { predicate, object } = statement.quad;
  const { ontology } = project;
  const property = project.name(predicate.value, statement.file);
  const place = project.place(statement);
  if (ontology.objectProperties.has(predicate.value)) {
    if (object.termType !== 'Literal') return undefined;
    const text = shortened(object.value);
    const meant = project.named(object.value).map((iri) => project.name(iri, statement.file));
    return { place, message: { en: `${property} takes a thing, not the text "${text}".`, de: `${property} nimmt ein Ding, nicht den Text „${text}“.` },
      repair: meant.length > 0 ? { en: `Write ${meant.join(' or ')}.`, de: `${meant.join(' oder ')} schreiben.` }
        : /^https?:\/\/\S+$/u.test(object.value) ? { en: `Write it in angle brackets: <${text}>.`, de: `Es in spitze Klammern setzen: <${text}>.` }
        : { en: `Write the IRI of what is meant, such as id:${slug(object.value)}.`, de: `Die IRI dessen schreiben, was gemeint ist, etwa id:${slug(object.value)}.` } };
  }
  if (!ontology.datatypeProperties.has(predicate.value)) return undefined;
  if (object.termType !== 'Literal') {
    return { place, message: { en: `${property} takes a value, not the thing ${project.name(object.value, statement.file)}.`, de: `${property} nimmt einen Wert, nicht das Ding ${project.name(object.value, statement.file)}.` },
      repair: ontology.range(predicate.value) === XSD_STRING
        ? { en: `Write a text in quotation marks, such as "${localName(object.value)}".`, de: `Einen Text in Anführungszeichen schreiben, etwa "${localName(object.value)}".` }
        : { en: 'Write a number, a date or a text in quotation marks.', de: 'Eine Zahl, ein Datum oder einen Text in Anführungszeichen schreiben.' } };
  }
  const range = ontology.range(predicate.value);
  if (range === undefined || fits(object.datatype.value, range)) return undefined;
  const [found, wanted] = [project.name(object.datatype.value, statement.file), project.name(range, statement.file)];
  return { place, message: { en: `${property} takes a value of type ${wanted}; "${shortened(object.value)}" is ${found}.`, de: `${property} nimmt einen Wert vom Typ ${wanted}; „${shortened(object.value)}“ ist ${found}.` },
    repair: repairFor(object.value, range, wanted) };
}

function fits(datatype: string, range: string): boolean {
  if (!range.startsWith(XSD) && range !== RDF_LANG_STRING) return true;
  return datatype === range || (range === `${XSD}decimal` && datatype === `${XSD}integer`);
}

function repairFor(text: string, range: string, wanted: string): Text {
  if (range === RDF_LANG_STRING) return { en: 'Add its language: "…"@en.', de: 'Die Sprache ergänzen: "…"@de.' };
  if (range === XSD_STRING) return { en: `Write "${shortened(text)}" without language or type.`, de: `"${shortened(text)}" ohne Sprache und Typ schreiben.` };
  if (hasForm(text, range)) {
    const bare = range === `${XSD}integer` || range === `${XSD}boolean`;
    const form = bare ? text : `"${shortened(text)}"^^${wanted}`;
    return { en: `Write ${form}.`, de: `${form} schreiben.` };
  }
  if (range === `${XSD}boolean`) return { en: 'Write true or false.', de: 'true oder false schreiben.' };
  const example = exampleOf(range);
  return example === undefined ? { en: `Write a value of type ${wanted}.`, de: `Ein ${wanted} schreiben.` } : { en: `Write a value of type ${wanted}, such as "${example}"^^${wanted}.`, de: `Ein ${wanted} schreiben, etwa "${example}"^^${wanted}.` };
}

function slug(text: string): string {
  return shortened(text, 40).toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '') || 'name';
}
