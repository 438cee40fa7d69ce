/** The span of days that a date allows, as texts `YYYY-MM-DD`, which sort as the days follow each other. */

/**
 * The first and last day that a date allows: of `2026`, `2026-03` (xsd:gYear, xsd:gYearMonth), a day, or a moment, whose
 * zone plays no part. Undefined for anything else.
 */
export function daysOf(date: string): { readonly earliest: string; readonly latest: string } | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*|Z|[+-]\d\d:\d\d)?$/u.exec(date) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  const last = String(daysIn(`${year}-${month}`)).padStart(2, '0');
  return { earliest: `${year}-${month}-${day ?? '01'}`, latest: `${year}-${month}-${day ?? last}` };
}

/** How many days the month of a date `YYYY-MM` has. */
function daysIn(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}
