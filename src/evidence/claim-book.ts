/** What is told of each claim that a row rests on. */
import type { ClaimKnowledge } from '../graph/claim-knowledge.ts';
import { disputesOf, type ClaimDispute } from '../graph/disputes.ts';
import type { Graph } from '../graph/graph.ts';
import { Terms } from '../graph/terms.ts';
import type { Cell, Dispute, EvidenceEntry, UsedTriple } from '../query/answer.ts';
import { cellOf } from '../query/cells.ts';
import type { ClaimRanks } from './claim-ranks.ts';
import type { Entry } from './origin-index.ts';

/** What a row that rests on a claim has to be told by, for reading it with care. */
export interface ClaimCare {
  readonly report: string;
  readonly isHearsay: boolean;
  /** Whether its source holds a role in the deal, or speaks for one that does (semantics §7). */
  readonly isInterested: boolean;
  /** Whether it is a reading of whoever keeps the graph. */
  readonly isOwnReading: boolean;
}

/** The claims of a graph by number, as evidence tells of them. */
export class ClaimBook {
  readonly known: ClaimKnowledge;
  readonly ranks: ClaimRanks;
  readonly #claims: readonly string[];
  readonly #graph: Graph;
  readonly #lang: string;
  readonly #terms = new Terms();
  readonly #cells = new Map<string, Cell>();
  readonly #care: ClaimCare[] = [];
  readonly #triples = new Map<Entry, UsedTriple>();
  readonly #entries = new Map<number, Omit<EvidenceEntry, 'triples'>>();
  readonly #interested: (claim: string) => boolean;
  #disputes: ReadonlyMap<string, readonly ClaimDispute[]> | undefined;
  #numbers: ReadonlyMap<string, number> | undefined;

  /** @param claims IRIs by number */
  constructor(graph: Graph, claims: readonly string[], known: ClaimKnowledge, ranks: ClaimRanks, interested: (claim: string) => boolean, lang: string) {
    this.#graph = graph;
    this.#claims = claims;
    this.known = known;
    this.ranks = ranks;
    this.#lang = lang;
    this.#interested = interested;
  }

  iri(claim: number): string {
    return this.#claims[claim]!;
  }

  /** How a claim is to be read. */
  care(claim: number): ClaimCare {
    let care = this.#care[claim];
    if (care === undefined) {
      const { report, certainty, source } = this.known.claims.get(this.iri(claim))!;
      care = {
        report, isHearsay: certainty === 'hearsay', isInterested: this.#interested(this.iri(claim)),
        isOwnReading: certainty === 'said' && this.known.projects.has(source ?? ''),
      };
      this.#care[claim] = care;
    }
    return care;
  }

  /** A term by its key, as a cell. */
  cell(key: string): Cell {
    let cell = this.#cells.get(key);
    if (cell === undefined) this.#cells.set(key, (cell = cellOf(this.#terms.fromKey(key), this.#graph.labels, this.#lang)));
    return cell;
  }

  /** A triple as rows show it. */
  triple(entry: Entry): UsedTriple {
    let triple = this.#triples.get(entry);
    if (triple === undefined) this.#triples.set(entry, (triple = { subject: this.cell(entry.subject), predicate: this.cell(entry.predicate), object: this.cell(entry.object) }));
    return triple;
  }

  /** The disputes that these claims stand in, each once. */
  disputes(claims: readonly number[]): readonly Dispute[] {
    const known = (this.#disputes ??= disputesOf(this.#graph));
    if (known.size === 0) return [];
    const iris = claims.map((claim) => this.iri(claim));
    const numbers = (this.#numbers ??= new Map(this.#claims.map((iri, number) => [iri, number])));
    return [...new Set(iris.flatMap((iri) => known.get(iri) ?? []))].map(({ how, claims: side, by, periodOpen }) => ({
      how, claims: iris.filter((iri) => side.includes(iri)), by: by.map((iri) => this.entry(numbers.get(iri)!)), ...(periodOpen ? { periodOpen } : {}),
    }));
  }

  /** A claim as evidence, the triples aside. */
  entry(claim: number): Omit<EvidenceEntry, 'triples'> {
    let entry = this.#entries.get(claim);
    if (entry === undefined) this.#entries.set(claim, (entry = this.#entry(claim)));
    return entry;
  }

  #entry(claim: number): Omit<EvidenceEntry, 'triples'> {
    const iri = this.iri(claim);
    const { file, line, report } = this.#graph.claims.get(iri)!;
    const facts = this.known.claims.get(iri)!;
    const number = Number(this.known.passageNumbers.get(facts.passage ?? ''));
    return {
      claim: iri, ...(Number.isInteger(number) ? { passage: number } : {}), line, file, report,
      ...(facts.certainty === undefined ? {} : { certainty: facts.certainty }), ...(facts.mode === undefined ? {} : { mode: facts.mode }),
      ...(facts.source === undefined ? {} : { attributedTo: facts.source }), ...summary(facts.summary, this.#lang),
    };
  }
}

function summary(texts: ReadonlyMap<string, string>, lang: string): Pick<EvidenceEntry, 'summary' | 'summaryLang'> {
  const own = texts.get(lang.toLowerCase());
  if (own !== undefined) return { summary: own };
  const [other] = texts;
  return other === undefined ? {} : { summary: other[1], ...(other[0] === '' ? {} : { summaryLang: other[0] }) };
}
