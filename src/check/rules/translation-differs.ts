/** Two translations that name different people or organisations: one of them belongs somewhere else. */
import type { CheckedProject } from '../checked-project.ts';
import type { Found } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { pairs, registryNames, translated, wordsOf, type Translated } from '../translations.ts';
import { dg, RDFS_LABEL } from '../../graph/vocabulary.ts';

export const rule: Rule = {
  id: 'translation-differs',
  severity: 'warning',
  check: (project) => {
    const names = sameInEveryLanguage(project);
    return translated(project, RDFS_LABEL, dg('summary')).flatMap((text) => differs(text, names, project));
  },
};

/** The names of things that are spelt alike in every language of the project: others change with language and grammar. */
function sameInEveryLanguage(project: CheckedProject): readonly (readonly string[])[] {
  const { languages } = project.project;
  return [...registryNames(project).values()].map((statements) => {
    const texts = [...new Set(statements.map(({ quad }) => quad.object.value))];
    const spoken = (text: string): number => new Set(statements.filter(({ quad }) => quad.object.value === text).map(({ quad: { object } }) => (object.termType === 'Literal' ? object.language.split('-')[0] : ''))).size;
    // A name that differs in one language may be hidden behind any of its spellings.
    return languages.length > 1 && texts.every((text) => spoken(text) >= languages.length) ? texts : [];
  }).filter((texts) => texts.length > 0);
}

function differs(text: Translated, names: readonly (readonly string[])[], project: CheckedProject): Found[] {
  const words = new Map([...text.texts].map(([lang, { quad }]) => [lang, wordsOf(quad.object.value)]));
  return pairs(text).flatMap(([a, b]) => {
    const missing = (from: string, to: string): string | undefined => names.find((spellings) => spellings.some((name) => holds(words.get(from)!, name)) && !spellings.some((name) => holds(words.get(to)!, name)))?.[0];
    const onlyInA = missing(a, b);
    const named = onlyInA ?? missing(b, a);
    if (named === undefined) return [];
    const [has, lacks] = onlyInA === undefined ? [b, a] : [a, b];
    return [{
      place: project.place(text.texts.get(lacks)!),
      message: { en: `The text in @${has} names ${named}, the one in @${lacks} does not: does it belong to something else?`, de: `Der Text in @${has} nennt ${named}, der in @${lacks} nicht: Gehört er zu etwas anderem?` },
      repair: { en: 'Say the same in both languages.', de: 'In beiden Sprachen dasselbe sagen.' },
    }];
  });
}

/** Whether these words hold a name; a German genitive may hang on to it. */
function holds(words: readonly string[], name: string): boolean {
  const parts = name.includes(' ') || name.includes('-') ? wordsOf(name) : [name];
  return words.some((_, at) => parts.every((part, index) => words[at + index] === part || words[at + index] === `${part}s`));
}
