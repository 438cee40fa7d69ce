/** What a lens is told in, in German. */
import { listed } from './evidence-words-en.ts';
import type { LensWording } from './lens-words-en.ts';

export const german: LensWording = {
  quoted: (text) => `„${text}“`,
  listed: (texts) => listed(texts, 'und'),
  asOf: (day) => `nur was bis ${day} berichtet war`,
  happenedBy: (day) => `nur was bis ${day} geschehen war oder sein kann`,
  recordedBy: (day) => `nur was dieses Projekt bis ${day} erfasst hatte`,
  minCertainty: {
    asserted: 'nur was ein Medium selbst berichtet',
    said: 'nur was ein Medium selbst berichtet oder eine genannte Seite sagt',
    hearsay: 'nur wozu erfasst ist, wer dafür steht, und sei es niemand Genanntes',
  },
  otherCertainty: (code) => `nur wofür jemand wie bei ${code} oder besser steht`,
  modes: { fact: 'Tatsachen', intention: 'Absichten', characterisation: 'Charakterisierungen' },
  onlyModes: (names) => `nur ${names}`,
  reviewedOnly: 'nur Angaben, die eine zweite Person geprüft hat',
  onlyReports: (names, count) => `nur ${count === 1 ? 'der Bericht' : 'die Berichte'} ${names}`,
  withoutReports: (names, count) => `ohne ${count === 1 ? 'den Bericht' : 'die Berichte'} ${names}`,
  withoutClaims: (names, count) => `ohne die ${count === 1 ? 'Angabe' : 'Angaben'} ${names}`,
  withoutSource: (names, count) => `ohne das, was ${names}, oder wer dafür spricht, ${count === 1 ? 'sagt oder veröffentlicht' : 'sagen oder veröffentlichen'}`,
  withoutReadings: (names) => `ohne die eigenen Lesarten von ${names}`,
  counted: (conditions, claims, of) => `${conditions}: ${claims} von ${of} Angaben zählen.`,
  undated: (count) => `${count} ${count === 1 ? 'handelt' : 'handeln'} von nichts Datiertem und ${count === 1 ? 'bleibt' : 'bleiben'} deshalb.`,
  possible: (count, named) => `Bei ${count} kann etwas auch später gewesen sein${named}.`,
  undatedReports: (count) => (count === 1 ? '1 Bericht ohne Datum zählt ab dem Tag, an dem er erfasst wurde.' : `${count} Berichte ohne Datum zählen ab den Tagen, an denen sie erfasst wurden.`),
  correctedSince: (count) => `Dazu ${count === 1 ? 'zählt 1 Angabe, die das Medium' : `zählen ${count} Angaben, die Medien`} später berichtigt oder zurückgezogen ${count === 1 ? 'hat' : 'haben'}.`,
  unplaced: (count) => `${count} ${count === 1 ? 'fehlt, weil dazu' : 'fehlen, weil zu ihnen'} kein Tag erfasst ist.`,
  unreviewed: (count, of) => (count === of ? 'Keine ist geprüft.' : `${count} ${count === 1 ? 'ist' : 'sind'} nicht geprüft.`),
};
