/** Days that cannot follow each other so: a report read before it was published, a claim reviewed before it was recorded. */
import type { CheckedProject, Statement } from '../checked-project.ts';
import type { Found } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { isDay } from '../xsd.ts';
import { dg } from '../../graph/vocabulary.ts';

export const rule: Rule = {
  id: 'day-order',
  severity: 'warning',
  check: (project) => [
    ...project.statements.filter(({ quad }) => quad.predicate.value === dg('issued')).flatMap((issued) => {
      const versions = project.naming(issued.quad.subject.value).filter(({ quad }) => quad.predicate.value === dg('report')).map(({ quad }) => quad.subject.value);
      const later = [...project.about(issued.quad.subject.value, dg('recordedOn')), ...versions.flatMap((iri) => project.about(iri, dg('readOn')))];
      return early(issued, later, issued, project).slice(0, 1);
    }),
    ...project.statements.filter(({ quad }) => quad.predicate.value === dg('reviewedOn'))
      .flatMap((reviewed) => project.about(reviewed.quad.subject.value, dg('recordedOn')).flatMap((recorded) => early(recorded, [reviewed], reviewed, project))),
  ],
};

/** A finding at `place` for each of the later days that comes before the first one. */
function early(first: Statement, later: readonly Statement[], place: Statement, project: CheckedProject): Found[] {
  return later.filter((second) => isDay(first.quad.object.value) && isDay(second.quad.object.value) && second.quad.object.value < first.quad.object.value).map((second) => {
    const [one, other] = [first, second].map(({ quad }) => `${project.name(quad.predicate.value, place.file)} ${quad.object.value}`);
    return {
      place: project.place(place),
      message: { en: `${other} comes before ${one}, which cannot be.`, de: `${other} liegt vor ${one}; das kann nicht sein.` },
      repair: { en: 'Mend the one day or the other: published, then read and recorded, then reviewed.', de: 'Den einen oder den anderen Tag berichtigen: erschienen, dann gelesen und erfasst, dann geprüft.' },
    };
  });
}
