/** What the command line says, in English; `messages-de.ts` says the same in German. */
import type { CheckResult } from '../check/check-result.ts';
import type { Bilingual } from '../problem.ts';
import { compareMessages } from './compare-messages.ts';
import { diffMessages } from './diff-messages.ts';
import { lensMessages } from './lens-messages.ts';
import { whyEnglish } from './why-messages-en.ts';

/** With which part of dealgraph something arrives that is not built yet. */
export type ComesWith = 'who-says-so' | 'next-report' | 'later';

export const english = {
  /** Problems bring their own words in both languages; this picks one. */
  language: 'en' as keyof Bilingual,
  // Help
  about: 'Who deals with whom, for what use, under which restrictions, and who says so.',
  commands: {
    list: 'the questions that can be asked, by topic',
    ask: 'answer a question: by its id, or by words that name it',
    query: 'answer a SPARQL 1.1 query of your own; the usual prefixes are known',
    export: 'write the graph, one thing or one class, as linked data or for other tools',
    check: 'judge the project, or files as if they were added to it',
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
    format: (exports: string) => `how to write it: table, json, csv, tsv, markdown, jsonld, html; for check: table, json, sarif, github; for export: ${exports}`,
    output: 'write to a file; its ending decides the format when none is given',
    lang: "the language of the answer (default: the system's, if the project has it)",
    version: 'the version of dealgraph',
    help: 'this help',
    param: 'a parameter of the question; may be repeated',
    all: 'every question there is',
    limit: 'at most N rows of each answer, or all',
    bound: 'print a saved query with its parameters bound, instead of asking',
    evidence: 'with every row who says so: the claims that it rests on, and in which passage',
    excel: 'CSV for Excel: marked as UTF-8, no formulas; with --lang de semicolons and decimal commas',
    federate: 'let SERVICE reach other endpoints over the network (with --engine comunica)',
    as: (standard: string, others: string) => `the format: ${standard} (default), ${others}`,
  },
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

  // Projects that use others
  uses: {
    column: 'From',
    from: (source: string) => `from ${source}`,
    replaces: (source: string) => `in place of the one from ${source}`,
  },

  // A project of one's own
  init: {
    about: 'make a project of your own that builds on dealgraph',
    dir: 'the folder to make; it must not exist, or be empty',
    withReports: 'count the reports that come with dealgraph too',
    name: 'the name of the project (default: that of the folder)',
    base: 'where the names in the project begin (default: https://example.org/NAME/)',
    languages: "the project's languages, the preferred one first (default: en)",
    made: (name: string, folder: string) => `${name} is ready. Next: read its README.md, or ask it:\n  dealgraph ask maintainers --project ${folder}`,
    noFolder: 'Which folder?',
    noFolderRepair: 'Name one that does not exist yet, or is empty.',
    useless: (flag: string) => `init takes no ${flag}.`,
    badName: 'A name has letters and no control characters.',
    badNameRepair: 'Say --name "…".',
    badBase: (base: string) => `--base takes an absolute http or https IRI that ends in / or #, not ${base}.`,
    badBaseRepair: 'Say --base https://example.org/my-project/.',
    badLanguage: (tag: string) => `"${tag}" is no language tag.`,
    badLanguageRepair: 'Say --languages en,de, for one or more languages.',
    noFolderThere: 'is a file, or cannot be read',
    full: (names: string, more: number) => `is not empty: it holds ${names}${more > 0 ? ` and ${more} more` : ''}`,
    fullRepair: 'Name another folder. Nothing was written.',
  },

  lens: lensMessages.english,
  diff: diffMessages.english,
  compare: compareMessages.english,

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
  boundIsSparql: '--bound prints SPARQL: without --format, --federate, --evidence, --excel and the ending of another format.',
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
  evidenceIsRows: 'With --evidence, triples come as rows, each with its claims; Turtle has no place for those.',
  evidenceIsRowsRepair: 'Leave --evidence out, or end the file in .jsonld, .json, .csv, .tsv or .md.',
  triplesFormat: (format: string) => `The query gives triples, not rows; they cannot be written as ${format}.`,
  triplesFormatRepair: 'Leave --format out: they are written as Turtle; or say --format jsonld.',
  why: whyEnglish,
  check: {
    files: 'files or folders; without any, the whole project',
    as: 'what a file from elsewhere is: report (the default), registry, ontology or query',
    severities: { error: 'error', warning: 'warning', note: 'note' },
    unknownFile: (file: string) => `There is no file ${file}.`,
    isProject: (folder: string) => `${folder} is a project of its own, not files of this one.`,
    isProjectRepair: (folder: string) => `Judge it as such: dealgraph check --project ${folder}`,
    unknownEnding: (file: string) => `The ending of ${file} is none that is read as data.`,
    knownEndings: 'Name it .ttl, .trig, .nt or .nq; a query .rq.',
    nothingIn: (folder: string) => `There is nothing to check in ${folder}.`,
    unknownRole: (role: string, known: string) => `--as takes ${known}, not ${role}.`,
    summary: ({ findings, files, complete }: CheckResult) => {
      const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
      const [errors, warnings, notes] = [count('error'), count('warning'), count('note')];
      const parts = [errors === 1 ? '1 error' : `${errors} errors`, warnings === 1 ? '1 warning' : `${warnings} warnings`, ...(notes === 0 ? [] : [notes === 1 ? '1 note' : `${notes} notes`])];
      const judged = `${findings.length === 0 ? 'Nothing to mend' : parts.join(', ')} in ${files === 1 ? '1 file' : `${files} files`}.\n`;
      return complete ? judged : `${judged}A file with an error is left out whole; what others need of it is judged when it is mended.\n`;
    },
  },
  format: {
    about: 'write data files in canonical order, comments kept',
    files: 'files to format, or - for standard input (default: data/ and ontology/ of the project)',
    check: 'write nothing; exit 1 if something would change',
    as: 'what the files hold, where their endings do not tell: turtle or trig',
    merge: "merge as git's merge driver: BASE OURS THEIRS [PATH]; the result goes to OURS",
    standardInput: 'standard input',
    emptied: (file: string) => `${file} (nothing is left in it: taken away)`,
    moved: (subject: string, from: string, to: string) => `${subject}: ${from} → ${to}`,
    checked: (changes: number, files: number) =>
      changes === 0 ? `${count(files, 'file')} in canonical order.` : `${count(changes, 'file')}${changes > files ? '' : ` of ${files}`} would change.`,
    written: (changes: number, files: number) => `${count(changes, 'file')}${changes > files ? '' : ` of ${files}`} changed.`,
    leftAlone: (files: number) => ` ${count(files, 'file')} left alone because of an error.`,
    conflicts: (file: string, names: readonly string[]) => `${file}: both sides changed ${names.join(', ')} differently. Settle what stands between <<<<<<< and >>>>>>>.`,
    wholeFile: (file: string) => `${file}: the whole file is one conflict. Settle it by hand, then run dealgraph format on it.`,
    noFormat: '--format is the format of answers; files keep theirs. For standard input, say --as.',
    asNeedsFile: '--as belongs to a file or to standard input.',
    oneOnly: 'Standard input and -o take one file alone.',
    mergeFiles: '--merge takes three files, BASE OURS THEIRS, and after them the path for messages.',
    mergeAlone: '--merge goes without --check, --as and -o: the result goes to OURS.',
    noProject: 'This folder is not a project.',
    noProjectRepair: 'Name files, a project with --project DIR, or - for standard input.',
  },
  crashed: 'This is a mistake in dealgraph, not in what you typed. Please report it with what you ran:',

  nodeTooOld: (oldest: string, here: string) => `dealgraph needs Node ${oldest} or later; this is Node ${here}.`,
  worked: { type: 'For example, you type', see: 'and see' },

  completion: {
    about: 'print the script that lets a shell complete command lines',
    shell: 'bash or zsh',
    whichShell: 'For which shell?',
    name: (known: string) => `Name one: ${known}.`,
    unknownShell: (shell: string) => `There is no completion for ${shell}.`,
    noFormat: 'completion prints a shell script: without --format.',
  },
};

function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}

export type Messages = typeof english;

const PARTS: Readonly<Record<ComesWith, string>> = {
  'who-says-so': 'with “who says so”',
  'next-report': 'with “the next report”',
  later: 'later',
};
