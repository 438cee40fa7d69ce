/** A thing that people would read as an IRI: it has no label, or none in one of the project's languages. */
import type { CheckedProject } from '../checked-project.ts';
import type { Found } from '../finding.ts';
import { isLanguage } from '../language-tag.ts';
import type { Rule } from '../rule.ts';
import { groupBy } from '../../graph/groups.ts';
import { dg, ONTOLOGY, RDFS_LABEL, thing } from '../../graph/vocabulary.ts';

/** Found by the thing that they belong to, never shown by themselves. */
const NEVER_SHOWN = [dg('PassageLocation'), dg('ReportVersion'), dg('Claim')];

export const rule: Rule = {
  id: 'label-missing',
  ids: ['label-not-translated', 'summary-not-translated'],
  severity: 'warning',
  needsAll: true,
  check: (project) => [...withoutLabel(project), ...untranslated(project, RDFS_LABEL, 'label-not-translated'), ...untranslated(project, dg('summary'), 'summary-not-translated')],
};

function* withoutLabel(project: CheckedProject): Iterable<Found> {
  const own = thing(project.project.base, '');
  const subjects = new Set(project.statements.map(({ quad }) => quad.subject.value));
  for (const iri of subjects) {
    if (!iri.startsWith(own) && !project.ontology.properties.has(iri) && !project.ontology.classes.has(iri)) continue;
    if (NEVER_SHOWN.some((type) => project.isA(iri, type)) || project.about(iri, RDFS_LABEL).length > 0) continue;
    const at = project.introduction(iri)!;
    const name = project.name(iri, at.file);
    const labels = project.project.languages.map((lang) => `"…"@${lang}`).join(', ');
    yield {
      about: { thing: iri, property: RDFS_LABEL },
      place: project.place(at, 'subject'),
      message: { en: `${name} has no label: people would read its IRI.`, de: `${name} hat keine Bezeichnung: Zu lesen wäre nur die IRI.` },
      repair: { en: `Add ${name} rdfs:label ${labels} . (in a report: above its claims, outside { })`, de: `${name} rdfs:label ${labels} . ergänzen (in einem Bericht: vor den Angaben, außerhalb von { })` },
    };
  }
}

/** Texts in some of the project's languages and not in the others. */
function* untranslated(project: CheckedProject, predicate: string, id: string): Iterable<Found> {
  const texts = project.statements.filter(({ quad }) => quad.predicate.value === predicate);
  for (const [iri, statements] of groupBy(texts, ({ quad }) => quad.subject.value)) {
    // The terms that dealgraph brings along speak the languages that it speaks.
    if (iri.startsWith(ONTOLOGY.slice(0, -1))) continue;
    const spoken = statements.flatMap(({ quad: { object } }) => (object.termType === 'Literal' ? [object.language] : []));
    // A text without language, or with none that exists, is another finding.
    if (!spoken.every(isLanguage)) continue;
    const missing = project.project.languages.filter((lang) => !spoken.some((tag) => tag === lang || tag.startsWith(`${lang}-`)));
    if (missing.length === 0) continue;
    const [at] = statements;
    const list = missing.map((lang) => `@${lang}`).join(', ');
    yield {
      id,
      // In none of them: a name as the report has it, or an example still to be translated.
      severity: missing.length === project.project.languages.length ? 'note' : 'warning',
      place: project.place(at!),
      message: { en: `${project.name(iri, at!.file)} has no text in ${list}.`, de: `${project.name(iri, at!.file)} hat keinen Text in ${list}.` },
      repair: { en: `Add it beside the others, or take the language out of dealgraph.json.`, de: `Neben den anderen ergänzen oder die Sprache aus dealgraph.json nehmen.` },
    };
  }
}
