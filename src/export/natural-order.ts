/** The order of names with numbers in them, so that claim 2-1 comes before 10-1. */
import { byCodePoint } from '../graph/nquads.ts';

/** A key whose code point order is that of the text with runs of digits compared as numbers. */
export function naturalKey(text: string): string {
  // The longer number is the larger one: its length stands before it.
  return text.replace(/\d+/g, (digits) => String.fromCharCode(0x30 + Math.min(digits.length, 0x1000)) + digits);
}

/** Compares two texts in that order. */
export function byNumbersToo(a: string, b: string): number {
  return byCodePoint(naturalKey(a), naturalKey(b)) || byCodePoint(a, b);
}
