/** Gives blank nodes stable IRIs, so that origins, lenses and engines only ever meet named things (semantics §12). */
import { createHash } from 'node:crypto';
import type * as RDF from '@rdfjs/types';
import { termToNQuads } from './nquads.ts';
import type { Terms } from './terms.ts';

/**
 * Replaces each blank node by `<genid><hash>`. The hash comes from what is said about the node and around it, graph
 * included and file not, so it stays the same when a file is renamed, reordered, or exported and read back. Nodes
 * that nothing tells apart are numbered in the order in which they come.
 */
export function nameBlankNodes(quads: readonly RDF.Quad[], genid: string, terms: Terms): readonly RDF.Quad[] {
  const nodes = blankNodes(quads);
  if (nodes.size === 0) return quads;
  const names = distinctNames(nodes, new Map(components(nodes).flatMap((part) => [...refine(part)])));
  const renamed = (term: RDF.Term): RDF.Term => (term.termType === 'BlankNode' ? terms.iri(genid + names.get(term.value)!) : term);
  return quads.map((quad) => {
    if (quad.subject.termType !== 'BlankNode' && quad.object.termType !== 'BlankNode') return quad;
    return terms.quad(renamed(quad.subject) as RDF.Quad_Subject, quad.predicate, renamed(quad.object) as RDF.Quad_Object, quad.graph);
  });
}

type Nodes = ReadonlyMap<string, readonly RDF.Quad[]>;

/** Each blank node's label with the quads that it stands in, in order of appearance. */
function blankNodes(quads: readonly RDF.Quad[]): Nodes {
  const nodes = new Map<string, RDF.Quad[]>();
  for (const quad of quads) {
    for (const term of [quad.subject, quad.object]) {
      if (term.termType !== 'BlankNode') continue;
      const known = nodes.get(term.value);
      if (known === undefined) nodes.set(term.value, [quad]);
      else if (known.at(-1) !== quad) known.push(quad);
    }
  }
  return nodes;
}

/** Parts that share no quad: each is hashed by itself, so that other files' blank nodes change nothing. */
function components(nodes: Nodes): Nodes[] {
  const left = new Map(nodes);
  const parts: Nodes[] = [];
  for (const first of nodes.keys()) {
    const part = new Map<string, readonly RDF.Quad[]>();
    for (const queue = [first]; queue.length > 0;) {
      const label = queue.pop()!;
      const quads = left.get(label);
      if (quads === undefined) continue;
      left.delete(label);
      part.set(label, quads);
      for (const { subject, object } of quads) queue.push(...[subject, object].filter((term) => term.termType === 'BlankNode').map((term) => term.value));
    }
    if (part.size > 0) parts.push(part);
  }
  return parts;
}

/** Nodes at the ends of very long uniform chains stay alike after this many rounds, and are numbered. */
const MOST_ROUNDS = 64;

/** Colour refinement: each round hashes a node with its neighbours' hashes, until no round tells more nodes apart. */
function refine(nodes: Nodes): ReadonlyMap<string, string> {
  let hashes = new Map([...nodes.keys()].map((label) => [label, '']));
  for (let distinct = 0, round = 0; round < MOST_ROUNDS; round++) {
    const next = new Map([...nodes].map(([label, quads]) => [label, hashOf(label, quads, hashes)]));
    const count = new Set(next.values()).size;
    if (count === distinct) return hashes;
    [hashes, distinct] = [next, count];
  }
  return hashes;
}

function hashOf(label: string, quads: readonly RDF.Quad[], hashes: ReadonlyMap<string, string>): string {
  const write = (term: RDF.Term): string => {
    if (term.termType !== 'BlankNode') return termToNQuads(term);
    return term.value === label ? '_:this' : `_:${hashes.get(term.value)}`;
  };
  const lines = quads.map(({ subject, predicate, object, graph }) => [subject, predicate, object, graph].map(write).join(' '));
  return createHash('sha256').update(`${hashes.get(label)}\n${lines.sort().join('\n')}`).digest('hex').slice(0, 24);
}

function distinctNames(nodes: Nodes, hashes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const used = new Map<string, number>();
  return new Map([...nodes.keys()].map((label) => {
    const hash = hashes.get(label)!;
    const before = used.get(hash) ?? 0;
    used.set(hash, before + 1);
    return [label, before === 0 ? hash : `${hash}-${before + 1}`];
  }));
}
