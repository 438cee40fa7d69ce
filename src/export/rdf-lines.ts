/** Canonical N-Quads and N-Triples, line by line, from numbers instead of a million strings. */
import type { Graph } from '../graph/graph.ts';
import { termToNQuads } from '../graph/nquads.ts';
import { mergedMark } from '../graph/vocabulary.ts';
import { ranksOf, type QuadTable } from './quad-table.ts';
import { canonicalNQuads } from './rdf-canonical.ts';
import { exportedQuads, exportedTable, hasBlankNodes, type RdfExportOptions } from './rdf-quads.ts';
import { Terms } from '../graph/terms.ts';

const TRIPLE = ['subject', 'predicate', 'object'] as const;
const QUAD = [...TRIPLE, 'graph'] as const;

/**
 * Canonical N-Quads (RDFC-1.0).
 * @throws Problem `canonical-work` where blank nodes are too many alike to be put in order within the work limit
 */
export function writeNQuads(graph: Graph, options: RdfExportOptions = {}): string | Iterable<string> {
  if (!options.merged && hasBlankNodes(graph)) return canonicalNQuads(exportedQuads(graph));
  return quadLinesInOrder(exportedTable(graph, options), options.merged ? mergedMark(graph.base) : undefined);
}

/**
 * The merge of the stated triples as N-Triples, in the same canonical order.
 * @throws Problem `canonical-work` as `writeNQuads`
 */
export function writeNTriples(graph: Graph): string | Iterable<string> {
  if (hasBlankNodes(graph)) {
    const terms = new Terms();
    return canonicalNQuads(exportedQuads(graph).map(({ subject, predicate, object }) => terms.quad(subject, predicate, object)));
  }
  return tripleLinesInOrder(exportedTable(graph));
}

/**
 * Distinct lines in code point order. Ordering the terms orders the lines: what follows a term in a line is a space,
 * which comes before every character that could continue the term, and a line without a graph goes on with a full stop,
 * which comes before `<` and `_`.
 * @param mark in a merged export its graph; the default graph then gets the triples of all other graphs
 */
function* quadLinesInOrder(table: QuadTable, mark: string | undefined): Generator<string> {
  const texts = table.terms.map(termToNQuads);
  const ranks = ranksOf(texts);
  const rows = table.order(QUAD.map((column) => [column, ranks]));
  const isMark = (row: number): boolean => table.terms[table.at(row, 'graph')]!.value === mark;
  for (const [position, row] of rows.entries()) {
    const before = position === 0 ? undefined : rows[position - 1]!;
    const isNewTriple = before === undefined || !table.same(before, row, TRIPLE);
    const triple = TRIPLE.map((column) => texts[table.at(row, column)]).join(' ');
    if (isNewTriple && mark !== undefined && inOtherGraph(position, rows, table, isMark)) yield `${triple} .\n`;
    if (!isNewTriple && table.same(before, row, ['graph'])) continue;
    const graph = texts[table.at(row, 'graph')]!;
    yield graph === '' ? `${triple} .\n` : `${triple} ${graph} .\n`;
  }
}

/** Whether the triple that starts at a position stands in a graph besides the mark's. */
function inOtherGraph(start: number, rows: Uint32Array, table: QuadTable, isMark: (row: number) => boolean): boolean {
  for (let at = start; at < rows.length && table.same(rows[start]!, rows[at]!, TRIPLE); at++) if (!isMark(rows[at]!)) return true;
  return false;
}

function* tripleLinesInOrder(table: QuadTable): Generator<string> {
  const texts = table.terms.map(termToNQuads);
  const ranks = ranksOf(texts);
  const rows = table.order(TRIPLE.map((column) => [column, ranks]));
  for (const [position, row] of rows.entries()) {
    if (position > 0 && table.same(rows[position - 1]!, row, TRIPLE)) continue;
    yield `${TRIPLE.map((column) => texts[table.at(row, column)]).join(' ')} .\n`;
  }
}
