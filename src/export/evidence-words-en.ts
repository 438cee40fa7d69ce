/** What evidence is told in, in English; `evidence-words-de.ts` says the same in German. */
import type { Fit } from './reader-copy.ts';

export const english = {
  quoted: (text: string) => `“${text}”`,
  undated: 'date not recorded',
  issued: (day: string) => `published on ${day}`,
  publisherUnknown: 'publisher not recorded',
  noAddress: 'address not recorded',
  archivedAt: (address: string) => `archived copy: ${address}`,
  passage: (number: string) => `passage ${number}`,
  wholeReport: 'whole report',
  context: (numbers: readonly string[]) => `read together with ${numbers.length === 1 ? 'passage' : 'passages'} ${listed(numbers, 'and')}`,
  thisClaim: 'this claim',
  isA: 'is a',
  follows: (triples: string) => `so: ${triples}`,
  ourSummary: (summary: string) => `Our summary: ${summary}`,
  recorded: (who: string | undefined, day: string | undefined) =>
    who === undefined && day === undefined ? 'recorder not recorded' : `recorded${who === undefined ? '' : ` by ${who}`}${day === undefined ? '' : ` on ${day}`}`,
  reviewed: (who: string, day: string | undefined) => `reviewed by ${who}${day === undefined ? '' : ` on ${day}`}`,
  notReviewed: 'not reviewed',

  restsOn: {
    oneReport: (report: string) => `It rests on a single report: ${report}.`,
    reports: (reports: readonly string[]) =>
      reports.length === 1 ? `Without the report ${reports[0]} it would not stand like this.` : `It needs all of these reports: ${listed(reports, 'and')}.`,
    hearsay: 'It would not stand like this without something that is passed on, no source named.',
    interestedParty: 'It would not stand like this without believing someone who has a role in the deal, or who speaks for one that has.',
    ownReading: 'It would not stand like this without a reading of ours, which no report states in these words.',
  },

  absence: {
    column: (label: string, text: string) => `${label}: ${text}`,
    /** What was looked for, and in how many reports. */
    lookedFor: (words: string | undefined, reports: number | undefined) =>
      `Looked for${reports === undefined ? '' : ` in ${reports === 1 ? '1 report' : `${reports} reports`}`}, not found${words === undefined ? '' : `: ${words}`}.`,
    notRecorded: (words: string | undefined) => `Nobody has looked for it yet, or this project does not know it${words === undefined ? '' : `: ${words}`}.`,
  },

  background: {
    registry: 'The registry: who is who, from outside the reports.',
    ontology: 'The ontology: what the terms mean.',
    report: (report: string | undefined) =>
      report === undefined ? 'What this project notes about the reports themselves: their data, passages and labels.' : `What this project notes about the report ${report} itself: its data, passages and labels.`,
    constant: 'A value that stands in the question itself.',
    path: 'Links of no step, by which each thing counts as itself.',
  },

  why: {
    row: (number: number, of: number, id: string) => (of === 1 ? `The only row (${id})` : `Row ${number} of ${of} (${id})`),
    howSure: 'How sure',
    everyCell: (vouches: string) => `The whole row: ${vouches}.`,
    weakest: (cells: readonly string[], vouches: string) => `Least sure: ${listed(cells, 'and')}: ${vouches}.`,
    counted: (vouches: string) => `${vouches}, as the weakest of what is counted`,
    cells: (cells: readonly string[], vouches: string) => `${listed(cells, 'and')}: ${vouches}.`,
    noClaim: (cells: readonly string[]) => `${listed(cells, 'and')}: on no claim; see “Besides claims”.`,
    inVain: 'It rests, too, on something not being found, which is not the same as a report denying it.',
    loss: (claims: readonly string[], exact: boolean) =>
      claims.length === 1 && exact ? `It falls with 1 claim: ${claims[0]}.`
      : exact ? `It falls only if ${claims.length} claims fall together: ${listed(claims, 'and')}.`
      : `It falls if ${claims.length === 1 ? 'this claim falls' : `these ${claims.length} claims fall together`}; perhaps with fewer or others: ${listed(claims, 'and')}.`,
    possible: 'its time may lie after the date asked for',
    correctedSince: 'corrected or withdrawn by the publisher since',
    restsOn: 'What it rests on',
    nothing: 'This row rests on no claim.',
    oneWay: (claims: number) => (claims === 1 ? 'One claim.' : `${claims} claims. All of these are needed.`),
    ways: (ways: number) => `${ways} ways lead here. Any one of these suffices.`,
    way: (number: number, claims: number) => `Way ${number}: ${claims === 1 ? 'this claim alone' : `all of these ${claims} claims are needed`}`,
    alwaysAnd: (claims: number, ways: number) => `${claims === 1 ? '1 claim is' : `${claims} claims are`} needed in any case. Besides, any one of ${ways} ways suffices.`,
    always: (claims: number) => (claims === 1 ? 'In any case: this claim' : `In any case: all of these ${claims} claims`),
    besidesWay: (number: number, claims: number) => `Besides, way ${number}: ${claims === 1 ? 'this claim' : `all of these ${claims} claims`}`,
    moreWays: (hidden: number) => `… ${hidden} more ${hidden === 1 ? 'way' : 'ways'}; --unfold tells all.`,
    more: 'There are more ways than those listed.',
    members: (members: number) => (members === 1 ? 'It counts or adds up 1 thing.' : `It counts or adds up ${members} things, each with claims of its own.`),
    member: (number: number, of: number) => `Counted: ${number} of ${of}`,
    moreMembers: (hidden: number) => `… ${hidden} more; --unfold tells all.`,
    asAbove: 'see above',
    besides: 'Besides claims',
    absent: 'Looked for in vain',
    disputed: 'Disputed',
    disputedBy: (claims: readonly string[]) => `Another claim says otherwise or something newer: ${claims.join(', ')}.`,
    dispute: {
      contradicted: (claims: readonly string[], others: readonly string[]) => `${listed(claims, 'and')} is contradicted by ${listed(others, 'and')}.`,
      changed: (claims: readonly string[], others: readonly string[]) => `${listed(claims, 'and')} is no longer the newest: ${listed(others, 'and')}.`,
      periodOpen: 'Neither says of when it is: they may speak of different times.',
      claim: (name: string, who: string, where: string, summary: string | undefined) => `${name} (${who}, ${where}${summary === undefined ? '' : `: ${summary.replace(/\.$/u, '')}`})`,
    },
  },

  copy: {
    heading: 'Your copy',
    fits: (file: string, report: string, { found, moved, differing, missing }: Readonly<Record<Fit, number>>) =>
      `${file}, as a copy of ${report}: ${found === 1 ? '1 passage' : `${found} passages`} found, ${moved} moved, ${differing} differing, ${missing} missing.`,
    words: (line: number) => `In your copy, line ${line}:`,
    moved: (line: number) => `In your copy, at another place (line ${line}):`,
    differing: (line: number) => `Your copy has other words at this place (line ${line}); compare for yourself:`,
    missing: 'This passage is not in your copy.',
    quoted: (who: string) => `⟦…⟧ marks what ${who} is quoted with.`,
    notMarked: (who: string) => `${who} is quoted here; which words, your copy does not let us mark.`,
    someone: 'someone',
  },
};

/** `1, 2 and 3`. */
export function listed(texts: readonly string[], and: string): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} ${and} ${texts.at(-1)}`;
}

export type EvidenceWording = typeof english;
