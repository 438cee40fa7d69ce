/** The syntax nodes that stand where a parameter stood. */
import type * as RDF from '@rdfjs/types';
import type * as Sparql from '@traqula/rules-sparql-1-1';
import { Problem } from '../problem.ts';
import type { Token } from './sparql-tokens.ts';

type Location = Sparql.TermVariable['loc'];

/** Made new, so written by the generator and not copied from the text. */
const NEW = { sourceLocationType: 'autoGenerate' } as Location;
const LANG_STRING = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';
const STRING = 'http://www.w3.org/2001/XMLSchema#string';

/** A term in place of a variable. */
export function termNode(at: Sparql.TermVariable, value: RDF.NamedNode | RDF.Literal): Sparql.TermIri | Sparql.TermLiteral {
  return term(value, replacing(at.loc));
}

/** `STR(value)` in place of a variable. */
export function strCall(at: Sparql.TermVariable, value: RDF.NamedNode | RDF.Literal): Sparql.ExpressionOperation {
  return { type: 'expression', subType: 'operation', operator: 'str', args: [term(value, NEW)], loc: replacing(at.loc) };
}

/** `SAMETERM(value, value)` in place of `BOUND(?variable)`: true, and allowed wherever a call is. */
export function sameTermCall(at: Sparql.ExpressionOperation, value: RDF.NamedNode | RDF.Literal): Sparql.ExpressionOperation {
  return { type: 'expression', subType: 'operation', operator: 'sameterm', args: [term(value, NEW), term(value, NEW)], loc: replacing(at.loc) };
}

/** `VALUES ?name { value }`. */
export function valuesNode(name: string, value: RDF.NamedNode | RDF.Literal): Sparql.PatternValues {
  return {
    type: 'pattern', subType: 'values', loc: NEW, values: [{ [name]: term(value, NEW) }],
    variables: [{ type: 'term', subType: 'variable', value: name, loc: NEW }],
  };
}

/** The place of the variable token itself within a wider location of the text. */
export function narrow(location: Location, variables: readonly Token[], name: string): Location {
  if (location.sourceLocationType !== 'source') return location;
  const { start, end } = location;
  const token = variables.find((one) => one.start >= start && one.end <= end && one.text.slice(1) === name);
  return token === undefined ? location : { ...location, start: token.start, end: token.end };
}

/** A second mention by `;` or `,` has no text of its own, and gets none. */
function replacing(location: Location): Location {
  if (location.sourceLocationType !== 'source') return location;
  return { sourceLocationType: 'nodeReplace', start: location.start, end: location.end } as Location;
}

function term(value: RDF.NamedNode | RDF.Literal, loc: Location): Sparql.TermIri | Sparql.TermLiteral {
  if (value.termType === 'NamedNode') return { type: 'term', subType: 'namedNode', value: safeIri(value.value), loc };
  const { datatype, language } = value;
  const literal = { type: 'term', subType: 'literal', value: value.value, loc } as const;
  if (datatype.value === LANG_STRING) return { ...literal, langOrIri: language };
  if (datatype.value === STRING) return { ...literal, langOrIri: undefined };
  return { ...literal, langOrIri: { type: 'term', subType: 'namedNode', value: safeIri(datatype.value), loc: NEW } };
}

/** The generator writes IRIs as they are: what may not stand between angle brackets never reaches it (IRIREF). */
function safeIri(iri: string): string {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:[^<>"{}|^`\\\u0000-\u0020]*$/u.test(iri)) return iri;
  throw new Problem({
    code: 'parameter-type', message: { en: `not an IRI: ${JSON.stringify(iri)}`, de: `keine IRI: ${JSON.stringify(iri)}` },
    repair: { en: 'Write a full IRI without blanks, quotation marks and brackets.', de: 'Eine volle IRI ohne Leerzeichen, Anführungszeichen und Klammern schreiben.' },
  });
}
