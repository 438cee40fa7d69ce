/** A text that people read and that cannot be meant so: empty, with blanks around it, with markup of a web page in it. */
import { shortened, type Found } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { TEXTS } from '../texts.ts';

const MARKUP = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:amp|nbsp|quot|apos|lt|gt|#\d+|#x[0-9a-f]+);/iu;

export const rule: Rule = {
  id: 'stray-space',
  ids: ['empty-text', 'markup'],
  severity: 'warning',
  check: (project) => project.statements.flatMap((statement) => {
    const { predicate, object } = statement.quad;
    const fault = TEXTS.has(predicate.value) && object.termType === 'Literal' ? faultOf(object.value) : undefined;
    return fault === undefined ? [] : [{ ...fault, place: project.place(statement) }];
  }),
};

function faultOf(text: string): Omit<Found, 'place'> | undefined {
  if (text.trim() === '') {
    return { id: 'empty-text', severity: 'error', message: { en: 'The text is empty.', de: 'Der Text ist leer.' }, repair: { en: 'Write it, or take it out.', de: 'Ihn schreiben oder herausnehmen.' } };
  }
  const shown = shortened(text.trim());
  if (text !== text.trim()) {
    return {
      message: { en: `"${shown}" has blanks around it: whoever asks for the name will not find it.`, de: `„${shown}“ ist von Leerzeichen umgeben: Wer nach dem Namen fragt, findet ihn nicht.` },
      repair: { en: `Write "${shown}".`, de: `"${shown}" schreiben.` },
    };
  }
  const markup = MARKUP.exec(text)?.[0];
  return markup === undefined ? undefined : {
    id: 'markup',
    message: { en: `"${shown}" holds markup of a web page: ${shortened(markup, 20)}.`, de: `„${shown}“ enthält Auszeichnung einer Webseite: ${shortened(markup, 20)}.` },
    repair: { en: 'Write the text as people read it.', de: 'Den Text so schreiben, wie Menschen ihn lesen.' },
  };
}
