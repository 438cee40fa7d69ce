/** One thing that `check` found: what, how bad, where, and the repair, in each language that messages have. */
import { byCodePoint } from '../graph/nquads.ts';
import { ownLanguage, type Bilingual, type Place } from '../problem.ts';

/** An error must be mended; a warning is most likely a mistake; a note is worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** A sentence in the languages that messages come in. */
export type Text = Bilingual;

/** Line and columns from 1; `endColumn` is the column after the last one, on the same line. */
export interface FindingPlace extends Place {
  readonly endColumn?: number;
}

/** What a finding is about, so that one mistake is told once: a thing's full IRI, and the property that it is about. */
export interface About {
  readonly thing: string;
  readonly property?: string;
}

export interface Finding {
  /** Readable, kebab-case; a heading of `docs/findings.md`. */
  readonly id: string;
  readonly severity: Severity;
  readonly place: FindingPlace;
  readonly message: Text;
  readonly repair: Text;
  readonly about?: About;
  /** Further places that it is as much about, such as the other side of a contradiction. */
  readonly others?: readonly FindingPlace[];
}

/** The same finding, seen from the first of its places that is judged; undefined where none is. */
export function seenFrom(finding: Finding, isJudged: (place: FindingPlace) => boolean): Finding | undefined {
  const all = [finding.place, ...finding.others ?? []];
  const place = all.find(isJudged);
  if (place === undefined || place === finding.place) return place && finding;
  return { ...finding, place, others: all.filter((one) => one !== place) };
}

/** What a rule reports: a finding without its id, and without its severity where that is the rule's own. */
export type Found = Omit<Finding, 'id' | 'severity'> & { readonly id?: string; readonly severity?: Severity };

/** A literal or name as messages show it: one line, never long. */
export function shortened(text: string, most = 60): string {
  const line = text.replace(/\s+/gu, ' ');
  const letters = [...line];
  return letters.length <= most ? line : `${letters.slice(0, most - 1).join('')}…`;
}

/** Findings in the order in which people mend them: by file, line and column, errors first. */
export function inOrder(findings: Iterable<Finding>): Finding[] {
  const rank: readonly Severity[] = ['error', 'warning', 'note'];
  return [...findings].sort((a, b) => byCodePoint(a.place.file, b.place.file) || (a.place.line ?? 0) - (b.place.line ?? 0)
    || (a.place.column ?? 0) - (b.place.column ?? 0) || rank.indexOf(a.severity) - rank.indexOf(b.severity) || byCodePoint(a.id, b.id));
}

/** Message and repair in a language; English where it is not German. */
export function inWords({ message, repair }: Finding, lang: string): Readonly<Record<'message' | 'repair', string>> {
  const own = ownLanguage(lang);
  return { message: message[own], repair: repair[own] };
}

/** The same as one text: the repair, where there is one, on a line of its own. */
export function asText(finding: Finding, lang: string): string {
  const { message, repair } = inWords(finding, lang);
  return repair === '' ? message : `${message}\n${repair}`;
}
