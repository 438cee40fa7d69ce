/** A currency that is none, or that is not written as its ISO 4217 code. */
import { dg } from '../../graph/vocabulary.ts';
import { shortened } from '../finding.ts';
import { didYouMean } from '../meant.ts';
import type { Rule } from '../rule.ts';

/** How people write currencies where their codes belong. */
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR', euro: 'EUR', euros: 'EUR', $: 'USD', us$: 'USD', dollar: 'USD', dollars: 'USD', '£': 'GBP', pound: 'GBP', pounds: 'GBP', pfund: 'GBP', '¥': 'JPY', yen: 'JPY', fr: 'CHF', sfr: 'CHF', franken: 'CHF',
};
const COMMON = ['EUR', 'USD', 'GBP', 'CHF', 'JPY', 'CNY', 'SEK', 'NOK', 'DKK', 'PLN'];

export const rule: Rule = {
  id: 'unknown-currency',
  severity: 'error',
  check: (project) => {
    const known = new Set(Intl.supportedValuesOf('currency'));
    return project.statements.flatMap((statement) => {
      const { predicate, object } = statement.quad;
      if (predicate.value !== dg('currency') || object.termType !== 'Literal' || known.has(object.value)) return [];
      const text = shortened(object.value, 20);
      const code = Object.hasOwn(SIGNS, object.value.toLowerCase()) ? SIGNS[object.value.toLowerCase()] : known.has(object.value.toUpperCase()) ? object.value.toUpperCase() : undefined;
      return [{
        place: project.place(statement),
        message: { en: `"${text}" is no currency's code.`, de: `„${text}“ ist kein Code einer Währung.` },
        repair: code !== undefined ? { en: `Write "${code}".`, de: `"${code}" schreiben.` } : didYouMean(object.value, COMMON, { en: 'Write its ISO 4217 code, such as EUR.', de: 'Den ISO-4217-Code schreiben, etwa EUR.' }),
      }];
    });
  },
};
