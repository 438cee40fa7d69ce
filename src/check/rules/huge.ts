/** What no person wrote by hand: a literal of many thousand characters, brackets in brackets in brackets. */
import { placeAt } from '../checked-project.ts';
import { shortened } from '../finding.ts';
import type { Rule } from '../rule.ts';

const LONGEST_LITERAL = 5_000;
const DEEPEST = 12;

export const rule: Rule = {
  id: 'huge-literal',
  ids: ['deep-nesting'],
  severity: 'warning',
  check: (project) => [
    ...project.statements.flatMap((statement) => {
      const { object } = statement.quad;
      const length = object.termType === 'Literal' ? object.value.length : 0;
      return length <= LONGEST_LITERAL ? [] : [{
        place: project.place(statement),
        message: { en: `A text of ${length} characters: "${shortened(object.value, 40)}"`, de: `Ein Text von ${length} Zeichen: „${shortened(object.value, 40)}“` },
        repair: { en: 'Keep texts short and in your own words; the publisher\u2019s text never belongs into the data.', de: 'Texte kurz halten und in eigenen Worten; der Text des Mediums gehört nie in die Daten.' },
      }];
    }),
    ...project.files.flatMap(({ file, places }) => (places === undefined || places.deepest.depth <= DEEPEST ? [] : [{
      id: 'deep-nesting',
      place: placeAt(file.shown, places.deepest.spot),
      message: { en: `Brackets are nested ${places.deepest.depth} deep here.`, de: `Klammern sind hier ${places.deepest.depth}fach verschachtelt.` },
      repair: { en: 'Give the inner things IRIs, and describe each in a statement of its own.', de: 'Den inneren Dingen IRIs geben und jedes in einer eigenen Aussage beschreiben.' },
    }])),
  ],
};
