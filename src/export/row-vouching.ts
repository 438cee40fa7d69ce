/** Who vouches for a row as a whole: whoever vouches for its surest derivation (semantics §24). */
import { bareCode, CERTAINTIES } from '../graph/claim-knowledge.ts';
import type { Derivations, EvidenceEntry, Row } from '../query/answer.ts';
import type { EvidenceReader } from './evidence-reader.ts';

/** One kind of vouching. */
export interface RowVouching {
  /** “Alpenrobotik says so (as an intention)”. */
  readonly words: string;
  /** Whether the report states it itself, as a fact. */
  readonly plain: boolean;
}

/** What a row needs: its derivations, or those of each member where it counts; what rests on no claim aside. */
export function needsOf({ derivations = [], members = [] }: Row): readonly Derivations[] {
  const needs = members.length === 0 ? [derivations] : members;
  return needs.filter((sets) => sets.length > 0 && sets.every((set) => set.length > 0));
}

/**
 * The kinds of vouching behind the surest derivation of a row, and of each of its members: each once, the least sure
 * first. A second, weaker source never weakens a row; a weak member does.
 */
export function rowVouching(row: Row, reader: EvidenceReader): readonly RowVouching[] {
  const { evidence = [] } = row;
  const used = new Set(needsOf(row).flatMap((sets) => surest(sets, evidence)));
  const entries = [...used].map((index) => evidence[index]!).toSorted((a, b) => rank(b) - rank(a));
  const kinds = new Map(entries.map((entry) => [reader.entry(entry).vouches, isPlain(entry)]));
  return [...kinds].map(([words, plain]) => ({ words, plain }));
}

/** The derivation whose weakest claim is the surest; of equals the first with most that the report states itself. */
function surest(sets: Derivations, evidence: readonly EvidenceEntry[]): readonly number[] {
  const weight = (set: readonly number[]): number => {
    const entries = set.map((index) => evidence[index]!);
    return Math.max(0, ...entries.map(rank)) * 1000 + entries.filter((entry) => !isPlain(entry)).length;
  };
  return sets.toSorted((a, b) => weight(a) - weight(b))[0] ?? [];
}

function isPlain(entry: EvidenceEntry): boolean {
  return rank(entry) === 0 && bareCode(entry.mode) === 'fact';
}

/** 0 for what the report states itself; a certainty of a project's own is the weakest. */
function rank({ certainty }: EvidenceEntry): number {
  const at = (CERTAINTIES as readonly (string | undefined)[]).indexOf(bareCode(certainty));
  return at < 0 ? CERTAINTIES.length : at;
}
