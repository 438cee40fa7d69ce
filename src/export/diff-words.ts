/** What a comparison of two lenses is told in, in both languages. */
import { ownLanguage } from '../problem.ts';
import { listed } from './evidence-words-en.ts';

/** How many rows of an answer differ. */
export interface DiffCounts {
  readonly gone: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

const english = {
  title: 'Two lenses side by side',
  kicker: 'what a lens changes',
  first: 'First lens',
  second: 'Second lens',
  everyClaim: (claims: number) => `None: every claim counts, ${claims} in all.`,
  sameLens: 'Both lenses count the same claims.',
  answers: (changed: number, of: number) => (changed === 0 ? `None of ${of} answers changes.` : `${changed} of ${of} answers ${changed === 1 ? 'changes' : 'change'}; ${of - changed === 0 ? 'none' : of - changed} ${of - changed === 1 ? 'does' : 'do'} not.`),
  noChange: (rows: number) => (rows === 0 ? 'No row under either lens, so nothing changes.' : `Nothing changes: ${rows === 1 ? 'the one row is the same' : `all ${rows} rows are the same`} under both lenses.`),
  counts: ({ gone, added, changed, same }: DiffCounts) => {
    const parts = [...(gone === 0 ? [] : [`${gone} gone`]), ...(added === 0 ? [] : [`${added} new`]), ...(changed === 0 ? [] : [`${changed} changed`])];
    return `Rows: ${[...parts, `${same === 0 ? 'none' : same} the same`].join(', ')}.`;
  },
  kinds: { gone: 'gone', new: 'new', changed: 'changed' },
  was: 'was',
  change: 'change',
  because: 'because',
  /** Where one of the two is no lens, the other one leaves claims out. */
  leftOut: (names: readonly string[], count: number) => `the lens leaves out ${count === 1 ? 'claim' : 'claims'} ${listed(names, 'and')}`,
  onlyFirst: (names: readonly string[], count: number) => `only the first lens counts ${count === 1 ? 'claim' : 'claims'} ${listed(names, 'and')}`,
  onlySecond: (names: readonly string[], count: number) => `only the second lens counts ${count === 1 ? 'claim' : 'claims'} ${listed(names, 'and')}`,
  and: 'and',
  disputed: (names: readonly string[]) => `disputed by ${listed(names, 'and')}`,
  newer: (names: readonly string[]) => `newer: ${listed(names, 'and')}`,
  notKnown: 'Because of which claims is not known: the evidence does not tell.',
  moreClaims: (count: number) => `${count} more`,
  moreChanges: (count: number) => `… ${count} more ${count === 1 ? 'row differs' : 'rows differ'}`,
  claims: 'The claims that only one of the lenses counts, in our own words',
  claimsLeftOut: 'The claims that the lens leaves out, in our own words',
  unchanged: 'Not changed',
  onlyIn: { first: 'only the first', second: 'only the second' },
};

const german: typeof english = {
  title: 'Zwei Auswahlen nebeneinander',
  kicker: 'was eine Auswahl der Angaben ändert',
  first: 'Erste Auswahl',
  second: 'Zweite Auswahl',
  everyClaim: (claims) => `Keine: Jede Angabe zählt, insgesamt ${claims}.`,
  sameLens: 'Beide Auswahlen zählen dieselben Angaben.',
  answers: (changed, of) => (changed === 0 ? `Keine von ${of} Antworten ändert sich.` : `${changed} von ${of} Antworten ${changed === 1 ? 'ändert' : 'ändern'} sich; ${of - changed === 0 ? 'keine' : of - changed} nicht.`),
  noChange: (rows) => (rows === 0 ? 'Keine Zeile unter beiden, also ändert sich nichts.' : `Nichts ändert sich: ${rows === 1 ? 'Die eine Zeile ist' : `Alle ${rows} Zeilen sind`} unter beiden dieselbe${rows === 1 ? '' : 'n'}.`),
  counts: ({ gone, added, changed, same }) => {
    const parts = [...(gone === 0 ? [] : [`${gone} weg`]), ...(added === 0 ? [] : [`${added} neu`]), ...(changed === 0 ? [] : [`${changed} geändert`])];
    return `Zeilen: ${[...parts, `${same === 0 ? 'keine' : same} gleich`].join(', ')}.`;
  },
  kinds: { gone: 'weg', new: 'neu', changed: 'geändert' },
  was: 'vorher',
  change: 'Änderung',
  because: 'weil',
  leftOut: (names, count) => `die Auswahl die ${count === 1 ? 'Angabe' : 'Angaben'} ${listed(names, 'und')} weglässt`,
  onlyFirst: (names, count) => `nur die erste Auswahl die ${count === 1 ? 'Angabe' : 'Angaben'} ${listed(names, 'und')} zählt`,
  onlySecond: (names, count) => `nur die zweite Auswahl die ${count === 1 ? 'Angabe' : 'Angaben'} ${listed(names, 'und')} zählt`,
  and: 'und',
  disputed: (names) => `umstritten durch ${listed(names, 'und')}`,
  newer: (names) => `neuer: ${listed(names, 'und')}`,
  notKnown: 'Wegen welcher Angaben, ist nicht bekannt: Die Belege sagen es nicht.',
  moreClaims: (count) => `${count} weitere`,
  moreChanges: (count) => `… ${count} ${count === 1 ? 'weitere Zeile ist' : 'weitere Zeilen sind'} verschieden`,
  claims: 'Die Angaben, die nur eine der beiden zählt, in unseren eigenen Worten',
  claimsLeftOut: 'Die Angaben, die die Auswahl weglässt, in unseren eigenen Worten',
  unchanged: 'Nicht geändert',
  onlyIn: { first: 'nur die erste', second: 'nur die zweite' },
};

export type DiffWords = typeof english;

/** The words in a reader's language. */
export function diffWords(lang: string): DiffWords {
  return ownLanguage(lang) === 'de' ? german : english;
}
