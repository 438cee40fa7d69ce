/** Writes a whole graph as JSON-LD, origin by origin, a node object at a time. */
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../graph/graph.ts';
import { addTo } from '../graph/groups.ts';
import { mergedMark } from '../graph/vocabulary.ts';
import { graphBlocks, graphRanks, subjectBlocks, type GraphBlock } from './graph-order.ts';
import type { Context } from './json-ld-context.ts';
import { confusableScheme, JsonLdNames, type Json } from './json-ld-names.ts';
import { nodeObject, type NodeObject } from './json-ld-nodes.ts';
import { jsonLayout } from './json-layout.ts';
import { naturalKey } from './natural-order.ts';
import { ranksOf, runs, type Column, type QuadTable, type SortKey } from './quad-table.ts';
import { exportedTable } from './rdf-quads.ts';

/** The forms of the JSON-LD 1.1 API that a graph can be written in. */
export type JsonLdForm = 'compacted' | 'expanded' | 'flattened';

export interface JsonLdOptions {
  /** Made by `projectContext`. */
  readonly context: Context;
  /** An address to write in place of the context; nothing is fetched from it. */
  readonly address?: string | undefined;
  readonly merged?: boolean;
  readonly form?: JsonLdForm;
}

/**
 * The whole graph: `{ "@context", "@graph": [ { "@id": origin, "@graph": [ node objects ] }, … ] }`, stated triples only;
 * merged, the closed origins, and the nodes of the default graph beside them (semantics §36). Expanded, it is the list
 * alone. Flattened, a node of the default graph that names a graph has that graph inside.
 */
export function* writeJsonLd(graph: Graph, { context, address, merged = false, form = 'compacted' }: JsonLdOptions): Generator<string> {
  const table = exportedTable(graph, { merged });
  const names = form === 'expanded' ? new JsonLdNames(undefined) : new JsonLdNames(context, confusableSchemes(table.terms), address);
  const indent = names.isExpanded ? 2 : 4;
  yield names.isExpanded ? '[' : `{\n  "@context": ${jsonLayout(names.context, 2)},\n  "@graph": [`;
  yield* listed(new GraphItems(table, graph, names, indent).all(merged, form === 'flattened'), '\n');
  yield names.isExpanded ? '\n]\n' : '\n  ]\n}\n';
}

/** Texts one after the other, with commas between them. */
function* listed(texts: Iterable<Iterable<string>>, before: string): Generator<string> {
  let separator = before;
  for (const text of texts) {
    yield separator;
    yield* text;
    separator = ',\n';
  }
}

/** The entries of the outermost list, each as the pieces of its text, out of a table: no quad is kept as an object. */
class GraphItems {
  readonly #table: QuadTable;
  readonly #graph: Graph;
  readonly #names: JsonLdNames;
  readonly #indent: number;
  readonly #bySubject: SortKey;

  constructor(table: QuadTable, graph: Graph, names: JsonLdNames, indent: number) {
    [this.#table, this.#graph, this.#names, this.#indent] = [table, graph, names, indent];
    this.#bySubject = ['subject', ranksOf(table.terms.map((term) => naturalKey(term.value)))];
  }

  /** The graphs in the order of TriG; merged, the nodes of the default graph come before the mark, which is last. */
  *all(merged: boolean, flat: boolean): Generator<Iterable<string>> {
    const order = this.#table.order([['graph', graphRanks(this.#table, this.#graph)], this.#bySubject]);
    const mark = merged ? mergedMark(this.#graph.base) : undefined;
    const graphs = [...runs(this.#table, order, ['graph'])];
    const inside = merged && flat ? this.#spokenOf(graphs, mark) : new Map<string, Uint32Array>();
    for (const rows of graphs) {
      const name = this.#name(rows);
      if (name.value === mark) yield* this.#defaultGraph(mark, inside);
      if (!inside.has(name.value)) yield this.#item(name, rows);
    }
  }

  *#defaultGraph(mark: string, inside: ReadonlyMap<string, Uint32Array>): Generator<Iterable<string>> {
    for (const things of runs(this.#table, this.#table.order([this.#bySubject]), ['subject'])) {
      const rows = things.filter((row) => this.#term(row, 'graph').value !== mark);
      if (rows.length === 0) continue;
      const named = inside.get(this.#term(rows[0]!, 'subject').value);
      const node = this.#node(rows);
      yield [indented(named === undefined ? node : { ...node, '@graph': [...this.#nodes(named)] }, this.#indent)];
    }
  }

  *#item(name: RDF.Term, rows: Uint32Array): Generator<string> {
    const pad = ' '.repeat(this.#indent);
    yield `${pad}{\n${pad}  "@id": ${JSON.stringify(this.#names.id(name))},\n${pad}  "@graph": [`;
    yield* listed(mapped(this.#nodes(rows), (node) => [indented(node, this.#indent + 4)]), '\n');
    yield `\n${pad}  ]\n${pad}}`;
  }

  *#nodes(rows: Uint32Array): Generator<NodeObject> {
    for (const thing of runs(this.#table, rows, ['subject'])) yield this.#node(thing);
  }

  #node(rows: Uint32Array): NodeObject {
    return nodeObject([...rows].map((row) => ({ subject: this.#term(row, 'subject'), predicate: this.#term(row, 'predicate'), object: this.#term(row, 'object') })), this.#names);
  }

  /** The graphs whose names are spoken of in the default graph, which is every triple but the mark's. */
  #spokenOf(graphs: readonly Uint32Array[], mark: string | undefined): Map<string, Uint32Array> {
    const subjects = new Uint8Array(this.#table.terms.length);
    for (let row = 0; row < this.#table.size; row++) subjects[this.#table.at(row, 'subject')] = 1;
    const spokenOf = graphs.filter((rows) => this.#name(rows).value !== mark && subjects[this.#table.at(rows[0]!, 'graph')] === 1);
    return new Map(spokenOf.map((rows) => [this.#name(rows).value, rows]));
  }

  #name(rows: Uint32Array): RDF.Term {
    return this.#term(rows[0]!, 'graph');
  }

  #term(row: number, column: Column): RDF.Term {
    return this.#table.terms[this.#table.at(row, column)]!;
  }
}

function* mapped<A, B>(all: Iterable<A>, make: (one: A) => B): Generator<B> {
  for (const one of all) yield make(one);
}

function indented(node: NodeObject, indent: number): string {
  return ' '.repeat(indent) + jsonLayout(node, indent, 1);
}

/** The node objects of one graph. */
function nodesOf(block: GraphBlock, names: JsonLdNames): NodeObject[] {
  return subjectBlocks(block).map((quads) => nodeObject(quads, names));
}

/** The schemes by which IRIs among these terms, datatypes included, could be mistaken for compact ones. */
export function confusableSchemes(terms: Iterable<RDF.Term>): Set<string> {
  const schemes = new Set<string>();
  for (const term of terms) {
    const scheme = term.termType === 'Literal' ? confusableScheme(term.datatype.value) : term.termType === 'NamedNode' ? confusableScheme(term.value) : undefined;
    if (scheme !== undefined) schemes.add(scheme);
  }
  return schemes;
}

/** The terms of quads, as `confusableSchemes` takes them. */
export function* termsOf(quads: Iterable<RDF.Quad>): Generator<RDF.Term> {
  for (const { subject, predicate, object, graph } of quads) yield* [subject, predicate, object, graph];
}

/**
 * A graph's origins as named graphs, each claim inside its report's graph with its metadata, so that this list alone,
 * under the same context, gives exactly the stated quads (semantics §37).
 */
export function claimsPart(graph: Graph, quads: readonly RDF.Quad[], names: JsonLdNames): Json[] {
  const blocks = graphBlocks(quads, graph);
  const contents = new Map(blocks.filter(({ name }) => graph.claims.has(name.value)).map((block) => [block.name.value, block]));
  const inReport = new Map<string, GraphBlock[]>();
  for (const [claim, block] of contents) addTo(inReport, graph.claims.get(claim)!.report, block);
  const hosts = blocks.filter(({ name }) => !graph.claims.has(name.value));
  const homeless = [...contents.values()].filter(({ name }) => !hosts.some((host) => host.name.value === graph.claims.get(name.value)!.report));
  return [...hosts, ...homeless].map((block) => {
    const claims = graph.claims.has(block.name.value) ? [] : inReport.get(block.name.value) ?? [];
    return { '@id': names.id(block.name), '@graph': withClaims(block, claims, names) };
  });
}

/** The nodes of a report's graph, those of its claims holding what the claim says. */
function withClaims(block: GraphBlock, claims: readonly GraphBlock[], names: JsonLdNames): Json[] {
  const left = new Map(claims.map((claim) => [names.id(claim.name), claim]));
  const nodes = nodesOf(block, names).map((node) => {
    const claim = left.get(node['@id'] as string);
    left.delete(node['@id'] as string);
    return claim === undefined ? node : { ...node, '@graph': nodesOf(claim, names) };
  });
  return [...nodes, ...[...left].map(([id, claim]) => ({ '@id': id, '@graph': nodesOf(claim, names) }))];
}
