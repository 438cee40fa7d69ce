/** What we use of shacl-engine, which comes without types. */
declare module 'shacl-engine' {
  import type * as RDF from '@rdfjs/types';

  /** A node in a dataset, as the engine hands it out. */
  interface Pointer {
    readonly term?: RDF.Term;
  }

  export interface ValidationResult {
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
