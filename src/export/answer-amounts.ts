/** Numbers and amounts of money as people write them, never rounded. */
import type { AnswerWords } from './answer-words.ts';

/** A decimal whose digits Intl can all write; a longer fraction stays as the engine gave it. */
const DECIMAL = /^[+-]?(?:\d+(?:\.\d{0,20})?|\.\d{1,20})$/u;

/** Writes a decimal number with the language's separators, all its digits kept; undefined where it is no decimal. */
export function amountText(value: string, words: AnswerWords): string | undefined {
  if (!DECIMAL.test(value)) return undefined;
  // Four digits stand without a separator, so that a year given as an integer still reads as a year.
  return exact(value, words, { useGrouping: 'min2' });
}

/**
 * Writes an amount of money: `€300 m`, `about €11.7 bn`, `€250,000`. Millions and billions are abbreviated only where
 * at most two decimals say the value exactly.
 */
export function moneyText(value: string, currency: string, approximate: boolean, words: AnswerWords): string | undefined {
  if (!DECIMAL.test(value)) return undefined;
  const short = inUnits(value, 9, words.billion) ?? inUnits(value, 6, words.million);
  const money = withCurrency(short?.number ?? value, currency, short?.unit, words);
  return approximate ? words.about(money) : money;
}

/** The value in units of 10^`power`, if it is at least one of them and two decimals suffice. */
function inUnits(value: string, power: number, unit: string): { number: string; unit: string } | undefined {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)0*(\d*)(?:\.(\d*?)0*)?$/u.exec(value) ?? [];
  if (fraction !== '' || whole.length <= power) return undefined;
  const head = whole.slice(0, -power);
  const rest = whole.slice(-power).replace(/0+$/u, '');
  if (rest.length > 2) return undefined;
  return { number: `${sign === '-' ? '-' : ''}${head}${rest === '' ? '' : `.${rest}`}`, unit };
}

function withCurrency(number: string, currency: string, unit: string | undefined, words: AnswerWords): string {
  const digits = unit !== undefined || !number.includes('.') ? { minimumFractionDigits: 0 } : {};
  // Intl refuses what does not look like an ISO 4217 code; such a currency is written as it stands.
  if (!/^[A-Z]{3}$/u.test(currency)) return [exact(number, words, {}), unit, currency].filter(Boolean).join(' ');
  const parts = formatter(words, { style: 'currency', currency, ...digits }).formatToParts(intlNumber(number));
  // The unit belongs right behind the number, before a currency sign that follows it ("300 Mio. €").
  const last = parts.findLastIndex((part) => part.type === 'integer' || part.type === 'fraction');
  const texts = parts.map((part, index) => (index === last && unit !== undefined ? `${part.value} ${unit}` : part.value));
  return texts.join('').replaceAll('\u00a0', ' ');
}

function exact(value: string, words: AnswerWords, options: Intl.NumberFormatOptions): string {
  return formatter(words, options).format(intlNumber(value));
}

/** Intl takes decimal strings exactly, but wants a digit before the point and no plus sign. */
function intlNumber(value: string): Intl.StringNumericLiteral {
  return value.replace(/^\+/u, '').replace(/^(-?)\./u, '$10.').replace(/\.$/u, '') as Intl.StringNumericLiteral;
}

function formatter(words: AnswerWords, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat(words.locale, { maximumFractionDigits: 20, ...options });
}
