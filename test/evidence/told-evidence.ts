/** An answer with its evidence as a person reads it: rows, and under each what it rests on, claims by their short names. */
import type { Answer, Cell, Derivations, Row } from '../../src/query/answer.ts';

const BASE = 'https://example.org/';
const ONTOLOGY = 'https://w3id.org/dealgraph/ontology#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** The rows in their order, two lines or more for each; rows with the same cells, which have no order, by what follows. */
export function toldAnswer({ columns, rows }: Pick<Answer, 'columns' | 'rows'>): string {
  const told = rows.map((row) => ({ id: row.id, text: [headOf(row, columns.map(({ name }) => name)), ...factsOf(row).map((fact) => `  ${fact}`)].join('\n') }));
  const sorted = told.map(({ id }, index) => {
    const same = told.filter((other) => other.id === id).map(({ text }) => text).sort();
    return same[told.slice(0, index).filter((other) => other.id === id).length]!;
  });
  return `${rows.length === 0 ? 'no rows' : sorted.join('\n')}\n`;
}

function headOf({ cells }: Row, columns: readonly string[]): string {
  const bound = columns.flatMap((name) => {
    const cell = cells[name];
    return cell === undefined ? [] : [`${name} = ${termOf(cell)}${surenessOf(cell)}`];
  });
  return bound.length === 0 ? '(nothing bound)' : bound.join(', ');
}

/** In brackets who vouches, and for what where it is no fact; nothing where no claim does. */
function surenessOf({ certainty, mode }: Cell): string {
  if (certainty === undefined) return '';
  return ` [${certainty}${mode === 'fact' ? '' : `, ${mode}`}]`;
}

function factsOf({ evidence = [], derivations = [], members, more, background = [], absent = [] }: Row): string[] {
  const names = evidence.map(({ claim }) => short(claim).replace('claim:', ''));
  const choice = (sets: Derivations): string => sets.map((set) => (set.length === 0 ? 'nothing' : set.map((index) => names[index]).sort().join('+'))).sort().join(' or ');
  return [
    ...(members === undefined ? [`from ${choice(derivations)}`] : [`counts ${members.map(choice).sort().join(' | ')}`]),
    ...(more === true ? ['and others'] : []),
    ...absent.map(({ column, pattern = '' }) => `absent ${column === undefined ? '' : `?${column} `}{ ${pattern} }`).sort(),
    ...background.map(({ kind, report }) => `background ${kind}${report === undefined ? '' : ` ${short(report)}`}`).sort(),
  ];
}

/** Numbers by their value: engines write 80.0 as they like (semantics §35). */
function termOf({ value, iri, datatype = `${XSD}string`, lang }: Cell): string {
  if (iri !== undefined) return short(iri);
  if (value.startsWith('_:')) return '_:';
  if (lang !== undefined) return `"${value}"@${lang}`;
  if (datatype === `${XSD}integer`) return String(Number(value));
  if (datatype === `${XSD}decimal` || datatype === `${XSD}double`) return `${Number(value)} (${datatype.slice(XSD.length)})`;
  if (datatype === `${XSD}boolean`) return value;
  return datatype === `${XSD}string` ? `"${value}"` : `"${value}"^^${short(datatype)}`;
}

function short(iri: string): string {
  const known = [[`${BASE}id/`, ''], [`${BASE}claim/`, 'claim:'], [BASE, 'base:'], [ONTOLOGY, ':'], [XSD, 'xsd:']] as const;
  const found = known.find(([start]) => iri.startsWith(start));
  if (found !== undefined) return found[1] + iri.slice(found[0].length);
  return iri.startsWith('http://www.w3.org/') ? iri.replace(/^.*[#/]/u, 'w3:') : `<${iri}>`;
}
