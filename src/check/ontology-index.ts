/** What the rules ask of the ontology: which terms there are, what they mean for a value, what is broader than what. */
import type * as RDF from '@rdfjs/types';
import type { OriginQuad } from '../graph/graph.ts';
import { addTo } from '../graph/groups.ts';
import { ontologyOrigin, OWL_ANNOTATION_PROPERTY, OWL_CLASS, OWL_DATATYPE_PROPERTY, OWL_OBJECT_PROPERTY, RDF_TYPE, RDFS_RANGE, RDFS_SUBCLASS_OF, RDFS_SUBPROPERTY_OF } from '../graph/vocabulary.ts';

export class OntologyIndex {
  /** Every IRI that something is stated about in `ontology/`. */
  readonly described: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  readonly properties: ReadonlySet<string>;
  readonly objectProperties: ReadonlySet<string>;
  readonly datatypeProperties: ReadonlySet<string>;
  readonly #objects = new Map<string, string[]>();

  constructor(closed: readonly OriginQuad[], base: string) {
    const origin = ontologyOrigin(base);
    const quads = closed.filter(({ quad, stated }) => stated && quad.graph.value === origin).map(({ quad }) => quad);
    this.described = new Set(quads.map(({ subject }) => subject.value));
    const declared = (type: string): ReadonlySet<string> => new Set(quads.filter((quad) => isType(quad, type)).map(({ subject }) => subject.value));
    this.classes = declared(OWL_CLASS);
    this.objectProperties = declared(OWL_OBJECT_PROPERTY);
    this.datatypeProperties = declared(OWL_DATATYPE_PROPERTY);
    this.properties = new Set([...this.objectProperties, ...this.datatypeProperties, ...declared(OWL_ANNOTATION_PROPERTY)]);
    for (const { subject, predicate, object } of quads) addTo(this.#objects, `${subject.value} ${predicate.value}`, object.value);
  }

  /** The objects of a term's property, as stated. */
  objects(term: string, predicate: string): readonly string[] {
    return this.#objects.get(`${term} ${predicate}`) ?? [];
  }

  /** The one datatype that a property's values have; undefined where the ontology leaves it open. */
  range(property: string): string | undefined {
    return this.objects(property, RDFS_RANGE)[0];
  }

  /** The property itself and every broader one. */
  broaderProperties(property: string): ReadonlySet<string> {
    return this.#upwards(property, RDFS_SUBPROPERTY_OF);
  }

  /** The class itself and every broader one. */
  broaderClasses(classIri: string): ReadonlySet<string> {
    return this.#upwards(classIri, RDFS_SUBCLASS_OF);
  }

  #upwards(start: string, predicate: string): ReadonlySet<string> {
    const reached = new Set([start]);
    for (const at of reached) for (const next of this.objects(at, predicate)) reached.add(next);
    return reached;
  }
}

function isType({ predicate, object }: RDF.Quad, type: string): boolean {
  return predicate.value === RDF_TYPE && object.value === type;
}
