/** A currency code of three letters that ISO 4217 does not have. */
import { dg } from '../../graph/vocabulary.ts';
import { didYouMean } from '../meant.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'unknown-currency',
  severity: 'error',
  check: (project) => {
    const known = new Set(Intl.supportedValuesOf('currency'));
    return project.statements.flatMap((statement) => {
      const { predicate, object } = statement.quad;
      // What is no code at all is a matter of its form.
      if (predicate.value !== dg('currency') || !/^[A-Z]{3}$/u.test(object.value) || known.has(object.value)) return [];
      return [{
        place: project.place(statement),
        message: { en: `There is no currency ${object.value}.`, de: `Die Währung ${object.value} gibt es nicht.` },
        repair: didYouMean(object.value, ['EUR', 'USD', 'GBP', 'CHF', 'JPY', 'CNY', 'SEK', 'NOK', 'DKK', 'PLN'], { en: 'Write its ISO 4217 code, such as EUR.', de: 'Den ISO-4217-Code schreiben, etwa EUR.' }),
      }];
    });
  },
};
