/** Days as numbers, so that spans can be drawn; and which days a stated date may mean. */

/** A day as the number of days since 1970-01-01; undefined for what is no day that a calendar has. */
export function dayNumber(text: string | undefined): number | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)/u.exec(text ?? '') ?? [];
  if (year === '') return undefined;
  const moment = at(Number(year), Number(month) - 1, Number(day));
  const known = new Date(moment * DAY);
  return known.getUTCMonth() + 1 === Number(month) && known.getUTCDate() === Number(day) ? moment : undefined;
}

const DAY = 86_400_000;

/** The number of a day; months and days beyond their range roll over, as in `Date`. */
export function at(year: number, month: number, day: number): number {
  // `Date.UTC` reads years below 100 as 1900 and later.
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Math.round(date.getTime() / DAY);
}

/** A day number as a date at midnight UTC. */
export function dateOf(day: number): Date {
  return new Date(day * DAY);
}

/** The first and the last day that a stated year, month or day may mean (semantics §18); undefined for anything else. */
export function boundsOf(stated: string): readonly [first: number, last: number] | undefined {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?(?:Z|[+-]\d\d:\d\d)?$/u.exec(stated) ?? [];
  if (year === '') return undefined;
  if (day !== undefined) {
    const only = dayNumber(stated.slice(0, 10));
    return only === undefined ? undefined : [only, only];
  }
  if (month === undefined) return [at(Number(year), 0, 1), at(Number(year), 11, 31)];
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  return [at(Number(year), Number(month) - 1, 1), at(Number(year), Number(month), 0)];
}
