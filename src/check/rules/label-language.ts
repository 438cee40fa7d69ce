/** A text for people without a language, or with a language tag that is none. */
import type { CheckedProject, Statement } from '../checked-project.ts';
import type { Found } from '../finding.ts';
import { shortened } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { dg, RDFS_LABEL, SKOS_ALT_LABEL, STANDARD_PREFIXES } from '../../graph/vocabulary.ts';

/** Properties whose values people read. */
const TEXTS = new Set([RDFS_LABEL, SKOS_ALT_LABEL, `${STANDARD_PREFIXES['rdfs']}comment`, `${STANDARD_PREFIXES['skos']}prefLabel`,
  ...['definition', 'scopeNote', 'editorialNote', 'hiddenLabel'].map((name) => `${STANDARD_PREFIXES['skos']}${name}`), dg('summary'), dg('as')]);

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
    place: project.place(statement),
    message: { en: `"${text}" has no language.`, de: `„${text}“ hat keine Sprache.` },
    repair: { en: `Write "${text}"@${lang}, with the language that it is in.`, de: `"${text}"@${lang} schreiben, mit der Sprache, in der es steht.` },
  };
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function wrongTag(statement: Statement, project: CheckedProject): Found | undefined {
  const { object } = statement.quad;
  if (object.termType !== 'Literal' || object.language === '' || isLanguage(object.language)) return undefined;
  return {
    id: 'language-tag',
    place: project.place(statement),
    message: { en: `"${object.language}" is no language tag.`, de: `„${object.language}“ ist keine Sprachkennung.` },
    repair: { en: 'Write the language as its ISO 639 code: @en, @de, @fr, @de-AT.', de: 'Die Sprache mit ihrem ISO-639-Code schreiben: @en, @de, @fr, @de-AT.' },
  };
}

/** Registered languages, and what BCP 47 keeps for private use and for the undetermined. */
function isLanguage(tag: string): boolean {
  const [primary = ''] = tag.split('-');
  if (['und', 'mul', 'zxx', 'mis', 'x', 'i'].includes(primary) || /^q[a-t][a-z]$/u.test(primary)) return true;
  try {
    return names.of(primary) !== undefined;
  } catch {
    return false;
  }
}
