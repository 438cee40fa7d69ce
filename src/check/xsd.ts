/** Whether a literal's text is one that its XSD datatype has (XSD 1.1 Part 2), the calendar included. */
import { STANDARD_PREFIXES } from '../graph/vocabulary.ts';

const INTEGER = /^[+-]?\d+$/u;
const ZONE = '(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)?';
const YEAR = '-?(?:[1-9]\\d{3,}|0\\d{3})';
const TIME = '(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)';

const FORMS: Readonly<Record<string, RegExp>> = {
  boolean: /^(?:true|false|1|0)$/u,
  integer: INTEGER, long: INTEGER, int: INTEGER, short: INTEGER, byte: INTEGER,
  nonNegativeInteger: /^(?:\+?\d+|-0+)$/u, positiveInteger: /^\+?0*[1-9]\d*$/u, negativeInteger: /^-0*[1-9]\d*$/u, nonPositiveInteger: /^(?:-\d+|\+?0+)$/u,
  unsignedLong: /^\+?\d+$/u, unsignedInt: /^\+?\d+$/u, unsignedShort: /^\+?\d+$/u, unsignedByte: /^\+?\d+$/u,
  decimal: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/u,
  double: /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|[+-]?INF|NaN)$/u,
  float: /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|[+-]?INF|NaN)$/u,
  date: new RegExp(`^${YEAR}-\\d\\d-\\d\\d${ZONE}$`, 'u'),
  dateTime: new RegExp(`^${YEAR}-\\d\\d-\\d\\dT${TIME}${ZONE}$`, 'u'),
  gYear: new RegExp(`^${YEAR}${ZONE}$`, 'u'),
  gYearMonth: new RegExp(`^${YEAR}-\\d\\d${ZONE}$`, 'u'),
  time: new RegExp(`^${TIME}${ZONE}$`, 'u'),
  duration: /^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/u,
  anyURI: /^[^\s<>"{}|\\^`]*$/u,
  language: /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/u,
};

const EXAMPLES: Readonly<Record<string, string>> = {
  boolean: 'true', integer: '300000000', decimal: '1.5', double: '1.5e9', float: '1.5e9', date: '2026-01-31', dateTime: '2026-01-31T12:00:00Z',
  gYear: '2026', gYearMonth: '2026-01', time: '12:00:00', duration: 'P1Y',
};

const XSD = STANDARD_PREFIXES['xsd']!;

/** True for datatypes that are not known here: nothing can be said against them. */
export function hasForm(text: string, datatype: string): boolean {
  const name = datatype.startsWith(XSD) ? datatype.slice(XSD.length) : '';
  const form = Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;
  if (form === undefined) return true;
  // White space around a value is collapsed before it is read (XSD 1.1 Part 2, §4.3.6).
  return form.test(text) && isInCalendar(text, name);
}

/** A text that the datatype does have. */
export function exampleOf(datatype: string): string | undefined {
  const name = datatype.slice(XSD.length);
  return datatype.startsWith(XSD) && Object.hasOwn(EXAMPLES, name) ? EXAMPLES[name] : undefined;
}

function isInCalendar(text: string, name: string): boolean {
  const match = /^-?(\d+)-(\d\d)(?:-(\d\d))?/u.exec(text);
  if (!['date', 'dateTime', 'gYearMonth'].includes(name) || match === null) return true;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? '1')];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Whether a text is a day as reports and claims have it: no time, no zone, no year before 0000. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(text);
}

/** How many days a month of the proleptic Gregorian calendar has. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
