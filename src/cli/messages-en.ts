/** What the command line says, in English; `messages-de.ts` says the same in German. */

/** With which part of dealgraph something arrives that is not built yet. */
export type ComesWith = 'who-says-so' | 'linked-data' | 'next-report' | 'later';

export const english = {
  /** The language of these messages, for texts that stand elsewhere in several. */
  language: 'en' as string,

  // Help
  about: 'Who deals with whom, for what use, under which restrictions, and who says so.',
  commands: {
    list: 'the questions that can be asked, by topic',
    ask: 'answer a question: by its id, or by words that name it',
    query: 'answer a SPARQL 1.1 query of your own; the usual prefixes are known',
    export: 'write the graph, one thing or one class, as linked data or for other tools',
    help: 'help for one command',
  },
  arguments: {
    topic: 'only the questions of this topic',
    words: 'the id of a question, or words that name it',
    sparql: 'a file, the query itself, or - for standard input',
    thing: 'one thing (by name or IRI) or one class instead of the whole graph',
  },
  options: {
    project: 'the project to read (default: the current folder if it is one, else the shipped one)',
    engine: 'what evaluates queries: oxigraph (default) or comunica',
    format: (exports: string) => `how to write it: table, json, csv, tsv, markdown; for export: ${exports}`,
    output: 'write to a file; its ending decides the format when none is given',
    lang: "the language of the answer (default: the system's, if the project has it)",
    version: 'the version of dealgraph',
    help: 'this help',
    param: 'a parameter of the question; may be repeated',
    all: 'every question there is',
    limit: 'at most N rows of each answer, or all',
    bound: 'print a saved query with its parameters bound, instead of asking',
    excel: 'CSV for Excel: marked as UTF-8, no formulas; with --lang de semicolons and decimal commas',
    federate: 'let SERVICE reach other endpoints over the network (with --engine comunica)',
    as: (standard: string, others: string) => `the format: ${standard} (default), ${others}`,
  },
  usageTitle: 'Usage:',
  titles: { 'Usage:': 'Usage:', 'Arguments:': 'Arguments:', 'Options:': 'Options:', 'Global Options:': 'Everywhere:', 'Commands:': 'Commands:' } as Readonly<Record<string, string>>,
  examples: 'Examples:',
  notBuiltYet: (commands: string) => `Not built yet: ${commands}.`,

  // Lists
  questions: (count: number) => (count === 1 ? '1 question.' : `${count} questions.`),
  askOne: 'Ask one: dealgraph ask ID',
  listQuestion: 'Which questions can be asked?',
  listColumns: { topic: 'Topic', id: 'Id', summary: 'Summary', question: 'Question' },
  moreRows: (count: number, command: string) => `… ${count} more: ${command}`,
  understood: (id: string, values: string, unused: string) => `Understood as: ${id}${values === '' ? '' : ` (${values})`}${unused === '' ? '' : `; not used: ${unused}`}`,

  // Progress and notes
  working: (done: number, total: number) => `${done} of ${total} questions …`,
  cutShort: (shown: number, total: number) => `${shown} of ${total} rows written, because of --limit.`,
  usesNetwork: 'SERVICE may send parts of this query to other servers over the network.',
  filesLeftOut: (count: number) =>
    count === 1 ? '1 file was left out because of this error.' : `${count} files were left out because of these errors.`,

  // Refusals
  notBuilt: (thing: string, part: ComesWith) => `${thing} is not built yet: it comes ${PARTS[part]}.`,
  unknownCommand: (name: string) => `There is no command ${name}.`,
  unknownOption: (name: string) => `There is no option ${name} here.`,
  missingValue: (option: string) => `${option} needs a value.`,
  missingArgument: (name: string) => `${name} is missing.`,
  tooMany: 'Too many arguments.',
  didYouMean: (name: string) => `Did you mean ${name}?`,
  seeHelp: (command: string) => `See: ${command} --help`,
  unknownFormat: (format: string, known: string) => `Unknown format ${format}; known here: ${known}.`,
  unknownEnding: (file: string) => `The ending of ${file} does not tell the format.`,
  sayFormat: (known: string) => `Say --format with one of: ${known}.`,
  unknownEngine: (engine: string) => `Unknown engine ${engine}; known: oxigraph, comunica.`,
  unknownLanguage: (lang: string, known: string) => `This project has no language ${lang}; it has: ${known}.`,
  badLimit: (value: string) => `--limit takes a number of rows or all, not ${value}.`,
  badParameter: (value: string) => `-p takes name=value, not ${value}.`,
  repeatedParameter: (name: string) => `-p ${name} is given twice.`,
  allAlone: '--all asks every question with its defaults: leave out the words and -p.',
  allOneTable: (format: string) => `${format} holds one table, so it cannot hold all answers.`,
  allOneTableRepair: 'Ask one question, or use --format json or markdown.',
  nothingAsked: 'Which question?',
  nothingAskedRepair: 'Name one (dealgraph list shows them), or say --all.',
  unknownTopic: (topic: string, known: string) => `There is no topic ${topic}; there are: ${known}.`,
  noQuery: 'Which query?',
  noQueryRepair: 'Give a file, the query itself, or - to read it from standard input.',
  unknownFile: (file: string) => `There is no file ${file}, and it is not a SPARQL query either.`,
  unreadableFile: (file: string, why: string) => `${file} cannot be read: ${why}.`,
  boundIsSparql: '--bound prints SPARQL: without --format, --federate, --excel and the ending of another format.',
  formatOption: (option: string, format: string, takers: string) => `--${option} goes with ${takers}; ${format} does not take it.`,
  formatScope: (format: string, scope: 'graph' | 'thing' | 'class', others: string) =>
    `${format} does not write ${{ graph: 'the whole graph', thing: 'one thing', class: 'one class' }[scope]}${others === '' ? '' : `; ${others} can`}.`,
  tableOrFolder: '--table names one table; a folder gets them all.',
  filesWritten: (count: number, folder: string) => `${count} files written to ${folder}`,
  excelIsCsv: '--excel is for CSV: say --format csv, or end the file in .csv.',
  asAndFormat: '--as and --format name different formats: one is enough.',
  boundAlone: '--bound prints a saved query: leave out the query text.',
  parametersNeedBound: '-p belongs to --bound here; a query of your own has no parameters.',
  federateNeedsComunica: '--federate works with --engine comunica only.',
  triplesFormat: (format: string) => `The query gives triples, not rows; they cannot be written as ${format}.`,
  triplesFormatRepair: 'Leave --format out: they are written as Turtle; or say --format jsonld.',
  crashed: 'This is a mistake in dealgraph, not in what you typed. Please report it with what you ran:',
};

export type Messages = typeof english;

const PARTS: Readonly<Record<ComesWith, string>> = {
  'who-says-so': 'with “who says so”',
  'linked-data': 'with “linked data”',
  'next-report': 'with “the next report”',
  later: 'later',
};
