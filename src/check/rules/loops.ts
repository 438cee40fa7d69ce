/** Circles where there can be none: a class that is its own subclass, a place within itself, a unit of its own unit. */
import type { CheckedProject, Statement } from '../checked-project.ts';
import type { Found, Text } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { groupBy } from '../../graph/groups.ts';
import { dg, RDFS_SUBCLASS_OF, RDFS_SUBPROPERTY_OF, STANDARD_PREFIXES } from '../../graph/vocabulary.ts';

const HIERARCHIES = [RDFS_SUBCLASS_OF, RDFS_SUBPROPERTY_OF, `${STANDARD_PREFIXES['skos']}broader`];
const PARTHOOD = [dg('partOf'), dg('within'), dg('unitOf')];

export const rule: Rule = {
  id: 'class-loop',
  ids: ['part-loop'],
  severity: 'error',
  check: (project) => [
    ...HIERARCHIES.flatMap((predicate) => [...circles(project, predicate)]),
    ...PARTHOOD.flatMap((predicate) => [...circles(project, predicate)].map((found) => ({ ...found, id: 'part-loop' }))),
  ],
};

/** One finding per circle, at the statement that closes it. */
function* circles(project: CheckedProject, predicate: string): Iterable<Found> {
  const steps = groupBy(project.statements.filter(({ quad }) => quad.predicate.value === predicate), ({ quad }) => quad.subject.value);
  const done = new Set<string>();
  for (const start of steps.keys()) {
    const trail = circleFrom(start, steps, done);
    if (trail === undefined) continue;
    const at = trail.at(-1)!;
    const names = [...trail.map(({ quad }) => quad.subject.value), at.quad.object.value].map((iri) => project.name(iri, at.file));
    yield { place: project.place(at), message: circle(project.name(predicate, at.file), names), repair: { en: 'Take one of these statements away.', de: 'Eine dieser Aussagen wegnehmen.' } };
  }
}

/** Follows the steps from a thing; the statements of the first circle that comes, each thing looked at once. */
function circleFrom(start: string, steps: ReadonlyMap<string, readonly Statement[]>, done: Set<string>): readonly Statement[] | undefined {
  const trail: Statement[] = [];
  const on = new Map<string, number>([[start, 0]]);
  const stack: { iri: string; next: number }[] = [{ iri: start, next: 0 }];
  if (done.has(start)) return undefined;
  while (stack.length > 0) {
    const top = stack.at(-1)!;
    const statement = steps.get(top.iri)?.[top.next++];
    if (statement === undefined) {
      done.add(top.iri);
      on.delete(top.iri);
      stack.pop();
      trail.pop();
      continue;
    }
    const target = statement.quad.object.value;
    const since = on.get(target);
    if (since !== undefined) {
      for (const iri of on.keys()) done.add(iri);
      return [...trail.slice(since), statement];
    }
    if (done.has(target)) continue;
    trail.push(statement);
    on.set(target, trail.length);
    stack.push({ iri: target, next: 0 });
  }
  return undefined;
}

function circle(property: string, names: readonly string[]): Text {
  const shown = names.length > 7 ? [...names.slice(0, 5), '…', names.at(-1)!] : names;
  return { en: `A circle of ${property}: ${shown.join(' → ')}.`, de: `Ein Kreis aus ${property}: ${shown.join(' → ')}.` };
}
