/** A date in a year that no deal of a news report is in: most often a slip of the finger, such as 20226 or 0206. */
import { shortened } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { hasForm } from '../xsd.ts';

export const rule: Rule = {
  id: 'unlikely-year',
  severity: 'warning',
  check: (project) => project.statements.flatMap((statement) => {
    const { object } = statement.quad;
    if (object.termType !== 'Literal' || !/#(?:date|dateTime|gYear|gYearMonth)$/u.test(object.datatype.value) || !hasForm(object.value, object.datatype.value)) return [];
    const year = Number(/^-?\d+/u.exec(object.value)?.[0] ?? NaN);
    if (Number.isNaN(year) || (year >= 1700 && year <= 2199)) return [];
    return [{
      place: project.place(statement),
      message: { en: `The year of "${shortened(object.value)}" is unlikely.`, de: `Das Jahr von „${shortened(object.value)}“ ist unwahrscheinlich.` },
      repair: { en: 'Mend the year: four digits, from 1700 to 2199.', de: 'Das Jahr berichtigen: vier Ziffern, von 1700 bis 2199.' },
    }];
  }),
};
