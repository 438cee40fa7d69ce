/** A lens and what it left out as names with values, for formats that have no place of their own for it. */
import { STANDARD_PREFIXES, XSD_BOOLEAN, XSD_INTEGER } from '../graph/vocabulary.ts';
import type { Cell, LeftOut, Lens } from '../query/answer.ts';

const XSD_DATE = `${STANDARD_PREFIXES['xsd']}date`;
const DAYS: ReadonlySet<string> = new Set(['asOf', 'happenedBy', 'recordedBy'] satisfies (keyof Lens)[]);

/** Each condition by its key; one that names several things is there once for each. */
export function lensConditions(lens: Lens): readonly (readonly [name: string, value: Cell])[] {
  return Object.entries(lens).flatMap(([name, value]) => {
    if (typeof value === 'boolean') return [[name, { value: String(value), datatype: XSD_BOOLEAN }] as const];
    return (typeof value === 'string' ? [value] : (value as readonly string[])).map((one) => [name, DAYS.has(name) ? { value: one, datatype: XSD_DATE } : text(one)] as const);
  });
}

/** What was left out, each name beginning with `leftOut.`: a number, or each thing by itself. */
export function lensEffects(leftOut: LeftOut): readonly (readonly [name: string, value: Cell])[] {
  return Object.entries(leftOut).flatMap(([name, value]) => {
    const key = `leftOut.${name}`;
    return typeof value === 'number' ? [[key, { value: String(value), datatype: XSD_INTEGER }] as const] : (value as readonly string[]).map((one) => [key, text(one)] as const);
  });
}

/** A code is a text; everything else that a lens names is an IRI. */
function text(value: string): Cell {
  return value.includes(':') ? { value, iri: value } : { value };
}
