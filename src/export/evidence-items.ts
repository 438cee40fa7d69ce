/** What rows rest on, each claim and each absence once, by the number that a table names it by. */
import type { Absence, Answer, DisputingClaim, Row } from '../query/answer.ts';
import type { EvidenceReader } from './evidence-reader.ts';
import { claimRemarks } from './row-words.ts';

/** The claims that something is told of with a row: those that it rests on, and those that dispute them. */
function told({ evidence = [], disputes = [] }: Row): readonly DisputingClaim[] {
  return [...evidence, ...disputes.flatMap(({ by }) => by)];
}

/** The numbered list below a table of evidence. */
export class EvidenceItems {
  readonly #answer: Answer;
  readonly #reader: EvidenceReader;
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #reports = new Set<string>();
  readonly #oneReport: boolean;

  constructor(answer: Answer, reader: EvidenceReader) {
    this.#answer = answer;
    this.#reader = reader;
    const reports = new Set(answer.rows.flatMap((row) => told(row).map(({ report }) => report)));
    this.#oneReport = reports.size === 1;
  }

  /** The texts in the order of their numbers, from 1. */
  get texts(): readonly string[] {
    return this.#texts;
  }

  /** The report and its address, where all claims in the list are from one. */
  get onlyReport(): { readonly report: string; readonly address: string } | undefined {
    const entry = this.#oneReport && this.#reports.size > 0 ? this.#answer.rows.flatMap(told)[0] : undefined;
    return entry === undefined ? undefined : this.#reader.entry(entry);
  }

  /** The number of a claim, given when it is first asked for. */
  claim(entry: DisputingClaim): number {
    this.#reports.add(entry.report);
    return this.#number(entry.claim, () => {
      const { vouches, report } = this.#reader.entry(entry);
      const { summary, summaryLang } = entry;
      const where = [vouches, ...claimRemarks(this.#answer.leftOut, this.#reader.lang)(entry.claim), ...(this.#oneReport ? [] : [report]), this.#reader.passage(entry)].join(', ');
      return summary === undefined ? where : `${where}: ${summary}${summaryLang === undefined ? '' : ` [${summaryLang}]`}`;
    });
  }

  /** The number of something that was looked for in vain. A column says by itself what was looked for; `why` tells it in full. */
  absence({ words, ...absence }: Absence): number {
    const text = this.#reader.absence(absence.column === undefined && words !== undefined ? { ...absence, words } : absence, this.#answer.columns);
    return this.#number(text, () => text);
  }

  /** The number of a claim that disputes others; where it supports no row itself, the list has its name. */
  disputing(claim: string, shorten: (iri: string) => string): number {
    const entry = this.#answer.rows.flatMap(told).find((one) => one.claim === claim);
    return entry === undefined ? this.#number(claim, () => shorten(claim)) : this.claim(entry);
  }

  #number(key: string, text: () => string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#texts.push(text());
    this.#numbers.set(key, this.#texts.length);
    return this.#texts.length;
  }
}
