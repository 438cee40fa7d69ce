/** What it takes to read several columns of an answer as one. */
import type { Row } from '../query/answer.ts';
import type { CellStyle, CellText } from './answer-cells.ts';

/** Several columns read as one, at the place of the first. */
export interface Joined {
  readonly at: string;
  readonly drops: readonly string[];
  /** Undefined where a row does not have what it takes; it then reads as the first column alone. */
  readonly read: (row: Row, style: CellStyle) => CellText | undefined;
}
