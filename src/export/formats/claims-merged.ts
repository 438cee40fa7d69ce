/** What the formats without named graphs lose. */
import type { Localised } from '../../query/canned-query.ts';

/** Said wherever claims are merged (design, `export`). */
export const CLAIMS_MERGED: Localised = {
  en: 'Without named graphs, claims are not told apart: which one says what, and who vouches for it, is lost. trig and nquads keep it.',
  de: 'Ohne benannte Graphen sind Angaben nicht zu unterscheiden: welche was sagt und wer dafür steht, geht verloren. trig und nquads behalten es.',
};
