/** Headers of saved queries: what is read from them, and every mistake in its line. */
import { expect } from 'chai';
import { readQuery } from '../../src/query/read-query.ts';
import { told } from './problem-of.ts';

const HEADER = ['#+ summary: "Deals"', '#+ x-dealgraph:', '#+   question: { en: "Which deals?", de: "Welche Deals?" }'];
const SELECT = 'SELECT ?deal WHERE { ?deal a :Deal } ORDER BY ?deal';

async function mistakes(lines: readonly string[]): Promise<string[]> {
  return (await readQuery(lines.join('\n'), 'queries/deals/deals.rq')).problems.map(told);
}

describe('reading a query file', () => {
  it('reads every key of grlc and ours', async () => {
    const { query, problems } = await readQuery([
      '#+ summary: "Deals"', '#+ description: "All of them"', '#+ tags: [deals, all]', '#+ endpoint: https://example.org/sparql', '#+ method: GET', '#+ pagination: 10',
      '#+ defaults:', '#+   - n: 10', '#+   - day: 2031-02-28', '#+ enumerate:', '#+   - n: [1, 10]', '#+ x-dealgraph:', '#+   order: 5',
      '#+   question: { en: "Which deals?" }', '#+   parameters:', '#+     org: { type: Organisation, label: { en: "organisation" }, help: { en: "only this" } }',
      '#+     n: { label: { en: "number" } }', '#+     day: { label: { en: "day" } }', '#+   view: timeline', '#+   columns: { deal: { en: "deal" } }', '#+   absent: { deal: not-recorded }', '#+   path: ["org|deal", deal]',
      'SELECT ?deal ?org WHERE { ?deal :party ?__org_iri, ?org ; :n ?_n_integer ; :day ?_day_xsd_date }',
    ].join('\n'), 'x.rq');
    expect(problems).to.deep.equal([]);
    expect({ ...query, text: '' }).to.deep.equal({
      text: '', summary: 'Deals', description: 'All of them', tags: ['deals', 'all'], question: { en: 'Which deals?' },
      columns: { deal: { en: 'deal' } }, absent: { deal: 'not-recorded' }, order: 5, view: 'timeline', path: [['org', 'deal'], ['deal']],
      parameters: [
        { name: 'org', variable: '__org_iri', optional: true, kind: 'iri', label: { en: 'organisation' }, help: { en: 'only this' }, typeName: 'Organisation', line: 16, column: 8 },
        { name: 'n', variable: '_n_integer', optional: false, kind: 'integer', label: { en: 'number' }, help: {}, line: 17, column: 8, default: '10', choices: ['1', '10'] },
        { name: 'day', variable: '_day_xsd_date', optional: false, kind: 'date', label: { en: 'day' }, help: {}, line: 18, column: 8, default: '2031-02-28' },
      ],
    });
  });

  it('reads Wikidata\'s default view, unless the header names one', async () => {
    const view = async (lines: readonly string[]): Promise<string | undefined> => (await readQuery(lines.join('\n'), 'x.rq')).query?.view;
    expect(await view([...HEADER, '#defaultView:Timeline', SELECT])).to.equal('timeline');
    expect(await view([...HEADER, '#defaultView:BarChart', SELECT])).to.equal('bar');
    expect(await view([...HEADER, '#defaultView:Map', SELECT])).to.equal('table');
    expect(await view([...HEADER, '#+   view: graph', '#defaultView:Timeline', SELECT])).to.equal('graph');
  });

  it('takes every kind of parameter', async () => {
    const names = ['_a', '_b_iri', '__c_iri', '_d_integer', '_e_decimal', '_f_xsd_date', '_g_en', '_h_literal', '_i_string', '__j_xsd_gYear', '_k_number'];
    const { query } = await readQuery([...HEADER, `SELECT ?x { ?x ?p ${names.map((name) => `?${name}`).join(', ')} }`].join('\n'), 'x.rq');
    expect(query?.parameters.map(({ name, kind, optional }) => `${name} ${kind}${optional ? ' optional' : ''}`)).to.deep.equal([
      'a string', 'b iri', 'c iri optional', 'd integer', 'e decimal', 'f date', 'g lang:en', 'h string', 'i string', 'j gYear optional', 'k number',
    ]);
  });

  const cases: ReadonlyArray<readonly [name: string, lines: readonly string[], expected: readonly string[]]> = [
    ['no YAML', ['# a comment', '#+ summary: "Deals', '#+ tags: [a'], ['query-header 3:12: the header is no YAML: Missing closing "quote']],
    ['a list for a map', ['#+ - a', SELECT], ['query-header 1:4: the header must be a map of keys and values']],
    ['no question', ['#+ summary: "Deals"', '#+ x-dealgraph:', '#+   view: table', SELECT], ['query-header 2:4: the header has no question']],
    ['no header at all', [SELECT], ['query-header 1:1: the header has no question']],
    ['a key of ours that does not exist', [...HEADER, '#+   colums: {}', SELECT], ['query-header 4:6: x-dealgraph has no key colums']],
    ['a key of a parameter that does not exist', [...HEADER, '#+   parameters:', '#+     org: { typ: Place, label: { en: "x" } }', 'ASK { ?x ?y ?__org_iri }'], ['query-header 5:15: the parameter org has no key typ']],
    ['a text without languages', ['#+ x-dealgraph:', '#+   question: "Which?"', SELECT], ['query-header 2:6: question must have a text per language', 'query-header 2:6: the header has no question']],
    ['an unknown view', [...HEADER, '#+   view: timelin', SELECT], ['query-header 4:6: view cannot be timelin']],
    ['a path through a column that is not there', [...HEADER, '#+   path: [x, "x|z"]', 'SELECT ?x { ?x ?y 1 }'], ['query-header 4:16: the header names the column z, which the query does not have']],
    ['a path that is no list', [...HEADER, '#+   path: x', SELECT], ['query-header 4:6: path must be a list']],
    ['a parameter that is not described', [...HEADER, 'ASK { ?x :y ?__org_iri }'], ['query-header 4:13: the parameter org is not described']],
    ['a described parameter that no variable is', [...HEADER, '#+   parameters:', '#+     org: { label: { en: "x" } }', SELECT], ['query-header 5:8: the header describes org, but no variable of the query is that parameter']],
    ['a default for no parameter', [...HEADER, '#+ defaults:', '#+   - n: 1', SELECT], ['query-header 5:8: the header has a default for n, but no variable of the query is that parameter']],
    ['choices for no parameter', [...HEADER, '#+ enumerate:', '#+   - n: [1]', SELECT], ['query-header 5:8: the header lists choices for n, but no variable of the query is that parameter']],
    ['a default that is no choice', [...HEADER, '#+   parameters: { n: { label: { en: "n" } } }', '#+ defaults: [n: 3]', '#+ enumerate: [n: [1, 2]]', 'ASK { ?x :y ?_n_integer }'], ['query-header 5:15: the default of n is none of its choices']],
    ['neither default nor optional', [...HEADER, '#+   parameters: { n: { label: { en: "n" } } }', 'ASK { ?x :y ?_n_integer }'], ['query-header 5:13: the parameter n has no default and is not optional, so the query does not run by itself']],
    ['an entity as default', [...HEADER, '#+   parameters: { org: { label: { en: "o" } } }', '#+ defaults:', '#+   - org: Alpenrobotik', 'ASK { ?x :y ?_org_iri }'], ['query-header 6:8: the default of org is one entity, which other projects do not have']],
    ['a date that grlc would not read as one', [...HEADER, 'ASK { ?x :y ?_d_date }'], ['query-header 4:13: ?_d_date would be read by grlc as a text in the language “date”']],
    ['a kind that does not exist', [...HEADER, 'ASK { ?x :y ?_d_foo }'], ['query-header 4:13: ?_d_foo has the unknown kind foo']],
    ['two variables for one parameter', [...HEADER, '#+   parameters: { org: { label: { en: "o" } } }', 'ASK { ?__org_iri :y ?__org_string }'], ['query-header 5:21: two variables for the parameter org']],
    ['a class for no IRI', [...HEADER, '#+   parameters: { org: { type: Place, label: { en: "o" } } }', 'ASK { ?x :y ?__org_string }'], ['query-header 4:20: the parameter org has a class, but is no IRI']],
    ['a column that is not there', [...HEADER, '#+   columns: { dael: { en: "deal" } }', SELECT], ['query-header 4:17: the header names the column dael, which the query does not have']],
    ['CONSTRUCT', [...HEADER, 'CONSTRUCT WHERE { ?s ?p ?o }'], ['query-header 4:1: a saved query must be SELECT or ASK']],
    ['an update', [...HEADER, 'DELETE WHERE { ?s ?p ?o }'], ['query-header 4:1: a saved query must be SELECT or ASK']],
    ['GROUP_CONCAT and SAMPLE', [...HEADER, 'SELECT (group_concat(?x) AS ?a) (SAMPLE(?x) AS ?b) { ?x a :Deal }'], ['query-header 4:9: group_concat has no order in SPARQL, so its answer may change from run to run', 'query-header 4:34: SAMPLE has no order in SPARQL, so its answer may change from run to run']],
    ['LIMIT without ORDER BY', [...HEADER, 'SELECT ?x { { SELECT ?x { ?x a :Deal } LIMIT 1 } } ORDER BY ?x LIMIT 2'], ['query-header 4:40: LIMIT without ORDER BY cuts anywhere']],
    ['SERVICE', [...HEADER, 'SELECT ?x { SERVICE <https://example.org/> { ?x a :Deal } }'], ['query-header 4:13: a saved query asks this graph only, not a SERVICE']],
    ['a parameter that the query assigns', [...HEADER, '#+   parameters: { t: { label: { en: "t" } } }', 'SELECT ?x { ?x a :Deal BIND(1 AS ?__t) }'], ['query-header 5:34: the parameter ?__t is given a value by the query itself']],
  ];
  for (const [name, lines, expected] of cases) {
    it(`refuses ${name}`, async () => expect(await mistakes(lines)).to.deep.equal(expected));
  }

  it('takes names in texts and comments for what they are', async () => {
    expect(await mistakes([...HEADER, '# SAMPLE and LIMIT ?_x_foo', 'SELECT ?x { ?x :says "GROUP_CONCAT ?_y_foo LIMIT 3" }'])).to.deep.equal([]);
  });
});
