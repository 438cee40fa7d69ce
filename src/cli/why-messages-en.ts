/** What `dealgraph why` says besides evidence itself, in English; `why-messages-de.ts` says the same in German. */

export const whyEnglish = {
  about: 'who says so: the claims behind one row of an answer, in words',
  row: 'the row: its number in the answer as ask shows it, or its id',
  query: 'a row of a query of your own: a file, the query itself, or - for standard input',
  unfold: 'tell all ways that lead to the row, and everything that it counts or adds up',
  text: 'show the publisher\'s words too, from your own copy of the report (without a file: those in sources/)',
  whichRow: (rows: number) => `The answer has ${rows} rows. Which one?`,
  whichRowRepair: 'Say --row with a number or an id.',
  moreRows: (count: number) => `… ${count} more`,
  badRow: (row: string) => `--row takes a number or an id, not ${row}.`,
  unknownRow: (row: string) => `The answer has no row ${row}.`,
  severalRows: (row: string, count: number) => `${count} rows have an id that begins with ${row}.`,
  rowsAre: (rows: number) => (rows === 0 ? 'It has no rows.' : rows === 1 ? 'It has one row, number 1.' : `Its rows are 1 to ${rows}.`),
  textFormat: '--text goes with table, markdown, json and html: jsonld has no place for it.',
  nothingAskedRepair: 'Name one (dealgraph list shows them), or give a query of your own with --query.',
  oneQuestion: '--query is a question by itself: leave out the words and -p.',
  triples: 'The query gives triples that no row can be made of.',
  triplesRepair: 'Ask with SELECT, ASK or CONSTRUCT.',
  noCopy: (file: string) => `There is no file ${file}.`,
  noCopyRepair: 'Without a file, --text stands last: dealgraph why QUESTION --text.',
  notText: (file: string) => `${file} is not plain text.`,
  notTextRepair: 'Save the article as plain text, a paragraph a line, and name that file.',
  tooLong: (file: string) => `${file} is too long for the text of a report.`,
  noSources: (folder: string) => `There is no copy of these reports in ${folder}.`,
  noSourcesRepair: (ids: string) => `Put its text there as plain text (its name, such as ${ids}.txt, helps), or name a file: --text FILE.`,
  noMatch: (file: string) => `No passage of the reports behind this row stands in ${file}.`,
};

export type WhyMessages = typeof whyEnglish;
