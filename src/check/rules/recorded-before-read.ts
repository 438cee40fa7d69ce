/** A claim recorded or reviewed, or a report recorded, before the day on which the report was first read. */
import type { Rule } from '../rule.ts';
import { isDay } from '../xsd.ts';
import { dg } from '../../graph/vocabulary.ts';

export const rule: Rule = {
  id: 'recorded-before-read',
  severity: 'warning',
  check: (project) => {
    const first = new Map<string, string>();
    for (const { quad } of project.statements.filter(({ quad: { predicate } }) => predicate.value === dg('readOn'))) {
      const report = project.value(quad.subject.value, dg('report'))?.value ?? '';
      const known = first.get(report);
      if (isDay(quad.object.value) && (known === undefined || quad.object.value < known)) first.set(report, quad.object.value);
    }
    return project.statements.flatMap((at) => {
      const { subject, predicate, object } = at.quad;
      if (![dg('recordedOn'), dg('reviewedOn')].includes(predicate.value) || !isDay(object.value)) return [];
      const read = first.get(project.value(subject.value, dg('report'))?.value ?? subject.value);
      if (read === undefined || object.value >= read) return [];
      return [{
        place: project.place(at),
        message: { en: `${project.name(predicate.value, at.file)} is ${object.value}, but the report was first read on ${read}.`, de: `${project.name(predicate.value, at.file)} ist ${object.value}, gelesen wurde der Bericht aber erst am ${read}.` },
        repair: { en: 'Mend the one or the other day: nothing is recorded before it is read.', de: 'Den einen oder anderen Tag berichtigen: Nichts wird vor dem Lesen aufgenommen.' },
      }];
    });
  },
};
