/** The words of a question, plain and stemmed, so that “Einsatzzwecke”, “use-cases” and “Companies” meet their kin. */
import { plainSpelling } from '../graph/spelling.ts';

/** One word of a question: how it was written, plain, and without its ending. */
export interface Word {
  readonly plain: string;
  readonly stem: string;
}

/** Words that say nothing about what is asked, in English and German; plain. */
const STOP_WORDS = new Set(
  ('a all an and any are as at be been by can did do does every for from give had has have how i in is it list many me much my of on or our over please '
    + 'show tell that the their them there these they this those to was we were what when where which who whom whose why will with would you each one '
    + 'aber alle als am an auch auf aus bei bitte das dem den der des die dies diese dieser doch du ein eine einem einen einer eines er es fur gab gebt gibt haben '
    + 'hat hatte ich ihr im in ist jede jedem jeden jeder jedes man mir mit nach nenne oder sein sich sie sind uber um und uns vom von vor war waren warum was '
    + 'welche welchem welchen welcher welches wem wen wer wessen wie wieviele wir wird wo worauf wurde wurden zeig zeige zu zum zur es alles viele viel').split(' '));

/** Whether a plain word says nothing about what is asked. */
export function isStopWord(plain: string): boolean {
  return STOP_WORDS.has(plain);
}

/** The words of a text in their order, hyphens and punctuation as spaces. */
export function words(text: string): Word[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((written) => {
    const plain = umlautsPlain(plainSpelling(written));
    return { plain, stem: stem(plain) };
  });
}

/** `ae`, `oe`, `ue` as people without umlauts type them; on both sides, so that nothing is lost by a wrong guess. */
function umlautsPlain(word: string): string {
  return word.replace(/ae/gu, 'a').replace(/oe/gu, 'o').replace(/(?<![aeq])ue/gu, 'u');
}

/** A word without the endings of plural and case; light, and the same for both languages. */
function stem(word: string): string {
  if (word.length <= 3) return word;
  const base = word.replace(/ies$/u, 'y').replace(/(?:innen|ern|en|er|em|es|e|n|s)$/u, (ending) => (word.length - ending.length >= 3 ? '' : ending));
  return base.replace(/y$/u, 'i');
}
