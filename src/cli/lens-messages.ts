/** What the command line says of lenses, in both languages. */

const english = {
  title: 'Which claims count:',
  asOf: 'only what was reported by that day (YYYY-MM-DD)',
  happenedBy: 'only what happened, or may have happened, by that day',
  recordedBy: 'only what this project had recorded by that day',
  minCertainty: 'who must vouch at least: asserted (the report states it), said (a named party says so), hearsay (passed on, no source named)',
  mode: 'only these of fact, intention, characterisation; with commas or repeated',
  reviewedOnly: 'only claims that a second person reviewed',
  onlyReport: 'only this report; may be repeated',
  withoutReport: 'without this report; may be repeated',
  withoutSource: 'without what this organisation or person says or publishes; may be repeated',
  withoutClaim: 'without this claim; may be repeated',
  /** Where a saved query is printed, which no lens changes. */
  boundHasNone: '--bound prints the query, which is the same whichever claims count: leave out the lens.',
};

const german: typeof english = {
  title: 'Welche Angaben zählen:',
  asOf: 'nur was bis zu diesem Tag berichtet war (JJJJ-MM-TT)',
  happenedBy: 'nur was bis zu diesem Tag geschehen war oder sein kann',
  recordedBy: 'nur was dieses Projekt bis zu diesem Tag erfasst hatte',
  minCertainty: 'wer mindestens dafür stehen muss: asserted (das Medium berichtet es selbst), said (laut einer genannten Seite), hearsay (ohne Quelle weitergegeben)',
  mode: 'nur diese von fact, intention, characterisation (Tatsache, Absicht, Charakterisierung); mit Komma oder wiederholt',
  reviewedOnly: 'nur Angaben, die eine zweite Person geprüft hat',
  onlyReport: 'nur dieser Bericht; wiederholbar',
  withoutReport: 'ohne diesen Bericht; wiederholbar',
  withoutSource: 'ohne was diese Organisation oder Person sagt oder veröffentlicht; wiederholbar',
  withoutClaim: 'ohne diese Angabe; wiederholbar',
  boundHasNone: '--bound gibt die Abfrage aus, und die ist dieselbe, welche Angaben auch zählen: die Auswahl weglassen.',
};

export const lensMessages = { english, german };
