/** What answers side by side are told in, in both languages. */
import { ownLanguage } from '../problem.ts';

const english = {
  kicker: 'side by side',
  yes: 'yes',
  evidence: (value: string) => `evidence for ${value}`,
  each: (value: string, column: string) => `${value}: ${column}`,
  count: (rows: number, shared: number, values: number) => `${rows === 1 ? '1 row' : `${rows} rows`} side by side, ${shared === 0 ? 'none' : shared === rows ? 'each' : shared} for ${values === 2 ? 'both' : `all ${values}`}.`,
  by: (columns: readonly string[]) => `Matched by: ${columns.join(', ')}.`,
  someOf: (shown: number, total: number) => `${shown} of ${total} shown.`,
  missing: '“–”: no such row is found for it, which is not the same as “no”.',
  noRows: (value: string) => `For ${value} there is no row at all: nothing in the graph matches.`,
  apart: 'No row of one fits a row of another, so the answers stand one below the other.',
};

const german: typeof english = {
  kicker: 'nebeneinander',
  yes: 'ja',
  evidence: (value) => `Beleg für ${value}`,
  each: (value, column) => `${value}: ${column}`,
  count: (rows, shared, values) => `${rows === 1 ? '1 Zeile' : `${rows} Zeilen`} nebeneinander, ${shared === 0 ? 'keine' : shared === rows ? 'jede' : shared} für ${values === 2 ? 'beide' : `alle ${values}`}.`,
  by: (columns) => `Nebeneinander nach: ${columns.join(', ')}.`,
  someOf: (shown, total) => `${shown} von ${total} gezeigt.`,
  missing: '„–“: Dazu ist keine solche Zeile gefunden; das heißt nicht „nein“.',
  noRows: (value) => `Zu ${value} gibt es gar keine Zeile: Nichts im Graphen passt dazu.`,
  apart: 'Keine Zeile des einen passt zu einer des anderen; darum stehen die Antworten untereinander.',
};

/** The words in a reader's language. */
export function comparisonWords(lang: string): typeof english {
  return ownLanguage(lang) === 'de' ? german : english;
}
