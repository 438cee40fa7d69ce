/** A text for people without a language, or with a language tag that is none. */
import type { CheckedProject, Statement } from '../checked-project.ts';
import { shortened, type Found } from '../finding.ts';
import { isLanguage } from '../language-tag.ts';
import type { Rule } from '../rule.ts';
import { TEXTS } from '../texts.ts';
import { dg, RDFS_LABEL } from '../../graph/vocabulary.ts';

/** Those that every answer shows. */
const MUST_HAVE_ONE = new Set([RDFS_LABEL, dg('summary'), dg('as')]);

export const rule: Rule = {
  id: 'label-language',
  ids: ['language-tag'],
  severity: 'warning',
  check: (project) => project.statements.flatMap((statement) => noLanguage(statement, project) ?? wrongTag(statement, project) ?? []),
};

function noLanguage(statement: Statement, project: CheckedProject): Found | undefined {
  const { predicate, object } = statement.quad;
  if (!TEXTS.has(predicate.value) || object.termType !== 'Literal' || object.language !== '') return undefined;
  const [lang = 'en'] = project.project.languages;
  const text = shortened(object.value, 40);
  return {
    // A spelling without language is found in all of them; what people read has to be in one.
    severity: MUST_HAVE_ONE.has(predicate.value) ? 'error' : 'warning',
    place: project.place(statement),
    message: { en: `"${text}" has no language.`, de: `„${text}“ hat keine Sprache.` },
    repair: { en: `Write "${text}"@${lang}, with the language that it is in.`, de: `"${text}"@${lang} schreiben, mit der Sprache, in der es steht.` },
  };
}

/** A tag behind a text, or the language of a report. */
function wrongTag(statement: Statement, project: CheckedProject): Found | undefined {
  const { predicate, object } = statement.quad;
  const tag = object.termType !== 'Literal' ? '' : predicate.value === dg('language') ? object.value : object.language;
  if (tag === '' || isLanguage(tag.toLowerCase())) return undefined;
  return {
    id: 'language-tag',
    place: project.place(statement),
    message: { en: `"${shortened(tag)}" is no language tag.`, de: `„${shortened(tag)}“ ist keine Sprachkennung.` },
    repair: { en: 'Write the language as its ISO 639 code: en, de, fr, de-AT.', de: 'Die Sprache mit ihrem ISO-639-Code schreiben: en, de, fr, de-AT.' },
  };
}
