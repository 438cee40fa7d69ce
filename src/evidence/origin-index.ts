/** Which claims, or what else, a triple stands in: the graph's quads by predicate and subject. */
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../graph/graph.ts';
import { termKey } from '../graph/terms.ts';
import { registryOrigin } from '../graph/vocabulary.ts';
import type { Background } from '../query/answer.ts';

/** One quad as the index keeps it. */
export class Entry {
  /** Keys of its terms, as `termKey` writes them. */
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  /** The graph that it stands in, by IRI. */
  readonly graph: string;
  /** The claim that it rests on, by number: that graph, or in a report's own graph the claim that it tells of (semantics §9). */
  readonly claim: number | undefined;
  #triple: string | undefined;

  constructor(subject: string, predicate: string, object: string, graph: string, claim: number | undefined) {
    this.subject = subject;
    this.predicate = predicate;
    this.object = object;
    this.graph = graph;
    this.claim = claim;
  }

  /** What tells its triple from others, and orders triples. */
  get triple(): string {
    return (this.#triple ??= `${this.subject}\n${this.predicate}\n${this.object}`);
  }
}

/** The quads of a graph, to be looked up by what an engine returns. */
export class OriginIndex {
  /** IRIs of claims by number, in the graph's order. */
  readonly claims: readonly string[];
  readonly #graph: Graph;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #known = new Set<string>();
  readonly #canonical: Map<string, string>;
  readonly #bySubject = new Map<string, Map<string, Entry[]>>();
  readonly #byObject = new Map<string, Map<string, Entry[]>>();
  #byNode: Map<string, Entry[]> | undefined;

  /** @param canonical what an engine makes of literals that it changes on loading, by key */
  constructor(graph: Graph, canonical: ReadonlyMap<string, string>) {
    this.#graph = graph;
    this.#canonical = new Map(canonical);
    this.claims = [...graph.claims.keys()];
    this.#numbers = new Map(this.claims.map((iri, number) => [iri, number]));
    for (const { quad } of graph.quads) this.#add(quad);
  }

  /** The number of the claim that a graph is; undefined where it is none. */
  number(graph: string): number | undefined {
    return this.#numbers.get(graph);
  }

  /** Whether it is known what the engine makes of a literal. */
  knows(literal: string): boolean {
    return this.#known.has(literal);
  }

  /** Notes what the engine makes of further literals, those that a query itself names. */
  learn(literals: Iterable<string>, canonical: ReadonlyMap<string, string>): void {
    for (const key of literals) this.#known.add(key);
    for (const [key, stored] of canonical) this.#canonical.set(key, stored);
  }

  /** The key of a term as the engine would return it. */
  key(term: RDF.Term): string {
    const key = termKey(term);
    return term.termType === 'Literal' ? this.#canonical.get(key) ?? key : key;
  }

  /** Every quad of this triple, in one graph or in all of them. */
  find(subject: string, predicate: string, object: string, graphs: GraphFilter): readonly Entry[] {
    return this.#about(subject, predicate).filter((entry) => entry.object === object && graphs(entry.graph));
  }

  /** Of the quads of this triple the first, which stands for it; undefined where there is none. */
  first(subject: string, predicate: string, object: string): Entry | undefined {
    for (const entry of this.#about(subject, predicate)) if (entry.object === object) return entry;
    return undefined;
  }

  #about(subject: string, predicate: string): readonly Entry[] {
    return this.#bySubject.get(predicate)?.get(subject) ?? [];
  }

  /** The quads with this predicate (any, where it is undefined) that lead away from a node, or to it. */
  steps(node: string, predicate: string | undefined, backward: boolean): readonly Entry[] {
    const index = backward ? this.#objects() : this.#bySubject;
    if (predicate !== undefined) return index.get(predicate)?.get(node) ?? [];
    return [...index.values()].flatMap((byNode) => byNode.get(node) ?? []);
  }

  /** The quads in which a node stands as subject or object. */
  mentioning(node: string): readonly Entry[] {
    if (this.#byNode === undefined) {
      this.#byNode = new Map();
      for (const entry of [...this.#bySubject.values()].flatMap((byNode) => [...byNode.values()].flat())) {
        push(this.#byNode, entry.subject, entry);
        push(this.#byNode, entry.object, entry);
      }
    }
    return this.#byNode.get(node) ?? [];
  }

  /** What a graph is, if it is no claim. */
  background(graph: string): Background {
    if (this.#graph.reports.has(graph)) return { kind: 'report', report: graph };
    return { kind: graph === registryOrigin(this.#graph.base) ? 'registry' : 'ontology' };
  }

  #add({ subject, predicate, object, graph }: RDF.Quad): void {
    const own = this.#numbers.get(graph.value);
    const claim = own ?? (this.#graph.reports.has(graph.value) ? this.#numbers.get(subject.value) : undefined);
    const entry = new Entry(termKey(subject), predicate.value, this.key(object), graph.value, claim);
    push(nested(this.#bySubject, entry.predicate), entry.subject, entry);
  }

  #objects(): Map<string, Map<string, Entry[]>> {
    if (this.#byObject.size > 0) return this.#byObject;
    for (const [predicate, byNode] of this.#bySubject) {
      const objects = nested(this.#byObject, predicate);
      for (const entries of byNode.values()) for (const entry of entries) push(objects, entry.object, entry);
    }
    return this.#byObject;
  }
}

/** Whether a triple pattern looks into a graph. */
export type GraphFilter = (graph: string) => boolean;

function nested<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let inner = map.get(key);
  if (inner === undefined) map.set(key, (inner = new Map()));
  return inner;
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
