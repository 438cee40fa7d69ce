/** The rows of an answer as a network: each row leads through things, and things that are the same are one. */
import type { Answer, Row } from '../../query/answer.ts';
import { rowCellText, type CellStyle } from '../answer-cells.ts';
import { marksOf, type Mark } from './marks.ts';

export interface Thing {
  readonly id: string;
  readonly label: string;
  /** True where a row begins or ends with it; else it only stands between others. */
  isEnd: boolean;
}

export interface Link {
  /** Indices of things, the smaller first. */
  readonly from: number;
  readonly to: number;
  /** True where every row that draws it says that the two are further apart. */
  isFar: boolean;
  /** Those of each row that draws it. */
  readonly marks: (readonly Mark[])[];
}

export interface Network {
  readonly things: readonly Thing[];
  readonly links: readonly Link[];
  /** For each row that is drawn, the things that it leads through. */
  readonly ways: readonly (readonly number[])[];
  /** The columns of each place of a way, those that have a value somewhere. */
  readonly places: Path;
  /** How many rows were read. */
  readonly rows: number;
}

type Path = readonly (readonly string[])[];

/** Reads rows until there are `most` things; undefined where no two columns hold things. */
export function network(answer: Answer, path: Path | undefined, style: CellStyle, most: number): Network | undefined {
  const isUsed = (name: string): boolean => answer.rows.some(({ cells }) => (path === undefined ? cells[name]?.iri : cells[name]) !== undefined);
  const places = (path ?? answer.columns.map(({ name }) => [name])).map((names) => names.filter(isUsed)).filter((names) => names.length > 0);
  if (places.length < 2) return undefined;
  const built = new Builder(style);
  let read = 0;
  for (const row of answer.rows) {
    if (!built.takes(row, places, most)) break;
    read += 1;
  }
  return built.links.length === 0 ? undefined : { things: built.things, links: built.links, ways: built.ways, places, rows: read };
}

class Builder {
  readonly things: Thing[] = [];
  readonly links: Link[] = [];
  readonly ways: number[][] = [];
  readonly #style: CellStyle;
  readonly #known = new Map<string, number>();
  readonly #links = new Map<string, Link>();

  constructor(style: CellStyle) {
    this.#style = style;
  }

  /** Adds a row; false where it would bring more things than are wanted. */
  takes(row: Row, places: Path, most: number): boolean {
    const columns = places.flatMap((names) => names.find((name) => row.cells[name] !== undefined) ?? []);
    const fresh = new Set(columns.map((name) => row.cells[name]!.value).filter((id) => !this.#known.has(id)));
    if (this.things.length > 0 && this.things.length + fresh.size > most) return false;
    const way = columns.map((name, index) => this.#thing(row, name, index === 0 || index === columns.length - 1));
    const isFar = Number(row.cells['steps']?.value ?? 0) > way.length - 1;
    for (const [index, to] of way.entries()) {
      const from = way[index - 1];
      if (from !== undefined && from !== to) this.#link(Math.min(from, to), Math.max(from, to), isFar, marksOf(row, this.#style.isProject));
    }
    this.ways.push(way);
    return true;
  }

  #thing(row: Row, column: string, isEnd: boolean): number {
    const { value } = row.cells[column]!;
    const index = this.#known.get(value) ?? this.things.push({ id: value, label: rowCellText(row, column, this.#style).text, isEnd }) - 1;
    this.#known.set(value, index);
    if (isEnd) this.things[index]!.isEnd = true;
    return index;
  }

  #link(from: number, to: number, isFar: boolean, marks: readonly Mark[]): void {
    const key = `${from} ${to}`;
    const known = this.#links.get(key);
    if (known === undefined) {
      const link = { from, to, isFar, marks: [marks] };
      this.#links.set(key, link);
      this.links.push(link);
      return;
    }
    known.isFar &&= isFar;
    known.marks.push(marks);
  }
}
