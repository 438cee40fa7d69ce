/** How sure a row is, in sentences: which cells are the weakest and who vouches for them, and who for the rest (semantics §24). */
import { bareCode, CERTAINTIES } from '../graph/claim-knowledge.ts';
import { groupBy } from '../graph/groups.ts';
import type { Derivations, EvidenceEntry, Row } from '../query/answer.ts';
import type { CellStyle } from './answer-cells.ts';
import type { ReadableColumn } from './answer-columns.ts';
import { wording } from './evidence-wording.ts';
import type { EvidenceInWords } from './evidence-words.ts';

interface SureCell {
  readonly heading: string;
  /** Who vouches for it; undefined where it rests on no claim. */
  readonly vouches: string | undefined;
  /** 0 is the surest. */
  readonly weakness: number;
}

/**
 * A sentence for all cells that are equally sure, the least sure first; one sentence where all are.
 * @param told the row's evidence in words, in its order
 */
export function howSure(row: Row, columns: readonly ReadableColumn[], told: readonly EvidenceInWords[], style: CellStyle): readonly string[] {
  const { why, quoted } = wording(style.lang);
  const cells = columns.flatMap(({ heading, names }) => sureCell(quoted(heading), names, row, told, style) ?? []);
  const vouched = cells.filter(({ vouches }) => vouches !== undefined).toSorted((a, b) => b.weakness - a.weakness);
  if (vouched.length === 0) return [];
  const groups = [...groupBy(vouched, ({ vouches }) => vouches!)].map(([vouches, group]) => ({ vouches, headings: group.map(({ heading }) => heading), weakness: group[0]!.weakness }));
  const isWhole = vouched.length === cells.length && !row.absent?.some(({ column, finding }) => column !== undefined && finding !== 'not-found');
  if (groups.length === 1 && isWhole) return [why.everyCell(groups[0]!.vouches)];
  const unequal = groups.some(({ weakness }) => weakness !== groups[0]!.weakness);
  const none = cells.filter(({ vouches }) => vouches === undefined).map(({ heading }) => heading);
  return [
    ...groups.map(({ vouches, headings, weakness }) => (unequal && weakness === groups[0]!.weakness ? why.weakest : why.cells)(headings, vouches)),
    ...(none.length === 0 ? [] : [why.noClaim(none)]),
  ];
}

/** What people read as one cell is as sure as the weakest of its columns; undefined where none of them has a value. */
function sureCell(heading: string, names: readonly string[], row: Row, told: readonly EvidenceInWords[], style: CellStyle): SureCell | undefined {
  const bound = names.filter((name) => row.cells[name] !== undefined);
  const [weakest] = bound.filter((name) => row.cells[name]!.certainty !== undefined).toSorted((a, b) => weaknessOf(row, b) - weaknessOf(row, a));
  if (weakest !== undefined) return surest(heading, weakest, row, told, style);
  return bound.length === 0 ? undefined : { heading, vouches: undefined, weakness: -1 };
}

/** A cell that is a claim is no surer than that claim, and what is counted no surer than the weakest of it. */
function surest(heading: string, name: string, row: Row, told: readonly EvidenceInWords[], style: CellStyle): SureCell {
  const own = { heading, vouches: vouchedBy(name, row, told, style), weakness: weaknessOf(row, name) };
  const at = row.evidence?.findIndex(({ claim }) => claim === row.cells[name]?.iri) ?? -1;
  const ofClaim = weakness(row.evidence?.[at]?.certainty);
  if (at >= 0 && ofClaim >= own.weakness) return { heading, vouches: told[at]!.vouches, weakness: ofClaim };
  const isCounted = row.members !== undefined && own.weakness > 0 && /#(?:integer|decimal|double|float)$/u.test(row.cells[name]?.datatype ?? '');
  return isCounted ? { ...own, vouches: wording(style.lang).why.counted(own.vouches) } : own;
}

function weaknessOf(row: Row, name: string): number {
  return weakness(row.cells[name]?.certainty);
}

/** 0 for the surest. */
function weakness(certainty: string | undefined): number {
  const at = (CERTAINTIES as readonly string[]).indexOf(bareCode(certainty) ?? '');
  // A certainty of a project's own has no place in the order, and counts as the weakest.
  return at < 0 ? CERTAINTIES.length : at;
}

/**
 * Derivations in the order in which people weigh them: by their weakest claim, those without intention or characterisation
 * first, then the shorter ones.
 */
export function surestFirst(derivations: Derivations, evidence: readonly EvidenceEntry[]): Derivations {
  const worst = (claims: readonly number[]): number => Math.max(...claims.map((index) => weakness(evidence[index]?.certainty)));
  const noFact = (claims: readonly number[]): number => claims.filter((index) => bareCode(evidence[index]?.mode) !== 'fact').length;
  return derivations.toSorted((a, b) => worst(a) - worst(b) || noFact(a) - noFact(b) || a.length - b.length);
}

/** Who vouches for the claims that make a cell no surer than it is; what kind of thing it is, where it is no fact. */
function vouchedBy(name: string, row: Row, told: readonly EvidenceInWords[], { words }: CellStyle): string {
  const cell = row.cells[name]!;
  const [certainty, mode] = [bareCode(cell.certainty) ?? '', bareCode(cell.mode)];
  const as = (row.evidence ?? []).flatMap((entry, index) => (bareCode(entry.certainty) === certainty ? [{ entry, who: told[index]!.who }] : []));
  const own = as.filter(({ entry }) => entry.columns?.includes(name));
  const who = (own.length > 0 ? own : as).map((one) => one.who);
  const named = who.length === 0 ? (words.certainty[certainty] ?? certainty) : [...new Set(who)].join(', ');
  return mode === undefined || mode === 'fact' ? named : `${named} (${words.as(words.mode[mode] ?? mode)})`;
}
