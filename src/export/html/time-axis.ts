/** The axis of a timeline: which days it reaches over, and where it has marks. */
import { at, dateOf } from './day.ts';

export interface TimeAxis {
  readonly first: number;
  /** The day after the last one. */
  readonly end: number;
  readonly ticks: readonly { readonly day: number; readonly label: string }[];
}

/** Steps in months, from fine to coarse. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000];

/** An axis over two days with at most about so many marks, at the beginnings of months or years. */
export function timeAxis(first: number, last: number, most: number, locale: string): TimeAxis {
  const months = monthOf(last) - monthOf(first) + 1;
  const step = STEPS.find((one) => months / one <= most) ?? STEPS.at(-1)!;
  const from = Math.floor(monthOf(first) / step) * step;
  const to = Math.ceil((monthOf(last) + 1) / step) * step;
  const marks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
  return { first: dayOf(from), end: dayOf(to), ticks: marks.map((month, index) => ({ day: dayOf(month), label: labelOf(month, step, index === 0, locale) })) };
}

function monthOf(day: number): number {
  const date = dateOf(day);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function dayOf(month: number): number {
  return at(Math.floor(month / 12), ((month % 12) + 12) % 12, 1);
}

/** A year stands where it begins, and at the first mark. */
function labelOf(month: number, step: number, isFirst: boolean, locale: string): string {
  const year = String(Math.floor(month / 12));
  if (step >= 12) return year;
  const name = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(dateOf(dayOf(month)));
  return isFirst || month % 12 === 0 ? `${name} ${year}` : name;
}
