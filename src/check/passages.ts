/** Where the passages of a report stand in its text. */
import { dg } from '../graph/vocabulary.ts';
import type { CheckedProject, Statement } from './checked-project.ts';

/** A passage's location in one version of the text; NaN where an offset is missing or no number. */
export interface Location {
  readonly iri: string;
  readonly version: string;
  readonly start: number;
  readonly end: number;
  /** The statement of its start. */
  readonly at: Statement;
}

/** Every location that has a start. */
export function locations(project: CheckedProject): readonly Location[] {
  return project.statements.filter(({ quad }) => quad.predicate.value === dg('start')).map((at) => {
    const iri = at.quad.subject.value;
    return { iri, version: project.value(iri, dg('inVersion'))?.value ?? '', start: Number(at.quad.object.value), end: numberOf(project, iri, dg('end')), at };
  });
}

/** Each location with the one before it in the same version of the text. */
export function neighbours(all: readonly Location[]): readonly (readonly [before: Location, after: Location])[] {
  const inOrder = all.toSorted((a, b) => (a.version < b.version ? -1 : a.version > b.version ? 1 : a.start - b.start));
  return inOrder.slice(1).flatMap((after, index) => {
    const before = inOrder[index]!;
    return before.version === after.version && after.version !== '' ? [[before, after] as const] : [];
  });
}

/** The first value of a property as a number; NaN where it has none. */
export function numberOf(project: CheckedProject, iri: string, property: string): number {
  return Number(project.value(iri, property)?.value ?? NaN);
}
