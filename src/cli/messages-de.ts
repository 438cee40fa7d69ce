/** What the command line says, in German. */
import { compareMessages } from './compare-messages.ts';
import { diffMessages } from './diff-messages.ts';
import { lensMessages } from './lens-messages.ts';
import type { ComesWith, Messages } from './messages-en.ts';
import { whyGerman } from './why-messages-de.ts';

export const german: Messages = {
  language: 'de',
  about: 'Wer mit wem Geschäfte macht, wofür, unter welchen Einschränkungen, und wer das sagt.',
  commands: {
    list: 'die Fragen, die man stellen kann, nach Themen',
    ask: 'eine Frage beantworten: nach ihrer Kennung oder nach Wörtern, die sie nennen',
    query: 'eine eigene SPARQL-1.1-Abfrage beantworten; die üblichen Präfixe sind bekannt',
    export: 'den Graphen, ein Ding oder eine Klasse schreiben: als Linked Data oder für andere Programme',
    check: 'das Projekt prüfen, oder Dateien, als wären sie hinzugefügt',
    help: 'Hilfe zu einem Befehl',
  },
  arguments: {
    topic: 'nur die Fragen dieses Themas',
    words: 'die Kennung einer Frage oder Wörter, die sie nennen',
    sparql: 'eine Datei, die Abfrage selbst oder - für die Standardeingabe',
    thing: 'ein Ding (Name oder IRI) oder eine Klasse statt des ganzen Graphen',
  },
  options: {
    project: 'das Projekt (Voreinstellung: der aktuelle Ordner, wenn er eines ist, sonst das mitgelieferte)',
    engine: 'was Abfragen auswertet: oxigraph (Voreinstellung) oder comunica',
    format: (exports) => `wie geschrieben wird: table, json, csv, tsv, markdown, jsonld, html; bei check: table, json, sarif, github; bei export: ${exports}`,
    output: 'in eine Datei schreiben; ohne Format entscheidet ihre Endung',
    lang: 'die Sprache der Antwort (Voreinstellung: die des Systems, wenn das Projekt sie hat)',
    version: 'die Version von dealgraph',
    help: 'diese Hilfe',
    param: 'ein Parameter der Frage; wiederholbar',
    all: 'alle Fragen, die es gibt',
    limit: 'höchstens N Zeilen je Antwort, oder all für alle',
    bound: 'eine gespeicherte Abfrage mit gebundenen Parametern ausgeben, statt zu fragen',
    evidence: 'zu jeder Zeile, wer das sagt: die Angaben, auf denen sie beruht, und in welcher Passage',
    excel: 'CSV für Excel: als UTF-8 gekennzeichnet, ohne Formeln; mit --lang de Semikolon und Dezimalkomma',
    federate: 'SERVICE darf über das Netz andere Endpunkte erreichen (mit --engine comunica)',
    as: (standard, others) => `das Format: ${standard} (Voreinstellung), ${others}`,
  },
  titles: { 'Usage:': 'Aufruf:', 'Arguments:': 'Argumente:', 'Options:': 'Optionen:', 'Global Options:': 'Überall:', 'Commands:': 'Befehle:' },
  examples: 'Beispiele:',
  notBuiltYet: (commands) => `Noch nicht gebaut: ${commands}.`,

  questions: (count) => (count === 1 ? '1 Frage.' : `${count} Fragen.`),
  askOne: 'Eine stellen: dealgraph ask KENNUNG',
  listQuestion: 'Welche Fragen kann man stellen?',
  listColumns: { topic: 'Thema', id: 'Kennung', summary: 'Kurz', question: 'Frage' },
  moreRows: (count, command) => `… ${count} weitere: ${command}`,
  understood: (id, values, unused) => `Verstanden als: ${id}${values === '' ? '' : ` (${values})`}${unused === '' ? '' : `; nicht verwendet: ${unused}`}`,

  uses: {
    column: 'Aus',
    from: (source) => `aus ${source}`,
    replaces: (source) => `statt der aus ${source}`,
  },

  init: {
    about: 'ein eigenes Projekt anlegen, das auf dealgraph aufbaut',
    dir: 'der neue Ordner; es darf ihn noch nicht geben, oder er ist leer',
    withReports: 'die mitgelieferten Berichte zählen auch',
    name: 'der Name des Projekts (Voreinstellung: der des Ordners)',
    base: 'womit die Namen im Projekt beginnen (Voreinstellung: https://example.org/NAME/)',
    languages: 'die Sprachen des Projekts, die bevorzugte zuerst (Voreinstellung: en)',
    made: (name, folder) => `${name} ist bereit. Als Nächstes: seine README.md lesen, oder es fragen:\n  dealgraph ask maintainers --project ${folder}`,
    noFolder: 'Welcher Ordner?',
    noFolderRepair: 'Einen nennen, den es noch nicht gibt oder der leer ist.',
    useless: (flag) => `init nimmt kein ${flag}.`,
    badName: 'Ein Name hat Buchstaben und keine Steuerzeichen.',
    badNameRepair: '--name "…" angeben.',
    badBase: (base) => `--base nimmt eine absolute http- oder https-IRI, die auf / oder # endet, nicht ${base}.`,
    badBaseRepair: '--base https://example.org/mein-projekt/ angeben.',
    badLanguage: (tag) => `„${tag}“ ist kein Sprachkürzel.`,
    badLanguageRepair: '--languages en,de angeben, für eine oder mehrere Sprachen.',
    noFolderThere: 'ist eine Datei oder nicht lesbar',
    full: (names, more) => `ist nicht leer: Darin sind ${names}${more > 0 ? ` und ${more} weitere` : ''}`,
    fullRepair: 'Einen anderen Ordner nennen. Es wurde nichts geschrieben.',
  },

  lens: lensMessages.german,
  diff: diffMessages.german,
  compare: compareMessages.german,

  working: (done, total) => `${done} von ${total} Fragen …`,
  cutShort: (shown, total) => `${shown} von ${total} Zeilen geschrieben, wegen --limit.`,
  usesNetwork: 'SERVICE kann Teile dieser Abfrage über das Netz an andere Server senden.',
  filesLeftOut: (count) =>
    count === 1 ? '1 Datei wurde wegen dieses Fehlers weggelassen.' : `${count} Dateien wurden wegen dieser Fehler weggelassen.`,

  notBuilt: (thing, part) => `${thing} ist noch nicht gebaut: Das kommt ${PARTS[part]}.`,
  unknownCommand: (name) => `Den Befehl ${name} gibt es nicht.`,
  unknownOption: (name) => `Die Option ${name} gibt es hier nicht.`,
  missingValue: (option) => `${option} braucht einen Wert.`,
  missingArgument: (name) => `${name} fehlt.`,
  tooMany: 'Zu viele Argumente.',
  didYouMean: (name) => `Ist ${name} gemeint?`,
  seeHelp: (command) => `Siehe: ${command} --help`,
  unknownFormat: (format, known) => `Unbekanntes Format ${format}; hier bekannt: ${known}.`,
  unknownEnding: (file) => `Die Endung von ${file} verrät das Format nicht.`,
  sayFormat: (known) => `--format mit einem davon angeben: ${known}.`,
  unknownEngine: (engine) => `Unbekannte Engine ${engine}; bekannt: oxigraph, comunica.`,
  unknownLanguage: (lang, known) => `Dieses Projekt hat die Sprache ${lang} nicht; es hat: ${known}.`,
  badLimit: (value) => `--limit nimmt eine Zahl von Zeilen oder all, nicht ${value}.`,
  badParameter: (value) => `-p nimmt name=wert, nicht ${value}.`,
  repeatedParameter: (name) => `-p ${name} ist doppelt angegeben.`,
  allAlone: '--all stellt jede Frage mit ihren Voreinstellungen: Wörter und -p weglassen.',
  allOneTable: (format) => `${format} fasst eine Tabelle, also nicht alle Antworten.`,
  allOneTableRepair: 'Eine Frage stellen, oder --format json oder markdown nehmen.',
  nothingAsked: 'Welche Frage?',
  nothingAskedRepair: 'Eine nennen (dealgraph list zeigt sie) oder --all angeben.',
  unknownTopic: (topic, known) => `Das Thema ${topic} gibt es nicht; es gibt: ${known}.`,
  noQuery: 'Welche Abfrage?',
  noQueryRepair: 'Eine Datei nennen, die Abfrage selbst oder - für die Standardeingabe.',
  unknownFile: (file) => `Die Datei ${file} gibt es nicht, und eine SPARQL-Abfrage ist das auch nicht.`,
  unreadableFile: (file, why) => `${file} lässt sich nicht lesen: ${why}.`,
  boundIsSparql: '--bound gibt SPARQL aus: ohne --format, --federate, --evidence, --excel und ohne die Endung eines anderen Formats.',
  formatOption: (option, format, takers) => `--${option} gehört zu ${takers}; ${format} nimmt es nicht.`,
  formatScope: (format, scope, others) =>
    `${format} schreibt nicht ${{ graph: 'den ganzen Graphen', thing: 'ein einzelnes Ding', class: 'eine Klasse' }[scope]}${others === '' ? '' : `; das kann ${others}`}.`,
  tableOrFolder: '--table nennt eine Tabelle; ein Ordner bekommt alle.',
  filesWritten: (count, folder) => `${count} Dateien geschrieben nach ${folder}`,
  excelIsCsv: '--excel gehört zu CSV: --format csv angeben oder die Datei auf .csv enden lassen.',
  asAndFormat: '--as und --format nennen verschiedene Formate: eines genügt.',
  boundAlone: '--bound gibt eine gespeicherte Abfrage aus: den Abfragetext weglassen.',
  parametersNeedBound: '-p gehört hier zu --bound; eine eigene Abfrage hat keine Parameter.',
  federateNeedsComunica: '--federate geht nur mit --engine comunica.',
  evidenceIsRows: 'Mit --evidence kommen Tripel als Zeilen, jede mit ihren Angaben; dafür ist in Turtle kein Platz.',
  evidenceIsRowsRepair: '--evidence weglassen, oder die Datei auf .jsonld, .json, .csv, .tsv oder .md enden lassen.',
  triplesFormat: (format) => `Die Abfrage ergibt Tripel, keine Zeilen; als ${format} lassen sie sich nicht schreiben.`,
  triplesFormatRepair: '--format weglassen, dann werden sie als Turtle geschrieben, oder --format jsonld angeben.',
  why: whyGerman,
  check: {
    files: 'Dateien oder Ordner; ohne sie das ganze Projekt',
    as: 'was eine Datei von anderswo ist: report (Voreinstellung), registry, ontology oder query',
    severities: { error: 'Fehler', warning: 'Warnung', note: 'Hinweis' },
    unknownFile: (file) => `Die Datei ${file} gibt es nicht.`,
    isProject: (folder) => `${folder} ist ein eigenes Projekt, nicht Dateien von diesem.`,
    isProjectRepair: (folder) => `Es als solches prüfen: dealgraph check --project ${folder}`,
    unknownEnding: (file) => `Die Endung von ${file} ist keine, die als Daten gelesen wird.`,
    knownEndings: 'Daten enden auf .ttl, .trig, .nt oder .nq, eine Abfrage auf .rq.',
    nothingIn: (folder) => `In ${folder} gibt es nichts zu prüfen.`,
    unknownRole: (role, known) => `--as nimmt ${known}, nicht ${role}.`,
    summary: ({ findings, files, complete }) => {
      const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
      const [errors, warnings, notes] = [count('error'), count('warning'), count('note')];
      const parts = [`${errors} Fehler`, warnings === 1 ? '1 Warnung' : `${warnings} Warnungen`, ...(notes === 0 ? [] : [notes === 1 ? '1 Hinweis' : `${notes} Hinweise`])];
      const judged = `${findings.length === 0 ? 'Nichts zu berichtigen' : parts.join(', ')} in ${files === 1 ? '1 Datei' : `${files} Dateien`}.\n`;
      return complete ? judged : `${judged}Eine Datei mit einem Fehler wird ganz weggelassen; was andere von ihr brauchen, wird geprüft, sobald sie berichtigt ist.\n`;
    },
  },
  format: {
    about: 'Datendateien in kanonischer Reihenfolge schreiben, Kommentare bleiben',
    files: 'die Dateien, oder - für die Standardeingabe (Voreinstellung: data/ und ontology/ des Projekts)',
    check: 'nichts schreiben; Exit-Code 1, wenn sich etwas ändern würde',
    as: 'was die Dateien enthalten, wo die Endung es nicht sagt: turtle oder trig',
    merge: 'zusammenführen, als Merge-Treiber von git: BASE OURS THEIRS [PFAD]; das Ergebnis kommt nach OURS',
    standardInput: 'Standardeingabe',
    emptied: (file) => `${file} (es bleibt nichts darin: entfernt)`,
    moved: (subject, from, to) => `${subject}: ${from} → ${to}`,
    checked: (changes, files) =>
      changes === 0 ? `${count(files)} in kanonischer Reihenfolge.` : `${changes > files ? count(changes) : `${changes} von ${count(files)}`} würde${changes === 1 ? '' : 'n'} sich ändern.`,
    written: (changes, files) => `${changes > files ? count(changes) : `${changes} von ${count(files)}`} geändert.`,
    leftAlone: (files) => ` ${count(files)} wegen eines Fehlers ausgelassen.`,
    conflicts: (file, names) => `${file}: Beide Seiten haben ${names.join(', ')} verschieden geändert. Zu klären ist, was zwischen <<<<<<< und >>>>>>> steht.`,
    wholeFile: (file) => `${file}: Die ganze Datei ist ein Konflikt. Von Hand klären, danach dealgraph format darauf anwenden.`,
    noFormat: '--format ist das Format von Antworten; Dateien behalten ihres. Für die Standardeingabe gibt es --as.',
    asNeedsFile: '--as gehört zu einer Datei oder zur Standardeingabe.',
    oneOnly: 'Für die Standardeingabe und -o nur eine Datei nennen.',
    mergeFiles: '--merge braucht drei Dateien, BASE OURS THEIRS, und danach den Pfad für Meldungen.',
    mergeAlone: '--merge steht ohne --check, --as und -o: Das Ergebnis kommt nach OURS.',
    noProject: 'Dieser Ordner ist kein Projekt.',
    noProjectRepair: 'Dateien nennen, ein Projekt mit --project ORDNER, oder - für die Standardeingabe.',
  },
  crashed: 'Das ist ein Fehler in dealgraph, nicht in der Eingabe. Bitte melden, mit dem Aufruf:',

  nodeTooOld: (oldest, here) => `dealgraph braucht Node ${oldest} oder neuer; das hier ist Node ${here}.`,
  worked: { type: 'Wer zum Beispiel eingibt', see: 'sieht' },

  completion: {
    about: 'das Skript ausgeben, mit dem eine Shell Befehlszeilen ergänzt',
    shell: 'bash oder zsh',
    whichShell: 'Für welche Shell?',
    name: (known) => `Eine nennen: ${known}.`,
    unknownShell: (shell) => `Für ${shell} gibt es keine Ergänzung.`,
    noFormat: 'completion gibt ein Shell-Skript aus: ohne --format.',
  },
};

const PARTS: Readonly<Record<ComesWith, string>> = {
  'who-says-so': 'mit „wer das sagt“',
  'next-report': 'mit „der nächste Bericht“',
  later: 'später',
};

function count(files: number): string {
  return files === 1 ? '1 Datei' : `${files} Dateien`;
}
