/** What the SHACL shapes ask for: one finding per result, its id by the kind of constraint, its place the triple at fault. */
import type * as RDF from '@rdfjs/types';
import type { CheckedProject, Statement } from '../checked-project.ts';
import { shortened, type FindingPlace, type Found, type Text } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { STANDARD_PREFIXES, XSD_STRING } from '../../graph/vocabulary.ts';
import { validateShapes, type ShapeResult } from '../shacl.ts';
import { hasForm } from '../xsd.ts';

/** The ids of findings by constraint component (SHACL §4); `shape` for any other. */
const IDS: Readonly<Record<string, string>> = {
  MinCount: 'value-missing', MaxCount: 'too-many-values', UniqueLang: 'too-many-values', Datatype: 'value-type', NodeKind: 'value-type', Or: 'value-type',
  Class: 'value-class', Node: 'value-not-in-list', In: 'value-not-in-list', HasValue: 'value-not-in-list', Pattern: 'value-form', MinLength: 'value-form', MaxLength: 'value-form', LanguageIn: 'value-form',
  MinInclusive: 'value-range', MaxInclusive: 'value-range', MinExclusive: 'value-range', MaxExclusive: 'value-range', LessThan: 'value-order', LessThanOrEquals: 'value-order',
};

/** Every id that this rule gives. */
export const SHAPE_IDS: readonly string[] = [...new Set([...Object.values(IDS), 'shape'])];

export const rule: Rule = {
  id: 'shape',
  ids: SHAPE_IDS,
  severity: 'error',
  needsAll: true,
  check: async (project) => {
    const results = await validateShapes(project.shapes, project);
    return results.filter(({ focus }) => !isMadeHere(focus.value, project)).map((result) => found(result, project));
  },
};

/** What the loader says of a plain Turtle report's one claim is right and says no more than it can (semantics §13). */
function isMadeHere(iri: string, project: CheckedProject): boolean {
  const about = project.about(iri);
  return about.length > 0 && about.every(({ spots }) => spots === undefined);
}

function found(result: ShapeResult, project: CheckedProject): Found {
  const at = statementOf(result, project);
  return {
    id: IDS[result.constraint] ?? 'shape',
    about: { thing: result.focus.value, ...(result.path === undefined || result.path.inverse ? {} : { property: result.path.property }) },
    severity: result.severity,
    place: placeOf(result, at, project),
    message: messageOf(result, at, project),
    repair: repairOf(result, at, project),
  };
}

/** The triple at fault; where one is missing, the statement that introduces the thing. */
function statementOf({ focus, path, value, constraint }: ShapeResult, project: CheckedProject): Statement | undefined {
  if (path !== undefined && !path.inverse) {
    const candidates = project.about(focus.value, path.property).filter(({ spots }) => spots !== undefined);
    const exact = value === undefined ? undefined : candidates.find(({ quad }) => quad.object.equals(value));
    const found = exact ?? (constraint === 'UniqueLang' ? secondInLanguage(candidates) : undefined) ?? candidates.at(-1) ?? inheritedStatement(focus.value, path.property, project);
    if (found !== undefined) return found;
  }
  return project.introduction(focus.value);
}

/** The first text in a language that there is one in already. */
function secondInLanguage(candidates: readonly Statement[]): Statement | undefined {
  const tag = ({ quad: { object } }: Statement): string => (object.termType === 'Literal' ? object.language : '');
  return candidates.find((candidate, index) => candidates.slice(0, index).some((before) => tag(before) === tag(candidate)));
}

/** The value may follow from a narrower property or an inverse one. */
function inheritedStatement(iri: string, property: string, project: CheckedProject): Statement | undefined {
  return project.about(iri).find(({ quad }) => project.ontology.broaderProperties(quad.predicate.value).has(property));
}

function placeOf({ path, focus }: ShapeResult, at: Statement | undefined, project: CheckedProject): FindingPlace {
  if (at === undefined) return { file: project.project.shown };
  const isAtFault = path !== undefined && !path.inverse && at.quad.subject.value === focus.value && project.ontology.broaderProperties(at.quad.predicate.value).has(path.property);
  return project.place(at, isAtFault ? 'object' : at.quad.subject.value === focus.value ? 'subject' : 'object');
}

function messageOf({ focus, messages, value }: ShapeResult, at: Statement | undefined, project: CheckedProject): Text {
  const name = project.name(focus.value, at?.file);
  const given = value === undefined || value.value === focus.value ? '' : value.termType === 'Literal' ? ` ("${shortened(value.value)}")` : ` (${project.name(value.value, at?.file)})`;
  const said = (lang: string): string => (messages.find(({ language }) => language === lang) ?? messages.find(({ language }) => language === 'en') ?? messages[0])?.value ?? '';
  return { en: `${name}${given}: ${said('en') || 'does not have the shape that is asked for.'}`, de: `${name}${given}: ${said('de') || 'hat nicht die verlangte Form.'}` };
}

function repairOf({ constraint, path, focus, value }: ShapeResult, at: Statement | undefined, project: CheckedProject): Text {
  const name = project.name(focus.value, at?.file);
  const property = path === undefined ? '' : project.name(path.property, at?.file);
  switch (IDS[constraint]) {
    case 'value-missing': return path?.inverse
      ? { en: `Name ${name} with ${property} where it belongs to.`, de: `${name} mit ${property} dort nennen, wozu es gehört.` }
      : { en: `Add ${property} to ${name}, or mend its spelling there.`, de: `${property} bei ${name} ergänzen oder dort die Schreibweise berichtigen.` };
    case 'too-many-values': return decimalComma(path, at, project) ?? { en: `Keep one value of ${property}; give other things IRIs of their own.`, de: `Einen Wert von ${property} behalten; anderen Dingen eigene IRIs geben.` };
    case 'value-class': return { en: `Name something of the right class, or give it that class where it is described.`, de: 'Etwas der richtigen Klasse nennen oder ihm dort, wo es beschrieben ist, diese Klasse geben.' };
    case 'value-not-in-list': return { en: 'Choose a concept of that scheme (dealgraph ask concepts).', de: 'Einen Begriff dieses Schemas wählen (dealgraph ask concepts).' };
    case 'value-order': return { en: 'Mend the one or the other: the first must come before the second.', de: 'Das eine oder das andere berichtigen: Das erste muss vor dem zweiten liegen.' };
    case 'value-type': return unquoted(value) ?? AS_ASKED;
    default: return AS_ASKED;
  }
}

/** Turtle reads `2,5` as two numbers. */
function decimalComma(path: ShapeResult['path'], at: Statement | undefined, project: CheckedProject): Text | undefined {
  const values = at === undefined || path === undefined ? [] : project.about(at.quad.subject.value, path.property);
  const [whole, part] = values.map(({ quad, spots }) => ({ text: quad.object.value, spot: spots?.object }));
  const isOne = values.length === 2 && /^[+-]?\d+$/u.test(whole!.text) && /^\d+$/u.test(part!.text) && whole!.spot?.line === part!.spot?.line && whole!.spot?.end === (part!.spot?.column ?? 0) - 1;
  return isOne ? { en: `Write ${whole!.text}.${part!.text} with a point: a comma separates two values.`, de: `${whole!.text}.${part!.text} mit Punkt schreiben: Ein Komma trennt zwei Werte.` } : undefined;
}

const AS_ASKED: Text = { en: 'Write the value as the message asks for it.', de: 'Den Wert so schreiben, wie die Meldung ihn verlangt.' };

/** A number or day in quotation marks is a text to RDF. */
function unquoted(value: RDF.Term | undefined): Text | undefined {
  if (value?.termType !== 'Literal' || value.datatype.value !== XSD_STRING) return undefined;
  if (/^[+-]?\d+(?:\.\d+)?$/u.test(value.value)) return { en: `Write ${value.value} without quotation marks.`, de: `${value.value} ohne Anführungszeichen schreiben.` };
  const type = hasForm(value.value, `${STANDARD_PREFIXES['xsd']}date`) ? 'xsd:date' : undefined;
  return type && { en: `Write "${value.value}"^^${type}.`, de: `"${value.value}"^^${type} schreiben.` };
}
