/** Whether two values of one fact can both be true: numbers, spans of days, and what a restriction leaves open or rules out. */

/** A number as told. */
export interface ToldNumber {
  readonly kind: 'number';
  readonly value: number;
  readonly approximate: boolean;
  /** ISO 4217. */
  readonly currency: string | undefined;
  readonly unit: string | undefined;
  /** The span that it is for, as an XSD duration. */
  readonly period: string | undefined;
}

/** The days, `YYYY-MM-DD`, that a date allows. */
export interface Days {
  readonly earliest: string;
  readonly latest: string;
}

export interface ToldDays extends Days {
  readonly kind: 'days';
  readonly approximate: boolean;
}

/** What is left open and what is ruled out, as sorted IRIs. */
export interface ToldLimits {
  readonly kind: 'limits';
  readonly permitsOnly: readonly string[];
  readonly excludes: readonly string[];
}

export type ToldValue = ToldNumber | ToldDays | ToldLimits;

/**
 * `same`: one telling bears the other out. `apart`: they cannot both be true. `open`: neither can be said, be it that they
 * are close together or that they are of different currencies or units.
 */
export type Relation = 'same' | 'apart' | 'open';

/** Approximate numbers that are further apart than this, measured by the larger one, are not the same (semantics §32). */
const APART = 0.1;
/** Those that are no further apart than this are taken to bear each other out. */
const CLOSE = 0.05;
/** Halves of decimal fractions are not exact in binary. */
const ROUNDING = 1e-9;
const DAY = 24 * 60 * 60 * 1000;
/** How far a day that is only approximate may be off. */
const LEEWAY = 7;

/** How two values of one fact stand to each other. */
export function relation(one: ToldValue, other: ToldValue): Relation {
  if (one.kind === 'number' && other.kind === 'number') return numbers(one, other);
  if (one.kind === 'days' && other.kind === 'days') return days(one, other);
  if (one.kind === 'limits' && other.kind === 'limits') return limits(one, other);
  return 'open';
}

/** How the times that two values are stated for lie: only where both are stated and do not meet is one before the other. */
export function timesOf({ time: one }: { readonly time: Days | undefined }, { time: other }: { readonly time: Days | undefined }): 'before' | 'after' | 'overlap' | 'both-open' | 'one-open' {
  if (one === undefined || other === undefined) return one === other ? 'both-open' : 'one-open';
  if (one.latest < other.earliest) return 'before';
  return other.latest < one.earliest ? 'after' : 'overlap';
}

function numbers(one: ToldNumber, other: ToldNumber): Relation {
  const fits = (a: string | undefined, b: string | undefined): boolean => a === b || a === undefined || b === undefined;
  // Whoever converts a currency adds a rate that nobody reported.
  if (one.currency !== other.currency || !fits(one.unit, other.unit) || !fits(one.period, other.period)) return 'open';
  if (one.value === other.value) return 'same';
  if (!one.approximate && !other.approximate) return 'apart';
  const share = Math.abs(one.value - other.value) / Math.max(Math.abs(one.value), Math.abs(other.value));
  if (share > APART + ROUNDING) return 'apart';
  return share <= CLOSE + ROUNDING ? 'same' : 'open';
}

function days(one: ToldDays, other: ToldDays): Relation {
  if (isWithin(one, other) || isWithin(other, one)) return 'same';
  const [a, b] = [withLeeway(one), withLeeway(other)];
  return a.latest < b.earliest || b.latest < a.earliest ? 'apart' : 'open';
}

function isWithin(inner: Days, outer: Days): boolean {
  return inner.earliest >= outer.earliest && inner.latest <= outer.latest;
}

/** About March may be February or April: an approximate date is as far off as it is long, a day by a week. */
function withLeeway({ earliest, latest, approximate }: ToldDays): Days {
  if (!approximate) return { earliest, latest };
  const length = Math.max(LEEWAY, (Date.parse(latest) - Date.parse(earliest)) / DAY + 1);
  return Number.isNaN(length) ? { earliest, latest } : { earliest: moved(earliest, -length), latest: moved(latest, length) };
}

function moved(day: string, by: number): string {
  return new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);
}

/** What is told in part bears out the whole. Two things that are each the only one may be one within the other: that is left open. */
function limits(one: ToldLimits, other: ToldLimits): Relation {
  if (one.permitsOnly.some((thing) => other.excludes.includes(thing)) || other.permitsOnly.some((thing) => one.excludes.includes(thing))) return 'apart';
  const isPart = (a: ToldLimits, b: ToldLimits): boolean => a.permitsOnly.every((thing) => b.permitsOnly.includes(thing)) && a.excludes.every((thing) => b.excludes.includes(thing));
  return isPart(one, other) || isPart(other, one) ? 'same' : 'open';
}
