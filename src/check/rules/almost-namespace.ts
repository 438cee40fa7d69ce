/** A prefix bound to something that is almost a known namespace: http for https, / for #, a letter changed. */
import type { CheckedProject } from '../checked-project.ts';
import { placeAt } from '../checked-project.ts';
import type { Rule } from '../rule.ts';
import { editDistance } from '../../graph/spelling.ts';
import { usedBases } from '../../graph/uses.ts';
import { prefixes } from '../../graph/vocabulary.ts';

export const rule: Rule = {
  id: 'almost-namespace',
  severity: 'error',
  check: (project) => project.files.flatMap((file) => (file.places?.prefixes ?? []).flatMap(({ prefix, iri, spot }) => {
    const meant = almost(iri, project);
    return meant === undefined ? [] : [{
      place: placeAt(file.file.shown, spot),
      message: { en: `The prefix "${prefix}:" is bound to <${iri}>, which is almost <${meant}> but not the same.`, de: `Das Präfix „${prefix}:“ steht für <${iri}>; das ist fast <${meant}>, aber nicht dasselbe.` },
      repair: { en: `Write @prefix ${prefix}: <${meant}> .`, de: `@prefix ${prefix}: <${meant}> . schreiben.` },
    }];
  })),
};

/** The known namespace that an IRI misses by its scheme, its end or at most two letters. */
function almost(iri: string, { project }: CheckedProject): string | undefined {
  const known = [...new Set(Object.values(prefixes(project.base, usedBases(project))))];
  if (known.some((namespace) => iri.startsWith(namespace)) || known.some((namespace) => namespace.startsWith(iri) && /[/#]$/u.test(iri))) return undefined;
  // schema.org is in wide use under both schemes.
  if (iri === 'http://schema.org/') return undefined;
  const core = (text: string): string => text.replace(/^https?:\/\//u, '').replace(/[/#]+$/u, '').toLowerCase();
  return known.find((namespace) => core(namespace) === core(iri) || (core(iri).length > 12 && editDistance(core(iri), core(namespace), 2) !== undefined));
}
