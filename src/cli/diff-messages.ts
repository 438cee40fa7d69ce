/** What `dealgraph diff` says besides the comparison itself, in both languages. */

const english = {
  about: 'what changes between two lenses: which rows are new, gone or changed, and because of which claims',
  against: 'lens flags before it make the first lens, those behind it the second; without it the first is every claim',
  fragile: 'only the rows that hang on little: one report, hearsay, an interested party, our own reading, one claim; and on which claims',
  exitCode: 'end with 1 where anything differs',
  working: (done: number, total: number) => `${done} of ${total} questions compared …`,
  noLens: 'Which lens?',
  noLensRepair: 'Say which claims count, such as --as-of 2025-06-30 or --without-source NAME; dealgraph diff --help lists all.',
  againstOnce: '--against divides the first lens from the second: say it once.',
  parametersNeedQuestion: '-p belongs to one question: name it.',
};

const german: typeof english = {
  about: 'was sich zwischen zwei Auswahlen ändert: welche Zeilen neu, weg oder anders sind, und wegen welcher Angaben',
  against: 'Bedingungen davor sind die erste Auswahl, die dahinter die zweite; ohne --against zählt zuerst jede Angabe',
  fragile: 'nur die Zeilen, die an wenig hängen: einem Bericht, Hörensagen, einer Seite mit Interesse, unserer Lesart, einer Angabe; und an welchen Angaben',
  exitCode: 'mit 1 enden, wenn etwas verschieden ist',
  working: (done, total) => `${done} von ${total} Fragen verglichen …`,
  noLens: 'Welche Auswahl?',
  noLensRepair: 'Sagen, welche Angaben zählen, etwa --as-of 2025-06-30 oder --without-source NAME; dealgraph diff --help nennt alle.',
  againstOnce: '--against trennt die erste Auswahl von der zweiten: einmal genügt.',
  parametersNeedQuestion: '-p gehört zu einer Frage: diese nennen.',
};

export const diffMessages = { english, german };
