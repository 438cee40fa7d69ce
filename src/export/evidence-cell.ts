/** A row's evidence in one cell: who vouches where it is not the report itself, and which claims of the list below suffice. */
import type { Background, Derivations, EvidenceEntry, Row } from '../query/answer.ts';
import type { CellText } from './answer-cells.ts';
import { derivationText } from './derivation-text.ts';
import { disputeTexts } from './dispute-cell.ts';
import type { EvidenceItems } from './evidence-items.ts';
import type { EvidenceReader } from './evidence-reader.ts';
import { ranges, type EvidenceSheetWords } from './evidence-sheet-words.ts';
import { needsOf, rowVouching } from './row-vouching.ts';
import { unbroken } from './terminal-text.ts';

/** Rows that count are written out up to so many claims. */
const MOST_UNFOLDED = 4;
/** So many kinds of vouching are named in a cell. */
const MOST_MARKS = 2;
/** What is held together must not make the column wide. */
const LONGEST_TOGETHER = 12;

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
  /** True where the report states it itself, as a fact. */
  readonly plain: boolean;
  readonly more: boolean;
}

/**
 * Writes the evidence of one row.
 * @param said what the row's other cells say: who vouches is not said twice in one row
 */
export function evidenceCell(row: Row, said: readonly string[], context: EvidenceCellContext): EvidenceCell {
  const { words, items, shorten } = context;
  const claims = claimsText(row, said, context);
  const absent = (wanted: boolean): string => {
    const found = (row.absent ?? []).filter(({ finding }) => (finding === 'not-recorded') === wanted);
    return ranges([...new Set(found.map((absence) => items.absence(absence)))].sort((a, b) => a - b));
  };
  const [notFound, notRecorded] = [absent(false), absent(true)];
  const disputed = disputeTexts(row, items, words, shorten);
  const parts = [
    ...(claims === undefined ? [] : [claims.text]),
    ...backgroundTexts(row, claims !== undefined, context),
    ...(notFound === '' ? [] : [together(words.notFound(notFound))]),
    ...(notRecorded === '' ? [] : [together(words.notRecorded(notRecorded))]),
    ...disputed.map(together),
  ];
  return {
    text: parts.join('; '), numeric: false, folded: claims?.folded ?? false, plain: claims?.plain ?? false, more: row.more ?? false,
    marked: claims === undefined || !claims.plain || disputed.length > 0,
  };
}

/** Words and their numbers stay in one line where they are short. */
function together(text: string): string {
  return text.length > LONGEST_TOGETHER ? text : unbroken(text);
}

interface ClaimsText {
  readonly text: string;
  readonly folded: boolean;
  readonly plain: boolean;
}

function claimsText(row: Row, said: readonly string[], context: EvidenceCellContext): ClaimsText | undefined {
  const { evidence = [], members = [], more } = row;
  if (evidence.length === 0) return undefined;
  const { words } = context;
  const marks = rowVouching(row, context.reader).filter(({ plain }) => !plain).map(({ words: who }) => who);
  const who = (marks.length > MOST_MARKS ? [...marks.slice(0, MOST_MARKS), '…'] : marks).join(', ');
  const plain = marks.length === 0;
  const folded = members.length > 0 && evidence.length > MOST_UNFOLDED;
  if (folded) return { text: `${words.folded(evidence.length)}${plain ? '' : `, ${words.amongThem(who)}`}`, folded, plain };
  const text = needsText(needsOf(row), evidence, context);
  const told = more ? `${text} ${words.more}` : text;
  return { text: marks.every((mark) => said.includes(mark)) ? told : `${who}: ${told}`, folded, plain };
}

/** What a row needs: one of its derivations; where it counts, every claim without which a member could not be had. */
function needsText(needs: readonly Derivations[], evidence: readonly EvidenceEntry[], { items, words }: EvidenceCellContext): string {
  const number = (index: number): number => items.claim(evidence[index]!);
  if (needs.length === 1) return derivationText(needs[0]!, number, words);
  const always = [...new Set(needs.flatMap((sets) => (sets.length === 1 ? sets[0]! : [])))].map(number);
  const choices = new Set(needs.filter((sets) => sets.length > 1).map((sets) => derivationText(sets, number, words)));
  const texts = choices.size + always.length === 1 ? [...choices] : [...choices].map((choice) => `(${choice})`);
  return [...always.sort((a, b) => a - b), ...texts].join('+');
}

/** The registry is always named; what else is no claim only where a row rests on no claim. */
function backgroundTexts({ background = [] }: Row, restsOnClaims: boolean, { words, saidOnce }: EvidenceCellContext): readonly string[] {
  const kinds = new Set(background.map(({ kind }) => kind));
  const named = [...kinds].filter((kind) => (restsOnClaims ? kind === 'registry' && !saidOnce.has(kind) : true));
  return named.map((kind) => words.background[kind]);
}
