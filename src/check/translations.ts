/** Texts for people, by thing and property, in each of their languages; and the names that who is who goes by. */
import { groupBy } from '../graph/groups.ts';
import { RDFS_LABEL, SKOS_ALT_LABEL } from '../graph/vocabulary.ts';
import type { CheckedProject, Statement } from './checked-project.ts';

/** One text in several languages: what is stated of one thing by one property. */
export interface Translated {
  /** By language without region, the first text in each. */
  readonly texts: ReadonlyMap<string, Statement>;
}

/** Texts of a property that has one value in each language, such as a label or a summary. */
export function translated(project: CheckedProject, ...predicates: readonly string[]): readonly Translated[] {
  const found = new Map<string, Map<string, Statement>>();
  for (const statement of project.statements) {
    const { subject, predicate, object } = statement.quad;
    if (!predicates.includes(predicate.value) || object.termType !== 'Literal' || object.language === '') continue;
    const key = `${subject.value} ${predicate.value}`;
    const texts = found.get(key) ?? new Map<string, Statement>();
    const [lang = ''] = object.language.split('-');
    if (!texts.has(lang)) texts.set(lang, statement);
    found.set(key, texts);
  }
  return [...found.values()].map((texts) => ({ texts }));
}

/** Every two languages of a text. */
export function pairs({ texts }: Translated): readonly (readonly [a: string, b: string])[] {
  const languages = [...texts.keys()];
  return languages.flatMap((a, index) => languages.slice(index + 1).map((b) => [a, b] as const));
}

/** The words of a text, as written: letters and digits. */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The labels and spellings in the registry, by thing. */
export function registryNames(project: CheckedProject): ReadonlyMap<string, readonly Statement[]> {
  const names = project.statements.filter(({ quad: { predicate, object }, file }) =>
    file.file.role === 'registry' && object.termType === 'Literal' && [RDFS_LABEL, SKOS_ALT_LABEL].includes(predicate.value));
  return groupBy(names, ({ quad }) => quad.subject.value);
}
