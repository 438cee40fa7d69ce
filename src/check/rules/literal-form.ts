/** A literal whose text its datatype does not have: "2026-02-30"^^xsd:date, "much"^^xsd:integer. */
import { shortened } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { exampleOf, hasForm } from '../xsd.ts';

export const rule: Rule = {
  id: 'literal-form',
  severity: 'error',
  check: (project) => project.statements.flatMap((statement) => {
    const { object } = statement.quad;
    if (object.termType !== 'Literal' || hasForm(object.value, object.datatype.value)) return [];
    const type = project.name(object.datatype.value, statement.file);
    const example = exampleOf(object.datatype.value);
    return [{
      place: project.place(statement),
      message: { en: `"${shortened(object.value)}" is no ${type}.`, de: `„${shortened(object.value)}“ ist kein ${type}.` },
      repair: example === undefined
        ? { en: 'Mend the value, or give it another datatype.', de: 'Den Wert berichtigen oder ihm einen anderen Datentyp geben.' }
        : { en: `Mend the value (a value of type ${type} looks like "${example}"), or give it another datatype.`, de: `Den Wert berichtigen (ein ${type} sieht aus wie „${example}“) oder ihm einen anderen Datentyp geben.` },
    }];
  }),
};
