/** Passages that cannot stand where they are said to: overlapping in one version, or a number given twice. */
import type { CheckedProject, Statement } from '../checked-project.ts';
import type { Found } from '../finding.ts';
import { locations, neighbours, numberOf } from '../passages.ts';
import type { Rule } from '../rule.ts';
import { taken } from '../taken.ts';
import { dg } from '../../graph/vocabulary.ts';

/** Each end of a quotation with the other. */
const QUOTATION: ReadonlyMap<string, string> = new Map([[dg('quotationStart'), dg('quotationEnd')], [dg('quotationEnd'), dg('quotationStart')]]);

export const rule: Rule = {
  id: 'passage-overlap',
  ids: ['passage-number', 'quotation-range'],
  severity: 'error',
  check: (project) => [...overlaps(project), ...sameNumbers(project), ...quotations(project)],
};

function* overlaps(project: CheckedProject): Iterable<Found> {
  for (const [before, { start, at }] of neighbours(locations(project))) {
    if (!(start < before.end)) continue;
    const other = project.name(before.iri, at.file);
    yield {
      place: project.place(at),
      message: { en: `This passage starts at ${start}, before ${other} ends (${before.end}).`, de: `Diese Passage beginnt bei ${start}, bevor ${other} endet (${before.end}).` },
      repair: { en: 'Mend the offsets: passages are lines of one text and never overlap.', de: 'Die Positionen berichtigen: Passagen sind Zeilen eines Textes und überschneiden sich nie.' },
    };
  }
}

function* sameNumbers(project: CheckedProject): Iterable<Found> {
  const numbers = project.statements.filter(({ quad }) => quad.predicate.value === dg('number') && project.isA(quad.subject.value, dg('Passage')));
  const inReport = ({ quad: { subject, object, graph } }: Statement): string => `${project.value(subject.value, dg('report'))?.value ?? graph.value} ${object.value}`;
  for (const [at, other] of taken(numbers, inReport)) {
    const { object } = at.quad;
    yield {
      id: 'passage-number',
      place: project.place(at),
      message: { en: `The number ${object.value} belongs to ${project.name(other, at.file)} already.`, de: `Die Nummer ${object.value} gehört schon zu ${project.name(other, at.file)}.` },
      repair: { en: 'Take the next free number: a number is given once and never reused.', de: 'Die nächste freie Nummer nehmen: Eine Nummer wird einmal vergeben und nie wiederverwendet.' },
    };
  }
}

/** A quotation has its offsets inside the passage that tells of it, both of them. */
function* quotations(project: CheckedProject): Iterable<Found> {
  for (const at of project.statements) {
    const { subject, predicate, object, graph } = at.quad;
    const other = QUOTATION.get(predicate.value);
    if (other !== undefined && project.value(subject.value, other) === undefined) yield halfQuotation(at, other, project);
    if (predicate.value !== dg('quotationEnd')) continue;
    const passage = project.value(graph.value, dg('passage'))?.value;
    const lengths = passage === undefined ? [] : project.about(passage, dg('location')).map(({ quad }) => numberOf(project, quad.object.value, dg('end')) - numberOf(project, quad.object.value, dg('start')));
    const longest = Math.max(...lengths);
    if (lengths.length === 0 || !(Number(object.value) > longest)) continue;
    yield {
      id: 'quotation-range',
      place: project.place(at),
      message: { en: `The quotation ends at ${object.value}, but its passage has ${longest} characters.`, de: `Das Zitat endet bei ${object.value}, seine Passage hat aber ${longest} Zeichen.` },
      repair: { en: 'Count from the start of the passage, in Unicode code points.', de: 'Vom Anfang der Passage zählen, in Unicode-Zeichen.' },
    };
  }
}

function halfQuotation(at: Statement, missing: string, project: CheckedProject): Found {
  const [has, lacks] = [at.quad.predicate.value, missing].map((iri) => project.name(iri, at.file));
  return {
    id: 'quotation-range',
    place: project.place(at),
    message: { en: `The quotation has ${has} and no ${lacks}.`, de: `Das Zitat hat ${has}, aber kein ${lacks}.` },
    repair: { en: `Add ${lacks}, or take ${has} out.`, de: `${lacks} ergänzen oder ${has} herausnehmen.` },
  };
}
