/** A country code that ISO 3166 does not have, or one code for two places. */
import type { CheckedProject } from '../checked-project.ts';
import type { Found } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { taken } from '../taken.ts';
import { dg } from '../../graph/vocabulary.ts';

export const rule: Rule = {
  id: 'unknown-country',
  ids: ['shared-country'],
  severity: 'error',
  check: (project) => [...unknown(project), ...shared(project)],
};

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

function* unknown(project: CheckedProject): Iterable<Found> {
  for (const at of project.statements.filter(({ quad }) => quad.predicate.value === dg('isoCode'))) {
    const code = at.quad.object.value;
    if (/^[A-Z]{2}$/u.test(code) && regions.of(code) !== undefined) continue;
    yield {
      place: project.place(at),
      message: { en: `There is no country ${code}.`, de: `Ein Land ${code} gibt es nicht.` },
      repair: { en: 'Write its ISO 3166-1 code of two letters, such as FR.', de: 'Den ISO-3166-1-Code aus zwei Buchstaben schreiben, etwa FR.' },
    };
  }
}

function* shared(project: CheckedProject): Iterable<Found> {
  const codes = project.statements.filter(({ quad }) => quad.predicate.value === dg('isoCode'));
  for (const [at, other] of taken(codes, ({ quad }) => quad.object.value)) {
    const { subject, object } = at.quad;
    const names = [subject.value, other].map((iri) => project.name(iri, at.file));
    yield {
      id: 'shared-country',
      place: project.place(at),
      message: { en: `${names.join(' and ')} have one country code, ${object.value}.`, de: `${names.join(' und ')} haben denselben Ländercode, ${object.value}.` },
      repair: { en: 'Give each country its own code; if they are one country, keep one IRI.', de: 'Jedem Land seinen eigenen Code geben; ist es dasselbe Land, eine IRI behalten.' },
    };
  }
}
