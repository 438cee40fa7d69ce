/** A name spelt as nowhere else: "Miskral" once, "Mistral" in the registry and everywhere. */
import type { CheckedProject, Statement } from '../checked-project.ts';
import type { Found } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { registryNames, wordsOf } from '../translations.ts';
import { editDistance } from '../../graph/spelling.ts';
import { dg, SKOS_ALT_LABEL } from '../../graph/vocabulary.ts';

/** Shorter words are too often one letter from another word. */
const SHORTEST = 5;

export const rule: Rule = {
  id: 'name-spelling',
  severity: 'warning',
  check: (project) => {
    const names = registryNames(project);
    const texts = project.statements.filter(({ quad, file }) => file.file.role !== 'ontology' && quad.object.termType === 'Literal' && quad.object.language !== '');
    const counts = new Map<string, number>();
    for (const { quad } of texts) for (const word of wordsOf(quad.object.value)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const named = [...names].filter(([iri]) => project.isA(iri, dg('Agent')) || project.isA(iri, dg('Place')));
    const known = new Set(named.flatMap(([, statements]) => statements).flatMap(({ quad }) => wordsOf(quad.object.value)).filter((word) => isName(word)));
    return texts.flatMap((at) => {
      // In the registry itself only the thing's own other labels tell: two people may have names that are nearly alike.
      // A skos:altLabel is another spelling on purpose.
      if (at.quad.predicate.value === SKOS_ALT_LABEL) return [];
      const own = names.get(at.quad.subject.value)?.filter((one) => one !== at) ?? [];
      const near = at.file.file.role === 'registry' ? new Set(own.flatMap(({ quad }) => wordsOf(quad.object.value)).filter((word) => isName(word))) : known;
      return wordsOf(at.quad.object.value).filter((word) => isName(word) && counts.get(word) === 1).flatMap((word) => {
        const meant = near.has(word) || (near === known && known.has(word)) ? undefined : [...near].find((name) => (counts.get(name) ?? 0) > 1 && isSlip(word, name));
        return meant === undefined ? [] : [misspelt(at, word, meant, project)];
      });
    });
  },
};

function isName(word: string): boolean {
  return word.length >= SHORTEST && /^\p{Lu}\p{Ll}/u.test(word);
}

/** One letter apart, and not by what is added to a name or taken from it in grammar. */
function isSlip(word: string, name: string): boolean {
  return !word.startsWith(name) && !name.startsWith(word) && word.slice(0, -1) !== name.slice(0, -1) && editDistance(word, name, 1) === 1;
}

function misspelt(at: Statement, word: string, meant: string, project: CheckedProject): Found {
  return {
    place: project.place(at),
    message: { en: `"${word}" stands only here; elsewhere the name is "${meant}".`, de: `„${word}“ steht nur hier; sonst heißt der Name „${meant}“.` },
    repair: { en: `Write "${meant}", or add "${word}" to the registry as a spelling of its own (skos:altLabel).`, de: `„${meant}“ schreiben oder „${word}“ als eigene Schreibweise ins Register aufnehmen (skos:altLabel).` },
  };
}
