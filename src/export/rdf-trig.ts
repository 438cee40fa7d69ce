/** Lays quads out as TriG or Turtle for people: prefixes, one block per graph, one statement per thing, always in the same order. */
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../graph/graph.ts';
import type { Project } from '../graph/project.ts';
import { mergedMark, RDF_TYPE, RDFS_LABEL } from '../graph/vocabulary.ts';
import { graphRanks } from './graph-order.ts';
import { naturalKey } from './natural-order.ts';
import { ranksOf, runs, type Column, type QuadTable, type SortKey } from './quad-table.ts';
import { exportedTable, type RdfExportOptions } from './rdf-quads.ts';
import { trigComments, type TrigComments } from './trig-comments.ts';
import { TurtleNames } from './turtle-names.ts';

type About = Pick<Project, 'name' | 'version' | 'licences' | 'languages'>;

export interface LayoutOptions extends RdfExportOptions {
  /** The language of the comments; else the project's first, so that the same graph gives the same file everywhere. */
  readonly lang?: string;
  /** What the graph is a part for, where it is one. */
  readonly only?: string;
  /** Under which lens, and what that left out. */
  readonly lens?: string;
}

/**
 * TriG that reads back to exactly the quads of `writeNQuads`, in one order whatever the files' order: registry,
 * ontology, reports, claims by report and number, then the default graph and the mark of a merged export. Before each
 * block stands where it is from; a claim's comment holds our summary of it.
 */
export function writeTrig(graph: Graph, project: About, options: LayoutOptions = {}): string | Iterable<string> {
  const { merged = false, lang = project.languages[0] ?? 'en' } = options;
  return trigPieces(exportedTable(graph, { merged }), graph, trigComments(graph, project, merged ? 'merged' : 'stated', { lang, ...options }), merged);
}

/** The merge of the stated triples as Turtle, laid out as TriG's blocks are. */
export function writeTurtle(graph: Graph, project: About, options: Pick<LayoutOptions, 'lang' | 'only' | 'lens'> = {}): string | Iterable<string> {
  return turtlePieces(exportedTable(graph), graph, trigComments(graph, project, 'triples', { lang: project.languages[0] ?? 'en', ...options }));
}

function* trigPieces(table: QuadTable, graph: Graph, comments: TrigComments, merged: boolean): Generator<string> {
  const layout = new Layout(table, graph);
  yield layout.head(comments);
  const mark = mergedMark(graph.base);
  for (const rows of runs(table, table.order([['graph', graphRanks(table, graph)], ...layout.keys]), ['graph'])) {
    const name = table.terms[table.at(rows[0]!, 'graph')]!;
    // The default graph stands before the mark, which comes last.
    if (merged && name.value === mark) yield* layout.defaultGraph(comments, mark);
    yield* layout.block(name, rows, comments);
  }
}

function* turtlePieces(table: QuadTable, graph: Graph, comments: TrigComments): Generator<string> {
  const layout = new Layout(table, graph);
  yield layout.head(comments);
  for (const rows of runs(table, table.order(layout.keys), ['subject'])) yield `\n${layout.statement(rows, '')}`;
}

/** Writes rows of one table; all terms are written ahead, since prefixes come first in the file. */
class Layout {
  /** Orders a graph's rows: by subject, then type and label first, then by predicate and object. */
  readonly keys: readonly SortKey[];
  readonly #table: QuadTable;
  readonly #texts: readonly string[];
  readonly #names: TurtleNames;

  constructor(table: QuadTable, graph: Pick<Graph, 'base' | 'usedBases'>) {
    this.#table = table;
    this.#names = new TurtleNames(graph);
    // The type's short form takes no prefix, unless it is itself spoken of.
    const isShort = (term: RDF.Term, number: number): boolean => term.value === RDF_TYPE && !table.has(number, ['subject', 'object', 'graph']);
    this.#texts = table.terms.map((term, number) => (isShort(term, number) ? 'a' : this.#names.term(term)));
    const predicate = ({ value }: RDF.Term): string => (value === RDF_TYPE ? '' : value === RDFS_LABEL ? ' ' : value);
    this.keys = [
      ['subject', ranksOf(table.terms.map(({ termType, value }) => (termType === 'Literal' ? '' : `${naturalKey(value)}\u0000${termType}`)))],
      ['predicate', ranksOf(table.terms.map(predicate))],
      ['object', ranksOf(this.#texts)],
    ];
  }

  head({ head }: TrigComments): string {
    return [...head.map((line) => `# ${line}\n`), ...this.#names.declarations()].join('');
  }

  /** One graph's block, thing by thing. */
  *block(name: RDF.Term, rows: Uint32Array, comments: TrigComments): Generator<string> {
    yield `\n${comments.block(name.value).map((line) => `# ${line}\n`).join('')}${this.#names.term(name)} {\n`;
    let between = '';
    for (const things of runs(this.#table, rows, ['subject'])) {
      yield between + this.statement(things, '    ');
      between = '\n';
    }
    yield '}\n';
  }

  /** Each triple of the graphs but the mark's, once. */
  *defaultGraph(comments: TrigComments, mark: string): Generator<string> {
    const table = this.#table;
    let before = `\n${comments.block('').map((line) => `# ${line}\n`).join('')}`;
    for (const things of runs(table, table.order(this.keys), ['subject'])) {
      const rows = things.filter((row) => table.terms[table.at(row, 'graph')]!.value !== mark);
      if (rows.length > 0) yield before + this.statement(rows, '');
      before = '\n';
    }
  }

  /** All that is said of one thing in one graph, each triple once. */
  statement(rows: Uint32Array, indent: string): string {
    const table = this.#table;
    const text = (row: number, column: Column): string => this.#texts[table.at(row, column)]!;
    const said = [...runs(table, rows, ['predicate'])].map((list) => {
      const objects = [...runs(table, list, ['object'])].map((same) => text(same[0]!, 'object'));
      // An object per line, so that a diff shows just the one that changed.
      const listed = objects.join(`,\n${indent}        `);
      const isType = table.terms[table.at(list[0]!, 'predicate')]!.value === RDF_TYPE;
      return `${isType ? 'a' : text(list[0]!, 'predicate')} ${listed}`;
    });
    return `${indent}${text(rows[0]!, 'subject')} ${said.join(` ;\n${indent}    `)} .\n`;
  }
}
