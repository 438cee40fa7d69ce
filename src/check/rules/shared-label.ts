/** Two things of one kind with one label: who asks for it by name gets both, or neither. */
import type { CheckedProject } from '../checked-project.ts';
import type { Found } from '../finding.ts';
import { shortened } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { dg, RDFS_LABEL } from '../../graph/vocabulary.ts';

/** What people ask for by name. */
const KINDS = [dg('Agent'), dg('Place'), dg('Technology'), dg('Deal')];

export const rule: Rule = {
  id: 'shared-label',
  severity: 'warning',
  check: (project) => [...shared(project)],
};

function* shared(project: CheckedProject): Iterable<Found> {
  const first = new Map<string, string>();
  const told = new Set<string>();
  for (const at of project.statements) {
    const { subject, predicate, object } = at.quad;
    if (predicate.value !== RDFS_LABEL || object.termType !== 'Literal') continue;
    const kind = KINDS.find((type) => project.isA(subject.value, type));
    const key = `${kind} ${object.language} ${object.value}`;
    const other = kind === undefined ? undefined : first.get(key);
    if (kind !== undefined && other === undefined) first.set(key, subject.value);
    // Once for two things, in however many languages.
    if (other === undefined || other === subject.value || told.has(`${other} ${subject.value}`)) continue;
    told.add(`${other} ${subject.value}`);
    const [name, twin] = [subject.value, other].map((iri) => project.name(iri, at.file));
    yield {
      place: project.place(at),
      message: { en: `${name} and ${twin} are both labelled "${shortened(object.value)}".`, de: `${name} und ${twin} heißen beide „${shortened(object.value)}“.` },
      repair: { en: 'If they are one thing, keep one IRI; if not, tell their labels apart.', de: 'Ist es ein Ding, eine IRI behalten; sonst die Bezeichnungen unterscheiden.' },
    };
  }
}
