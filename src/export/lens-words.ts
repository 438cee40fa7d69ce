/** A lens in words: which claims count, and what it left out. The bare codes of certainty never stand alone (semantics §4). */
import type { Graph } from '../graph/graph.ts';
import { dg, prefixes, RDF_TYPE } from '../graph/vocabulary.ts';
import { ownLanguage } from '../problem.ts';
import type { LeftOut, Lens } from '../query/answer.ts';
import { answerWords } from './answer-words.ts';
import { german } from './lens-words-de.ts';
import { english, type LensWording } from './lens-words-en.ts';
import { shortIri } from './short-iri.ts';
import { nameOf } from './thing-values.ts';

/** How many claims that may be later are named one by one. */
const MOST_NAMED = 3;

/** What a lens in words needs besides it. */
export interface LensReading {
  readonly lang: string;
  /** The label of a report, source or claim. */
  readonly nameOf: (iri: string) => string;
  /** A claim's short name, by which it can be asked for. */
  readonly shorten: (iri: string) => string;
  /** Whether a source is a project, whose claims are its own readings (semantics §6). */
  readonly isProject: (iri: string) => boolean;
}

/** How a lens reads with the labels of a graph. */
export function graphReading(graph: Pick<Graph, 'quads' | 'labels' | 'base' | 'usedBases'>, lang: string): LensReading {
  const known = prefixes(graph.base, graph.usedBases);
  return { lang, nameOf: (iri) => nameOf(iri, graph, lang), shorten: (iri) => shortIri(iri, known), isProject: (iri) => graph.quads.some(({ quad }) => quad.subject.value === iri && quad.predicate.value === RDF_TYPE && quad.object.value === dg('Project')) };
}

/**
 * The lens and what it left out, as sentences: “Only what was reported by 1 March 2026: 90 of 151 claims count. …”.
 * Undefined where no lens was asked for. Nothing in it is safe for a terminal or markup yet.
 */
export function lensInWords({ lens, leftOut }: { readonly lens: Lens; readonly leftOut?: LeftOut | undefined }, reading: LensReading): string | undefined {
  if (leftOut === undefined) return undefined;
  const words = ownLanguage(reading.lang) === 'de' ? german : english;
  const [first = '', ...others] = conditions(lens, reading, words);
  const opening = `${first.charAt(0).toLocaleUpperCase(reading.lang)}${first.slice(1)}`;
  return [words.counted([opening, ...others].join('; '), leftOut.claims - leftOut.correctedSince.length, leftOut.of), ...remarks(lens, leftOut, reading, words)].join(' ');
}

function conditions(lens: Lens, { lang, nameOf, isProject }: LensReading, words: LensWording): string[] {
  const quoted = (iris: readonly string[]): string => words.listed(iris.map((iri) => words.quoted(nameOf(iri))));
  const [sources, projects] = [false, true].map((wanted) => (lens.withoutSource ?? []).filter((iri) => isProject(iri) === wanted)) as [string[], string[]];
  const day = (text: string): string => dayText(text, lang);
  return [
    ...(lens.asOf === undefined ? [] : [words.asOf(day(lens.asOf))]),
    ...(lens.happenedBy === undefined ? [] : [words.happenedBy(day(lens.happenedBy))]),
    ...(lens.recordedBy === undefined ? [] : [words.recordedBy(day(lens.recordedBy))]),
    ...(lens.minCertainty === undefined ? [] : [words.minCertainty[lens.minCertainty] ?? words.otherCertainty(words.quoted(lens.minCertainty))]),
    ...(lens.mode === undefined ? [] : [words.onlyModes(words.listed(lens.mode.map((mode) => words.modes[mode] ?? words.quoted(mode))))]),
    ...(lens.reviewedOnly ? [words.reviewedOnly] : []),
    ...(lens.onlyReport === undefined ? [] : [words.onlyReports(quoted(lens.onlyReport), lens.onlyReport.length)]),
    ...(lens.withoutReport === undefined ? [] : [words.withoutReports(quoted(lens.withoutReport), lens.withoutReport.length)]),
    ...(sources.length === 0 ? [] : [words.withoutSource(words.listed(sources.map(nameOf)), sources.length)]),
    ...(projects.length === 0 ? [] : [words.withoutReadings(words.listed(projects.map(nameOf)))]),
    ...(lens.withoutClaim === undefined ? [] : [words.withoutClaims(quoted(lens.withoutClaim), lens.withoutClaim.length)]),
  ];
}

function remarks(lens: Lens, leftOut: LeftOut, { shorten }: LensReading, words: LensWording): string[] {
  const { claims, undated, possible, unreviewed, undatedReports, correctedSince, unplaced } = leftOut;
  const named = possible.length > MOST_NAMED ? '' : ` (${possible.map(shorten).join(', ')})`;
  return [
    ...(correctedSince.length === 0 ? [] : [words.correctedSince(correctedSince.length)]),
    ...(undated === 0 ? [] : [words.undated(undated)]),
    ...(possible.length === 0 ? [] : [words.possible(possible.length, named)]),
    ...(undatedReports.length === 0 ? [] : [words.undatedReports(undatedReports.length)]),
    ...(unplaced === 0 ? [] : [words.unplaced(unplaced)]),
    ...(unreviewed === 0 || lens.reviewedOnly ? [] : [words.unreviewed(unreviewed, claims)]),
  ];
}

function dayText(day: string, lang: string): string {
  const format = new Intl.DateTimeFormat(answerWords(lang).locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
