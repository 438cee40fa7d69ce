/** What `dealgraph why` says besides evidence itself, in German. */
import type { WhyMessages } from './why-messages-en.ts';

export const whyGerman: WhyMessages = {
  about: 'wer das sagt: die Angaben hinter einer Zeile einer Antwort, in Worten',
  row: 'die Zeile: ihre Nummer in der Antwort, wie ask sie zeigt, oder ihre Kennung',
  query: 'eine Zeile einer eigenen Abfrage: eine Datei, die Abfrage selbst oder - für die Standardeingabe',
  allMembers: 'bei einer Zeile, die zählt oder addiert, alles, was gezählt ist',
  text: 'auch die Worte des Mediums zeigen, aus der eigenen Kopie des Berichts (ohne Datei: die in sources/)',
  whichRow: (rows) => `Die Antwort hat ${rows} Zeilen. Welche?`,
  whichRowRepair: '--row mit einer Nummer oder Kennung angeben.',
  moreRows: (count) => `… ${count} weitere`,
  badRow: (row) => `--row nimmt eine Nummer oder Kennung, nicht ${row}.`,
  unknownRow: (row) => `Die Antwort hat keine Zeile ${row}.`,
  severalRows: (row, count) => `${count} Zeilen haben eine Kennung, die mit ${row} beginnt.`,
  rowsAre: (rows) => (rows === 0 ? 'Sie hat keine Zeilen.' : rows === 1 ? 'Sie hat eine Zeile, Nummer 1.' : `Ihre Zeilen sind 1 bis ${rows}.`),
  textFormat: '--text geht mit table, markdown und json: in jsonld ist kein Platz dafür.',
  nothingAskedRepair: 'Eine nennen (dealgraph list zeigt sie), oder eine eigene Abfrage mit --query.',
  oneQuestion: '--query ist selbst eine Frage: die Wörter und -p weglassen.',
  triples: 'Die Abfrage liefert Tripel, aus denen keine Zeile wird.',
  triplesRepair: 'Mit SELECT, ASK oder CONSTRUCT fragen.',
  noCopy: (file) => `Die Datei ${file} gibt es nicht.`,
  notText: (file) => `${file} ist kein reiner Text.`,
  notTextRepair: 'Den Artikel als reinen Text speichern, je Absatz eine Zeile, und diese Datei nennen.',
  tooLong: (file) => `${file} ist zu lang für den Text eines Berichts.`,
  noSources: (folder) => `In ${folder} liegt keine Kopie dieser Berichte.`,
  noSourcesRepair: (ids) => `Den Text dort als reinen Text ablegen (ein Name wie ${ids}.txt hilft), oder eine Datei nennen: --text DATEI.`,
  noMatch: (file) => `Keine Passage der Berichte hinter dieser Zeile steht in ${file}.`,
};
