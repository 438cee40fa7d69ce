/** Who vouches for a row and for what kind of thing, in one cell. */
import type { Answer, Cell, Row } from '../query/answer.ts';
import { certaintyCode, cellText, type CellStyle, type CellText } from './answer-cells.ts';
import type { Joined } from './answer-joined.ts';

/**
 * Who vouches and for what, where `certainty`, `mode` and perhaps `source` stand side by side: “Alpenrobotik says so
 * (as an intention)”. Semantics §4 wants just these words; the source of what a report states itself is named only
 * where the answer has several.
 */
export function joinedVouching({ columns, rows }: Answer): Joined | undefined {
  const first = columns.findIndex(({ name }) => name === 'certainty');
  if (first < 0 || columns[first + 1]?.name !== 'mode') return undefined;
  const hasSource = columns[first + 2]?.name === 'source';
  const publishers = new Set(rows.filter(({ cells }) => cells['source'] !== undefined && certaintyCode(cells['certainty']) !== 'said').map(({ cells }) => cells['source']?.value));
  return {
    at: 'certainty',
    drops: hasSource ? ['mode', 'source'] : ['mode'],
    read: ({ cells }, style) => vouching(cells, hasSource ? cells['source'] : undefined, publishers.size > 1, style),
  };
}

function vouching(cells: Row['cells'], source: Cell | undefined, nameSource: boolean, style: CellStyle): CellText | undefined {
  const { certainty, mode } = cells;
  if (certainty === undefined) return undefined;
  const who = cellText(certainty, 'certainty', style);
  const said = certaintyCode(certainty) === 'said' && source !== undefined;
  const kind = mode === undefined ? undefined : cellText(mode, 'mode', style);
  const notes = [
    ...(source !== undefined && nameSource && !said ? [cellText(source, 'source', style).text] : []),
    ...(kind?.marked ? [style.words.as(kind.text)] : []),
  ];
  const base = said ? speaker(source, style) : who.text;
  return { text: notes.length === 0 ? base : `${base} (${notes.join(', ')})`, marked: who.marked || Boolean(kind?.marked), numeric: false };
}

function speaker(source: Cell, style: CellStyle): string {
  if (source.iri !== undefined && style.isProject(source.iri)) return style.words.ourReading;
  return style.words.says(cellText(source, 'source', style).text);
}
