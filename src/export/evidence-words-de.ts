/** What evidence is told in, in German. */
import { listed, type EvidenceWording } from './evidence-words-en.ts';

export const german: EvidenceWording = {
  quoted: (text) => `„${text}“`,
  undated: 'Datum nicht erfasst',
  issued: (day) => `erschienen am ${day}`,
  publisherUnknown: 'Medium nicht erfasst',
  noAddress: 'Adresse nicht erfasst',
  archivedAt: (address) => `archivierte Kopie: ${address}`,
  passage: (number) => `Passage ${number}`,
  wholeReport: 'ganzer Bericht',
  context: (numbers) => `zusammen gelesen mit ${numbers.length === 1 ? 'Passage' : 'den Passagen'} ${listed(numbers, 'und')}`,
  thisClaim: 'diese Angabe',
  isA: 'ist',
  follows: 'folgt aus der Ontologie',
  ourSummary: (summary) => `Unsere Zusammenfassung: ${summary}`,
  recorded: (who, day) =>
    who === undefined && day === undefined ? 'wer es erfasst hat, ist nicht erfasst' : `erfasst${who === undefined ? '' : ` von ${who}`}${day === undefined ? '' : ` am ${day}`}`,
  reviewed: (who, day) => `geprüft von ${who}${day === undefined ? '' : ` am ${day}`}`,
  notReviewed: 'nicht geprüft',

  restsOn: {
    oneReport: (report) => `Es beruht auf einem einzigen Bericht: ${report}.`,
    reports: (reports) => (reports.length === 1 ? `Ohne den Bericht ${reports[0]} stünde es nicht da.` : `Nötig sind alle diese Berichte: ${listed(reports, 'und')}.`),
    hearsay: 'Es ergibt sich nicht ohne etwas, das ohne Quelle weitergegeben ist.',
    interestedParty: 'Es ergibt sich nur, wenn man jemandem glaubt, der eine Rolle im Deal hat oder für jemanden mit einer solchen spricht.',
    ownReading: 'Es ergibt sich nicht ohne eine Lesart von uns, die so in keinem Bericht steht.',
  },

  absence: {
    column: (label, finding) => `${label}: ${finding}.`,
    lookedFor: (words, reports) =>
      `${reports === undefined ? 'Gesucht' : `In ${reports === 1 ? '1 Bericht' : `${reports} Berichten`} gesucht`}, nicht gefunden${words === undefined ? '' : `: ${words}`}.`,
    notRecorded: (words) => `Danach hat noch niemand gesucht, oder dieses Projekt weiß es nicht${words === undefined ? '' : `: ${words}`}.`,
  },

  background: {
    registry: 'Das Register: wer wer ist, von außerhalb der Berichte.',
    ontology: 'Die Ontologie: was die Begriffe bedeuten.',
    report: (report) => (report === undefined ? 'Was dieses Projekt über die Berichte selbst festhält: ihre Daten, Passagen und Bezeichnungen.' : `Was dieses Projekt über den Bericht ${report} selbst festhält: seine Daten, Passagen und Bezeichnungen.`),
    constant: 'Ein Wert, der in der Frage selbst steht.',
    path: 'Ein Pfad ohne Schritte: Jedes Ding führt zu sich selbst.',
  },
};
