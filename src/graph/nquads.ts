/** Writes terms and quads as canonical N-Quads (RDFC-1.0 §6), the form that versions and exports are made of. */
import type * as RDF from '@rdfjs/types';
import { XSD_STRING } from './vocabulary.ts';

// The characters that the canonical form escapes, and no others: controls, the quotation mark, the backslash,
// and what is no XML 1.1 character.
const ESCAPED = /[\u0000-\u001f"\\\u007f\ufffe\uffff]/g;
const SHORT: Readonly<Record<string, string>> = {
  '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '"': '\\"', '\\': '\\\\',
};

/** A literal's lexical form between quotation marks. */
export function quoted(text: string): string {
  return `"${text.replace(ESCAPED, (char) => SHORT[char] ?? `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)}"`;
}

/** One term in canonical N-Quads; the default graph is the empty string. */
export function termToNQuads(term: RDF.Term): string {
  switch (term.termType) {
    case 'NamedNode': return `<${term.value}>`;
    case 'BlankNode': return `_:${term.value}`;
    case 'Literal': return literalToNQuads(term);
    case 'DefaultGraph': return '';
    default: throw new TypeError(`N-Quads has no ${term.termType}`);
  }
}

function literalToNQuads(literal: RDF.Literal): string {
  if (literal.language !== '') return `${quoted(literal.value)}@${literal.language}`;
  const datatype = literal.datatype.value;
  return datatype === XSD_STRING ? quoted(literal.value) : `${quoted(literal.value)}^^<${datatype}>`;
}

/** One line of N-Quads with its line end. */
export function quadToNQuads({ subject, predicate, object, graph }: RDF.Quad): string {
  const triple = `${termToNQuads(subject)} ${termToNQuads(predicate)} ${termToNQuads(object)}`;
  return graph.termType === 'DefaultGraph' ? `${triple} .\n` : `${triple} ${termToNQuads(graph)} .\n`;
}

/** Lines of N-Quads, one per quad, in the order given. For graphs without blank nodes, `sortByCodePoint` makes them canonical. */
export function quadLines(quads: Iterable<RDF.Quad>): string[] {
  const written = new Map<RDF.Term, string>();
  const write = (term: RDF.Term): string => {
    let text = written.get(term);
    if (text === undefined) written.set(term, (text = termToNQuads(term)));
    return text;
  };
  const lines: string[] = [];
  for (const { subject, predicate, object, graph } of quads) {
    const name = write(graph);
    lines.push(`${write(subject)} ${write(predicate)} ${write(object)}${name === '' ? '' : ` ${name}`} .\n`);
  }
  return lines;
}

/**
 * Sorts in place by Unicode code point, which RDFC-1.0 asks for. The engine's own sort goes by UTF-16 unit and is much
 * faster; the two differ only between surrogate pairs and the units above them.
 */
export function sortByCodePoint(lines: string[]): string[] {
  const differs = lines.some((line) => /[\ud800-\udfff]/.test(line)) && lines.some((line) => /[\ue000-\uffff]/.test(line));
  return differs ? lines.sort(byCodePoint) : lines.sort();
}

/** Compares two strings by Unicode code point. */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  const end = Math.min(a.length, b.length);
  for (let i = 0; i < end; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    // Surrogates (D800–DFFF) stand for code points above every other unit.
    if (x !== y) return (isSurrogate(x) ? x + 0x10000 : x) - (isSurrogate(y) ? y + 0x10000 : y);
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
