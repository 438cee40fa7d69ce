/** A term of a shared vocabulary (rdfs:lable, skos:altlabel) that this vocabulary does not have. */
import type { Rule } from '../rule.ts';
import { didYouMean } from '../../graph/did-you-mean.ts';
import { standardTerm } from '../standard-terms.ts';

export const rule: Rule = {
  id: 'unknown-standard-term',
  severity: 'error',
  check: (project) => project.statements.flatMap((statement) => {
    const { predicate, object } = statement.quad;
    const parts = [['predicate', predicate.value], ...(object.termType === 'NamedNode' ? [['object', object.value]] : object.termType === 'Literal' ? [['object', object.datatype.value]] : [])] as const;
    return parts.flatMap(([part, iri]) => {
      const term = standardTerm(iri!);
      // rdf:_1, rdf:_2 … number the members of a container.
      if (term === undefined || term.known.has(term.name) || term.name === '' || /^_\d+$/u.test(term.name)) return [];
      const written = project.name(iri!, statement.file);
      return [{
        ...(part === 'predicate' ? { about: { thing: statement.quad.subject.value } } : {}),
        place: project.place(statement, part as 'predicate' | 'object'),
        message: { en: `${written} does not exist: its vocabulary has no such term.`, de: `${written} gibt es nicht: Das Vokabular hat keinen solchen Begriff.` },
        repair: didYouMean(term.name, term.known, { en: 'Look the term up in its vocabulary.', de: 'Den Begriff im Vokabular nachschlagen.' }, (name) => project.name(term.namespace + name, statement.file)),
      }];
    });
  }),
};
