/** The words that answers are written in, per language of the reader. */

/** Everything an answer says besides its data. */
export interface AnswerWords {
  /** For Intl: number and date formats. */
  readonly locale: string;
  readonly yes: string;
  readonly no: string;
  readonly about: (value: string) => string;
  readonly endOf: (year: string) => string;
  readonly million: string;
  readonly billion: string;
  readonly rows: (count: number) => string;
  readonly noRows: string;
  readonly someRows: (shown: number, total: number) => string;
  /** How a cell without a value reads where its query says why (semantics §15, §16). */
  readonly absent: Readonly<Record<'not-reported' | 'not-recorded' | 'not-found', string>>;
  /** What any other cell without a value is explained as. */
  readonly unbound: string;
  /** Cell texts that need a sentence under the table, with that sentence. */
  readonly explained: ReadonlyMap<string, string>;
  /** The same where claims were left out: what nothing says here may be said by one of those. */
  readonly underLens: { readonly noRows: string; readonly explained: ReadonlyMap<string, string> };
  readonly graph: (version: string, reports: number, claims: number) => string;
  readonly certainty: Readonly<Record<string, string>>;
  readonly mode: Readonly<Record<string, string>>;
  readonly says: (who: string) => string;
  readonly ourReading: string;
  readonly as: (mode: string) => string;
  readonly units: Readonly<Record<'Y' | 'M' | 'D', readonly [one: string, many: string]>>;
  readonly per: (span: string) => string;
  readonly with: string;
}

const english: AnswerWords = {
  locale: 'en-GB',
  yes: 'yes',
  no: 'no',
  about: (value) => `about ${value}`,
  endOf: (year) => `end of ${year}`,
  million: 'm',
  billion: 'bn',
  rows: (count) => (count === 1 ? '1 row.' : `${count} rows.`),
  noRows: 'No rows: nothing in the graph matches, which is not the same as “none”.',
  someRows: (shown, total) => `${shown} of ${total} rows.`,
  absent: { 'not-reported': 'not reported', 'not-recorded': 'not recorded', 'not-found': 'not found' },
  unbound: '“–”: no value in this row.',
  explained: new Map([
    ['not reported', '“not reported”: no report in the graph says it, which is not the same as “none”.'],
    ['not recorded', '“not recorded”: nobody has looked for it yet, or it is not known to this project.'],
  ]),
  underLens: {
    noRows: 'No rows: nothing in the claims that count here matches, which is not the same as “none”.',
    explained: new Map([
      ['not reported', '“not reported”: no claim that counts here says it, which is not the same as “none”.'],
      ['not recorded', '“not recorded”: nobody has looked for it yet, or it is not known to this project.'],
    ]),
  },
  graph: (version, reports, claims) =>
    `Graph ${version}: ${reports} ${reports === 1 ? 'report' : 'reports'}, ${claims} ${claims === 1 ? 'claim' : 'claims'}.`,
  certainty: {
    asserted: 'the report states it',
    said: 'a named party says so',
    hearsay: 'passed on, no source named',
  },
  mode: { fact: 'fact', intention: 'intention', characterisation: 'characterisation' },
  says: (who) => `${who} says so`,
  ourReading: 'our reading',
  as: (mode) => (/^[aeiou]/iu.test(mode) ? `as an ${mode}` : `as a ${mode}`),
  units: { Y: ['year', 'years'], M: ['month', 'months'], D: ['day', 'days'] },
  per: (span) => `per ${span.replace(/^1 /u, '')}`,
  with: 'With',
};

const german: AnswerWords = {
  locale: 'de-DE',
  yes: 'ja',
  no: 'nein',
  about: (value) => `rund ${value}`,
  endOf: (year) => `Ende ${year}`,
  million: 'Mio.',
  billion: 'Mrd.',
  rows: (count) => (count === 1 ? '1 Zeile.' : `${count} Zeilen.`),
  noRows: 'Keine Zeilen: Nichts im Graphen passt dazu; das heißt nicht „keine“.',
  someRows: (shown, total) => `${shown} von ${total} Zeilen.`,
  absent: { 'not-reported': 'nicht berichtet', 'not-recorded': 'nicht erfasst', 'not-found': 'nicht gefunden' },
  unbound: '„–“: kein Wert in dieser Zeile.',
  explained: new Map([
    ['nicht berichtet', '„nicht berichtet“: Kein Bericht im Graphen sagt es; das heißt nicht „keine“.'],
    ['nicht erfasst', '„nicht erfasst“: Danach hat noch niemand gesucht, oder dieses Projekt weiß es nicht.'],
  ]),
  underLens: {
    noRows: 'Keine Zeilen: Nichts in den Angaben, die hier zählen, passt dazu; das heißt nicht „keine“.',
    explained: new Map([
      ['nicht berichtet', '„nicht berichtet“: Keine Angabe, die hier zählt, sagt es; das heißt nicht „keine“.'],
      ['nicht erfasst', '„nicht erfasst“: Danach hat noch niemand gesucht, oder dieses Projekt weiß es nicht.'],
    ]),
  },
  graph: (version, reports, claims) =>
    `Graph ${version}: ${reports} ${reports === 1 ? 'Bericht' : 'Berichte'}, ${claims} ${claims === 1 ? 'Angabe' : 'Angaben'}.`,
  certainty: {
    asserted: 'das Medium berichtet es selbst',
    said: 'laut einer genannten Seite',
    hearsay: 'ohne Quelle weitergegeben',
  },
  mode: { fact: 'Tatsache', intention: 'Absicht', characterisation: 'Charakterisierung' },
  says: (who) => `laut ${who}`,
  ourReading: 'unsere Lesart',
  as: (mode) => `als ${mode}`,
  units: { Y: ['Jahr', 'Jahre'], M: ['Monat', 'Monate'], D: ['Tag', 'Tage'] },
  per: (span) => `pro ${span.replace(/^1 /u, '')}`,
  with: 'Mit',
};

/** The words for a language (its region aside); English where we have none of our own, with that language's formats. */
export function answerWords(lang: string): AnswerWords {
  const primary = lang.toLowerCase().split('-')[0] ?? '';
  if (primary === 'de') return german;
  return primary === 'en' || !isLocale(lang) ? english : { ...english, locale: lang };
}

function isLocale(lang: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(lang).length > 0;
  } catch {
    return false;
  }
}
