/** Reads grlc's parameter names: which variables of a query are parameters, and of what kind. */
import type { Bilingual } from '../problem.ts';
import type { Token } from './sparql-tokens.ts';

/** What a variable's name says, such as `?__org_iri`. */
export interface ParameterVariable {
  /** What `-p` takes: the middle part. */
  readonly name: string;
  /** Without the question mark: `__org_iri`. */
  readonly variable: string;
  readonly optional: boolean;
  /** `iri`, `string`, `integer`, `decimal`, `number`, `lang:de`, or the local name of an XSD type (`date`, `gYear` …). */
  readonly kind: string;
  /** Where it first stands in the text. */
  readonly offset: number;
}

/** A variable that begins like a parameter and is none. */
export interface WrongVariable {
  readonly variable: string;
  readonly offset: number;
  /** Follows the variable. */
  readonly reason: Bilingual;
  readonly repair: Bilingual;
}

/** The XSD types that a parameter may have by `_xsd_<type>`. */
const XSD_KINDS = ['date', 'dateTime', 'gYear', 'gYearMonth', 'boolean', 'integer', 'decimal', 'double', 'string', 'anyURI'];

const PLAIN_KINDS: Readonly<Record<string, string>> = {
  iri: 'iri', integer: 'integer', decimal: 'decimal', number: 'number', literal: 'string', string: 'string',
};

/** The parameters of a query in the order of their first appearance, and the variables that go wrong. */
export function parameterVariables(scanned: readonly Token[]): { parameters: ParameterVariable[]; wrong: WrongVariable[] } {
  const parameters = new Map<string, ParameterVariable>();
  const wrong = new Map<string, WrongVariable>();
  for (const { kind, text, start } of scanned) {
    const variable = text.slice(1);
    if (kind !== 'variable' || !variable.startsWith('_') || parameters.has(variable) || wrong.has(variable)) continue;
    const read = readVariable(variable, start);
    if ('kind' in read) parameters.set(variable, read);
    else wrong.set(variable, read);
  }
  return { parameters: [...parameters.values()], wrong: [...wrong.values()] };
}

function readVariable(variable: string, offset: number): ParameterVariable | WrongVariable {
  const match = /^(__?)([A-Za-z0-9]+)(?:_([A-Za-z]+))?(?:_([A-Za-z]+))?$/u.exec(variable);
  const wrong = (reason: Bilingual, repair: Bilingual): WrongVariable => ({ variable, offset, reason, repair });
  if (match === null) return wrong({ en: 'is no parameter name', de: 'ist kein Name eines Parameters' }, {
    en: 'Write ?_name_kind, such as ?_org_iri, or ?__name_kind for an optional one; other variables do not begin with _.',
    de: '?_name_art schreiben, etwa ?_org_iri, oder ?__name_art, wenn er wegbleiben darf; andere Variablen beginnen nicht mit _.',
  });
  const [, marks, name = '', suffix, type] = match;
  const found = (kind: string): ParameterVariable => ({ name, variable, optional: marks === '__', kind, offset });
  if (suffix === undefined) return found('string');
  if (suffix === 'xsd' && type !== undefined) {
    return XSD_KINDS.includes(type) ? found(type) : wrong({
      en: `has the unknown type xsd:${type}`, de: `hat den unbekannten Typ xsd:${type}`,
    }, { en: `Types are ${XSD_KINDS.join(', ')}.`, de: `Typen sind ${XSD_KINDS.join(', ')}.` });
  }
  if (type !== undefined) return wrong(unknownKind(`${suffix}_${type}`), KINDS);
  if (PLAIN_KINDS[suffix] !== undefined) return found(PLAIN_KINDS[suffix]);
  if (/^[A-Za-z]{2}$/u.test(suffix)) return found(`lang:${suffix.toLowerCase()}`);
  if (XSD_KINDS.includes(suffix)) return wrong({
    en: `would be read by grlc as a text in the language “${suffix}”`, de: `läse grlc als Text in der Sprache „${suffix}“`,
  }, { en: `Write ?${marks}${name}_xsd_${suffix}.`, de: `?${marks}${name}_xsd_${suffix} schreiben.` });
  return wrong(unknownKind(suffix), KINDS);
}

const KINDS: Bilingual = {
  en: 'Write _iri, _integer, _decimal, _xsd_date, _literal or a language tag such as _en.',
  de: '_iri, _integer, _decimal, _xsd_date, _literal oder eine Sprachkennung wie _en schreiben.',
};

function unknownKind(kind: string): Bilingual {
  return { en: `has the unknown kind ${kind}`, de: `hat die unbekannte Art ${kind}` };
}
