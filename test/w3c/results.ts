/** Reads expected results in all the formats that the W3C's tests come in, as bags of rows. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataFactory, Parser, Store } from 'n3';
import { parse as parseRdfXml } from 'oxigraph';
import type * as RDF from '@rdfjs/types';

export type ResultRow = Readonly<Record<string, RDF.Term>>;
export type Result = { readonly boolean: boolean } | { readonly rows: readonly ResultRow[]; readonly plain?: boolean };

const { namedNode, literal, blankNode } = DataFactory;
const RS = 'http://www.w3.org/2001/sw/DataAccess/tests/result-set#';

/** Quads of a file, whatever its format. */
export function readQuads(iri: string): RDF.Quad[] {
  const text = readFileSync(fileURLToPath(iri), 'utf8');
  if (extname(iri) !== '.rdf') return new Parser({ baseIRI: iri }).parse(text);
  return parseRdfXml(text, { format: 'application/rdf+xml', base_iri: iri }).map((quad) => DataFactory.quad(copy(quad.subject) as RDF.Quad_Subject, copy(quad.predicate) as RDF.Quad_Predicate, copy(quad.object) as RDF.Quad_Object));
}

function copy(term: { termType: string; value: string; language?: string; datatype?: { value: string } }): RDF.Term {
  if (term.termType === 'NamedNode') return namedNode(term.value);
  if (term.termType === 'BlankNode') return blankNode(term.value);
  return literal(term.value, term.language || namedNode(term.datatype?.value ?? ''));
}

/** Quads as rows, so that graphs compare as results do. */
export function quadRows(quads: readonly RDF.Quad[]): ResultRow[] {
  return quads.map(({ subject, predicate, object }) => ({ subject, predicate, object }));
}

/** The expected result of a test. */
export function readResult(iri: string): Result {
  const text = readFileSync(fileURLToPath(iri), 'utf8');
  switch (extname(iri)) {
    case '.srx': return readXml(text);
    case '.srj': return readJson(text);
    case '.tsv': return readTsv(text);
    case '.csv': return readCsv(text);
    default: return readGraph(readQuads(iri));
  }
}

function readXml(text: string): Result {
  const boolean = /<boolean>\s*(\w+)\s*<\/boolean>/u.exec(text)?.[1];
  if (boolean !== undefined) return { boolean: boolean === 'true' };
  const rows = [...text.matchAll(/<result(?:\s[^>]*)?>([^]*?)<\/result>|<result\s*\/>/gu)].map(([, inside = '']) => Object.fromEntries(
    [...inside.matchAll(/<binding\s+name\s*=\s*["']([^"']*)["']\s*>\s*<(uri|bnode|literal)([^>]*?)(?:\/>|>([^]*?)<\/\2>)\s*<\/binding>/gu)].map(([, name = '', tag, attributes = '', value = '']) => {
      const content = value.replace(/&(lt|gt|quot|apos|amp);/gu, (_, entity: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[entity] ?? '');
      const lang = /xml:lang\s*=\s*["']([^"']*)["']/u.exec(attributes)?.[1];
      const datatype = /datatype\s*=\s*["']([^"']*)["']/u.exec(attributes)?.[1];
      return [name, tag === 'uri' ? namedNode(content) : tag === 'bnode' ? blankNode(content) : literal(content, lang ?? (datatype ? namedNode(datatype) : undefined))];
    })));
  return { rows };
}

function readJson(text: string): Result {
  const { boolean, results } = JSON.parse(text) as { boolean?: boolean; results?: { bindings: Record<string, { type: string; value: string; datatype?: string; 'xml:lang'?: string }>[] } };
  if (boolean !== undefined) return { boolean };
  return { rows: (results?.bindings ?? []).map((row) => Object.fromEntries(Object.entries(row).map(([name, { type, value, datatype, 'xml:lang': lang }]) => [
    name, type === 'uri' ? namedNode(value) : type === 'bnode' ? blankNode(value) : literal(value, lang ?? (datatype ? namedNode(datatype) : undefined)),
  ]))) };
}

function readTsv(text: string): Result {
  const [head = '', ...lines] = text.replace(/\r/gu, '').replace(/\n$/u, '').split('\n');
  const names = head.split('\t').map((name) => name.slice(1));
  return { rows: lines.map((line) => Object.fromEntries(line.split('\t').flatMap((cell, index) => {
    const [quad] = cell === '' ? [] : new Parser({ blankNodePrefix: '' }).parse(`<x:s> <x:p> ${cell} .`);
    return quad ? [[names[index], quad.object]] : [];
  }))) };
}

/** CSV tells no types: everything is a plain value. */
function readCsv(text: string): Result {
  const records = text.replace(/\r/gu, '').replace(/\n$/u, '').split('\n').map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? ''));
  const [names = [], ...lines] = records;
  return { plain: true, rows: lines.map((cells) => Object.fromEntries(cells.flatMap((cell, index) => (cell === '' ? [] : [[names[index], cell.startsWith('_:') ? blankNode(cell.slice(2)) : literal(cell)]])))) };
}

/** Either the triples of a CONSTRUCT, or a result set written as triples (the test suite's own vocabulary). */
function readGraph(quads: readonly RDF.Quad[]): Result {
  const store = new Store([...quads]);
  const [set] = store.getSubjects('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', `${RS}ResultSet`, null);
  if (set === undefined) return { rows: quadRows(quads) };
  const [boolean] = store.getObjects(set, `${RS}boolean`, null);
  if (boolean) return { boolean: boolean.value === 'true' };
  return { rows: store.getObjects(set, `${RS}solution`, null).map((solution) => Object.fromEntries(store.getObjects(solution, `${RS}binding`, null).map((binding) => [
    store.getObjects(binding, `${RS}variable`, null)[0]?.value, store.getObjects(binding, `${RS}value`, null)[0],
  ]))) };
}
