/** The words around the evidence in a table: its column, what its signs mean, and which rows to read with care. */
import { ownLanguage } from '../problem.ts';

const english = {
  row: 'row',
  evidence: 'evidence',
  or: 'or',
  /** What follows the sets that are shown, where there are others. */
  otherWays: (count: number) => (count === 1 ? 'or in another way' : `or in ${count} other ways`),
  more: 'and more',
  folded: (claims: number) => `${claims} claims`,
  amongThem: (who: string) => `among them: ${who}`,
  notFound: (numbers: string) => `not found: ${numbers}`,
  notRecorded: (numbers: string) => `not recorded: ${numbers}`,
  disputed: (numbers: string) => `disputed by ${numbers}`,
  newer: (numbers: string) => `newer: ${numbers}`,
  dispute: 'disputed',
  otherSide: 'What other claims say otherwise, or newer, in our own words.',
  periodOpen: 'Some claims that contradict each other do not say of when they are: they may speak of different times.',
  untraced: 'Some claims are disputed; which of these rows rest on them cannot be traced for this query.',
  background: { registry: 'registry', ontology: 'ontology', report: 'data on the report', constant: 'the question itself', path: 'itself' },

  inOurWords: 'Evidence, each claim in our own words.',
  allFrom: (report: string, address: string) => `All claims are from ${report}; ${address}.`,
  all: '“1+2”: both are needed.',
  any: '“1 or 2”: either is enough.',
  further: '“and more”: there are other ways to it that are not listed.',
  plain: 'Where a row says nothing else of who vouches, the report states it itself, as a fact.',
  foldedMeans: (command: string) => `A row that counts or compares is folded: so many claims stand behind what it counts. To list them: ${command}.`,
  alsoRegistry: 'All rows rest on the registry too: who is who, from outside the reports.',

  everyOneReport: 'There is one report, so every row hangs on it.',
  oneReport: (rows: Rows) => `${cap(rowsText(rows, 'row', 'rows', 'all rows'))} ${verb(rows, 'hangs', 'each hang')} on a single report.`,
  hearsay: (rows: Rows) => `${cap(rowsText(rows, 'row', 'rows', 'all rows'))} ${verb(rows, 'rests', 'rest')} on something passed on, no source named.`,
  interestedParty: (rows: Rows) => `${cap(rowsText(rows, 'row', 'rows', 'all rows'))} ${verb(rows, 'needs', 'need')} the word of someone with a role in the deal, or who speaks for one.`,
  ownReading: (rows: Rows) => `${cap(rowsText(rows, 'row', 'rows', 'all rows'))} ${verb(rows, 'needs', 'need')} a reading of ours.`,
};

const german: EvidenceSheetWords = {
  row: 'Zeile',
  evidence: 'Beleg',
  or: 'oder',
  otherWays: (count) => (count === 1 ? 'oder auf einem anderen Weg' : `oder auf ${count} anderen Wegen`),
  more: 'und weitere',
  folded: (claims) => `${claims} Angaben`,
  amongThem: (who) => `darunter: ${who}`,
  notFound: (numbers) => `nicht gefunden: ${numbers}`,
  notRecorded: (numbers) => `nicht erfasst: ${numbers}`,
  disputed: (numbers) => `umstritten durch ${numbers}`,
  newer: (numbers) => `neuer: ${numbers}`,
  dispute: 'umstritten',
  otherSide: 'Was andere Angaben anders oder neuer sagen, in unseren eigenen Worten.',
  periodOpen: 'Manche Angaben, die einander widersprechen, sagen nicht, von wann sie sind: Sie können von verschiedenen Zeiten sprechen.',
  untraced: 'Manche Angaben sind umstritten; welche dieser Zeilen auf ihnen beruhen, lässt sich für diese Abfrage nicht verfolgen.',
  background: { registry: 'Register', ontology: 'Ontologie', report: 'Daten zum Bericht', constant: 'die Frage selbst', path: 'es selbst' },

  inOurWords: 'Belege, jede Angabe in unseren eigenen Worten.',
  allFrom: (report, address) => `Alle Angaben sind aus ${report}; ${address}.`,
  all: '„1+2“: Beide sind nötig.',
  any: '„1 oder 2“: Eine davon genügt.',
  further: '„und weitere“: Es gibt noch andere Wege dahin, die hier nicht stehen.',
  plain: 'Wo eine Zeile nichts anderes dazu sagt, wer dafür steht, berichtet es das Medium selbst, als Tatsache.',
  foldedMeans: (command) => `Eine Zeile, die zählt oder vergleicht, ist zusammengefaltet: So viele Angaben stehen hinter dem, was sie zählt. Einzeln: ${command}.`,
  alsoRegistry: 'Alle Zeilen beruhen auch auf dem Register: wer wer ist, von außerhalb der Berichte.',

  everyOneReport: 'Es gibt einen Bericht; an ihm hängt jede Zeile.',
  oneReport: (rows) => `${cap(rowsText(rows, 'Zeile', 'Zeilen', 'alle Zeilen'))} ${verb(rows, 'hängt', 'hängen je')} an einem einzigen Bericht.`,
  hearsay: (rows) => `${cap(rowsText(rows, 'Zeile', 'Zeilen', 'alle Zeilen'))} ${verb(rows, 'beruht', 'beruhen')} auf etwas, das ohne Quelle weitergegeben ist.`,
  interestedParty: (rows) => `${cap(rowsText(rows, 'Zeile', 'Zeilen', 'alle Zeilen'))} ${verb(rows, 'braucht', 'brauchen')} das Wort von jemandem, der eine Rolle im Deal hat oder für eine Seite spricht.`,
  ownReading: (rows) => `${cap(rowsText(rows, 'Zeile', 'Zeilen', 'alle Zeilen'))} ${verb(rows, 'braucht', 'brauchen')} eine Lesart von uns.`,
};

/** Which rows, by their numbers from 1, of how many. */
export interface Rows {
  readonly numbers: readonly number[];
  readonly of: number;
}

export type EvidenceSheetWords = typeof english;

/** The words in a reader's language. */
export function evidenceSheetWords(lang: string): EvidenceSheetWords {
  return ownLanguage(lang) === 'de' ? german : english;
}

/** “rows 1–3, 5”, or that they are all of them. */
function rowsText({ numbers, of }: Rows, one: string, many: string, all: string): string {
  if (numbers.length === of && of > 1) return all;
  return `${numbers.length === 1 ? one : many} ${ranges(numbers)}`;
}

function verb({ numbers }: Rows, one: string, many: string): string {
  return numbers.length === 1 ? one : many;
}

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Ascending numbers with their runs drawn together: “1–3, 5, 6”. */
export function ranges(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ');
}
