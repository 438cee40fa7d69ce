/** The title of every kind of finding: the rule's name in SARIF, and its heading's first words in docs/findings.md. */
import type { Text } from './finding.ts';

const TITLES: Readonly<Record<string, readonly [en: string, de: string]>> = {
  // Files
  'almost-namespace': ['a prefix bound to almost a known namespace', 'ein Präfix für fast einen bekannten Namensraum'],
  'empty-file': ['a file that says nothing', 'eine Datei, die nichts sagt'],
  encoding: ['not UTF-8, or with a byte order mark', 'nicht UTF-8, oder mit Byte Order Mark'],
  'format-not-read': ['a format that is not read', 'ein Format, das nicht gelesen wird'],
  'ignored-file': ['a file that is not read', 'eine Datei, die nicht gelesen wird'],
  'line-ends': ['line ends of another system', 'Zeilenenden eines anderen Systems'],
  'merged-export': ['a merged export in place of data', 'ein verschmolzener Export an Stelle von Daten'],
  'project-file': ['a dealgraph.json that cannot be used', 'eine unbrauchbare dealgraph.json'],
  'project-key': ['a key of dealgraph.json that nothing reads', 'ein Schlüssel in dealgraph.json, den nichts liest'],
  'rdf-1.2': ['RDF 1.2', 'RDF 1.2'],
  'relative-iri': ['a relative IRI', 'eine relative IRI'],
  syntax: ['a mistake in syntax', 'ein Syntaxfehler'],
  uses: ['a used project that cannot be used', 'ein unbrauchbares benutztes Projekt'],
  'unnamed-graph': ['a graph named by a blank node', 'ein Graph mit leerem Knoten als Namen'],
  'unreadable-file': ['a file that cannot be read', 'eine unlesbare Datei'],
  'wrong-format': ['a file of another format under a wrong name', 'eine Datei eines anderen Formats unter falschem Namen'],
  // Terms and values
  'class-loop': ['a circle of classes or properties', 'ein Kreis aus Klassen oder Eigenschaften'],
  'conflicting-classes': ['one thing of two kinds that exclude each other', 'ein Ding zweier Arten, die sich ausschließen'],
  'date-bounds': ['a date made more precise than reported', 'ein Datum, genauer als berichtet'],
  'day-order': ['days in an order that cannot be', 'Tage in unmöglicher Reihenfolge'],
  'deep-nesting': ['brackets nested very deep', 'sehr tief verschachtelte Klammern'],
  'empty-text': ['a text with nothing in it', 'ein Text, in dem nichts steht'],
  'garbled-text': ['text decoded twice', 'zweimal dekodierter Text'],
  'hidden-characters': ['characters that nobody sees', 'Zeichen, die niemand sieht'],
  'huge-literal': ['a very long text', 'ein sehr langer Text'],
  'label-language': ['a text without language', 'ein Text ohne Sprache'],
  'label-missing': ['a thing without label', 'ein Ding ohne Bezeichnung'],
  'label-not-translated': ['a label not in every language of the project', 'eine Bezeichnung nicht in jeder Sprache des Projekts'],
  'language-tag': ['a language tag that is none', 'eine Sprachkennung, die keine ist'],
  'literal-form': ['a value that its datatype does not have', 'ein Wert, den sein Datentyp nicht hat'],
  markup: ['markup of a web page in a text', 'Auszeichnung einer Webseite in einem Text'],
  'odd-iri': ['an IRI that no one can mean', 'eine IRI, die niemand meinen kann'],
  'part-loop': ['a ring of parts', 'ein Ring aus Teilen'],
  'property-class': ['a property said of a thing that cannot have it', 'eine Eigenschaft an einem Ding, das sie nicht haben kann'],
  shape: ['a constraint of the shapes', 'eine Vorgabe der Formen'],
  'shared-identifier': ['two things with one identifier', 'zwei Dinge mit einer Kennung'],
  'shared-label': ['two things with one label', 'zwei Dinge mit einer Bezeichnung'],
  'stray-space': ['blanks around a text', 'Leerzeichen um einen Text'],
  'too-many-values': ['more values than there can be', 'mehr Werte, als es geben kann'],
  'two-labels': ['two labels in one language', 'zwei Bezeichnungen in einer Sprache'],
  'unknown-currency': ['a currency that does not exist', 'eine Währung, die es nicht gibt'],
  'unknown-standard-term': ['a term that its vocabulary does not have', 'ein Begriff, den sein Vokabular nicht hat'],
  'unknown-term': ['a term that the ontology does not have', 'ein Begriff, den die Ontologie nicht hat'],
  'unknown-thing': ['a thing that is described nowhere', 'ein Ding, das nirgends beschrieben ist'],
  'unlikely-year': ['an unlikely year', 'ein unwahrscheinliches Jahr'],
  'value-class': ['a value of the wrong class', 'ein Wert der falschen Klasse'],
  'value-form': ['a value of the wrong form', 'ein Wert der falschen Form'],
  'value-kind': ['a value of the wrong kind', 'ein Wert der falschen Sorte'],
  'value-missing': ['a value that is missing', 'ein fehlender Wert'],
  'value-not-in-list': ['a concept of another scheme', 'ein Begriff eines anderen Schemas'],
  'value-order': ['two values in the wrong order', 'zwei Werte in falscher Reihenfolge'],
  'value-range': ['a value out of range', 'ein Wert außerhalb des Bereichs'],
  'value-type': ['a value of the wrong type', 'ein Wert vom falschen Typ'],
  // Reports and claims
  attribution: ['who vouches does not fit the attribution', 'wer dafür steht, passt nicht zur Zuschreibung'],
  'claim-empty': ['a claim that says nothing', 'eine Angabe, die nichts sagt'],
  'claim-iri': ['a claim named after another passage', 'eine nach einer anderen Passage benannte Angabe'],
  'claim-split': ['two blocks of one claim', 'zwei Blöcke einer Angabe'],
  'claim-undescribed': ['a claim that is not described', 'eine Angabe ohne Beschreibung'],
  'default-part': ['a fact outside every claim', 'eine Tatsache außerhalb jeder Angabe'],
  'fact-predicate': ['a hope, demand or hearsay told as a fact', 'Erhofftes, Gefordertes oder Hörensagen als Tatsache'],
  'passage-number': ['a passage number given twice', 'eine doppelt vergebene Passagennummer'],
  'passage-overlap': ['passages that overlap', 'Passagen, die sich überschneiden'],
  'quotation-range': ['a quotation outside its passage', 'ein Zitat außerhalb seiner Passage'],
  'report-id': ['a file name that makes no report id', 'ein Dateiname, der keine Berichtskennung ergibt'],
  'same-claim': ['one claim IRI in two files', 'eine Angaben-IRI in zwei Dateien'],
  'same-report': ['one report in two files', 'ein Bericht in zwei Dateien'],
  'summary-not-translated': ['a summary not in every language of the project', 'eine Zusammenfassung nicht in jeder Sprache des Projekts'],
  'unknown-claim': ['a claim that does not exist', 'eine Angabe, die es nicht gibt'],
  'unknown-passage': ['a passage that does not exist', 'eine Passage, die es nicht gibt'],
  // Saved queries
  'duplicate-query': ['two queries of one id', 'zwei Abfragen mit einer Kennung'],
  'query-header': ['a mistake in a query\u2019s header or parameters', 'ein Fehler im Kopf oder in den Parametern einer Abfrage'],
  'query-too-large': ['a query larger than engines can take', 'eine Abfrage, größer, als Abfragemaschinen sie verkraften'],
  'query-unknown-term': ['a query for a term that does not exist', 'eine Abfrage nach einem Begriff, den es nicht gibt'],
  'sparql-syntax': ['a mistake in a query\u2019s syntax', 'ein Syntaxfehler in einer Abfrage'],
  topics: ['a topics.yaml that cannot be used', 'eine unbrauchbare topics.yaml'],
};

/** Every id that a finding can have. */
export const FINDING_IDS: readonly string[] = Object.keys(TITLES);

/** The title of a kind of finding. */
export function findingTitle(id: string): Text {
  const [en = id, de = id] = TITLES[id] ?? [];
  return { en, de };
}
