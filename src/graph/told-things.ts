/** All that comparing needs of a graph, read in one pass: what facts say of things, and what is said of their claims. */
import type * as RDF from '@rdfjs/types';
import { bareCode } from './claim-knowledge.ts';
import { daysOf } from './days.ts';
import type { Graph } from './graph.ts';
import { addTo } from './groups.ts';
import { saidOf, type SaidOf } from './said-of.ts';
import { dg, RDF_TYPE, RDFS_SUBCLASS_OF } from './vocabulary.ts';

const ALWAYS: readonly string[] = [
  RDF_TYPE, RDFS_SUBCLASS_OF, dg('mode'), dg('certainty'), dg('attributedTo'), dg('passage'), dg('location'), dg('plainSha256'), dg('issued'), dg('recordedOn'),
];

export class ToldThings {
  /** The key properties of each class that has some, in the ontology's order. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  readonly #claims: Graph['claims'];
  readonly #said: SaidOf;

  /** @param properties of things, those that are keys aside */
  constructor({ quads, claims }: Pick<Graph, 'quads' | 'claims'>, properties: readonly string[]) {
    const keys = new Map<string, string[]>();
    for (const { quad: { subject, predicate, object } } of quads) {
      if (predicate.value === dg('comparedBy') && !keys.get(subject.value)?.includes(object.value)) addTo(keys, subject.value, object.value);
    }
    this.keys = keys;
    this.#claims = claims;
    this.#said = saidOf(quads, [...ALWAYS, ...properties, ...[...keys.values()].flat()]);
  }

  /** Every triple with a property, in whatever origin. */
  * all(property: string): Iterable<RDF.Quad> {
    for (const subject of this.#said.subjects(property)) yield* this.#said.quads(subject, property);
  }

  /** What is said of a thing, in whatever origin. */
  values(thing: string, property: string): readonly string[] {
    return this.#said.quads(thing, property).map(({ object }) => object.value);
  }

  /** What claims of mode fact say of a thing. */
  facts(thing: string, property: string): readonly RDF.Quad[] {
    return this.#said.quads(thing, property).filter(({ graph }) => this.isFact(graph.value));
  }

  isFact(claim: string): boolean {
    return this.#claims.has(claim) && bareCode(this.#said.value(claim, dg('mode'))) === 'fact';
  }

  report(claim: string): string {
    return this.#claims.get(claim)!.report;
  }

  /** Whose word a claim is, where it is not the report's own. */
  speaker(claim: string): string | undefined {
    return bareCode(this.#said.value(claim, dg('certainty'))) === 'said' ? this.#said.value(claim, dg('attributedTo')) : undefined;
  }

  /** Whether a claim is a reading of ours (semantics §6). */
  isOwnReading(claim: string): boolean {
    return this.values(claim, dg('attributedTo')).some((source) => this.values(source, RDF_TYPE).includes(dg('Project')));
  }

  /** Hashes of the text of the passage that a claim rests on, by which one text is known in two reports. */
  texts(claim: string): readonly string[] {
    return this.values(claim, dg('passage')).flatMap((passage) => this.values(passage, dg('location'))).flatMap((location) => this.values(location, dg('plainSha256')));
  }

  /** The day from which a report counts: that of its publication, else the one on which it was recorded (semantics §20). */
  day(report: string): string | undefined {
    const issued = this.#said.value(report, dg('issued'));
    return issued === undefined ? this.#said.value(report, dg('recordedOn'))?.slice(0, 10) : daysOf(issued)?.latest ?? issued;
  }

  /** By the days of their reports, then in the order of the graph. */
  inOrder<T extends { readonly claim: string; readonly report: string }>(told: readonly T[]): readonly T[] {
    const places = new Map([...this.#claims.keys()].map((claim, at) => [claim, at]));
    const days = new Map(told.map(({ report }) => [report, this.day(report) ?? '']));
    const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
    return told.toSorted((a, b) => compared(days.get(a.report)!, days.get(b.report)!) || places.get(a.claim)! - places.get(b.claim)!);
  }
}
