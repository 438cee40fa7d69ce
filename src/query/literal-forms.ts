/** The lexical forms that typed parameters take. */
import type { Bilingual } from '../problem.ts';

/** What is wrong with a value, in words that follow “is”, and what to write instead. */
export interface LiteralMistake {
  readonly what: Bilingual;
  readonly repair: Bilingual;
}

const FORMS: Readonly<Record<string, { form: RegExp; what: Bilingual; repair: Bilingual }>> = {
  integer: { form: /^[+-]?\d+$/u, what: { en: 'no whole number', de: 'keine ganze Zahl' }, repair: { en: 'Write digits only, such as 3.', de: 'Nur Ziffern schreiben, etwa 3.' } },
  decimal: { form: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/u, what: { en: 'no number', de: 'keine Zahl' }, repair: { en: 'Write a number such as 2.5, with a point and without separators.', de: 'Eine Zahl wie 2.5 schreiben, mit Punkt und ohne Tausenderzeichen.' } },
  number: { form: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/u, what: { en: 'no number', de: 'keine Zahl' }, repair: { en: 'Write a number such as 3 or 2.5, with a point and without separators.', de: 'Eine Zahl wie 3 oder 2.5 schreiben, mit Punkt und ohne Tausenderzeichen.' } },
  double: { form: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u, what: { en: 'no number', de: 'keine Zahl' }, repair: { en: 'Write a number such as 2.5 or 1e6.', de: 'Eine Zahl wie 2.5 oder 1e6 schreiben.' } },
  boolean: { form: /^(?:true|false|1|0)$/u, what: { en: 'neither true nor false', de: 'weder true noch false' }, repair: { en: 'Write true or false.', de: 'true oder false schreiben.' } },
  gYear: { form: /^\d{4}$/u, what: { en: 'no year', de: 'kein Jahr' }, repair: { en: 'Write four digits, such as 2031.', de: 'Vier Ziffern schreiben, etwa 2031.' } },
  gYearMonth: { form: /^\d{4}-(?:0[1-9]|1[0-2])$/u, what: { en: 'no month of a year', de: 'kein Monat eines Jahres' }, repair: { en: 'Write YYYY-MM, such as 2031-02.', de: 'JJJJ-MM schreiben, etwa 2031-02.' } },
  date: { form: /^\d{4}-\d{2}-\d{2}$/u, what: { en: 'no date', de: 'kein Datum' }, repair: { en: 'Write YYYY-MM-DD, such as 2031-02-28.', de: 'JJJJ-MM-TT schreiben, etwa 2031-02-28.' } },
  dateTime: {
    form: /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/u,
    what: { en: 'no date with time', de: 'kein Datum mit Uhrzeit' }, repair: { en: 'Write YYYY-MM-DDThh:mm:ss, such as 2031-02-28T12:00:00Z.', de: 'JJJJ-MM-TTThh:mm:ss schreiben, etwa 2031-02-28T12:00:00Z.' },
  },
  anyURI: { form: /^\S+$/u, what: { en: 'no address', de: 'keine Adresse' }, repair: { en: 'Write it without blanks.', de: 'Sie ohne Leerzeichen schreiben.' } },
};

/** The mistake in a value of a kind (an XSD type's local name or `number`); undefined where it is fine. */
export function literalMistake(kind: string, value: string): LiteralMistake | undefined {
  const rule = FORMS[kind];
  if (rule === undefined) return undefined;
  if (!rule.form.test(value)) return { what: rule.what, repair: rule.repair };
  if ((kind === 'date' || kind === 'dateTime') && !isCalendarDay(value.slice(0, 10))) {
    return { what: { en: 'no day of the calendar', de: 'kein Tag des Kalenders' }, repair: { en: 'Check the month and the day.', de: 'Monat und Tag prüfen.' } };
  }
  return undefined;
}

/** Whether `YYYY-MM-DD` is a day that exists; year 0000 does not (XSD 1.0). */
function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && !day.startsWith('0000');
}
