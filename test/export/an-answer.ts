/** Hand-made answers about invented organisations, for the tests of the formats. */
import type { Answer, Cell, Column } from '../../src/query/answer.ts';

export const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** A literal cell of an XSD type. */
export function typed(value: string, type: string): Cell {
  return { value, datatype: XSD + type };
}

/** An IRI cell with a label. */
export function thing(name: string, label: string, labelLang?: string): Cell {
  const iri = `https://example.org/id/${name}`;
  return { value: iri, iri, label, ...(labelLang === undefined ? {} : { labelLang }) };
}

/** An answer with the given columns (name, or name and label) and rows. */
export function anAnswer(columns: readonly (string | readonly [string, string])[], rows: readonly Record<string, Cell>[]): Answer {
  return {
    query: 'contracts',
    question: 'Which contracts are there?',
    parameters: {},
    lens: {},
    graph: { version: '0123456789ab', reports: 1, claims: 7 },
    dealgraph: '0.1.0',
    columns: columns.map((column): Column => {
      const [name, label] = typeof column === 'string' ? [column, column] : column;
      return { name, label, type: 'mixed' };
    }),
    rows: rows.map((cells, index) => ({ id: `00000000000${index}`, cells })),
  };
}
