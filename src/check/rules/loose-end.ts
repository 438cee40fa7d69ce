/** A thing that is only ever a part of something else, and that nothing names: an aim of nobody, a date of no event. */
import type { CheckedProject } from '../checked-project.ts';
import type { Rule } from '../rule.ts';
import { dg, localName, RDF_TYPE } from '../../graph/vocabulary.ts';

/** Classes whose things say nothing by themselves, with the property that ties them. */
const TIED: ReadonlyMap<string, string> = new Map([
  [dg('Access'), 'access'], [dg('Aim'), 'aim'], [dg('Characterisation'), 'characterisation'], [dg('Contribution'), 'contribution'],
  [dg('FieldOfActivity'), 'activity'], [dg('PassageLocation'), 'location'], [dg('Referral'), 'referral'], [dg('StatedDate'), 'date'], [dg('UseCase'), 'useCase'],
]);

export const rule: Rule = {
  id: 'loose-end',
  severity: 'warning',
  needsAll: true,
  check: (project) => {
    const done = new Set<string>();
    return project.statements.flatMap((at) => {
      const { value: iri } = at.quad.subject;
      if (at.file.file.role === 'ontology' || done.has(iri)) return [];
      done.add(iri);
      const type = [...project.types(iri)].find((one) => TIED.has(one));
      if (type === undefined || isNamed(iri, project)) return [];
      const from = project.introduction(iri) ?? at;
      const [name, property] = [project.name(iri, from.file), TIED.get(type)!];
      return [{
        place: project.place(from, 'subject'),
        message: { en: `Nothing names ${name}: what it is the ${localName(type)} of is not said.`, de: `Nichts nennt ${name}: Wozu es als ${localName(type)} gehört, ist nicht gesagt.` },
        repair: { en: `Name it with :${property} where it belongs to, or take it away.`, de: `Es mit :${property} dort nennen, wozu es gehört, oder wegnehmen.` },
      }];
    });
  },
};

function isNamed(iri: string, project: CheckedProject): boolean {
  return project.naming(iri).some(({ quad }) => quad.predicate.value !== RDF_TYPE);
}
