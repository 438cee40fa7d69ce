/** Evidence in words: who vouches, where to find it, what the row used of a claim, and who recorded it. */
import type * as RDF from '@rdfjs/types';
import { bareCode } from '../graph/claim-knowledge.ts';
import type { Graph } from '../graph/graph.ts';
import { groupBy } from '../graph/groups.ts';
import { Terms } from '../graph/terms.ts';
import { dg, localName, RDF_TYPE } from '../graph/vocabulary.ts';
import type { Cell, EvidenceEntry, UsedTriple } from '../query/answer.ts';
import { cellOf } from '../query/cells.ts';
import { cellText, type CellStyle } from './answer-cells.ts';
import { vouchedAs } from './claim-facts.ts';
import { evidenceFacts, type EvidenceFacts } from './evidence-facts.ts';
import { nameIn, styleOf, wording } from './evidence-wording.ts';
import type { EvidenceWording } from './evidence-words-en.ts';
import { premises, type StatedTriple } from './used-triples.ts';

export { absenceWords, backgroundWords, restsOnWords } from './row-words.ts';

/** A claim as people read it. None of it is safe for a terminal or markup yet: the layout sees to that. */
export interface EvidenceInWords {
  /** The claim's IRI, and the same in short: `claim:seefeld/2-1`. */
  readonly claim: string;
  readonly claimName: string;
  /** Who vouches, and for what where it is no fact: “Alpenrobotik says so (as an intention)” (semantics §4, §6). */
  readonly vouches: string;
  /** Who vouches alone: “Alpenrobotik says so”. */
  readonly who: string;
  /** Who it is attributed to, by IRI. */
  readonly attributedTo?: string;
  /** Publisher, our short name of the report, and its date or that there is none. */
  readonly report: string;
  readonly reportIri: string;
  /** The report's address and its archived copy, or “address not recorded”. */
  readonly address: string;
  /** The same as http(s) links, those that are recorded. */
  readonly links: readonly string[];
  /** “passage 12 (list item), read together with passages 10 and 11”, or “whole report”. */
  readonly passage: string;
  /** Its two parts by themselves; the second only where other passages are needed to read it. */
  readonly passageAlone: string;
  readonly context?: string;
  readonly passageIri?: string;
  /**
   * The triples of the claim that the row used, those of one thing together, as the claim states them; in brackets what the
   * row used of them where that only follows: “snow contract — supplier → Alpenrobotik (so: party → Alpenrobotik)”.
   */
  readonly triples: readonly string[];
  /** “Our summary: …”. */
  readonly summary?: string;
  /** By whom and when. */
  readonly recorded: string;
  /** By whom and when, or “not reviewed”. */
  readonly reviewed: string;
  /** Where the claim stands in the project: `data/reports/seefeld.trig:120`. */
  readonly place: string;
}

/** Reads a graph once for a language, however often it is called, and then tells of any evidence from it. */
export function evidenceTeller(graph: Graph, lang: string): (entry: EvidenceEntry) => EvidenceInWords {
  const known = tellers.get(graph) ?? new Map<string, Speech>();
  tellers.set(graph, known);
  const speech = known.get(lang) ?? new Speech(graph, lang, evidenceFacts(graph));
  known.set(lang, speech);
  return (entry) => speech.entry(entry);
}

const tellers = new WeakMap<Graph, Map<string, Speech>>();

class Speech {
  readonly #graph: Graph;
  readonly #lang: string;
  readonly #facts: EvidenceFacts;
  readonly #words: EvidenceWording;
  readonly #style: CellStyle;
  readonly #terms = new Terms();
  readonly #premises: ReturnType<typeof premises>;

  constructor(graph: Graph, lang: string, facts: EvidenceFacts) {
    this.#graph = graph;
    this.#lang = lang;
    this.#facts = facts;
    this.#words = wording(lang);
    this.#premises = premises(graph, lang);
    this.#style = styleOf(graph, lang, facts.projects);
  }

  entry(entry: EvidenceEntry): EvidenceInWords {
    const { claim, report, attributedTo, summary, summaryLang, file, line } = entry;
    const links = [...this.#all(report, dg('address')), ...this.#all(report, dg('archivedCopy'))].filter((link) => /^https?:/iu.test(link));
    const [passageAlone, context] = [this.#passage(entry), this.#context(entry)];
    const [passageIri] = this.#all(claim, dg('passage'));
    return {
      claim, claimName: this.#style.shorten(claim),
      vouches: this.#vouches(entry), who: this.#vouches({ ...entry, mode: 'fact' }), ...(attributedTo === undefined ? {} : { attributedTo }),
      report: this.#report(report), reportIri: report,
      address: this.#address(report), links,
      passage: context === undefined ? passageAlone : `${passageAlone}, ${context}`, passageAlone, ...(context === undefined ? {} : { context }), ...(passageIri === undefined ? {} : { passageIri }),
      triples: triplesText(this.#premises(claim, entry.triples.filter((triple) => !isTold(triple, claim))), claim, this.#style, this.#words),
      ...(summary === undefined ? {} : { summary: this.#words.ourSummary(summaryLang === undefined ? summary : `${summary} [${summaryLang}]`) }),
      recorded: this.#recorded(entry), reviewed: this.#reviewed(claim), place: `${file}:${line}`,
    };
  }

  #vouches({ claim, report, certainty, mode, attributedTo }: EvidenceEntry): string {
    const facts = { iri: claim, report, passage: undefined, certainty: bareCode(certainty), mode: bareCode(mode), source: attributedTo, summary: new Map<string, string>() };
    return vouchedAs(facts, this.#facts, this.#graph, this.#lang);
  }

  #report(iri: string): string {
    const publisher = this.#text(iri, dg('publisher'));
    const issued = this.#text(iri, dg('issued'));
    const { quoted, publisherUnknown, undated } = this.#words;
    return `${publisher ?? publisherUnknown}: ${quoted(this.#name(iri))}, ${issued === undefined ? undated : this.#words.issued(issued)}`;
  }

  #address(report: string): string {
    const address = this.#all(report, dg('address'));
    const copies = this.#all(report, dg('archivedCopy')).map(this.#words.archivedAt);
    return [...(address.length === 0 ? [this.#words.noAddress] : address), ...copies].join(', ');
  }

  #passage({ claim, passage }: EvidenceEntry): string {
    if (passage === undefined) return this.#words.wholeReport;
    const kinds = this.#all(claim, dg('passage')).flatMap((iri) => this.#text(iri, dg('passageKind')) ?? []);
    return `${this.#words.passage(String(passage))}${kinds[0] === undefined ? '' : ` (${kinds[0]})`}`;
  }

  #context({ claim }: EvidenceEntry): string | undefined {
    const numbers = this.#all(claim, dg('contextPassage')).map((iri) => this.#text(iri, dg('number')) ?? this.#name(iri)).sort((a, b) => Number(a) - Number(b));
    return numbers.length === 0 ? undefined : this.#words.context(numbers);
  }

  /** The claim's own recorder, else that of its report (semantics §1). */
  #recorded({ claim, report }: EvidenceEntry): string {
    const [who, when] = [dg('recordedBy'), dg('recordedOn')].map((property) => this.#text(claim, property) ?? this.#text(report, property));
    return this.#words.recorded(who, when);
  }

  #reviewed(claim: string): string {
    const who = this.#text(claim, dg('reviewedBy'));
    return who === undefined ? this.#words.notReviewed : this.#words.reviewed(who, this.#text(claim, dg('reviewedOn')));
  }

  #all(iri: string, property: string): readonly string[] {
    return this.#facts.values(iri, property).map(({ value }) => value);
  }

  /** The values of a property as people read them; undefined where there are none. */
  #text(iri: string, property: string): string | undefined {
    const values = this.#facts.values(iri, property).map((term) => this.#term(term));
    return values.length === 0 ? undefined : values.join(', ');
  }

  #term(term: RDF.Term): string {
    return cellText(cellOf(term, this.#graph.labels, this.#lang), '', this.#style).text.replaceAll('\u00a0', ' ');
  }

  #name(iri: string): string {
    return nameIn(iri, this.#graph, this.#lang, this.#style, this.#terms);
  }
}

/** What is said about the claim, and is told beside its triples anyway: who vouches, where it stands, who recorded it. */
const TOLD: ReadonlySet<string> = new Set([
  RDF_TYPE, dg('report'), dg('passage'), dg('contextPassage'), dg('certainty'), dg('mode'), dg('attributedTo'), dg('summary'),
  dg('recordedBy'), dg('recordedOn'), dg('reviewedBy'), dg('reviewedOn'),
]);

function isTold({ subject, predicate }: UsedTriple, claim: string): boolean {
  return subject.iri === claim && TOLD.has(predicate.iri ?? '');
}

function triplesText(triples: readonly StatedTriple[], claim: string, style: CellStyle, words: EvidenceWording): readonly string[] {
  const told = (cell: Cell, column: string): string => (cell.iri === claim ? words.thisClaim : cellText(cell, column, style).text.replaceAll('\u00a0', ' '));
  // The codes of certainty and mode become words, and a span becomes one in the column of the property's name.
  const property = ({ predicate, object }: UsedTriple): string =>
    `${predicate.iri === RDF_TYPE ? words.isA : told(predicate, '')} → ${told(object, localName(predicate.value))}`;
  const follows = ({ stated, follows: others }: StatedTriple): string => {
    const texts = others.map((triple) => (triple.subject.value === stated.subject.value ? property(triple) : `${told(triple.subject, '')} — ${property(triple)}`));
    return texts.length === 0 ? '' : ` (${words.follows(texts.join('; '))})`;
  };
  return [...groupBy(triples, ({ stated }) => stated.subject.value)].map(([, group]) =>
    `${told(group[0]!.stated.subject, '')} — ${group.map((one) => `${property(one.stated)}${follows(one)}`).join('; ')}`);
}
