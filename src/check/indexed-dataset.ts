/** As much of an RDF/JS dataset as SHACL reads, quick to ask: by subject, or by object, with or without the predicate. */
import type * as RDF from '@rdfjs/types';
import { addTo } from '../graph/groups.ts';
import { termKey } from '../graph/terms.ts';

/** Quads of one graph, each once, that do not change; their graph is not looked at. */
export class IndexedDataset {
  readonly size: number;
  readonly #all: readonly RDF.Quad[];
  readonly #bySubject = new Map<string, RDF.Quad[]>();
  readonly #byObject = new Map<string, RDF.Quad[]>();
  readonly #byPredicate = new Map<string, RDF.Quad[]>();

  constructor(quads: readonly RDF.Quad[]) {
    this.size = quads.length;
    this.#all = quads;
    for (const quad of quads) {
      addTo(this.#bySubject, termKey(quad.subject), quad);
      addTo(this.#byObject, termKey(quad.object), quad);
      addTo(this.#byPredicate, termKey(quad.predicate), quad);
    }
  }

  /** The quads that fit; a part left out, or null, fits all. */
  match(subject?: RDF.Term | null, predicate?: RDF.Term | null, object?: RDF.Term | null): readonly RDF.Quad[] {
    const from = subject ? this.#bySubject.get(termKey(subject)) : object ? this.#byObject.get(termKey(object)) : predicate ? this.#byPredicate.get(termKey(predicate)) : this.#all;
    return (from ?? []).filter((quad) => (!predicate || quad.predicate.equals(predicate)) && (!subject || !object || quad.object.equals(object)));
  }

  /** Whether it holds the quad, whatever graph that names. */
  has({ subject, predicate, object }: RDF.Quad): boolean {
    return this.match(subject, predicate, object).length > 0;
  }

  [Symbol.iterator](): Iterator<RDF.Quad> {
    return this.#all[Symbol.iterator]();
  }
}
