/** A row's evidence in one cell: who vouches where it is not the report itself, and which claims of the list below suffice. */
import { CERTAINTIES } from '../graph/claim-knowledge.ts';
import { localName } from '../graph/vocabulary.ts';
import type { Background, Derivations, EvidenceEntry, Row } from '../query/answer.ts';
import type { CellText } from './answer-cells.ts';
import { derivationText } from './derivation-text.ts';
import type { EvidenceItems } from './evidence-items.ts';
import type { EvidenceReader } from './evidence-reader.ts';
import { ranges, type EvidenceSheetWords } from './evidence-sheet-words.ts';

/** Rows that count are written out up to so many claims. */
const MOST_UNFOLDED = 4;
/** So many kinds of vouching are named in a cell. */
const MOST_MARKS = 2;

/** What cells are written with. */
export interface EvidenceCellContext {
  readonly items: EvidenceItems;
  readonly reader: EvidenceReader;
  readonly words: EvidenceSheetWords;
  readonly shorten: (iri: string) => string;
  /** Kinds of background that are named once for all rows. */
  readonly saidOnce: ReadonlySet<Background['kind']>;
}

/** A cell, and which of its signs want to be explained. */
export interface EvidenceCell extends CellText {
  readonly folded: boolean;
  /** True where claims stand in it with nothing said of who vouches. */
  readonly plain: boolean;
  readonly more: boolean;
}

/** Writes the evidence of one row. */
export function evidenceCell(row: Row, context: EvidenceCellContext): EvidenceCell {
  const { words, items, shorten } = context;
  const claims = claimsText(row, context);
  const absent = [...new Set((row.absent ?? []).map((absence) => items.absence(absence)))].sort((a, b) => a - b);
  const disputed = (row.disputedBy ?? []).map((claim) => items.disputing(claim, shorten));
  const parts = [
    ...(claims === undefined ? [] : [claims.text]),
    ...backgroundTexts(row, claims !== undefined || absent.length > 0, context),
    ...(absent.length === 0 ? [] : [words.notFound(ranges(absent))]),
    ...(disputed.length === 0 ? [] : [words.disputed(ranges(disputed))]),
  ];
  return {
    text: parts.join('; '), numeric: false, folded: claims?.folded ?? false, plain: claims?.plain ?? false, more: row.more ?? false,
    marked: claims === undefined || !claims.plain || disputed.length > 0,
  };
}

interface ClaimsText {
  readonly text: string;
  readonly folded: boolean;
  readonly plain: boolean;
}

function claimsText(row: Row, context: EvidenceCellContext): ClaimsText | undefined {
  const { evidence = [], derivations = [], members = [], more } = row;
  if (evidence.length === 0) return undefined;
  const { words } = context;
  const needs = members.length === 0 ? [derivations] : members.filter((sets) => sets.some((set) => set.length > 0));
  const marks = marksOf(needs, evidence, context);
  const folded = members.length > 0 && evidence.length > MOST_UNFOLDED;
  const text = folded ? words.folded(evidence.length, needs.length) : needs.map((sets) => setsText(sets, evidence, context)).join(', ');
  const told = more ? `${text} ${words.more}` : text;
  return { text: marks.length === 0 ? told : `${marks.join(', ')}: ${told}`, folded, plain: marks.length === 0 };
}

function setsText(sets: Derivations, evidence: readonly EvidenceEntry[], { items, words }: EvidenceCellContext): string {
  // Numbers are given in the order in which they are read.
  const numbered = sets.map((set) => set.map((index) => items.claim(evidence[index]!)));
  return derivationText(numbered, words).text;
}

/** Who vouches, and for what, wherever that is less than the report for a fact: each once, the least sure first. */
function marksOf(needs: readonly Derivations[], evidence: readonly EvidenceEntry[], { reader }: EvidenceCellContext): readonly string[] {
  const used = new Set(needs.flatMap((sets) => surest(sets, evidence)));
  const lesser = [...used].map((index) => evidence[index]!).filter((entry) => rank(entry) > 0 || bareCode(entry.mode) !== 'fact');
  const marks = [...new Set(lesser.toSorted((a, b) => rank(b) - rank(a)).map((entry) => reader.entry(entry).vouches))];
  return marks.length > MOST_MARKS ? [...marks.slice(0, MOST_MARKS), '…'] : marks;
}

/** The derivation whose weakest claim is the surest; of equals the first with fewest marks (semantics §24). */
function surest(sets: Derivations, evidence: readonly EvidenceEntry[]): readonly number[] {
  const weight = (set: readonly number[]): number => {
    const entries = set.map((index) => evidence[index]!);
    return Math.max(0, ...entries.map(rank)) * 1000 + entries.filter((entry) => rank(entry) > 0 || bareCode(entry.mode) !== 'fact').length;
  };
  return sets.toSorted((a, b) => weight(a) - weight(b))[0] ?? [];
}

/** 0 for what the report states itself; a certainty of a project's own is the weakest. */
function rank({ certainty }: EvidenceEntry): number {
  const at = (CERTAINTIES as readonly (string | undefined)[]).indexOf(bareCode(certainty));
  return at < 0 ? CERTAINTIES.length : at;
}

/** The registry is always named; what else is no claim only where a row has nothing more to rest on. */
function backgroundTexts({ background = [] }: Row, restsOnMore: boolean, { words, saidOnce }: EvidenceCellContext): readonly string[] {
  const kinds = new Set(background.map(({ kind }) => kind));
  const named = [...kinds].filter((kind) => (restsOnMore ? kind === 'registry' && !saidOnce.has(kind) : true));
  return named.map((kind) => words.background[kind]);
}

/** The bare code of a certainty or mode, be it a concept or a code already. */
function bareCode(value: string | undefined): string | undefined {
  return value === undefined ? undefined : localName(value).replace(/^(?:certainty|mode)-/u, '');
}
