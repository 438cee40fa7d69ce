/** What is told of each claim that a row rests on. */
import type { ClaimKnowledge } from '../graph/claim-knowledge.ts';
import type { Graph } from '../graph/graph.ts';
import { Terms } from '../graph/terms.ts';
import type { Cell, EvidenceEntry } from '../query/answer.ts';
import { cellOf } from '../query/cells.ts';
import type { ClaimRanks } from './claim-ranks.ts';

/** The claims of a graph by number, as evidence tells of them. */
export class ClaimBook {
  readonly known: ClaimKnowledge;
  readonly ranks: ClaimRanks;
  readonly #claims: readonly string[];
  readonly #graph: Graph;
  readonly #lang: string;
  readonly #terms = new Terms();
  readonly #cells = new Map<string, Cell>();
  readonly #entries = new Map<number, Omit<EvidenceEntry, 'triples'>>();
  readonly #interested: (claim: string) => boolean;

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

  /** Whether its source holds a role in the deal, or speaks for one that does (semantics §7). */
  isInterested(claim: number): boolean {
    return this.#interested(this.iri(claim));
  }

  /** A term by its key, as a cell. */
  cell(key: string): Cell {
    let cell = this.#cells.get(key);
    if (cell === undefined) this.#cells.set(key, (cell = cellOf(this.#terms.fromKey(key), this.#graph.labels, this.#lang)));
    return cell;
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
