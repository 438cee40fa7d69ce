/** Which row of an answer is meant: by its number in the answer as `ask` shows it, or by its id. */
import { readableColumns } from '../export/answer-columns.ts';
import { readingStyle, type ReadingOptions } from '../export/answer-sheet.ts';
import { safeLine } from '../export/terminal-text.ts';
import { Problem } from '../problem.ts';
import type { Answer } from '../query/answer.ts';
import { usage } from './command-options.ts';
import type { Messages } from './messages-en.ts';

/** So many rows are listed for a choice, each cut to so many characters. */
const MOST_LISTED = 20;
const LONGEST = 80;

/**
 * The index of the row asked for; of the only row where none was.
 * @param asked a number from 1, an id, or the beginning of one
 * @throws Problem `which-row`, `bad-row` (usage), `unknown-row`
 */
export function chosenRow(answer: Answer, asked: string | undefined, reading: ReadingOptions, say: Messages): number {
  const { rows } = answer;
  if (asked === undefined) {
    if (rows.length === 1) return 0;
    throw usage('which-row', say.why.whichRow(rows.length), `${rowList(answer, reading, say)}\n  ${say.why.whichRowRepair}`);
  }
  const exact = rows.findIndex(({ id }) => id === asked);
  if (exact >= 0) return exact;
  const number = /^\d+$/u.test(asked) ? Number(asked) : 0;
  if (number >= 1 && number <= rows.length) return number - 1;
  if (!/^(?:\d+|[0-9a-f]{4,12})$/u.test(asked)) throw usage('bad-row', say.why.badRow(asked), say.why.rowsAre(rows.length));
  // Equal rows have one id, and share their evidence.
  const [first, ...others] = new Set(asked.length < 4 ? [] : rows.map(({ id }) => id).filter((id) => id.startsWith(asked)));
  if (first !== undefined && others.length === 0) return rows.findIndex(({ id }) => id === first);
  throw new Problem({ code: 'unknown-row', message: others.length === 0 ? say.why.unknownRow(asked) : say.why.severalRows(asked, others.length + 1), repair: say.why.rowsAre(rows.length) });
}

/** The rows by number and id, a line each. */
function rowList(answer: Answer, reading: ReadingOptions, say: Messages): string {
  const style = readingStyle(reading);
  const columns = readableColumns(answer);
  const lines = answer.rows.slice(0, MOST_LISTED).map((row, index) => {
    const text = safeLine(columns.map(({ read }) => read(row, style).text).join(' · '));
    return `${String(index + 1).padStart(3)}  ${row.id}  ${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}`;
  });
  const more = answer.rows.length - MOST_LISTED;
  return [...lines, ...(more > 0 ? [`     ${say.why.moreRows(more)}`] : [])].join('\n  ');
}
