/** GraphML for Gephi and yEd. */
import type { Graph } from '../graph/graph.ts';
import { EDGE_ATTRIBUTES, Network, NODE_ATTRIBUTES, type NetworkOptions, type Values } from './network.ts';
import { shortIri } from './short-iri.ts';

/**
 * Writes the network, node by node and edge by edge. An event's date is folded into the event; amounts stay nodes, with
 * what they measure, since a budget is not a contract's value.
 */
export function* writeGraphml(graph: Graph, options: NetworkOptions): Generator<string> {
  const network = new Network(graph, options);
  const id = (iri: string): string => nodeId(iri, options.prefixes);
  const own = network.ownAttributes();
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const [name, type] of [...NODE_ATTRIBUTES, ...own]) yield `  <key id="n.${name}" for="node" attr.name="${name}" attr.type="${type}"/>\n`;
  for (const [name, type] of EDGE_ATTRIBUTES) yield `  <key id="e.${name}" for="edge" attr.name="${name}" attr.type="${type}"/>\n`;
  yield '  <graph id="dealgraph" edgedefault="directed">\n';
  for (const record of network.nodes()) yield `    <node id="${id(record.iri)}">\n${data('n', network.node(record))}    </node>\n`;
  for (const { source, target, values } of network.edges()) {
    yield `    <edge source="${id(source)}" target="${id(target)}">\n${data('e', values)}    </edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

/** An XML NMTOKEN, as the schema asks for, that still reads as a name. */
function nodeId(iri: string, prefixes: NetworkOptions['prefixes']): string {
  return shortIri(iri, prefixes).replace(/[^A-Za-z0-9.:_-]|_(?=x)/gu, (char) => `_x${char.codePointAt(0)!.toString(16)}_`);
}

/** The attributes that a node or edge has; an empty one is left out, which reads as unknown. */
function data(prefix: string, values: Values): string {
  return Object.entries(values).filter(([, value]) => value !== '').map(([name, value]) => `      <data key="${prefix}.${name}">${escaped(value)}</data>\n`).join('');
}

/** XML 1.0 has no place for most control characters, not even escaped. */
function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}
