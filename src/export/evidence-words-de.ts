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
  follows: (triples) => `daraus: ${triples}`,
  ourSummary: (summary) => `Unsere Zusammenfassung: ${summary}`,
  recorded: (who, day) =>
    who === undefined && day === undefined ? 'wer es erfasst hat, ist nicht erfasst' : `erfasst${who === undefined ? '' : ` von ${who}`}${day === undefined ? '' : ` am ${day}`}`,
  reviewed: (who, day) => `geprüft von ${who}${day === undefined ? '' : ` am ${day}`}`,
  notReviewed: 'nicht geprüft',

  restsOn: {
    oneReport: (report) => `Es beruht auf einem einzigen Bericht: ${report}.`,
    reports: (reports) => (reports.length === 1 ? `Ohne den Bericht ${reports[0]} stünde es nicht so da.` : `Nötig sind alle diese Berichte: ${listed(reports, 'und')}.`),
    hearsay: 'So stünde es nicht da ohne etwas, das ohne Quelle weitergegeben ist.',
    interestedParty: 'So steht es nur da, wenn man jemandem glaubt, der eine Rolle im Deal hat oder für jemanden mit einer solchen spricht.',
    ownReading: 'So stünde es nicht da ohne eine Lesart von uns, die so in keinem Bericht steht.',
  },

  absence: {
    column: (label, text) => `${label}: ${text}`,
    lookedFor: (words, reports) =>
      `${reports === undefined ? 'Gesucht' : `In ${reports === 1 ? '1 Bericht' : `${reports} Berichten`} gesucht`}, nicht gefunden${words === undefined ? '' : `: ${words}`}.`,
    notRecorded: (words) => `Danach hat noch niemand gesucht, oder dieses Projekt weiß es nicht${words === undefined ? '' : `: ${words}`}.`,
  },

  background: {
    registry: 'Das Register: wer wer ist, von außerhalb der Berichte.',
    ontology: 'Die Ontologie: was die Begriffe bedeuten.',
    report: (report) => (report === undefined ? 'Was dieses Projekt über die Berichte selbst festhält: ihre Daten, Passagen und Bezeichnungen.' : `Was dieses Projekt über den Bericht ${report} selbst festhält: seine Daten, Passagen und Bezeichnungen.`),
    constant: 'Ein Wert, der in der Frage selbst steht.',
    path: 'Verbindungen ohne Schritt: Jedes Ding gilt als es selbst.',
  },

  why: {
    row: (number, of, id) => (of === 1 ? `Die einzige Zeile (${id})` : `Zeile ${number} von ${of} (${id})`),
    howSure: 'Wie sicher',
    everyCell: (vouches) => `Die ganze Zeile: ${vouches}.`,
    weakest: (cells, vouches) => `Am unsichersten: ${listed(cells, 'und')}: ${vouches}.`,
    counted: (vouches) => `${vouches}, als das Schwächste von dem, was gezählt ist`,
    cells: (cells, vouches) => `${listed(cells, 'und')}: ${vouches}.`,
    noClaim: (cells) => `${listed(cells, 'und')}: auf keiner Angabe; siehe „Außer Angaben“.`,
    inVain: 'Es beruht auch darauf, dass etwas nicht gefunden ist; das heißt nicht, dass ein Bericht es verneint.',
    loss: (claims, exact) =>
      claims.length === 1 && exact ? `Es fällt mit 1 Angabe: ${claims[0]}.`
      : exact ? `Es fällt erst, wenn ${claims.length} Angaben zusammen wegfallen: ${listed(claims, 'und')}.`
      : `Es fällt, wenn ${claims.length === 1 ? 'diese Angabe wegfällt' : `diese ${claims.length} Angaben zusammen wegfallen`}; vielleicht auch mit weniger oder anderen: ${listed(claims, 'und')}.`,
    possible: 'ihre Zeit liegt vielleicht nach dem genannten Datum',
    correctedSince: 'seitdem vom Medium berichtigt oder zurückgezogen',
    restsOn: 'Worauf es beruht',
    nothing: 'Diese Zeile beruht auf keiner Angabe.',
    oneWay: (claims) => (claims === 1 ? 'Eine Angabe.' : `${claims} Angaben. Alle sind nötig.`),
    ways: (ways) => `${ways} Wege führen hierher. Einer davon genügt.`,
    way: (number, claims) => `Weg ${number}: ${claims === 1 ? 'diese Angabe allein' : `alle diese ${claims} Angaben sind nötig`}`,
    alwaysAnd: (claims, ways) => `${claims === 1 ? '1 Angabe ist' : `${claims} Angaben sind`} auf jeden Fall nötig. Dazu genügt einer von ${ways} Wegen.`,
    always: (claims) => (claims === 1 ? 'Auf jeden Fall: diese Angabe' : `Auf jeden Fall: alle diese ${claims} Angaben`),
    besidesWay: (number, claims) => `Dazu Weg ${number}: ${claims === 1 ? 'diese Angabe' : `alle diese ${claims} Angaben`}`,
    moreWays: (hidden) => `… ${hidden === 1 ? '1 weiterer Weg' : `${hidden} weitere Wege`}; --unfold nennt alle.`,
    more: 'Es gibt mehr Wege, als hier stehen.',
    members: (members) => (members === 1 ? 'Gezählt oder addiert ist 1 Ding.' : `Gezählt oder addiert sind ${members} Dinge, jedes mit eigenen Angaben.`),
    member: (number, of) => `Gezählt: ${number} von ${of}`,
    moreMembers: (hidden) => `… ${hidden} weitere; --unfold nennt alle.`,
    asAbove: 'siehe oben',
    besides: 'Außer Angaben',
    absent: 'Vergeblich gesucht',
    disputed: 'Umstritten',
    disputedBy: (claims) => `Eine andere Angabe sagt es anders oder neuer: ${claims.join(', ')}.`,
    dispute: {
      contradicted: (claims, others) => `${listed(claims, 'und')} wird widersprochen von ${listed(others, 'und')}.`,
      changed: (claims, others) => `${listed(claims, 'und')} ist nicht mehr das Neueste: ${listed(others, 'und')}.`,
      periodOpen: 'Keine sagt, von wann sie ist: Sie können von verschiedenen Zeiten sprechen.',
      claim: (name, who, where, summary) => `${name} (${who}, ${where}${summary === undefined ? '' : `: ${summary.replace(/\.$/u, '')}`})`,
    },
  },

  copy: {
    heading: 'Eigene Kopie',
    fits: (file, report, { found, moved, differing, missing }) =>
      `${file}, als Kopie von ${report}: ${found === 1 ? '1 Passage' : `${found} Passagen`} gefunden, ${moved} an anderer Stelle, ${differing} abweichend, ${missing} fehlend.`,
    words: (line) => `In der eigenen Kopie, Zeile ${line}:`,
    moved: (line) => `In der eigenen Kopie an anderer Stelle (Zeile ${line}):`,
    differing: (line) => `In der eigenen Kopie stehen hier andere Worte (Zeile ${line}); bitte selbst vergleichen:`,
    missing: 'Diese Passage steht nicht in der eigenen Kopie.',
    quoted: (who) => `⟦…⟧ kennzeichnet, womit ${who} zitiert wird.`,
    notMarked: (who) => `Hier wird ${who} zitiert; welche Worte, lässt sich in der eigenen Kopie nicht kennzeichnen.`,
    someone: 'jemand',
  },
};
