/** Writes a whole graph as JSON-LD, origin by origin, a node object at a time. */
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../graph/graph.ts';
import { graphBlocks, subjectBlocks, type GraphBlock } from './graph-order.ts';
import type { Context } from './json-ld-context.ts';
import { confusableScheme, JsonLdNames, type Json } from './json-ld-names.ts';
import { nodeObject, type NodeObject } from './json-ld-nodes.ts';
import { jsonLayout } from './json-layout.ts';
import { exportedQuads } from './rdf-quads.ts';

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
  const quads = exportedQuads(graph, { merged });
  const names = form === 'expanded' ? new JsonLdNames(undefined) : new JsonLdNames(context, confusableSchemes(quads), address);
  const indent = names.isExpanded ? 2 : 4;
  yield names.isExpanded ? '[' : `{\n  "@context": ${jsonLayout(names.context, 2)},\n  "@graph": [`;
  yield* listed(items(graphBlocks(quads, graph), names, form, indent), '\n');
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

/** The entries of the outermost list, each as the pieces of its text. */
function* items(blocks: readonly GraphBlock[], names: JsonLdNames, form: JsonLdForm, indent: number): Generator<Iterable<string>> {
  const inside = form === 'flattened' ? namedByDefaultGraph(blocks) : new Map<string, GraphBlock>();
  for (const block of blocks) {
    if (block.name.termType !== 'DefaultGraph') {
      if (!inside.has(block.name.value)) yield graphItem(block, names, indent);
      continue;
    }
    for (const quads of subjectBlocks(block)) {
      const named = inside.get(quads[0]!.subject.value);
      const node = nodeObject(quads, names);
      yield [indented(named === undefined ? node : { ...node, '@graph': nodesOf(named, names) }, indent)];
    }
  }
}

function* graphItem(block: GraphBlock, names: JsonLdNames, indent: number): Generator<string> {
  const pad = ' '.repeat(indent);
  yield `${pad}{\n${pad}  "@id": ${JSON.stringify(names.id(block.name))},\n${pad}  "@graph": [`;
  yield* listed(mapped(subjectBlocks(block), (quads) => [indented(nodeObject(quads, names), indent + 4)]), '\n');
  yield `\n${pad}  ]\n${pad}}`;
}

function* mapped<A, B>(all: Iterable<A>, make: (one: A) => B): Generator<B> {
  for (const one of all) yield make(one);
}

function indented(node: NodeObject, indent: number): string {
  return ' '.repeat(indent) + jsonLayout(node, indent, 1);
}

function namedByDefaultGraph(blocks: readonly GraphBlock[]): Map<string, GraphBlock> {
  const subjects = new Set(blocks.find(({ name }) => name.termType === 'DefaultGraph')?.quads.map(({ subject }) => subject.value));
  return new Map(blocks.filter(({ name }) => name.termType !== 'DefaultGraph' && subjects.has(name.value)).map((block) => [block.name.value, block]));
}

/** The node objects of one graph. */
export function nodesOf(block: GraphBlock, names: JsonLdNames): NodeObject[] {
  return subjectBlocks(block).map((quads) => nodeObject(quads, names));
}

/** The schemes by which IRIs of these quads could be mistaken for compact ones. */
export function confusableSchemes(quads: readonly RDF.Quad[]): Set<string> {
  const schemes = new Set<string>();
  const see = (term: RDF.Term): void => {
    const scheme = term.termType === 'Literal' ? confusableScheme(term.datatype.value) : term.termType === 'NamedNode' ? confusableScheme(term.value) : undefined;
    if (scheme !== undefined) schemes.add(scheme);
  };
  for (const { subject, predicate, object, graph } of quads) for (const term of [subject, predicate, object, graph]) see(term);
  return schemes;
}

/**
 * A graph's origins as named graphs, each claim inside its report's graph with its metadata, so that this list alone,
 * under the same context, gives exactly the stated quads (semantics §37).
 */
export function claimsPart(graph: Graph, quads: readonly RDF.Quad[], names: JsonLdNames): Json[] {
  const blocks = graphBlocks(quads, graph);
  const contents = new Map(blocks.filter(({ name }) => graph.claims.has(name.value)).map((block) => [block.name.value, block]));
  const inReport = new Map<string, GraphBlock[]>();
  for (const [claim, block] of contents) {
    const report = graph.claims.get(claim)!.report;
    inReport.set(report, [...(inReport.get(report) ?? []), block]);
  }
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
