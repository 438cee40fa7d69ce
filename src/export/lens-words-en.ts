/** What a lens is told in, in English; also which parts there are to say. */
import { listed } from './evidence-words-en.ts';

/** The parts of a lens in words. Conditions start in lower case: the first is made a sentence's beginning. */
export interface LensWording {
  readonly quoted: (text: string) => string;
  readonly listed: (texts: readonly string[]) => string;
  readonly asOf: (day: string) => string;
  readonly happenedBy: (day: string) => string;
  readonly recordedBy: (day: string) => string;
  /** By the code of the least certainty. */
  readonly minCertainty: Readonly<Record<string, string>>;
  readonly otherCertainty: (code: string) => string;
  readonly modes: Readonly<Record<string, string>>;
  readonly onlyModes: (names: string) => string;
  readonly reviewedOnly: string;
  readonly onlyReports: (names: string, count: number) => string;
  readonly withoutReports: (names: string, count: number) => string;
  readonly withoutClaims: (names: string, count: number) => string;
  readonly withoutSource: (names: string, count: number) => string;
  /** The names are those of projects, whose claims are readings of their own. */
  readonly withoutReadings: (names: string) => string;
  /** The claims that count without the lens too. */
  readonly counted: (conditions: string, claims: number, of: number) => string;
  readonly undated: (count: number) => string;
  /** `named` is empty or the claims in brackets, with a blank before. */
  readonly possible: (count: number, named: string) => string;
  readonly undatedReports: (count: number) => string;
  readonly correctedSince: (count: number) => string;
  readonly unplaced: (count: number) => string;
  readonly unreviewed: (count: number, of: number) => string;
}

export const english: LensWording = {
  quoted: (text) => `“${text}”`,
  listed: (texts) => listed(texts, 'and'),
  asOf: (day) => `only what was reported by ${day}`,
  happenedBy: (day) => `only what happened, or may have happened, by ${day}`,
  recordedBy: (day) => `only what this project had recorded by ${day}`,
  minCertainty: {
    asserted: 'only what a report states itself',
    said: 'only what a report states itself or a named party says',
    hearsay: 'only what is recorded with who vouches, be it no one named',
  },
  otherCertainty: (code) => `only what is vouched for as in ${code} or better`,
  modes: { fact: 'facts', intention: 'intentions', characterisation: 'characterisations' },
  onlyModes: (names) => `only ${names}`,
  reviewedOnly: 'only claims that a second person reviewed',
  onlyReports: (names, count) => `only the ${count === 1 ? 'report' : 'reports'} ${names}`,
  withoutReports: (names, count) => `without the ${count === 1 ? 'report' : 'reports'} ${names}`,
  withoutClaims: (names, count) => `without the ${count === 1 ? 'claim' : 'claims'} ${names}`,
  withoutSource: (names, count) => (count === 1 ? `without what ${names}, or anyone speaking for it, says or publishes` : `without what ${names}, or anyone speaking for them, say or publish`),
  withoutReadings: (names) => `without the readings of ${names} itself`,
  counted: (conditions, claims, of) => `${conditions}: ${claims} of ${of} claims count.`,
  undated: (count) => `${count} ${count === 1 ? 'is about nothing dated, and is' : 'are about nothing dated, and are'} kept for that.`,
  possible: (count, named) => `${count === 1 ? '1 is' : `${count} are`} about something that may have been later${named}.`,
  undatedReports: (count) => (count === 1 ? '1 report without a date counts from the day it was recorded.' : `${count} reports without a date count from the days they were recorded.`),
  correctedSince: (count) => `Besides, ${count === 1 ? '1 claim counts that its publisher' : `${count} claims count that their publishers`} corrected or withdrew later.`,
  unplaced: (count) => `${count} ${count === 1 ? 'is' : 'are'} left out because no day is recorded for ${count === 1 ? 'it' : 'them'}.`,
  unreviewed: (count, of) => (count === of ? 'None has been reviewed.' : `${count} ${count === 1 ? 'has' : 'have'} not been reviewed.`),
};
