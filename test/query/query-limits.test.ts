/** Queries that would stop or kill an engine are refused before it sees them; what people write is not. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { comunicaEngine } from '../../src/query/comunica-engine.ts';
import { oxigraphEngine } from '../../src/query/oxigraph-engine.ts';
import { LIMITS, querySize } from '../../src/query/query-limits.ts';
import { tokens } from '../../src/query/sparql-tokens.ts';
import { problemOf } from './problem-of.ts';

const P = '<https://example.org/p>';
const repeat = (count: number, part: (index: number) => string, separator = ' '): string => Array.from({ length: count }, (_, index) => part(index)).join(separator);

const TRAPS: ReadonlyArray<readonly [name: string, query: string]> = [
  ['500 nested subqueries', `SELECT * { ${'{ SELECT * { '.repeat(500)} ?s ?p ?o ${'} }'.repeat(500)} }`],
  ['1,000 groups', `SELECT * { ${repeat(1000, () => '{ ?s ?p ?o }')} }`],
  ['5,000 times OR', `SELECT * { ?s ?p ?o FILTER(${repeat(5000, (n) => `?s = <https://example.org/${n}>`, ' || ')}) }`],
  ['200 triple patterns', `SELECT * { ${repeat(200, (n) => `?v ${P} ?v${n} .`)} }`],
  ['200 patterns by ; and ,', `SELECT * { ?v ${repeat(100, (n) => `${P} ?a${n}, ?b${n}`, ' ; ')} }`],
  ['200 patterns in blank nodes', `SELECT * { ?v ${P} ${`[ ${P} `.repeat(200)} 1 ${']'.repeat(200)} }`],
  ['a path of 500 steps', `SELECT * { ?s ${repeat(500, () => P, '/')} ?o }`],
  ['500 additions', `SELECT (${repeat(501, () => '1', '+')} AS ?n) {}`],
  ['300 nested calls', `SELECT (${'STR('.repeat(300)}1${')'.repeat(300)} AS ?n) {}`],
  ['1,000 named expressions', `SELECT ${repeat(1000, (n) => `(1 AS ?n${n})`)} {}`],
  ['a million characters', `SELECT * { ?s ?p "${'x'.repeat(1_000_000)}" }`],
];

describe('the size of queries', () => {
  for (const [name, query] of TRAPS) {
    it(`refuses ${name}, on every engine`, async () => {
      for (const make of [oxigraphEngine, comunicaEngine]) {
        expect(await problemOf(() => make({ defaultGraph: [], namedGraphs: [] }).query(query))).to.match(/^query-too-large: the query has \d+ .* at most \d+ are allowed$/u);
      }
    });
  }

  it('counts patterns as they are written', () => {
    const triples = (query: string): number => querySize(query, tokens(query)).triples;
    expect(triples('SELECT * { ?s ?p ?o }')).to.equal(1);
    expect(triples('SELECT * { ?s ?p ?o . }')).to.equal(1);
    expect(triples('SELECT * { ?s ?p ?o ; a ?c . ?o ?q 1, 2.5 }')).to.equal(4);
    expect(triples('SELECT * { ?s ?p ?o FILTER(?o > 3) OPTIONAL { ?s ?q ?r } }')).to.equal(2);
    expect(triples('SELECT * { GRAPH ?g { ?s ?p ?o } MINUS { ?s a ?c } }')).to.equal(2);
  });

  it('leaves every saved query far room', () => {
    const folder = fileURLToPath(new URL('../../queries', import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.rq'));
    for (const file of files) {
      const text = readFileSync(join(folder, file), 'utf8');
      const size = querySize(text, tokens(text));
      for (const key of Object.keys(LIMITS) as Array<keyof typeof LIMITS>) expect(size[key] * 2, `${file} ${key}`).to.be.at.most(LIMITS[key]);
    }
  });

  it('stays alive just below its limits', async () => {
    const engine = oxigraphEngine({ defaultGraph: [], namedGraphs: [] });
    const depth = LIMITS.depth - 3;
    for (const query of [
      `SELECT * { ${'{'.repeat(depth)} ?s ?p ?o ${'}'.repeat(depth)} }`,
      `SELECT (${repeat(LIMITS.operators, () => '1', '+')} AS ?n) {}`,
      `SELECT (${'STR('.repeat(depth)}1${')'.repeat(depth)} AS ?n) {}`,
      `SELECT ${repeat(LIMITS.expressions, (n) => `(1 AS ?n${n})`)} {}`,
      `ASK { FILTER(${repeat(LIMITS.operators / 2, (n) => `?s = <https://example.org/${n}>`, ' || ')}) }`,
      `ASK { ?s ?p ?o VALUES ?s { ${repeat(5000, (n) => `<https://example.org/${n}>`)} } }`,
    ]) expect(await problemOf(() => engine.query(query)), query.slice(0, 60)).to.equal('no problem');
    expect(await engine.query('ASK {}')).to.deep.equal({ type: 'boolean', value: true });
    engine.close();
  });

  it('counts the items of collections, and not the rows of VALUES', async () => {
    const engine = oxigraphEngine({ defaultGraph: [], namedGraphs: [] });
    expect(await problemOf(() => engine.query(`SELECT * { ?s <https://example.org/p> (${repeat(LIMITS.triples, () => '1')}) }`))).to.match(/^query-too-large/u);
    expect(await problemOf(() => engine.query(`SELECT * { VALUES (?a ?b) { ${repeat(1000, () => '(1 2)')} } }`))).to.equal('no problem');
    expect(await problemOf(() => engine.query(`SELECT * { ${repeat(LIMITS.filters + 1, () => 'FILTER(true)')} }`))).to.match(/^query-too-large/u);
    engine.close();
  });

  it('comes to an end on hostile text', () => {
    for (const text of ['a.'.repeat(90_000), '<'.repeat(180_000), '"""'.repeat(60_000), `"${'\\"'.repeat(90_000)}`, '\\'.repeat(180_000), ':%4'.repeat(60_000)]) expect(tokens(text).length, text.slice(0, 10)).to.be.above(0);
  });
});
