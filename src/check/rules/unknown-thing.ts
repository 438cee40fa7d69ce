/** An IRI of the project that is named somewhere and described nowhere: a slip of the finger, or something still to be added. */
import type { CheckedProject, Statement } from '../checked-project.ts';
import type { Found } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { didYouMean } from '../../graph/did-you-mean.ts';
import { fits } from './class-of-thing.ts';
import { claimIri, dg, thing } from '../../graph/vocabulary.ts';

export const rule: Rule = {
  id: 'unknown-thing',
  ids: ['unknown-passage', 'unknown-claim'],
  severity: 'error',
  needsAll: true,
  check: (project) => {
    const things = thing(project.project.base, '');
    const claims = claimIri(project.project.base, '');
    const passages = new Set([dg('passage'), dg('contextPassage')]);
    return project.statements.flatMap((statement) => {
      const { predicate, object } = statement.quad;
      if (object.termType !== 'NamedNode' || project.about(object.value).length > 0) return [];
      if (passages.has(predicate.value)) return [unknownPassage(statement, project)];
      if (object.value.startsWith(claims)) return [unknownClaim(statement, project)];
      return object.value.startsWith(things) ? [unknownThing(statement, project, things)] : [];
    });
  },
};

const DESCRIBE = {
  en: 'Describe it: organisations, people, places and technologies in the registry (data/), what else a report introduces in that report.',
  de: 'Es beschreiben: Organisationen, Personen, Orte und Technologien im Register (data/), was ein Bericht sonst einführt, in diesem Bericht.',
};

/** A part of a report, such as the location of a passage, is mistaken for another one of the kind, not for the report. */
function isLikeness(iri: string, other: string): boolean {
  return iri.split('/').length === other.split('/').length;
}

function unknownThing(statement: Statement, project: CheckedProject, things: string): Found {
  const { object, predicate } = statement.quad;
  const name = project.name(object.value, statement.file);
  const known = new Set(project.statements.map(({ quad }) => quad.subject.value).filter((iri) => iri.startsWith(things) && isLikeness(iri, object.value) && fits(iri, predicate.value, project)));
  const repair = didYouMean(object.value.slice(things.length), [...known].map((iri) => iri.slice(things.length)), DESCRIBE, (short) => project.name(things + short, statement.file));
  return {
    about: { thing: object.value },
    place: project.place(statement),
    message: { en: `${name} is described nowhere.`, de: `${name} ist nirgends beschrieben.` },
    // A new name may well resemble an old one.
    repair: repair === DESCRIBE ? repair : { en: `${repair.en} If not, describe it.`, de: `${repair.de} Wenn nicht, fehlt seine Beschreibung.` },
  };
}

function unknownPassage(statement: Statement, project: CheckedProject): Found {
  const name = project.name(statement.quad.object.value, statement.file);
  const numbers = statement.file.quads.filter(({ predicate, subject }) => predicate.value === dg('number') && project.isA(subject.value, dg('Passage'))).map(({ object }) => Number(object.value));
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const range = numbers.length === 0 ? '' : least === most ? String(least) : `${least}–${most}`;
  return {
    id: 'unknown-passage',
    about: { thing: statement.quad.object.value },
    place: project.place(statement),
    message: { en: `${name} is no passage that a report describes${range === '' ? '' : ` (here: ${range})`}.`, de: `${name} ist keine Passage, die ein Bericht beschreibt${range === '' ? '' : ` (hier: ${range})`}.` },
    repair: { en: 'Name a passage of this report, or describe this one: number, kind, coverage, location.', de: 'Eine Passage dieses Berichts nennen oder diese beschreiben: Nummer, Art, wie weit gelesen, Fundstelle.' },
  };
}

function unknownClaim(statement: Statement, project: CheckedProject): Found {
  const name = project.name(statement.quad.object.value, statement.file);
  return {
    id: 'unknown-claim',
    about: { thing: statement.quad.object.value },
    place: project.place(statement),
    message: { en: `There is no claim ${name}.`, de: `Die Angabe ${name} gibt es nicht.` },
    repair: { en: 'Name a claim of a report, or add this one.', de: 'Eine Angabe eines Berichts nennen oder diese ergänzen.' },
  };
}
