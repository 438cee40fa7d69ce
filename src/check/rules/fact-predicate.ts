/** Hopes, demands and hearsay in the properties of facts: a triple must be true read alone (semantics §3). */
import type { CheckedProject, Statement } from '../checked-project.ts';
import type { Found } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { dg, localName, RDF_TYPE } from '../../graph/vocabulary.ts';

export const rule: Rule = {
  id: 'fact-predicate',
  severity: 'error',
  check: (project) => {
    const ties = dg('linkedTo');
    return project.statements.flatMap((statement) => {
      const { graph, predicate } = statement.quad;
      const mode = localName(project.value(graph.value, dg('mode'))?.value ?? '');
      const certainty = localName(project.value(graph.value, dg('certainty'))?.value ?? '');
      const isFact = (mode === 'mode-fact' || mode === '') && certainty !== 'certainty-hearsay';
      if (isFact || !project.ontology.broaderProperties(predicate.value).has(ties)) return [];
      if (mode === 'mode-fact' && carriesMark(statement, project)) return [];
      return [wrong(statement, mode === 'mode-fact' ? certainty : mode, project)];
    });
  },
};

/** An amount or quantity is a node of its own: what hearsay says of it is the amount's, and not a fact about the thing. */
function carriesMark({ quad }: Statement, project: CheckedProject): boolean {
  return [quad.subject, quad.object].some(({ value }) => project.isA(value, dg('Quantity')) || project.isA(value, dg('StatedDate')));
}

function wrong(statement: Statement, code: string, project: CheckedProject): Found {
  const property = project.name(statement.quad.predicate.value, statement.file);
  const claim = project.name(statement.quad.graph.value, statement.file);
  const type = project.about(statement.quad.subject.value, RDF_TYPE)[0];
  const of = type === undefined ? '' : `${project.name(statement.quad.subject.value, statement.file)} `;
  const kinds: Readonly<Record<string, readonly [en: string, de: string]>> = {
    'mode-intention': ['an intention', 'eine Absicht'], 'mode-characterisation': ['a characterisation', 'eine Charakterisierung'], 'certainty-hearsay': ['hearsay', 'ohne Quelle weitergegeben'],
  };
  const [en, de] = kinds[code] ?? [code, code];
  return {
    place: project.place(statement, 'predicate'),
    message: { en: `${of}${property} states a fact, but the claim ${claim} is ${en}: read alone, the triple would not be true.`, de: `${of}${property} sagt eine Tatsache aus, die Angabe ${claim} ist aber ${de}: Für sich gelesen wäre das Tripel nicht wahr.` },
    repair: {
      en: 'Say it with a node that carries the mark: an :Aim for what is hoped, a :Position for what is demanded or refused, a :Characterisation for framing, an :Amount for a sum. If the report states it as a fact, mend the claim\u2019s mode.',
      de: 'Mit einem Knoten sagen, der das Zeichen trägt: :Aim für Erhofftes, :Position für Gefordertes oder Abgelehntes, :Characterisation für Rahmung, :Amount für eine Summe. Berichtet das Medium es als Tatsache, den Modus der Angabe berichtigen.',
    },
  };
}
