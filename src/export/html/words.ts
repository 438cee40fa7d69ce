/** The words of a page besides those of the answer: headings, captions of pictures, what marks in them mean. */
import { ownLanguage, type Bilingual } from '../../problem.ts';

const english = {
  kicker: 'what reports say, and who says so',
  ownQuery: 'A query of one’s own',
  why: 'who says so',
  allQuestions: 'All questions',
  questions: (count: number) => (count === 1 ? '1 question, with its defaults.' : `${count} questions, each with its defaults.`),
  skip: 'To the content',
  contents: 'Contents',
  parameters: 'Asked with',
  lens: 'Lens',
  everyClaim: 'none, every claim counts',
  read: 'To know when reading',
  table: 'The rows',
  evidence: 'Evidence',
  disputed: 'Disputed',
  rowNumber: (number: number) => `Row ${number}`,
  claims: (count: number) => (count === 1 ? '1 claim' : `${count} claims`),
  passages: (numbers: readonly number[]) => (numbers.length === 1 ? `passage ${numbers[0]}` : `passages ${numbers.join(', ')}`),
  passagesOf: (count: number) => `${count} passages`,
  noClaim: 'no claim',
  notFound: (reports: number | undefined) => `looked for${reports === undefined ? '' : ` in ${reports === 1 ? '1 report' : `${reports} reports`}`} and not found`,
  rowId: (id: string) => `id ${id}`,
  rest: 'whole text',
  members: (count: number) => `all ${count}, one by one`,
  unfold: 'Under each row, “Evidence” unfolds what it rests on.',
  footer: 'An answer says what news reports say, and who stands behind it. It does not say what is true.',
  askAgain: 'To ask again:',
  version: (version: string) => `Made with dealgraph ${version}.`,
  page: 'page',

  timeline: {
    heading: 'Timeline',
    what: (count: number, from: string, to: string) => (count === 1 ? `1 entry, between ${from} and ${to}` : `${count} entries between ${from} and ${to}`),
    read: 'Each bar spans the days on which it may have happened, by what is reported; how long it took it does not say.',
    readDays: 'Each mark stands on the day that is reported.',
    undated: 'Without a date, so not placed:',
  },
  bar: {
    heading: 'In figures',
    what: (bars: number, columns: string) => (bars === 1 ? `1 bar: ${columns}` : `${bars} bars: ${columns}`),
    scales: 'Each unit has a scale of its own: bars of different units cannot be compared.',
    series: 'Each column has a scale of its own.',
  },
  graph: {
    heading: 'Network',
    what: (things: number, links: number) => `${things} things and ${links === 1 ? '1 link' : `${links} links`}`,
    read: (from: string) => `Read from the left: ${from}. A line says that a row of the table links the two; the rest, and who says so, stands there.`,
    boxes: 'Square boxes hold what a row begins or ends with, round ones what lies between.',
    far: 'several steps apart, the way between is not drawn',
  },
  drawn: (shown: number, total: number) => `The picture shows the first ${shown} of ${total} rows; the table has all.`,
  same: 'The table below says the same in words.',
  marks: {
    hearsay: 'passed on, no source named',
    intention: 'an intention, not a fact',
    characterisation: 'a characterisation, not a fact',
    reading: 'our reading',
  },
  allReading: 'All of it is our reading.',
  scroll: 'The picture is wider than the screen and can be moved sideways.',
};

type PageWords = typeof english;

const german: PageWords = {
  kicker: 'was Berichte sagen, und wer dafür steht',
  ownQuery: 'Eine eigene Abfrage',
  why: 'wer dafür steht',
  allQuestions: 'Alle Fragen',
  questions: (count) => (count === 1 ? '1 Frage mit ihren Voreinstellungen.' : `${count} Fragen, jede mit ihren Voreinstellungen.`),
  skip: 'Zum Inhalt',
  contents: 'Inhalt',
  parameters: 'Gefragt mit',
  lens: 'Auswahl',
  everyClaim: 'keine, jede Angabe zählt',
  read: 'Beim Lesen zu beachten',
  table: 'Die Zeilen',
  evidence: 'Beleg',
  disputed: 'Umstritten',
  rowNumber: (number) => `Zeile ${number}`,
  claims: (count) => (count === 1 ? '1 Angabe' : `${count} Angaben`),
  passages: (numbers) => (numbers.length === 1 ? `Passage ${numbers[0]}` : `Passagen ${numbers.join(', ')}`),
  passagesOf: (count) => `${count} Passagen`,
  noClaim: 'keine Angabe',
  notFound: (reports) => `${reports === undefined ? '' : `in ${reports === 1 ? '1 Bericht' : `${reports} Berichten`} `}gesucht und nicht gefunden`,
  rowId: (id) => `Kennung ${id}`,
  rest: 'ganzer Text',
  members: (count) => `alle ${count}, eine nach der anderen`,
  unfold: 'Unter jeder Zeile klappt „Beleg“ auf, worauf sie beruht.',
  footer: 'Eine Antwort sagt, was in Berichten steht und wer dafür steht. Sie sagt nicht, was wahr ist.',
  askAgain: 'Noch einmal fragen:',
  version: (version) => `Erstellt mit dealgraph ${version}.`,
  page: 'Seite',

  timeline: {
    heading: 'Zeitleiste',
    what: (count, from, to) => (count === 1 ? `1 Eintrag, zwischen ${from} und ${to}` : `${count} Einträge zwischen ${from} und ${to}`),
    read: 'Jeder Balken reicht über die Tage, an denen es nach dem, was berichtet ist, gewesen sein kann; wie lange es gedauert hat, sagt er nicht.',
    readDays: 'Jede Marke steht auf dem Tag, der berichtet ist.',
    undated: 'Ohne Datum, daher nicht eingezeichnet:',
  },
  bar: {
    heading: 'In Zahlen',
    what: (bars, columns) => (bars === 1 ? `1 Balken: ${columns}` : `${bars} Balken: ${columns}`),
    scales: 'Jede Einheit hat ihren eigenen Maßstab: Balken verschiedener Einheiten lassen sich nicht vergleichen.',
    series: 'Jede Spalte hat ihren eigenen Maßstab.',
  },
  graph: {
    heading: 'Netz',
    what: (things, links) => `${things} Dinge und ${links === 1 ? '1 Verbindung' : `${links} Verbindungen`}`,
    read: (from) => `Von links gelesen: ${from}. Eine Linie sagt, dass eine Zeile der Tabelle die beiden verbindet; das Übrige, und wer dafür steht, steht dort.`,
    boxes: 'In eckigen Kästen steht, womit eine Zeile beginnt oder endet, in runden, was dazwischen liegt.',
    far: 'mehrere Schritte entfernt, der Weg dazwischen ist nicht gezeichnet',
  },
  drawn: (shown, total) => `Das Bild zeigt die ersten ${shown} von ${total} Zeilen; in der Tabelle stehen alle.`,
  same: 'Die Tabelle darunter sagt dasselbe in Worten.',
  marks: {
    hearsay: 'ohne Quelle weitergegeben',
    intention: 'eine Absicht, keine Tatsache',
    characterisation: 'eine Charakterisierung, keine Tatsache',
    reading: 'unsere Lesart',
  },
  allReading: 'Das alles ist unsere Lesart.',
  scroll: 'Das Bild ist breiter als der Bildschirm und lässt sich seitlich verschieben.',
};

const WORDS: Readonly<Record<keyof Bilingual, PageWords>> = { en: english, de: german };

/** The words of a page for a reader of a language. */
export function pageWords(lang: string): PageWords {
  return WORDS[ownLanguage(lang)];
}

export type { PageWords };
