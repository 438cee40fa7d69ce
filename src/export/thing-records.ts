/** The things of a graph one by one, with what claims and registry say of each and which claims say it. */
import type * as RDF from '@rdfjs/types';
import type { Graph, OriginQuad } from '../graph/graph.ts';
import { dg, ontologyOrigin, OWL_CLASS, RDF_TYPE, RDFS_SUBCLASS_OF, registryOrigin } from '../graph/vocabulary.ts';
import { naturalKey } from './natural-order.ts';
import { QuadTable, ranksOf } from './quad-table.ts';

/** One value of a property, and the origins that state it or let it follow: claims, or the registry. */
export interface Said {
  readonly term: RDF.Term;
  readonly origins: readonly string[];
  /** False where every origin only lets it follow by the ontology. */
  readonly stated: boolean;
}

export interface ThingRecord {
  readonly iri: string;
  /** By property, in the order of their IRIs; the values in the order of theirs. */
  readonly said: ReadonlyMap<string, readonly Said[]>;
}

export type RecordSource = 'claims' | 'reports' | 'ontology';

/**
 * Deals, organisations, events, amounts …: what claims and registry speak of. Terms of the ontology, claims, passages
 * and reports are none. Whatever the number of things, only numbers are kept of them besides the graph.
 */
export class ThingRecords {
  readonly #table: QuadTable;
  readonly #stated: Uint8Array;
  /** Rows by subject, predicate, object, graph. */
  readonly #rows: Uint32Array;
  /** Where each term's rows start and end in `#rows`. */
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  /** The numbers of the things, in the order of their IRIs. */
  readonly #things: readonly number[];
  readonly #numbers = new Map<string, number>();
  readonly #terms: ReadonlySet<string>;
  readonly #graph: Graph;
  readonly #from: RecordSource;
  readonly #broader: ReadonlyMap<string, readonly string[]>;

  /** @param from whose statements are read: those of claims and registry, of reports' own graphs, or of the ontology */
  constructor(graph: Graph, from: RecordSource = 'claims') {
    this.#graph = graph;
    this.#from = from;
    const ontology = ontologyOrigin(graph.base);
    // Whoever keeps the graph is no part of what it tells of.
    const isNone = ({ quad }: OriginQuad): boolean => quad.graph.value === ontology || (quad.predicate.value === RDF_TYPE && quad.object.value === dg('Project'));
    this.#terms = new Set(graph.quads.filter(isNone).map(({ quad }) => quad.subject.value));
    this.#broader = broaderClasses(graph, ontology);
    this.#stated = new Uint8Array(graph.quads.length);
    this.#table = new QuadTable(this.#relevant(), graph.quads.length);
    const { terms } = this.#table;
    const names = ranksOf(terms.map(({ value, termType }) => `${naturalKey(value)}\u0000${termType}`));
    this.#rows = this.#table.order([['subject', names], ['predicate', names], ['object', ranksOf(terms.map(objectKey))], ['graph', names]]);
    [this.#starts, this.#ends] = [new Uint32Array(terms.length), new Uint32Array(terms.length)];
    for (const [at, row] of this.#rows.entries()) {
      const subject = this.#table.at(row, 'subject');
      if (this.#ends[subject] === 0) this.#starts[subject] = at;
      this.#ends[subject] = at + 1;
    }
    this.#things = this.#thingNumbers().sort((a, b) => names[a]! - names[b]!);
    for (const thing of this.#things) this.#numbers.set(terms[thing]!.value, thing);
  }

  /** Whether an IRI is a thing of its own, and not a term, a claim, a passage or a report, unless it is read for these. */
  isThing(term: RDF.Term): boolean {
    if (this.#from !== 'claims') return term.termType === 'NamedNode';
    const { claims, reports } = this.#graph;
    return term.termType === 'NamedNode' && !this.#terms.has(term.value) && !claims.has(term.value) && !reports.has(term.value);
  }

  has(iri: string): boolean {
    return this.#numbers.has(iri);
  }

  /** Whether anything is said of a thing by a property; cheaper than reading all that is. */
  says(iri: string, property: string): boolean {
    const number = this.#numbers.get(iri);
    if (number === undefined) return false;
    for (let at = this.#starts[number]!; at < this.#ends[number]!; at++) {
      if (this.#table.terms[this.#table.at(this.#rows[at]!, 'predicate')]!.value === property) return true;
    }
    return false;
  }

  /** What is said of one thing; nothing where it is only mentioned. */
  get(iri: string): ThingRecord {
    const number = this.#numbers.get(iri);
    return number === undefined ? { iri, said: new Map() } : this.#record(number);
  }

  /** Every thing, in the order of their IRIs. */
  *[Symbol.iterator](): Generator<ThingRecord> {
    for (const thing of this.#things) yield this.#record(thing);
  }

  /** The narrowest classes of a thing: those that none of its other classes is a kind of. */
  classes({ said }: ThingRecord): readonly string[] {
    const all = (said.get(RDF_TYPE) ?? []).map(({ term }) => term.value).filter((iri) => this.#broader.has(iri));
    const broader = new Set(all.flatMap((iri) => this.#broader.get(iri) ?? []));
    const narrowest = all.filter((iri) => !broader.has(iri));
    // Only a class stated of it says what it is; others follow from a property's domain.
    const stated = narrowest.filter((iri) => said.get(RDF_TYPE)?.some(({ term, stated: isStated }) => isStated && term.value === iri));
    return stated.length > 0 ? stated : narrowest;
  }

  *#relevant(): Generator<RDF.Quad> {
    const registry = registryOrigin(this.#graph.base);
    let row = 0;
    const { claims, reports, base } = this.#graph;
    const isRead = {
      claims: (origin: string) => origin === registry || claims.has(origin),
      reports: (origin: string) => reports.has(origin),
      ontology: (origin: string) => origin === ontologyOrigin(base),
    }[this.#from];
    for (const { quad, stated } of this.#graph.quads) {
      if (!isRead(quad.graph.value)) continue;
      // The registry names itself, to carry its licence.
      if (!this.isThing(quad.subject) || quad.subject.value === registry || quad.predicate.value === dg('linkedTo')) continue;
      this.#stated[row++] = stated ? 1 : 0;
      yield quad;
    }
  }

  #thingNumbers(): number[] {
    const seen = new Set<number>();
    for (const row of this.#rows) {
      seen.add(this.#table.at(row, 'subject'));
      const object = this.#table.at(row, 'object');
      const isType = this.#table.terms[this.#table.at(row, 'predicate')]!.value === RDF_TYPE;
      if (!isType && !seen.has(object) && this.isThing(this.#table.terms[object]!)) seen.add(object);
    }
    return [...seen];
  }

  #record(thing: number): ThingRecord {
    const { terms } = this.#table;
    const said = new Map<string, { term: RDF.Term; origins: string[]; stated: boolean }[]>();
    for (let at = this.#starts[thing]!; at < this.#ends[thing]!; at++) {
      const row = this.#rows[at]!;
      const [predicate, object, graph] = (['predicate', 'object', 'graph'] as const).map((column) => terms[this.#table.at(row, column)]!);
      const values = said.get(predicate!.value) ?? [];
      if (values.length === 0) said.set(predicate!.value, values);
      const last = values.at(-1);
      const stated = this.#stated[row] === 1;
      if (last === undefined || last.term !== object) values.push({ term: object!, origins: [graph!.value], stated });
      else {
        last.origins.push(graph!.value);
        last.stated ||= stated;
      }
    }
    return { iri: terms[thing]!.value, said };
  }
}

/** Numbers by size would need their datatypes; by name they are at least always in the same order. */
function objectKey(term: RDF.Term): string {
  return [naturalKey(term.value), term.termType, ...(term.termType === 'Literal' ? [term.language, term.datatype.value] : [])].join('\u0000');
}

/** Every class of the ontology with all its broader ones. */
function broaderClasses(graph: Graph, ontology: string): ReadonlyMap<string, readonly string[]> {
  const parents = new Map<string, string[]>();
  for (const { quad: { subject, predicate, object, graph: origin } } of graph.quads) {
    if (origin.value !== ontology) continue;
    if (predicate.value === RDF_TYPE && object.value === OWL_CLASS && !parents.has(subject.value)) parents.set(subject.value, []);
    if (predicate.value === RDFS_SUBCLASS_OF) parents.set(subject.value, [...(parents.get(subject.value) ?? []), object.value]);
  }
  const reach = (iri: string): string[] => {
    const found = new Set<string>();
    const waiting = [...(parents.get(iri) ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      waiting.push(...(parents.get(next) ?? []));
    }
    return [...found].filter((broader) => broader !== iri);
  };
  return new Map([...parents.keys()].map((iri) => [iri, reach(iri)]));
}
