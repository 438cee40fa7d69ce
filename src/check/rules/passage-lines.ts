/** Passages are lines of one text: their order, line numbers and offsets have to run together. */
import type { CheckedProject, Statement } from '../checked-project.ts';
import type { Found } from '../finding.ts';
import { locations, neighbours, numberOf, type Location } from '../passages.ts';
import type { Rule } from '../rule.ts';
import { dg } from '../../graph/vocabulary.ts';

export const rule: Rule = {
  id: 'passage-order',
  ids: ['passage-gap'],
  severity: 'warning',
  check: (project) => neighbours(locations(project).filter(({ start, end }) => !Number.isNaN(start) && !Number.isNaN(end))).flatMap(([before, after]) => [...outOfOrder(before, after, project), ...wrongGap(before, after, project)]),
};

function number(statement: Statement | undefined): number {
  return Number(statement?.quad.object.value ?? NaN);
}

function* outOfOrder(before: Location, after: Location, project: CheckedProject): Iterable<Found> {
  for (const property of ['line', 'order'] as const) {
    const [one, other] = [before, after].map(({ iri }) => project.about(iri, property === 'line' ? dg('line') : dg('order'))[0]);
    if (other === undefined || !(number(one) >= number(other))) continue;
    yield {
      place: project.place(other),
      message: { en: `This passage stands after ${project.name(before.iri, other.file)} in the text, but its :${property} is ${number(other)} and that one's ${number(one)}.`, de: `Diese Passage steht im Text hinter ${project.name(before.iri, other.file)}, aber ihr :${property} ist ${number(other)}, bei jener ${number(one)}.` },
      repair: { en: `Mend :${property} or the offsets: later passages have higher numbers.`, de: `:${property} oder die Positionen berichtigen: Spätere Passagen haben höhere Zahlen.` },
    };
  }
}

/** A passage is a whole line, so that only the line end stands between two lines that follow each other. */
function* wrongGap(before: Location, after: Location, project: CheckedProject): Iterable<Found> {
  const lines = numberOf(project, after.iri, dg('line')) - numberOf(project, before.iri, dg('line'));
  const gap = after.start - before.end;
  // An overlap is another finding; a line end is one character or two.
  if (!(lines >= 1) || gap < 0 || (lines === 1 ? gap === 1 || gap === 2 : gap >= lines)) return;
  const other = project.name(before.iri, after.at.file);
  yield {
    id: 'passage-gap',
    place: project.place(after.at),
    message: { en: `${lines === 1 ? 'This passage is the next line' : `This passage is ${lines} lines`} after ${other}, but starts ${gap} characters after its end (${before.end}).`, de: `Diese Passage ist ${lines === 1 ? 'die nächste Zeile' : `${lines} Zeilen`} nach ${other}, beginnt aber ${gap} Zeichen nach deren Ende (${before.end}).` },
    repair: { en: 'Mend start, end or line: a passage is a whole line, from its first character to its last.', de: 'start, end oder line berichtigen: Eine Passage ist eine ganze Zeile, vom ersten bis zum letzten Zeichen.' },
  };
}
