/** A claim whose summary names nothing that its graph is about: one of the two belongs to another claim. */
import type { CheckedProject, Statement } from '../checked-project.ts';
import type { Rule } from '../rule.ts';
import { wordsOf } from '../translations.ts';
import { groupBy } from '../../graph/groups.ts';
import { dg, RDFS_LABEL, SKOS_ALT_LABEL, thing } from '../../graph/vocabulary.ts';

export const rule: Rule = {
  id: 'summary-elsewhere',
  severity: 'warning',
  needsAll: true,
  check: (project) => {
    let things: readonly Thing[] | undefined;
    const blocks = groupBy(project.statements, ({ quad }) => quad.graph.value);
    const namesOf = namesOfThings(project);
    return project.files.flatMap((file) => file.claims.flatMap(({ iri }) => {
      const [at, ...others] = project.about(iri, dg('summary'));
      if (at === undefined) return [];
      const said = [at, ...others].map(({ quad }) => stems(quad.object.value));
      const known = new Set((blocks.get(iri) ?? []).flatMap((statement) => subjectMatter(statement, namesOf)));
      if (known.size < 2 || said.flat().some((stem) => known.has(stem))) return [];
      // "It was concluded in May" names nothing at all and may be right.
      const other = (things ??= labelled(project)).find(({ label }) => said.some((words) => holds(words, label)));
      if (other === undefined) return [];
      const [name, named] = [project.name(iri, file), project.name(other.iri, file)];
      return [{
        place: project.place(at),
        message: { en: `The summary of ${name} names ${named}, but nothing that its graph is about.`, de: `Die Zusammenfassung von ${name} nennt ${named}, aber nichts von dem, wovon ihr Graph handelt.` },
        repair: { en: 'Check that summary and graph belong to one claim; name in the summary what the claim is about.', de: 'Prüfen, ob Zusammenfassung und Graph zu einer Angabe gehören; in der Zusammenfassung nennen, wovon sie handelt.' },
      }];
    }));
  },
};

interface Thing {
  readonly iri: string;
  /** The beginnings of its label's words. */
  readonly label: readonly string[];
}

/** Everything of the project that has a label which can be known again. */
function labelled(project: CheckedProject): readonly Thing[] {
  const own = thing(project.project.base, '');
  return project.statements.filter(({ quad }) => [RDFS_LABEL, SKOS_ALT_LABEL].includes(quad.predicate.value) && quad.subject.value.startsWith(own))
    .map(({ quad }) => ({ iri: quad.subject.value, label: stems(quad.object.value) })).filter(({ label }) => label.length > 0);
}

function holds(words: readonly string[], label: readonly string[]): boolean {
  return words.some((_, at) => label.every((part, index) => words[at + index] === part));
}

/** The beginnings of the words in a thing's names, each once; a thing stands in many claims, and has a name from many reports. */
function namesOfThings(project: CheckedProject): (iri: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (iri) => {
    let names = known.get(iri);
    if (names === undefined) {
      names = [...new Set([RDFS_LABEL, SKOS_ALT_LABEL].flatMap((property) => project.about(iri, property)).flatMap(({ quad }) => stems(quad.object.value)))];
      known.set(iri, names);
    }
    return names;
  };
}

/** The words that stand for a triple: labels of its things, and its texts. */
function subjectMatter({ quad: { subject, predicate, object } }: Statement, namesOf: (iri: string) => readonly string[]): readonly string[] {
  return [...namesOf(subject.value), ...namesOf(predicate.value), ...(object.termType === 'Literal' ? stems(object.value) : namesOf(object.value))];
}

/** The beginnings of longer words in scripts that put spaces between them: enough to know a word again in another form. */
function stems(text: string): readonly string[] {
  return wordsOf(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
    .filter((word) => /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]{4,}$/u.test(word)).map((word) => word.slice(0, 5));
}
