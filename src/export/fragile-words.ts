/** What fragile rows are told in, in both languages. */
import { ownLanguage } from '../problem.ts';
import type { Fragile, FragileRows } from '../query/fragile.ts';
import { listed } from './evidence-words-en.ts';

const english = {
  heading: 'hangs on',
  reports: (names: readonly string[]) => (names.length === 1 ? `the report ${names[0]}` : `the reports ${listed(names, 'and')}`),
  hearsay: 'something passed on, no source named',
  interestedParty: 'the word of someone with a role in the deal, or who speaks for one',
  ownReading: 'a reading of ours',
  /** The claims of the smallest loss, by number or name. */
  claims: (names: readonly string[], exact: boolean) =>
    `${names.length === 1 ? `claim ${names[0]}` : `claims ${listed(names, 'and')}, but only if all of them are lost`}${exact ? '' : ' (upper bound)'}`,
  remark: (parts: readonly string[]) => `Hangs on ${parts.join('; ')}.`,
  none: (of: number) => (of === 0 ? 'The answer has no rows.' : of === 1 ? 'The one row hangs on none of these: one report, hearsay, an interested party, a reading of ours, one claim.' : `None of ${of} rows hangs on one report, hearsay, an interested party, a reading of ours or one claim.`),
  count: (rows: number, of: number, parts: string) => `${rows} of ${of} ${of === 1 ? 'row' : 'rows'} ${rows === 1 ? 'hangs' : 'hang'} on little: ${parts}.`,
  counts: {
    oneReport: (count) => `${count} on one report`,
    hearsay: (count) => `${count} on something passed on, no source named`,
    interestedParty: (count) => `${count} on the word of an interested party`,
    ownReading: (count) => `${count} on a reading of ours`,
    oneClaim: (count) => `${count} on a single claim`,
  } satisfies Record<Fragile, (count: number) => string> as Record<Fragile, (count: number) => string>,
  together: (rows: number, of: number, answers: number, asked: number) => `Together, ${rows} of ${of} rows, in ${answers} of ${asked} answers, hang on little.`,
  everyOneReport: 'There is one report, so every row hangs on it too.',
  claimMeans: '“claim 1”: without it the row would not stand like this.',
  upperBound: '“upper bound”: fewer claims might do, or more be needed, since the row has ways that are not listed, or says that something is missing.',
};

const german: typeof english = {
  heading: 'hängt an',
  reports: (names) => (names.length === 1 ? `dem Bericht ${names[0]}` : `den Berichten ${listed(names, 'und')}`),
  hearsay: 'etwas, das ohne Quelle weitergegeben ist',
  interestedParty: 'dem Wort von jemandem, der eine Rolle im Deal hat oder für eine Seite spricht',
  ownReading: 'einer Lesart von uns',
  claims: (names, exact) => `${names.length === 1 ? `Angabe ${names[0]}` : `Angaben ${listed(names, 'und')}, aber nur, wenn alle davon wegfallen`}${exact ? '' : ' (Obergrenze)'}`,
  remark: (parts) => `Hängt an ${parts.join('; ')}.`,
  none: (of) => (of === 0 ? 'Die Antwort hat keine Zeilen.' : of === 1 ? 'Die eine Zeile hängt an keinem davon: einem Bericht, Hörensagen, einer Seite mit eigenem Interesse, einer Lesart von uns, einer Angabe.' : `Keine von ${of} Zeilen hängt an einem einzigen Bericht, an Hörensagen, an einer Seite mit eigenem Interesse, an einer Lesart von uns oder an einer einzigen Angabe.`),
  count: (rows, of, parts) => `${rows} von ${of} ${of === 1 ? 'Zeile' : 'Zeilen'} ${rows === 1 ? 'hängt' : 'hängen'} an wenig: ${parts}.`,
  counts: {
    oneReport: (count) => `${count} an einem einzigen Bericht`,
    hearsay: (count) => `${count} an etwas, das ohne Quelle weitergegeben ist`,
    interestedParty: (count) => `${count} am Wort einer Seite mit eigenem Interesse`,
    ownReading: (count) => `${count} an einer Lesart von uns`,
    oneClaim: (count) => `${count} an einer einzigen Angabe`,
  },
  together: (rows, of, answers, asked) => `Zusammen hängen ${rows} von ${of} Zeilen, in ${answers} von ${asked} Antworten, an wenig.`,
  everyOneReport: 'Es gibt einen Bericht; an ihm hängt außerdem jede Zeile.',
  claimMeans: '„Angabe 1“: Ohne sie stünde die Zeile so nicht da.',
  upperBound: '„Obergrenze“: Weniger Angaben könnten genügen oder mehr nötig sein, denn die Zeile hat Wege, die hier nicht stehen, oder sagt, dass etwas fehlt.',
};

export type FragileWords = typeof english;

/** The words in a reader's language. */
export function fragileWords(lang: string): FragileWords {
  return ownLanguage(lang) === 'de' ? german : english;
}

/** “2 of 3 rows hang on little: 1 on …; 2 on a single claim.”, or that none does. */
export function fragileCount({ numbers, of, counts }: FragileRows, lang: string): string {
  const words = fragileWords(lang);
  if (numbers.length === 0) return words.none(of);
  const parts = (Object.keys(counts) as Fragile[]).filter((kind) => counts[kind] > 0).map((kind) => words.counts[kind](counts[kind]));
  return words.count(numbers.length, of, parts.join('; '));
}
