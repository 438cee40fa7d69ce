/** The answers to one question for several values of a parameter, side by side: which rows stand for which of them. */
import type { Answer, Cell, Row } from './answer.ts';
import { leadingColumns, termsOf } from './row-pairs.ts';

/** One row of the comparison. */
export interface ComparedRow {
  /** The cells by which it is matched. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** For each value the index of its row in that answer; null where it has none. */
  readonly rows: readonly (number | null)[];
}

/** Answers side by side. */
export interface Comparison {
  /** The name that `-p` takes. */
  readonly parameter: string;
  /** In the order in which they were asked for. */
  readonly values: readonly Cell[];
  /** False where no row of one value fits one of another: then the answers stand one below the other. */
  readonly matched: boolean;
  /** The columns by which rows are matched. */
  readonly by: readonly string[];
  /** The columns in which each value has cells of its own; empty where rows are the same but for the value. */
  readonly each: readonly string[];
  /** In the order of the answers, those of the first value first. */
  readonly rows: readonly ComparedRow[];
}

/**
 * Puts answers side by side. Rows are matched by all columns that do not hold the value compared; or, where that matches
 * more of them, by the leading columns that tell the rows of each answer apart, the others standing once for each value; or,
 * where neither matches any, by the columns up to the first of things, the rows of each thing in their order.
 * @param variable the parameter's variable, which may be a column
 */
export function compareAnswers(answers: readonly Answer[], parameter: string, variable: string): Comparison {
  const values = answers.map(({ parameters }) => parameters[parameter]!);
  const names = [...new Set(answers.flatMap(({ columns }) => columns.map(({ name }) => name)))].filter((name) => name !== variable && !isValue(name, answers, values));
  const rows = answers.map((answer) => answer.rows);
  const leading = leadingColumns(rows, names);
  const firstThing = names.findIndex((name) => rows.flat().some(({ cells }) => cells[name]?.iri !== undefined)) + 1;
  const ways = [names.length, ...(leading === undefined ? [] : [leading]), ...(firstThing > 0 && firstThing < names.length ? [firstThing] : [])]
    .map((count) => ({ count, found: matchedBy(names.slice(0, count), answers) }));
  // The last way puts together what only begins alike: it is for where no other fits.
  const best = ways.reduce((one, other) => (shared(other.found) > shared(one.found) && (other.count !== firstThing || other.count === leading || shared(one.found) === 0) ? other : one));
  return { parameter, values, matched: shared(best.found) > 0, by: names.slice(0, best.count), each: names.slice(best.count), rows: best.found };
}

/** Whether a column holds nothing but the value asked for. */
function isValue(name: string, answers: readonly Answer[], values: readonly Cell[]): boolean {
  return answers.some(({ rows }) => rows.length > 0) && answers.every(({ rows }, index) => rows.every(({ cells }) => cells[name]?.value === values[index]!.value && cells[name]?.iri === values[index]!.iri));
}

function matchedBy(by: readonly string[], answers: readonly Answer[]): readonly ComparedRow[] {
  const found = new Map<string, { cells: Record<string, Cell>; rows: (number | null)[] }>();
  for (const [at, { rows }] of answers.entries()) {
    const times = new Map<string, number>();
    for (const [index, row] of rows.entries()) {
      const terms = termsOf(row, by);
      // The second of two equal rows is matched with the second.
      const time = (times.get(terms) ?? 0) + 1;
      times.set(terms, time);
      const one = found.get(`${time} ${terms}`) ?? { cells: cellsOf(row, by), rows: answers.map(() => null) };
      one.rows[at] = index;
      found.set(`${time} ${terms}`, one);
    }
  }
  // Rows that are matched by the same terms stand together, in the order in which the terms come up.
  const groups = new Map<string, ComparedRow[]>();
  for (const [key, row] of found) {
    const terms = key.slice(key.indexOf(' '));
    groups.set(terms, [...(groups.get(terms) ?? []), row]);
  }
  return [...groups.values()].flat();
}

function cellsOf({ cells }: Row, by: readonly string[]): Record<string, Cell> {
  return Object.fromEntries(by.flatMap((name) => (cells[name] === undefined ? [] : [[name, cells[name]]])));
}

/** How many rows stand for more than one value. */
function shared(rows: readonly ComparedRow[]): number {
  return rows.filter((row) => row.rows.filter((index) => index !== null).length > 1).length;
}

/** All rows as one answer, the value compared in a column before the others; for formats that hold one table. */
export function stackedAnswer(answers: readonly Answer[], { values }: Comparison, label: string): Answer {
  const [first] = answers;
  const columns = [...new Map(answers.flatMap(({ columns: own }) => own.map((column) => [column.name, column] as const))).values()];
  let name = 'compared';
  while (columns.some((column) => column.name === name)) name = `${name}_`;
  return {
    ...first!,
    columns: [{ name, label, type: 'mixed' }, ...columns],
    rows: answers.flatMap(({ rows }, index) => rows.map((row) => ({ ...row, cells: { [name]: values[index]!, ...row.cells } }))),
  };
}
