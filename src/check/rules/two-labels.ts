/** One thing with two labels in one language: most often two things under one IRI. */
import { shortened } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { RDFS_LABEL } from '../../graph/vocabulary.ts';

export const rule: Rule = {
  id: 'two-labels',
  severity: 'error',
  check: (project) => {
    const first = new Map<string, string>();
    return project.statements.flatMap((statement) => {
      const { subject, predicate, object } = statement.quad;
      if (predicate.value !== RDFS_LABEL || object.termType !== 'Literal') return [];
      const key = `${subject.value} ${object.language}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, object.value);
      if (other === undefined || other === object.value) return [];
      const name = project.name(subject.value, statement.file);
      return [{
        about: { thing: subject.value, property: RDFS_LABEL },
        place: project.place(statement),
        message: { en: `${name} is labelled "${shortened(object.value)}" and "${shortened(other)}" in one language: are these two things?`, de: `${name} heißt in einer Sprache „${shortened(object.value)}“ und „${shortened(other)}“: Sind das zwei Dinge?` },
        repair: { en: 'Give the second thing an IRI of its own; for another spelling of the same one write skos:altLabel.', de: 'Dem zweiten Ding eine eigene IRI geben; für eine andere Schreibweise desselben skos:altLabel schreiben.' },
      }];
    });
  },
};
