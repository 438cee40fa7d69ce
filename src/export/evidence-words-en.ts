/** What evidence is told in, in English; `evidence-words-de.ts` says the same in German. */

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
  follows: 'follows by the ontology',
  ourSummary: (summary: string) => `Our summary: ${summary}`,
  recorded: (who: string | undefined, day: string | undefined) =>
    who === undefined && day === undefined ? 'recorder not recorded' : `recorded${who === undefined ? '' : ` by ${who}`}${day === undefined ? '' : ` on ${day}`}`,
  reviewed: (who: string, day: string | undefined) => `reviewed by ${who}${day === undefined ? '' : ` on ${day}`}`,
  notReviewed: 'not reviewed',

  restsOn: {
    oneReport: (report: string) => `It rests on a single report: ${report}.`,
    reports: (reports: readonly string[]) =>
      reports.length === 1 ? `Without the report ${reports[0]} it would not be there.` : `It needs all of these reports: ${listed(reports, 'and')}.`,
    hearsay: 'It cannot be had without something that is passed on, no source named.',
    interestedParty: 'It cannot be had without believing someone who has a role in the deal, or who speaks for one that has.',
    ownReading: 'It cannot be had without a reading of ours, which no report states in these words.',
  },

  absence: {
    column: (label: string, finding: string) => `${label}: ${finding}.`,
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
    path: 'A path of no steps: each thing leads to itself.',
  },
};

/** `1, 2 and 3`. */
export function listed(texts: readonly string[], and: string): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} ${and} ${texts.at(-1)}`;
}

export type EvidenceWording = typeof english;
