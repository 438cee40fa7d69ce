/** What does not belong into a report file's default part: facts have no source there (semantics §8). */
import type { Rule } from '../rule.ts';
import { claimIri, dg, RDFS_LABEL, SKOS_ALT_LABEL, STANDARD_PREFIXES } from '../../graph/vocabulary.ts';

/** What the default part is about: the report, its passages and its claims. */
const ABOUT = [dg('Report'), dg('ReportVersion'), dg('Passage'), dg('PassageLocation'), dg('Claim')];
const HANDLES = new Set([RDFS_LABEL, SKOS_ALT_LABEL, `${STANDARD_PREFIXES['skos']}hiddenLabel`]);

export const rule: Rule = {
  id: 'default-part',
  severity: 'error',
  check: (project) => project.statements.flatMap((statement) => {
    const { quad: { subject, predicate, graph }, file } = statement;
    const isDefaultPart = file.file.role === 'report' && file.reports.some(({ iri }) => iri === graph.value);
    if (!isDefaultPart || statement.spots === undefined || HANDLES.has(predicate.value)) return [];
    if (subject.value === graph.value || subject.value.startsWith(claimIri(project.project.base, ''))) return [];
    if (ABOUT.some((type) => project.isA(subject.value, type)) || file.claims.some(({ iri }) => iri === subject.value)) return [];
    const name = project.name(subject.value, file);
    return [{
      place: project.place(statement, 'predicate'),
      message: { en: `${project.name(predicate.value, file)} of ${name} stands outside every claim, so nobody vouches for it.`, de: `${project.name(predicate.value, file)} von ${name} steht außerhalb jeder Angabe; niemand steht dafür.` },
      repair: { en: 'Move it into the claim of the passage that says so; who is who belongs into the registry (data/*.ttl). Only labels may stand here.', de: 'In die Angabe der Passage verschieben, die es sagt; wer wer ist, gehört ins Register (data/*.ttl). Hier dürfen nur Bezeichnungen stehen.' },
    }];
  }),
};
