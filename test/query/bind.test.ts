/** Parameters are bound as terms, wherever they stand, and nothing in a value can change the query. */
import { expect } from 'chai';
import fc from 'fast-check';
import { DataFactory, Parser } from 'n3';
import type * as RDF from '@rdfjs/types';
import { Problem } from '../../src/problem.ts';
import { bindTree } from '../../src/query/bind.ts';
import { comunicaEngine } from '../../src/query/comunica-engine.ts';
import { oxigraphEngine } from '../../src/query/oxigraph-engine.ts';
import { parseSparql, writeSparql } from '../../src/query/sparql-parser.ts';

const { namedNode, literal } = DataFactory;
const PREFIX = 'PREFIX : <https://example.org/>\n';
const ALPEN = namedNode('https://example.org/alpenrobotik');

type Value = RDF.NamedNode | RDF.Literal;

async function bind(query: string, values: Record<string, Value>): Promise<string> {
  const text = PREFIX + query;
  const bound = await writeSparql(bindTree(await parseSparql(text), text, new Map(Object.entries(values))));
  await parseSparql(bound);
  return bound.slice(PREFIX.length);
}

async function problemOf(query: string, values: Record<string, Value>): Promise<string> {
  try {
    return `bound: ${await bind(query, values)}`;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return `${error.code}: ${error.message}`;
  }
}

const VALUE = '<https://example.org/alpenrobotik>';

describe('binding parameters', () => {
  const places: ReadonlyArray<readonly [name: string, query: string]> = [
    ['a subject and its second mention by ;', 'ASK { ?_o_iri :a ?x ; :b ?y }'],
    ['an object, and one in a list of objects', 'ASK { ?x :a ?_o_iri, :z }'],
    ['a predicate', 'ASK { ?x ?_o_iri ?y }'],
    ['the ends of a path', 'ASK { ?_o_iri :a/:b* ?_o_iri }'],
    ['blank node property lists and collections', 'ASK { ?x :a [ :b ?_o_iri ] , (1 ?_o_iri) }'],
    ['OPTIONAL', 'ASK { ?x :a ?y OPTIONAL { ?x :b ?_o_iri } }'],
    ['UNION', 'ASK { { ?x :a ?_o_iri } UNION { ?_o_iri :a ?x } }'],
    ['MINUS', 'ASK { ?x :a ?y MINUS { ?x :b ?_o_iri } }'],
    ['EXISTS and NOT EXISTS', 'ASK { ?x :a ?y FILTER(EXISTS { ?x :b ?_o_iri } || NOT EXISTS { ?_o_iri :b ?x }) }'],
    ['GRAPH, its name and its inside', 'ASK { GRAPH ?_o_iri { ?_o_iri :a ?x } }'],
    ['BIND', 'SELECT ?y { ?x :a ?z BIND(STR(?_o_iri) AS ?y) }'],
    ['a BIND of nothing else', 'SELECT ?y { ?x :a ?z BIND(?_o_iri AS ?y) }'],
    ['FILTER', 'ASK { ?x :a ?y FILTER(?x = ?_o_iri && (?_o_iri) != ?y) }'],
    ['IN', 'ASK { ?x :a ?y FILTER(?x IN (?_o_iri, :b)) }'],
    ['COALESCE', 'ASK { ?x :a ?y FILTER(COALESCE(?x = ?_o_iri, true)) }'],
    ['aggregates', 'SELECT (COUNT(?_o_iri) AS ?n) (SUM(IF(?x = ?_o_iri, 1, 0)) AS ?m) { ?x :a ?y }'],
    ['select expressions', 'SELECT (?_o_iri AS ?y) { ?x :a ?z }'],
    ['HAVING', 'SELECT ?x (COUNT(*) AS ?n) { ?x :a ?y } GROUP BY ?x HAVING(?x = ?_o_iri)'],
    ['ORDER BY, alone and in calls', 'SELECT ?x { ?x :a ?y } ORDER BY ?_o_iri DESC(?_o_iri) (?_o_iri) STR(?_o_iri) ?x'],
    ['GROUP BY expressions', 'SELECT ?g { ?x :a ?y } GROUP BY (STR(?_o_iri) AS ?g)'],
    ['subqueries that do not project it', 'SELECT ?x { { SELECT ?x { ?x :a ?_o_iri } LIMIT 1 } }'],
    ['a filter that is only the parameter', 'ASK { ?x :a ?y FILTER(?_o_iri) FILTER (!(?_o_iri)) }'],
    ['a parameter written with $', 'ASK { $_o_iri :a ?x }'],
  ];
  for (const [name, query] of places) {
    it(`in ${name}`, async () => {
      const bound = await bind(query, { _o_iri: ALPEN });
      expect(bound).to.not.match(/[?$]_o_iri/u);
      expect(bound).to.contain(VALUE);
      expect(bound.replaceAll(`STR( ${VALUE} )`, VALUE).replaceAll(`( ${VALUE} )`, `(${VALUE})`).replaceAll(VALUE, '?_o_iri')).to.equal(query.replaceAll('$', '?'));
    });
  }

  it('keeps a projected variable and binds it again', async () => {
    expect(await bind('SELECT ?_o_iri ?x { ?x :a ?_o_iri }', { _o_iri: ALPEN }))
      .to.match(/^SELECT \?_o_iri \?x \{ \?x :a <[^>]*>\s*VALUES \?_o_iri \{\s*<[^>]*>\s*\}\s*\}$/u);
  });

  it('keeps a grouped variable and binds it again', async () => {
    expect(await bind('SELECT ?_o_iri (COUNT(*) AS ?n) { ?x :a ?_o_iri } GROUP BY ?_o_iri', { _o_iri: ALPEN }))
      .to.match(/^SELECT \?_o_iri \(COUNT\(\*\) AS \?n\) \{ \?x :a <[^>]*>\s*VALUES \?_o_iri \{\s*<[^>]*>\s*\}\s*\} GROUP BY \?_o_iri$/u);
  });

  it('binds it again inside the subquery that projects it', async () => {
    const bound = await bind('SELECT ?x { { SELECT ?_o_iri ?x { ?x :a ?_o_iri } } ?_o_iri :b ?x }', { _o_iri: ALPEN });
    expect(bound.match(/VALUES/gu)).to.have.length(1);
    expect(bound).to.match(/\} \} <[^>]*> :b \?x \}$/u);
  });

  it('keeps it in SELECT * only where it would show', async () => {
    expect(await bind('SELECT * { ?x :a ?_o_iri }', { _o_iri: ALPEN })).to.contain('VALUES ?_o_iri');
    expect(await bind('SELECT * { ?x :a ?y FILTER(?y = ?_o_iri) MINUS { ?x :b ?_o_iri } }', { _o_iri: ALPEN })).to.not.contain('VALUES');
  });

  it('makes BOUND of it true', async () => {
    expect(await bind('ASK { ?x :a ?y FILTER BOUND(?_o_iri) FILTER(!BOUND(?_o_iri) || ?x = ?_o_iri) }', { _o_iri: ALPEN }))
      .to.match(/FILTER SAMETERM\( (<[^>]*>) , \1 \)\s+FILTER\(!\s*SAMETERM/u);
  });

  it('leaves a variable without a value free, and the text as it was', async () => {
    const query = '# a comment\nSELECT ?x # why\n{ ?x :a ?__o_iri ; :n ?_n_integer }';
    expect(await bind(query, { _n_integer: literal('3', namedNode('http://www.w3.org/2001/XMLSchema#integer')) }))
      .to.equal(query.replace('?_n_integer', '"3"^^<http://www.w3.org/2001/XMLSchema#integer>'));
  });

  it('refuses a literal where only an IRI can stand', async () => {
    for (const query of ['ASK { ?_t :a ?x }', 'ASK { ?x ?_t ?y }', 'ASK { GRAPH ?_t { ?x :a ?y } }']) {
      expect(await problemOf(query, { _t: literal('snow') })).to.match(/^parameter-place: the parameter \?_t stands/u);
    }
  });

  it('refuses a parameter that the query itself assigns', async () => {
    for (const query of ['SELECT * { BIND(1 AS ?_t) }', 'SELECT * { VALUES ?_t { 1 } }', 'SELECT (1 AS ?_t) {}', 'SELECT ?x {} VALUES ?_t { 1 }', 'SELECT ?_t {} GROUP BY (1 AS ?_t)']) {
      expect(await problemOf(query, { _t: literal('snow') }), query).to.match(/^parameter-place: the parameter \?_t is given/u);
    }
  });

  it('refuses what is no IRI', async () => {
    for (const iri of ['https://example.org/"> } DELETE {', 'https://example.org/a b', 'snow', 'https://example.org/a\\u003Eb', 'https://example.org/\n']) {
      expect(await problemOf('ASK { ?_o_iri :a ?x }', { _o_iri: namedNode(iri) }), iri).to.match(/^parameter-type: not an IRI/u);
    }
  });

  it('keeps every text as it is', async () => {
    const nasty = ['"> } DELETE {', '\\', '\\"', '\\u0022 . ?s ?p ?o', "'", '"""', 'a\nb\r\tc', '?x', '# no comment', '\u0000\u001f\u007f', '😀 ü', '@en', '^^<x>', ''];
    for (const text of nasty) {
      for (const engine of [oxigraphEngine, comunicaEngine]) {
        const bound = PREFIX + await bind('SELECT ?x (STRLEN(?_t_en) AS ?n) { BIND(?_t_en AS ?x) }', { _t_en: literal(text, 'en') });
        const result = await engine({ defaultGraph: [], namedGraphs: [] }).query(bound);
        if (result.type !== 'solutions') throw new Error('no solutions');
        expect(result.solutions[0]?.get('x')?.value, `${engine.name} ${JSON.stringify(text)}`).to.equal(text);
      }
    }
  });

  it('changes the tree nowhere else, whatever the value (property)', async () => {
    const query = `${PREFIX}SELECT ?x { ?x :a ?_v ; :b [ :c ?_v ] FILTER(?x != ?_v || NOT EXISTS { ?x :d ?_v }) { SELECT ?x { ?x :e ?_v } ORDER BY ?x LIMIT 2 } }`;
    const tree = await parseSparql(query);
    const marked = plain(tree, '_v');
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    const value: fc.Arbitrary<Value> = fc.oneof(
      text.map((lexical) => literal(lexical)), text.map((lexical) => literal(lexical, 'de')),
      text.map((lexical) => literal(lexical, namedNode('https://example.org/type'))), fc.webUrl().map((iri) => namedNode(encodeURI(iri))));
    await fc.assert(fc.asyncProperty(value, async (term) => {
      const bound = await parseSparql(await writeSparql(bindTree(tree, query, new Map([['_v', term]]))));
      const expected = JSON.stringify(term.termType === 'NamedNode' ? { iri: term.value } : { text: term.value, as: term.language || term.datatype.value.replace(/.*#string$/u, '') });
      expect(plain(bound, undefined)).to.equal(marked.replaceAll('"@@"', () => expected));
    }), { seed: 20261124, numRuns: 150 });
  });

  it('gives the same rows as joining with the value', async () => {
    const data = new Parser().parse(`@prefix : <https://example.org/> . :d1 :party :alpenrobotik, :weather . :d2 :party :seewetter, :weather . :d3 :party :alpenrobotik .`);
    const query = 'SELECT ?_o_iri ?d ?other { ?d :party ?_o_iri OPTIONAL { ?d :party ?other FILTER(?other != ?_o_iri) } }';
    const bound = await bind(query, { _o_iri: ALPEN });
    for (const engine of [oxigraphEngine, comunicaEngine]) {
      const rows = async (sparql: string): Promise<string[]> => {
        const result = await engine({ defaultGraph: data, namedGraphs: [] }).query(PREFIX + sparql);
        if (result.type !== 'solutions') throw new Error('no solutions');
        return result.solutions.map((row) => result.variables.map((name) => row.get(name)?.value).join(' ')).toSorted();
      };
      const joined = (await rows(query)).filter((row) => row.startsWith(ALPEN.value));
      expect(await rows(bound), engine.name).to.deep.equal(joined);
      expect(joined).to.have.length(2);
    }
  });
});

/** A tree without places in the text, prefixed names written out, the variable replaced by a mark. */
function plain(tree: unknown, mark: string | undefined): string {
  return JSON.stringify(tree, (key, value: unknown) => {
    if (key === 'loc' || key === 'context') return undefined;
    const node = value as Record<string, unknown> | null;
    if (typeof node !== 'object' || node?.['type'] !== 'term') return value;
    if (node['subType'] === 'variable' && node['value'] === mark) return '@@';
    if (node['subType'] === 'namedNode' && node['prefix'] === undefined) return { iri: node['value'] };
    if (node['subType'] === 'blankNode') return '_:';
    if (node['subType'] !== 'literal') return value;
    const kind = node['langOrIri'] as { value: string } | string | undefined;
    return { text: node['value'], as: typeof kind === 'object' ? kind.value : kind ?? '' };
  });
}
