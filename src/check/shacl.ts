/** Runs a project's SHACL shapes over all that is stated and follows, and says what each result is about. */
import type * as RDF from '@rdfjs/types';
import { merge } from '../graph/merge.ts';
import type { CheckedProject } from './checked-project.ts';
import { IndexedDataset } from './indexed-dataset.ts';

const SH = 'http://www.w3.org/ns/shacl#';

/** A validation result (SHACL §3.6.2), as far as findings need it. */
export interface ShapeResult {
  readonly focus: RDF.Term;
  /** The property at the end of a path; undefined for none. `inverse` is true where it is followed backwards. */
  readonly path: { readonly property: string; readonly inverse: boolean } | undefined;
  readonly value: RDF.Term | undefined;
  /** The constraint component's name without `ConstraintComponent`: `MinCount`, `Datatype` … */
  readonly constraint: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly messages: readonly RDF.Literal[];
}

/** Every result of the shapes, given as quads, on the merged and closed graph. */
export async function validateShapes(shapes: readonly RDF.Quad[], project: CheckedProject): Promise<readonly ShapeResult[]> {
  // n3's terms are loaded already; a whole RDF/JS environment would take as long to load as the shapes to run.
  const [{ DataFactory }, { Validator }] = await Promise.all([import('n3'), import('shacl-engine')]);
  const dataset = new IndexedDataset(merge(project.closed)) as unknown as RDF.DatasetCore;
  const validator = new Validator(new IndexedDataset(shapes) as unknown as RDF.DatasetCore, { factory: DataFactory });
  const { results } = await validator.validate({ dataset });
  return results.flatMap((result) => {
    const focus = result.focusNode.term;
    if (focus === undefined) return [];
    // What a longer path asks for is at its end.
    const step = result.path?.at(-1);
    const property = step?.predicates.length === 1 ? step.predicates[0]!.value : undefined;
    return [{
      focus,
      path: step === undefined || property === undefined ? undefined : { property, inverse: step.start === 'object' },
      value: result.value?.term,
      constraint: result.constraintComponent.value.slice(SH.length).replace(/ConstraintComponent$/u, ''),
      severity: severityOf(result.severity.value),
      messages: result.message,
    }];
  });
}

function severityOf(iri: string): ShapeResult['severity'] {
  if (iri === `${SH}Warning`) return 'warning';
  return iri === `${SH}Info` ? 'note' : 'error';
}
