/** A stated date whose bounds are not those of what is stated: a month turned into a day, an end of year outside the year. */
import type { CheckedProject, Statement } from '../checked-project.ts';
import type { Found, Text } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { daysIn, hasForm, isDay } from '../xsd.ts';
import { dg, localName, STANDARD_PREFIXES } from '../../graph/vocabulary.ts';

const PRECISIONS: Readonly<Record<string, string>> = { 'precision-day': 'date', 'precision-month': 'gYearMonth', 'precision-year': 'gYear', 'precision-end-of-year': 'gYear' };

export const rule: Rule = {
  id: 'date-bounds',
  severity: 'error',
  check: (project) => {
    const dates = new Set(project.statements.map(({ quad }) => quad.subject.value).filter((iri) => project.isA(iri, dg('StatedDate'))));
    return [...dates].flatMap((iri) => {
      const stated = statedValue(iri, project);
      return stated === undefined ? [] : [...(wrongPrecision(stated, project) ?? wrongBounds(iri, stated, project))];
    });
  },
};

interface StatedValue {
  readonly at: Statement;
  readonly text: string;
  /** The local name of its datatype. */
  readonly type: string;
  /** The local name of its precision. */
  readonly code: string | undefined;
}

function statedValue(iri: string, project: CheckedProject): StatedValue | undefined {
  const at = project.about(iri, dg('value'))[0];
  if (at?.quad.object.termType !== 'Literal') return undefined;
  const { value: text, datatype } = at.quad.object;
  const type = datatype.value.slice(STANDARD_PREFIXES['xsd']!.length);
  const precision = project.value(iri, dg('precision'))?.value;
  const isDate = Object.values(PRECISIONS).includes(type) && hasForm(text, datatype.value);
  return isDate ? { at, text, type, code: precision && localName(precision) } : undefined;
}

function wrongPrecision({ at, text, type, code }: StatedValue, project: CheckedProject): Found[] | undefined {
  const wanted = code === undefined ? undefined : PRECISIONS[code];
  if (wanted === undefined || wanted === type) return undefined;
  return [{
    place: project.place(at),
    message: says(`"${text}" is xsd:${type}, but the precision is ${code}.`, `„${text}“ ist xsd:${type}, die Genauigkeit aber ${code}.`),
    repair: says(`Write the value as xsd:${wanted}, or choose the precision that the report has.`, `Den Wert als xsd:${wanted} schreiben oder die Genauigkeit wählen, die der Bericht hat.`),
  }];
}

function wrongBounds(iri: string, { text, code }: StatedValue, project: CheckedProject): Found[] {
  const [first, last] = boundsOf(text);
  const exact = code !== 'precision-end-of-year';
  return ([['earliest', dg('earliest'), first], ['latest', dg('latest'), last]] as const).flatMap(([property, term, wanted]) => {
    const bound = project.about(iri, term)[0];
    const day = bound?.quad.object.value ?? '';
    if (bound === undefined || !isDay(day) || (exact ? day === wanted : day >= first && day <= last)) return [];
    return [{
      place: project.place(bound),
      message: says(`A date stated as "${text}" is not bounded by ${day}.`, `Ein als „${text}“ angegebenes Datum hat nicht die Grenze ${day}.`),
      repair: exact
        ? says(`Write :${property} "${wanted}"^^xsd:date: no more precise than the report.`, `:${property} "${wanted}"^^xsd:date schreiben: nicht genauer als der Bericht.`)
        : says(`Choose a day from ${first} to ${last}.`, `Einen Tag von ${first} bis ${last} wählen.`),
    }];
  });
}

/** The first and last day that a year, month or day allows. */
function boundsOf(text: string): [first: string, last: string] {
  const [year = '', month, day] = text.split('-');
  if (day !== undefined) return [text, text];
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  return [`${text}-01`, `${text}-${String(daysIn(Number(year), Number(month))).padStart(2, '0')}`];
}

function says(en: string, de: string): Text {
  return { en, de };
}
