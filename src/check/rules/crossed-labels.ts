/** Labels of two things exchanged in one language: the German label of this one is the English label of that one. */
import type { CheckedProject, Statement } from '../checked-project.ts';
import { shortened, type Found } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { translated } from '../translations.ts';
import { addTo } from '../../graph/groups.ts';
import { RDFS_LABEL } from '../../graph/vocabulary.ts';

export const rule: Rule = {
  id: 'crossed-labels',
  severity: 'warning',
  check: (project) => {
    const labels = translated(project, RDFS_LABEL).map(({ texts }) => texts);
    const byText = new Map<string, ReadonlyMap<string, Statement>[]>();
    for (const texts of labels) for (const { quad } of texts.values()) addTo(byText, quad.object.value, texts);
    return labels.flatMap((texts) => [...texts].flatMap(([lang, at]) => {
      const other = byText.get(at.quad.object.value)!.find((one) => one !== texts && isCrossed(at.quad.object.value, lang, texts, one));
      return other === undefined ? [] : [crossed(at, lang, other, project)];
    }));
  },
};

type Labels = ReadonlyMap<string, Statement>;

/** The text is one thing's label in this language only, and the other's in another language only. */
function isCrossed(text: string, lang: string, one: Labels, other: Labels): boolean {
  const languages = (labels: Labels): string[] => [...labels].filter(([, { quad }]) => quad.object.value === text).map(([code]) => code);
  const [ofOne, ofOther] = [languages(one), languages(other)];
  const isOnly = (spoken: readonly string[], of: Labels): boolean => spoken.length === 1 && of.size > 1;
  return isOnly(ofOne, one) && isOnly(ofOther, other) && !ofOther.includes(lang);
}

function crossed(at: Statement, lang: string, other: Labels, project: CheckedProject): Found {
  const [{ quad: { subject } }] = [[...other.values()][0]!];
  const [name, second] = [project.name(at.quad.subject.value, at.file), project.name(subject.value, at.file)];
  const text = shortened(at.quad.object.value, 40);
  return {
    place: project.place(at),
    message: { en: `"${text}" is the label of ${name} in @${lang} only, and of ${second} in another language only: are two labels exchanged?`, de: `„${text}“ heißt ${name} nur in @${lang} und ${second} nur in einer anderen Sprache: Sind zwei Bezeichnungen vertauscht?` },
    repair: { en: 'Give each thing its own label in every language.', de: 'Jedem Ding in jeder Sprache seine eigene Bezeichnung geben.' },
  };
}
