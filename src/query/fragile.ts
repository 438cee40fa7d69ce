/** Which rows of an answer hang on little: on one report, hearsay, an interested party, our own reading, or one claim. */
import type { Answer, Row } from './answer.ts';

/** What a row can hang on, from the broadest to the narrowest. */
export const FRAGILE = ['oneReport', 'hearsay', 'interestedParty', 'ownReading', 'oneClaim'] as const;
export type Fragile = (typeof FRAGILE)[number];

/** The rows that hang on little, and how many there are of each kind. */
export interface FragileRows {
  /** Which rows of the whole answer, from 1. */
  readonly numbers: readonly number[];
  /** How many rows the whole answer has. */
  readonly of: number;
  readonly counts: Readonly<Record<Fragile, number>>;
}

/**
 * What a row that was asked with evidence hangs on. Where the graph has one report only, every row does on that, and it is not
 * said of each.
 * @param reports how many reports the graph has
 */
export function fragileBy({ evidence = [], restsOn, smallestLoss }: Row, reports: number): readonly Fragile[] {
  if (evidence.length === 0 || restsOn === undefined) return [];
  const hangs: Readonly<Record<Fragile, boolean>> = {
    oneReport: reports > 1 && restsOn.reports.length > 0,
    hearsay: restsOn.hearsay, interestedParty: restsOn.interestedParty, ownReading: restsOn.ownReading,
    oneClaim: smallestLoss?.claims.length === 1,
  };
  return FRAGILE.filter((kind) => hangs[kind]);
}

/** The answer with only the rows that hang on little. */
export function fragileAnswer(answer: Answer): { readonly answer: Answer; readonly fragile: FragileRows } {
  const all = answer.rows.map((row, index) => ({ row, number: index + 1, by: fragileBy(row, answer.graph.reports) }));
  const found = all.filter(({ by }) => by.length > 0);
  const counts = Object.fromEntries(FRAGILE.map((kind) => [kind, found.filter(({ by }) => by.includes(kind)).length])) as Record<Fragile, number>;
  return { answer: { ...answer, rows: found.map(({ row }) => row) }, fragile: { numbers: found.map(({ number }) => number), of: all.length, counts } };
}
