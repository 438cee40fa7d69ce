/** A reader's own copy of a report, matched with the recorded passages by their hashes, wherever they stand (semantics §14). */
import { createHash } from 'node:crypto';
import { plainText } from '../graph/plain-text.ts';
import type { RecordedPassage } from './recorded-passages.ts';

/** How a passage stands in a copy: as recorded, at another place, in other words at its place, or not at all. */
export type Fit = 'found' | 'moved' | 'differing' | 'missing';

export interface CopiedPassage {
  readonly passage: RecordedPassage;
  readonly fit: Fit;
  /** The copy's own words; undefined where it is missing. */
  readonly text?: string;
  /** The line in the copy where they begin, from 1. */
  readonly line?: number;
}

/** Consecutive lines of a copy that make one passage, or a line that makes none. */
interface Piece {
  readonly text: string;
  /** From 1; `end` is the line after the last. */
  readonly line: number;
  readonly end: number;
  /** The hash by which it was recognised. */
  readonly hash?: string;
}

/** A copy may break a passage into so many lines. */
const MOST_LINES = 80;

/** What copies put before headings and list items that is none of the publisher's words. */
const MARK = /^\s*(?:[#>*+•·▪◦-]+|\d+[.)])\s+/u;

/**
 * Matches a copy passage by passage. What stands between two passages that were found, and is about as long as one that
 * was not, counts as that one in other words.
 * @param recorded a report's passages in reading order
 */
export function matchCopy(text: string, recorded: readonly RecordedPassage[]): readonly CopiedPassage[] {
  const pieces = piecesOf(text, recorded);
  const inOrder = longestOrder(recorded, pieces);
  const taken = new Set(inOrder.values());
  const matched = new Map<RecordedPassage, CopiedPassage>();
  for (const [passage, at] of inOrder) matched.set(recorded[passage]!, copied(recorded[passage]!, 'found', pieces[at]!));
  for (const passage of recorded.filter((one) => !matched.has(one))) {
    const at = pieces.findIndex(({ hash }, index) => hash !== undefined && passage.hashes.has(hash) && !taken.has(index));
    if (at < 0) continue;
    taken.add(at);
    matched.set(passage, copied(passage, 'moved', pieces[at]!));
  }
  const differing = otherWords(recorded, pieces, inOrder, new Set(matched.keys()));
  return recorded.map((passage) => matched.get(passage) ?? differing.get(passage) ?? { passage, fit: 'missing' });
}

/** How many passages fit in each way. */
export function fits(copy: readonly CopiedPassage[]): Readonly<Record<Fit, number>> {
  const count = (fit: Fit): number => copy.filter((one) => one.fit === fit).length;
  return { found: count('found'), moved: count('moved'), differing: count('differing'), missing: count('missing') };
}

function copied(passage: RecordedPassage, fit: Fit, { text, line }: Piece): CopiedPassage {
  return { passage, fit, text, line };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The copy in pieces: each line that is a passage, or the fewest lines that together are one; every other line alone. */
function piecesOf(text: string, recorded: readonly RecordedPassage[]): readonly Piece[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  const hashes = new Set(recorded.flatMap((passage) => [...passage.hashes]));
  const longest = Math.max(0, ...recorded.map(({ length }) => length));
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length;) {
    const piece = passageAt(lines, at, hashes, longest) ?? { text: lines[at]!, line: at + 1, end: at + 2 };
    if (piece.text.trim() !== '') pieces.push(piece);
    at = piece.end - 1;
  }
  return pieces;
}

function passageAt(lines: readonly string[], at: number, hashes: ReadonlySet<string>, longest: number): Piece | undefined {
  let text = lines[at]!;
  if (text.trim() === '') return undefined;
  for (let end = at + 1; ; end += 1) {
    if (plainText(text).length > longest * 2) return undefined;
    for (const form of [text, text.replace(MARK, '')]) {
      const hash = sha256(plainText(form));
      if (hashes.has(hash)) return { text: form, line: at + 1, end: end + 1, hash };
    }
    const next = lines[end];
    // A blank line ends a paragraph.
    if (next === undefined || next.trim() === '' || end - at >= MOST_LINES) return undefined;
    text = `${text} ${next}`;
  }
}

/** The most passages whose pieces stand in reading order: from a passage's place in `recorded` to its piece's. */
function longestOrder(recorded: readonly RecordedPassage[], pieces: readonly Piece[]): ReadonlyMap<number, number> {
  const same = (passage: number, piece: number): boolean => {
    const { hash } = pieces[piece]!;
    return hash !== undefined && recorded[passage]!.hashes.has(hash);
  };
  // best[p][q]: how many fit from passage p and piece q on.
  const best = Array.from({ length: recorded.length + 1 }, () => new Uint32Array(pieces.length + 1));
  for (let p = recorded.length - 1; p >= 0; p -= 1) {
    for (let q = pieces.length - 1; q >= 0; q -= 1) {
      best[p]![q] = same(p, q) ? best[p + 1]![q + 1]! + 1 : Math.max(best[p + 1]![q]!, best[p]![q + 1]!);
    }
  }
  const order = new Map<number, number>();
  for (let [p, q] = [0, 0]; p < recorded.length && q < pieces.length;) {
    if (same(p, q)) order.set(p++, q++);
    else if (best[p + 1]![q]! >= best[p]![q + 1]!) p += 1;
    else q += 1;
  }
  return order;
}

/** Passages that were not found, but have something of their length between the passages around them. */
function otherWords(
  recorded: readonly RecordedPassage[], pieces: readonly Piece[], inOrder: ReadonlyMap<number, number>, known: ReadonlySet<RecordedPassage>,
): ReadonlyMap<RecordedPassage, CopiedPassage> {
  const found = new Map<RecordedPassage, CopiedPassage>();
  if (inOrder.size === 0) return found;
  let at = 0;
  for (const [index, passage] of recorded.entries()) {
    const here = inOrder.get(index);
    if (here !== undefined) at = here + 1;
    if (known.has(passage)) continue;
    const next = [...inOrder].find(([other]) => other > index)?.[1] ?? pieces.length;
    const piece = ofLength(passage.length, pieces, at, next);
    if (piece === undefined) continue;
    found.set(passage, copied(passage, 'differing', piece));
    at = pieces.findIndex(({ line }) => line >= piece.end);
    if (at < 0) at = pieces.length;
  }
  return found;
}

/** The first unrecognised lines between two pieces that together are about as long as asked for. */
function ofLength(length: number, pieces: readonly Piece[], from: number, to: number): Piece | undefined {
  for (let at = from; at < to; at += 1) {
    let piece = pieces[at]!;
    if (piece.hash !== undefined) continue;
    for (let next = at + 1; piece.text.length < length * 0.6; next += 1) {
      const more = pieces[next];
      if (next >= to || more === undefined || more.hash !== undefined || more.line !== piece.end) break;
      piece = { text: `${piece.text} ${more.text}`, line: piece.line, end: more.end };
    }
    if (piece.text.length >= length * 0.5 && piece.text.length <= length * 2) return piece;
  }
  return undefined;
}
