/** The lexical forms that typed parameters take. */

/** What is wrong with a value, in words that follow “is”, and what to write instead. */
export interface LiteralMistake {
  readonly what: string;
  readonly repair: string;
}

const FORMS: Readonly<Record<string, { form: RegExp; what: string; repair: string }>> = {
  integer: { form: /^[+-]?\d+$/u, what: 'no whole number', repair: 'Write digits only, such as 3.' },
  decimal: { form: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/u, what: 'no number', repair: 'Write a number such as 2.5, with a point and without separators.' },
  number: { form: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/u, what: 'no number', repair: 'Write a number such as 3 or 2.5, with a point and without separators.' },
  double: { form: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u, what: 'no number', repair: 'Write a number such as 2.5 or 1e6.' },
  boolean: { form: /^(?:true|false|1|0)$/u, what: 'neither true nor false', repair: 'Write true or false.' },
  gYear: { form: /^\d{4}$/u, what: 'no year', repair: 'Write four digits, such as 2031.' },
  gYearMonth: { form: /^\d{4}-(?:0[1-9]|1[0-2])$/u, what: 'no month of a year', repair: 'Write YYYY-MM, such as 2031-02.' },
  date: { form: /^\d{4}-\d{2}-\d{2}$/u, what: 'no date', repair: 'Write YYYY-MM-DD, such as 2031-02-28.' },
  dateTime: {
    form: /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/u,
    what: 'no date with time', repair: 'Write YYYY-MM-DDThh:mm:ss, such as 2031-02-28T12:00:00Z.',
  },
  anyURI: { form: /^\S+$/u, what: 'no address', repair: 'Write it without blanks.' },
};

/** The mistake in a value of a kind (an XSD type's local name or `number`); undefined where it is fine. */
export function literalMistake(kind: string, value: string): LiteralMistake | undefined {
  const rule = FORMS[kind];
  if (rule === undefined) return undefined;
  if (!rule.form.test(value)) return { what: rule.what, repair: rule.repair };
  if ((kind === 'date' || kind === 'dateTime') && !isCalendarDay(value.slice(0, 10))) {
    return { what: 'no day of the calendar', repair: 'Check the month and the day.' };
  }
  return undefined;
}

/** Whether `YYYY-MM-DD` is a day that exists; year 0000 does not (XSD 1.0). */
function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && !day.startsWith('0000');
}
