/** The comments of a TriG export: before each block, where it is from. Always our own words, and never a line break. */
import type { Graph } from '../graph/graph.ts';
import type { Project } from '../graph/project.ts';
import { localName, mergedMark, ontologyOrigin, registryOrigin } from '../graph/vocabulary.ts';
import { ownLanguage } from '../problem.ts';
import { claimKnowledge, type ClaimFacts } from '../graph/claim-knowledge.ts';
import { vouchedAs } from './claim-facts.ts';
import { safeLine } from './terminal-text.ts';

const english = {
  stated: 'Stated triples only, each in its origin. The default graph is empty: canned queries elsewhere need an export with --merged.',
  merged: 'A merged export: closed origins and the merged default graph, for other engines. It is not project data.',
  triples: 'The merge of the stated triples: which claim says what, and who vouches for it, is not told apart here.',
  from: (title: string, base: string, version: string) => `From ${title} (<${base}>), graph ${version}.`,
  only: (thing: string) => `Only what belongs to ${thing}.`,
  licence: (iri: string) => `Licence of the data: <${iri}>`,
  registry: 'Registry: who is who.',
  ontology: 'Ontology: what the terms mean.',
  report: (label: string) => `Report “${label}”: what is said about it, its passages and its claims.`,
  passage: (number: string) => `passage ${number}`,
  quoted: (report: string) => `“${report}”`,
  defaultGraph: 'Default graph: every triple of the graphs above, once.',
  mark: 'The mark of a merged export.',
};

const german: typeof english = {
  stated: 'Nur angegebene Tripel, jedes in seiner Herkunft. Der Standardgraph ist leer: Gespeicherte Abfragen brauchen anderswo einen Export mit --merged.',
  merged: 'Ein zusammengeführter Export: abgeschlossene Herkünfte und der zusammengeführte Standardgraph, für andere Engines. Keine Projektdatei.',
  triples: 'Die angegebenen Tripel, zusammengeführt: Welche Angabe was sagt und wer dafür steht, ist hier nicht zu unterscheiden.',
  from: (title, base, version) => `Aus ${title} (<${base}>), Graph ${version}.`,
  only: (thing) => `Nur was zu ${thing} gehört.`,
  licence: (iri) => `Lizenz der Daten: <${iri}>`,
  registry: 'Register: wer wer ist.',
  ontology: 'Ontologie: was die Begriffe bedeuten.',
  report: (label) => `Bericht „${label}“: was über ihn, seine Passagen und seine Angaben gesagt ist.`,
  passage: (number) => `Passage ${number}`,
  quoted: (report) => `„${report}“`,
  defaultGraph: 'Standardgraph: jedes Tripel der Graphen oben, einmal.',
  mark: 'Die Kennzeichnung eines zusammengeführten Exports.',
};

/** What an RDF export says of itself in a first comment. */
export type ExportSort = 'stated' | 'merged' | 'triples';

/** What a file or block is headed with; lines without `#` and line ends. */
export interface TrigComments {
  readonly head: readonly string[];
  /** The lines before a graph's block, by the graph's IRI; the empty string is the default graph. */
  block(graph: string): readonly string[];
}

/** The comments for a graph, in a language. */
export function trigComments(graph: Graph, project: Pick<Project, 'name' | 'version' | 'licences'>, sort: ExportSort, { lang, only, lens }: { readonly lang: string; readonly only?: string; readonly lens?: string }): TrigComments {
  const words = ownLanguage(lang) === 'de' ? german : english;
  const title = [project.name, project.version].filter((part) => part !== '').join(' ') || graph.base;
  const { data } = project.licences;
  const fixed = new Map([
    [registryOrigin(graph.base), words.registry], [ontologyOrigin(graph.base), words.ontology],
    ['', words.defaultGraph], [mergedMark(graph.base), words.mark],
  ]);
  const known = claimKnowledge(graph);
  const label = (iri: string): string => graph.labels.label(iri, lang)?.value ?? graph.reports.get(iri)?.id ?? localName(iri);
  const numbered = (passage: string): string => (known.passageNumbers.has(passage) ? words.passage(known.passageNumbers.get(passage) ?? '') : '');
  const claim = (facts: ClaimFacts): string[] => {
    const passage = facts.passage === undefined ? '' : (graph.labels.label(facts.passage, lang)?.value ?? numbered(facts.passage));
    const place = `${words.quoted(label(facts.report))}${passage === '' ? '' : `, ${passage}`}`;
    const summary = facts.summary.get(lang) ?? [...facts.summary.values()][0];
    return [`${place}: ${vouchedAs(facts, known, graph, lang)}`, ...(summary === undefined ? [] : [summary])];
  };
  const lines = (iri: string): string[] => {
    const facts = known.claims.get(iri);
    if (facts !== undefined) return claim(facts);
    const one = fixed.get(iri) ?? (graph.reports.has(iri) ? words.report(label(iri)) : undefined);
    return one === undefined ? [] : [one];
  };
  return {
    head: [...(lens === undefined ? [] : [lens]), words[sort], words.from(title, graph.base, graph.version), ...(only === undefined ? [] : [words.only(only)]), ...(data === undefined ? [] : [words.licence(data)])].map(safeLine),
    block: (iri) => lines(iri).map(safeLine),
  };
}
