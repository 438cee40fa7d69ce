/** Two things of one kind with one name: who asks for it gets both, or neither. */
import type { CheckedProject, Statement } from '../checked-project.ts';
import { shortened, type Found } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { dg, RDFS_LABEL, SKOS_ALT_LABEL } from '../../graph/vocabulary.ts';

/** What people ask for by name. */
const KINDS = [dg('Agent'), dg('Place'), dg('Technology'), dg('Deal')];

export const rule: Rule = {
  id: 'shared-label',
  severity: 'warning',
  check: (project) => [...shared(project)],
};

function* shared(project: CheckedProject): Iterable<Found> {
  const named = new Map(project.statements.filter(isName(RDFS_LABEL)).map((at) => [keyOf(at, project), at.quad.subject.value] as const).toReversed());
  const told = new Set<string>();
  for (const at of project.statements) {
    if (!isName(RDFS_LABEL)(at) && !isName(SKOS_ALT_LABEL)(at)) continue;
    const { subject, object } = at.quad;
    const other = named.get(keyOf(at, project));
    const pair = [subject.value, other].toSorted().join(' ');
    // Once for two things, in however many languages.
    if (other === undefined || other === subject.value || told.has(pair)) continue;
    told.add(pair);
    const [name, twin] = [subject.value, other].map((iri) => project.name(iri, at.file));
    yield {
      place: project.place(at),
      message: { en: `${name} and ${twin} are both named "${shortened(object.value)}".`, de: `${name} und ${twin} heißen beide „${shortened(object.value)}“.` },
      repair: { en: 'If they are one thing, keep one IRI; if not, tell their names apart.', de: 'Ist es dasselbe, eine IRI behalten; sonst die Namen unterscheiden.' },
    };
  }
}

function isName(property: string): (statement: Statement) => boolean {
  return ({ quad }) => quad.predicate.value === property && quad.object.termType === 'Literal';
}

/** The same for two things that people would confuse; things of no such kind are like nothing else. */
function keyOf({ quad: { subject, object } }: Statement, project: CheckedProject): string {
  const kind = project.hasNoName(subject.value) ? undefined : KINDS.find((type) => project.isA(subject.value, type));
  return `${kind ?? subject.value} ${object.termType === 'Literal' ? object.language : ''} ${object.value}`;
}
