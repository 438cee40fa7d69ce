/** What n3 says of a syntax error, in words for people who write data. */
import type { Bilingual } from '../problem.ts';

const EXPECTED: Readonly<Record<string, Bilingual>> = {
  entity: { en: 'an IRI or a prefixed name', de: 'eine IRI oder ein Name mit Präfix' },
  predicate: { en: 'a predicate', de: 'ein Prädikat' },
  prefix: { en: 'a prefix that ends in ":"', de: 'ein Präfix, das auf „:“ endet' },
  IRI: { en: 'an IRI', de: 'eine IRI' },
  'valid IRI': { en: 'an IRI', de: 'eine IRI' },
  graph: { en: 'a graph in { }', de: 'ein Graph in { }' },
};

const REASONS: Readonly<Record<string, Bilingual>> = {
  'Unexpected graph': {
    en: 'a graph in { } stands only at the top level, and only in TriG', de: 'ein Graph in { } steht nur auf oberster Ebene und nur in TriG',
  },
  'Unexpected graph closing': { en: 'no graph is open', de: 'kein Graph ist offen' },
  'Unexpected literal': { en: 'a text or number stands only as the object', de: 'ein Text oder eine Zahl steht nur als Objekt' },
  'Invalid graph label': { en: 'only an IRI names a graph', de: 'nur eine IRI benennt einen Graphen' },
  'Invalid IRI': { en: 'it is no IRI', de: 'das ist keine IRI' },
  'Disallowed blank node as predicate': { en: 'a blank node is no predicate', de: 'ein Blank Node ist kein Prädikat' },
  'Expected declaration to end with a dot': {
    en: 'the @prefix or @base before it has no "."', de: 'dem @prefix oder @base davor fehlt der „.“',
  },
  'Detected language tag with subtag longer than 8 characters': {
    en: 'each part of a language tag has at most 8 letters', de: 'jeder Teil einer Sprachkennung hat höchstens 8 Buchstaben',
  },
};

const REPAIRS: readonly (readonly [said: RegExp, repair: Bilingual])[] = [
  [/^Expected declaration to end/, { en: 'End the @prefix or @base with ".".', de: '@prefix oder @base mit „.“ beenden.' }],
  [/^Expected (?:prefix to follow|IRI to follow prefix)/, { en: 'Write: @prefix name: <full IRI> .', de: 'So schreiben: @prefix name: <volle IRI> .' }],
  [/^Expected valid IRI to follow base/, { en: 'Write: @base <full IRI> .', de: 'So schreiben: @base <volle IRI> .' }],
  [/^Detected language tag/, { en: 'Write a language tag such as @en or @de-AT.', de: 'Eine Sprachkennung wie @en oder @de-AT schreiben.' }],
];

const STATEMENT: Bilingual = {
  en: 'Write each statement as: subject predicate object . (repeat with ";" for the same subject, "," for the same predicate).',
  de: 'Jede Aussage so schreiben: Subjekt Prädikat Objekt . (weiter mit „;“ beim selben Subjekt, mit „,“ beim selben Prädikat).',
};

/** What mends it, as far as n3's words tell. */
export function repairFor(said: string): Bilingual {
  return REPAIRS.find(([pattern]) => pattern.test(said))?.[1] ?? STATEMENT;
}

/** Source text in quotation marks, unless it begins with its own. */
export function quoted(source: string): Bilingual {
  return /^["']/.test(source) ? { en: source, de: source } : { en: `"${source}"`, de: `„${source}“` };
}

/** What n3 expected in place of the token it refused; undefined where it does not say. */
export function expectedBy(said: string): Bilingual | undefined {
  const what = /^Expected (.+?) (?:but got|to follow) /.exec(said)?.[1];
  return what === undefined ? undefined : (EXPECTED[what] ?? { en: what, de: what });
}

/** Why n3 refused a token, in brackets, with a blank before; empty where it only says that it did. */
export function reasonOf(said: string): Bilingual {
  if (/^Unexpected [^ "]+$/.test(said) && !(said in REASONS)) return { en: '', de: '' };
  const { en, de } = REASONS[said] ?? { en: said, de: said };
  return { en: ` (${en})`, de: ` (${de})` };
}
