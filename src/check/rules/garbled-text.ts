/** Text that was decoded twice, or that holds characters nobody sees: “fÃ¼r” for “für”, overrides of the reading direction. */
import { shortened } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** UTF-8 read as Latin-1 or Windows-1252: Ã and its kin before a character from the upper half. */
const TWICE = /[\u00c3\u00c2][\u0080-\u00bf\u0152-\u2122]|\u00e2\u20ac[\u0080-\u2122]|\ufffd/u;
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

export const rule: Rule = {
  id: 'garbled-text',
  ids: ['hidden-characters'],
  severity: 'warning',
  check: (project) => project.statements.flatMap((statement) => {
    const { object } = statement.quad;
    if (object.termType !== 'Literal') return [];
    const shown = shortened(object.value.replace(HIDDEN, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`), 50);
    const place = project.place(statement);
    if (TWICE.test(object.value)) {
      return [{ place, message: { en: `"${shown}" looks as if it had been decoded twice.`, de: `„${shown}“ sieht aus, als wäre es zweimal dekodiert worden.` },
        repair: { en: 'Write the letters that were meant, and save the file as UTF-8.', de: 'Die gemeinten Buchstaben schreiben und die Datei als UTF-8 speichern.' } }];
    }
    return HIDDEN.test(object.value) ? [{ id: 'hidden-characters', place, message: { en: `"${shown}" holds a character that nobody sees.`, de: `„${shown}“ enthält ein Zeichen, das niemand sieht.` },
      repair: { en: 'Take it out: control characters, blanks of no width and overrides of the reading direction have no place in data.', de: 'Es entfernen: Steuerzeichen, Leerzeichen ohne Breite und Umkehrungen der Leserichtung haben in Daten nichts zu suchen.' } }] : [];
  }),
};
