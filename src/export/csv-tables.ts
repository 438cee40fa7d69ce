/** The tables of a CSV export: nodes, edges, and one per class. */
import type { Graph } from '../graph/graph.ts';
import { localName, OWL_CLASS } from '../graph/vocabulary.ts';
import { Problem } from '../problem.ts';
import { ClassTables, declaredClasses, type Table } from './class-table.ts';
import { csvTable, type CsvCell, type CsvStyle } from './csv.ts';
import type { ExportFile } from './format.ts';
import { EDGE_ATTRIBUTES, Network, NODE_ATTRIBUTES, type AttributeType, type NetworkOptions, type Values } from './network.ts';
import { nameOf } from './thing-values.ts';

/**
 * One table as CSV: `nodes`, `edges`, or the class of a name.
 * @throws Problem `unknown-table` (usage)
 */
export function writeTable(graph: Graph, name: string, options: NetworkOptions, style: CsvStyle): Iterable<string> {
  const { header, rows } = name === 'nodes' ? nodes(graph, options) : name === 'edges' ? edges(graph, options) : new ClassTables(graph, options).table(classNamed(name, graph, options));
  return csvTable(header, rows, style);
}

/** Every table as a file: `nodes.csv`, `edges.csv`, and one for each class that has things, by its name. */
export function* writeTables(graph: Graph, options: NetworkOptions, style: CsvStyle): Generator<ExportFile> {
  const text = ({ header, rows }: Table): Iterable<string> => csvTable(header, rows, style);
  yield { name: 'nodes.csv', text: text(nodes(graph, options)) };
  yield { name: 'edges.csv', text: text(edges(graph, options)) };
  const tables = new ClassTables(graph, options);
  // Some file systems do not tell capitals from small letters.
  const taken = new Set(['nodes', 'edges']);
  for (const iri of tables.classes()) {
    let name = localName(iri).replace(/[^\w.-]/gu, '_');
    while (taken.has(name.toLowerCase())) name += '_';
    taken.add(name.toLowerCase());
    yield { name: `${name}.csv`, text: text(tables.table(iri)) };
  }
}

/** One row per thing; the columns `id` and `label` are those that Gephi looks for. */
function nodes(graph: Graph, options: NetworkOptions): Table {
  const network = new Network(graph, options);
  const columns = [...NODE_ATTRIBUTES, ...network.ownAttributes()].filter(([name]) => name !== 'iri');
  return { header: ['id', ...columns.map(([name]) => name)], rows: rows() };

  function* rows(): Generator<readonly CsvCell[]> {
    for (const record of network.nodes()) yield [record.iri, ...cells(columns, network.node(record))];
  }
}

/** One row per statement between two things; Gephi looks for `source` and `target`. */
function edges(graph: Graph, options: NetworkOptions): Table {
  const network = new Network(graph, options);
  const label = (iri: string): string => nameOf(iri, graph, options.lang);
  return { header: ['source', 'target', 'source_label', 'target_label', ...EDGE_ATTRIBUTES.map(([name]) => name)], rows: rows() };

  function* rows(): Generator<readonly CsvCell[]> {
    for (const { source, target, values } of network.edges()) yield [source, target, label(source), label(target), ...cells(EDGE_ATTRIBUTES, values)];
  }
}

function cells(columns: readonly (readonly [string, AttributeType])[], values: Values): CsvCell[] {
  return columns.map(([name, type]) => {
    const value = values[name] ?? '';
    return value !== '' && (type === 'int' || type === 'double') ? { number: value } : value;
  });
}

/** The class of a name: its local name in any case, or its label in any language. */
function classNamed(name: string, graph: Graph, options: NetworkOptions): string {
  const classes = [...(options.classes ?? declaredClasses(graph))];
  const asked = name.toLowerCase();
  const found = classes.find((iri) => iri === name) ?? classes.find((iri) => localName(iri).toLowerCase() === asked)
    ?? graph.labels.find(name, OWL_CLASS).find(({ iri }) => classes.includes(iri))?.iri;
  if (found !== undefined) return found;
  const known = classes.map(localName).sort().join(', ');
  throw new Problem({
    code: 'unknown-table', message: { en: `there is no table ${name}`, de: `die Tabelle ${name} gibt es nicht` }, kind: 'usage',
    repair: { en: `Tables are nodes, edges, and one per class: ${known}.`, de: `Tabellen sind nodes, edges und eine je Klasse: ${known}.` },
  });
}
