/** What we use of shacl-engine, which comes without types. */
declare module 'shacl-engine' {
  import type * as RDF from '@rdfjs/types';

  /** A node in a dataset, as the engine hands it out. */
  interface Pointer {
    readonly term?: RDF.Term;
  }

  /** One step of a property path. */
  interface PathStep {
    /** "object" where the step goes against the direction of its predicate. */
    readonly start: 'subject' | 'object';
    readonly predicates: readonly RDF.NamedNode[];
  }

  export interface ValidationResult {
    readonly constraintComponent: RDF.NamedNode;
    readonly path?: readonly PathStep[];
    readonly severity: RDF.NamedNode;
    readonly focusNode: Pointer;
    readonly value?: Pointer;
    readonly message: readonly RDF.Literal[];
  }

  export interface ValidationReport {
    readonly conforms: boolean;
    readonly results: readonly ValidationResult[];
  }

  export class Validator {
    constructor(shapes: RDF.DatasetCore, options: { factory: unknown });
    validate(data: { dataset: RDF.DatasetCore }): Promise<ValidationReport>;
  }
}
