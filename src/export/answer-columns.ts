/** The columns that people read: some columns for machines are one cell for people. */
import type { Answer, Row } from '../query/answer.ts';
import { rowCellText, type CellStyle, type CellText } from './answer-cells.ts';
import { joinedDate, joinedQuantity } from './answer-values.ts';
import { joinedVouching } from './answer-vouching.ts';

export interface ReadableColumn {
  readonly heading: string;
  /** The columns of the answer that it reads. */
  readonly names: readonly string[];
  readonly read: (row: Row, style: CellStyle) => CellText;
}

/** The columns of an answer, joined where that reads better. */
export function readableColumns(answer: Answer): readonly ReadableColumn[] {
  const joined = [joinedQuantity(answer), joinedDate(answer), joinedVouching(answer)].filter((join) => join !== undefined);
  const dropped = new Set(joined.flatMap(({ drops }) => drops));
  return answer.columns
    .filter(({ name }) => !dropped.has(name))
    .map(({ name, label }) => {
      const join = joined.find(({ at }) => at === name);
      return { heading: label, names: [name, ...(join?.drops ?? [])], read: (row, style) => join?.read(row, style) ?? rowCellText(row, name, style) };
    });
}
