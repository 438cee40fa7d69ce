/** Evidence in words: who vouches, where to find it, what the row used of a claim, and who recorded it. */
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../graph/graph.ts';
import { Terms } from '../graph/terms.ts';
import { dg, localName, prefixes, RDF_TYPE } from '../graph/vocabulary.ts';
import { ownLanguage } from '../problem.ts';
import type { Absence, Background, Cell, Column, EvidenceEntry, Row, UsedTriple } from '../query/answer.ts';
import { cellOf } from '../query/cells.ts';
import { cellText, type CellStyle } from './answer-cells.ts';
import { answerWords } from './answer-words.ts';
import { vouchedAs } from './claim-facts.ts';
import { evidenceFacts, type EvidenceFacts } from './evidence-facts.ts';
import { german } from './evidence-words-de.ts';
import { english, type EvidenceWording } from './evidence-words-en.ts';
import { shortIri } from './short-iri.ts';

/** A claim as people read it. None of it is safe for a terminal or markup yet: the layout sees to that. */
export interface EvidenceInWords {
  /** The claim's IRI, and the same in short: `claim:seefeld/2-1`. */
  readonly claim: string;
  readonly claimName: string;
  /** Who vouches, and for what where it is no fact: “Alpenrobotik says so (as an intention)” (semantics §4, §6). */
  readonly vouches: string;
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
  readonly passageIri?: string;
  /** The triples of the claim that the row used, one by one. */
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

/** Reads a graph once, and then tells of any evidence from it. */
export function evidenceTeller(graph: Graph, lang: string): (entry: EvidenceEntry) => EvidenceInWords {
  const speech = new Speech(graph, lang, evidenceFacts(graph));
  return (entry) => speech.entry(entry);
}

class Speech {
  readonly #graph: Graph;
  readonly #lang: string;
  readonly #facts: EvidenceFacts;
  readonly #words: EvidenceWording;
  readonly #style: CellStyle;
  readonly #terms = new Terms();

  constructor(graph: Graph, lang: string, facts: EvidenceFacts) {
    this.#graph = graph;
    this.#lang = lang;
    this.#facts = facts;
    this.#words = wording(lang);
    this.#style = styleOf(graph, lang, facts.projects);
  }

  entry(entry: EvidenceEntry): EvidenceInWords {
    const { claim, report, attributedTo, summary, summaryLang, file, line } = entry;
    const links = [...this.#all(report, dg('address')), ...this.#all(report, dg('archivedCopy'))].filter((link) => /^https?:/iu.test(link));
    const [passageIri] = this.#all(claim, dg('passage'));
    return {
      claim, claimName: this.#style.shorten(claim),
      vouches: this.#vouches(entry), ...(attributedTo === undefined ? {} : { attributedTo }),
      report: this.#report(report), reportIri: report,
      address: this.#address(report), links,
      passage: this.#passage(entry), ...(passageIri === undefined ? {} : { passageIri }),
      triples: entry.triples.map((triple) => tripleText(triple, claim, this.#style, this.#words)),
      ...(summary === undefined ? {} : { summary: this.#words.ourSummary(summaryLang === undefined ? summary : `${summary} [${summaryLang}]`) }),
      recorded: this.#recorded(entry), reviewed: this.#reviewed(claim), place: `${file}:${line}`,
    };
  }

  #vouches({ claim, report, certainty, mode, attributedTo }: EvidenceEntry): string {
    const facts = { iri: claim, report, passage: undefined, certainty: code(certainty), mode: code(mode), source: attributedTo, summary: new Map<string, string>() };
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
    const context = this.#all(claim, dg('contextPassage')).map((iri) => this.#text(iri, dg('number')) ?? this.#name(iri)).sort((a, b) => Number(a) - Number(b));
    const own = `${this.#words.passage(String(passage))}${kinds[0] === undefined ? '' : ` (${kinds[0]})`}`;
    return context.length === 0 ? own : `${own}, ${this.#words.context(context)}`;
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

/** A used triple: “Snow contract — supplier → Alpenrobotik”. */
function tripleText({ subject, predicate, object }: UsedTriple, claim: string, style: CellStyle, words: EvidenceWording): string {
  const told = (cell: Cell, column: string): string => (cell.iri === claim ? words.thisClaim : cellText(cell, column, style).text.replaceAll('\u00a0', ' '));
  const property = predicate.iri === RDF_TYPE ? words.isA : told(predicate, '');
  // The codes of certainty and mode become words, and a span becomes one in the column of the property's name.
  return `${told(subject, '')} — ${property} → ${told(object, localName(predicate.value))}`;
}

/**
 * Why a row should be read with care, a sentence each: whether it rests on one report, on hearsay, an interested party or a
 * reading of ours. Empty for a row that rests on no claim.
 */
export function restsOnWords({ restsOn, evidence = [] }: Pick<Row, 'restsOn' | 'evidence'>, graph: Graph, lang: string): readonly string[] {
  if (restsOn === undefined || evidence.length === 0) return [];
  const { restsOn: words, quoted } = wording(lang);
  const style = styleOf(graph, lang, new Set());
  const named = (iri: string): string => quoted(nameIn(iri, graph, lang, style));
  const [first, ...others] = new Set(evidence.map(({ report }) => report));
  const reports = others.length === 0 ? [words.oneReport(named(first!))] : restsOn.reports.length > 0 ? [words.reports(restsOn.reports.map(named))] : [];
  return [...reports, ...(['hearsay', 'interestedParty', 'ownReading'] as const).flatMap((trait) => (restsOn[trait] ? [words[trait]] : []))];
}

/** What was looked for and not found; `columns` are the answer's, for their labels. */
export function absenceWords({ column, finding, words, reports }: Absence, lang: string, columns: readonly Column[] = []): string {
  const { absence } = wording(lang);
  const label = columns.find(({ name }) => name === column)?.label ?? column;
  const searched = finding === 'not-recorded' ? absence.notRecorded(words) : absence.lookedFor(words, reports);
  if (label === undefined) return searched;
  // That it was not found is what is said of it anyway.
  return finding === 'not-found' ? `${label}: ${searched}` : `${absence.column(label, answerWords(lang).absent[finding])} ${searched}`;
}

/** What a row rests on besides claims (semantics §28). */
export function backgroundWords({ kind, report }: Background, graph: Graph, lang: string): string {
  const { background, quoted } = wording(lang);
  if (kind !== 'report') return background[kind];
  return background.report(report === undefined ? undefined : quoted(nameIn(report, graph, lang, styleOf(graph, lang, new Set()))));
}

/** Everything that evidence is told in, in a reader's language. */
export function wording(lang: string): EvidenceWording {
  return ownLanguage(lang) === 'de' ? german : english;
}

function styleOf({ base, usedBases }: Graph, lang: string, projects: ReadonlySet<string>): CellStyle {
  const known = prefixes(base, usedBases);
  return { words: answerWords(lang), lang, shorten: (iri) => shortIri(iri, known), isProject: (iri) => projects.has(iri) };
}

function nameIn(iri: string, { labels }: Graph, lang: string, style: CellStyle, terms: Terms = new Terms()): string {
  return cellText(cellOf(terms.iri(iri), labels, lang), '', style).text;
}

/** The bare code of a certainty or mode, be it a concept or a code already. */
function code(value: string | undefined): string | undefined {
  return value === undefined ? undefined : localName(value).replace(/^(?:certainty|mode)-/u, '');
}
