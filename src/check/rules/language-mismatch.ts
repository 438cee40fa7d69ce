/** Two translations with their language tags exchanged: the text marked as English is German, and the other way round. */
import type { CheckedProject, Statement } from '../checked-project.ts';
import { shortened, type Found } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { pairs, translated, wordsOf, type Translated } from '../translations.ts';
import { dg, RDFS_LABEL, STANDARD_PREFIXES } from '../../graph/vocabulary.ts';

/** Small words that only one of these languages has. */
const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the of and is are were that which with from by its their not has have to for on be been it this whether'.split(' ')),
  de: new Set('der die das dem den des und ist sind waren mit von zu nicht ein eine einer eines einem einen haben dass für auf aus im zum zur wird werden sich ob'.split(' ')),
  fr: new Set('le la les du et est sont avec pour dans une pas sur par qui que aux été'.split(' ')),
};

export const rule: Rule = {
  id: 'language-mismatch',
  severity: 'warning',
  check: (project) => translated(project, RDFS_LABEL, dg('summary'), dg('as'), `${STANDARD_PREFIXES['rdfs']}comment`).flatMap((text) => exchanged(text, project)),
};

function exchanged(text: Translated, project: CheckedProject): Found[] {
  return pairs(text).flatMap(([a, b]) => {
    const [one, other] = [text.texts.get(a)!, text.texts.get(b)!];
    // Neither may look right: a name may be in any language.
    const looksWrong = (readsMoreLike(one, b, a) && readsMoreLike(other, a, b)) || isForeignAdjective(one, a, other, b) || isForeignAdjective(other, b, one, a);
    if (!looksWrong) return [];
    return [{
      place: project.place(one),
      message: { en: `"${shortened(one.quad.object.value, 40)}" is marked @${a}, "${shortened(other.quad.object.value, 40)}" @${b}; they read like the other's language.`, de: `„${shortened(one.quad.object.value, 40)}“ trägt @${a}, „${shortened(other.quad.object.value, 40)}“ @${b}; sie lesen sich wie in der jeweils anderen Sprache.` },
      repair: { en: 'Exchange the two language tags.', de: 'Die beiden Sprachkennungen tauschen.' },
    }];
  });
}

function readsMoreLike({ quad }: Statement, lang: string, marked: string): boolean {
  const words = wordsOf(quad.object.value).map((word) => word.toLowerCase());
  const count = (code: string): number => words.filter((word) => SMALL_WORDS[code]?.has(word)).length;
  return count(lang) > count(marked);
}

/** A German word in small letters that no name is, marked as English, beside a text that shows nothing German. */
function isForeignAdjective(one: Statement, marked: string, other: Statement, otherMarked: string): boolean {
  if (marked !== 'en' || otherMarked !== 'de') return false;
  const german = (text: string): number => wordsOf(text).filter((word) => SMALL_WORDS['de']!.has(word.toLowerCase()) || /[äöüß]/iu.test(word)).length;
  const [text, second] = [one.quad.object.value, other.quad.object.value];
  const adjective = wordsOf(text).some((word) => /^\p{Ll}*[äöüß]\p{Ll}*$/u.test(word) && word.length > 4);
  return adjective && german(second) === 0 && text !== second;
}
