/** What `-p` takes: things by any name, checked literals, and what it says of the rest. */
import { expect } from 'chai';
import type { OpenedProject } from '../../src/index.ts';
import type { Parameter } from '../../src/query/canned-query.ts';
import { readValue, type ParameterValue } from '../../src/query/parameters.ts';
import { thingsOf, type Things } from '../../src/query/things.ts';
import { weatherFolder } from './weather-project.ts';
import { problemOf } from './problem-of.ts';
import { openProject } from '../../src/index.ts';

const DG = 'https://w3id.org/dealgraph/ontology#';

describe('parameter values', () => {
  let project: OpenedProject;
  let things: Things;
  const { folder, remove } = weatherFolder();
  before(async () => {
    project = await openProject({ folder });
    things = thingsOf(project.graph);
  });
  after(() => {
    project.close();
    remove();
  });

  const parameter = (more: Partial<Parameter>): Parameter => ({ name: 'p', variable: '__p_iri', optional: true, kind: 'iri', label: {}, help: {}, ...more });
  const org = parameter({ classIri: `${DG}Organisation` });
  const kind = parameter({ classIri: 'http://www.w3.org/2004/02/skos/core#Concept', scheme: `${DG}deal-kinds` });
  const value = (text: string, of: Parameter): string => shown(readValue(of, text, things));
  const says = (text: string, of: Parameter): Promise<string> => problemOf(() => readValue(of, text, things));

  it('takes a thing by full IRI, prefixed name, label, spelling or short id', () => {
    for (const text of ['https://example.org/id/alpenrobotik', '<https://example.org/id/alpenrobotik>', 'id:alpenrobotik', 'Alpenrobotik', 'alpine robotics', ' ALPINE  Robotics ', 'alpenrobotik']) {
      expect(value(text, org), text).to.equal('<https://example.org/id/alpenrobotik>');
    }
    expect(value('Wetterministerium', org)).to.equal('<https://example.org/id/weather>');
    expect(value('Fohn gmbh', org)).to.equal('<https://example.org/id/foehn-gmbh>');
  });

  it('takes a concept by code, label or prefixed name', () => {
    for (const text of ['contract', 'Vertrag', ':kind-contract', 'dg:kind-contract']) expect(value(text, kind), text).to.equal(`<${DG}kind-contract>`);
  });

  it('takes anything in the graph where there is no class', () => {
    expect(value('snow deal', parameter({}))).to.equal('<https://example.org/id/snow-deal>');
    expect(value('claim:snow-news/1-1', parameter({}))).to.equal('<https://example.org/claim/snow-news/1-1>');
  });

  it('says what an unknown name may mean', async () => {
    expect(await says('Alpenrobotk', org)).to.equal('unknown-entity: p: no “organisation” is called “Alpenrobotk”');
    expect(await repairOf('Alpenrobotk', org)).to.equal('Did you mean Alpenrobotik?');
    expect(await repairOf('xyzzy', kind)).to.match(/^It takes contract, /u);
    expect(await says('https://example.org/id/nobody', org)).to.match(/^unknown-entity/u);
    expect(await says('id:nobody', org)).to.match(/^unknown-entity/u);
  });

  it('refuses a thing of another class or scheme', async () => {
    expect(await says('id:seestadt', org)).to.equal('unknown-entity: p: id:seestadt is in the graph, but is no “organisation”');
    expect(await says('Seestadt', org)).to.equal('unknown-entity: p: no “organisation” is called “Seestadt”');
    expect(await says(':mode-fact', kind)).to.match(/is in the graph, but is no “Kind of deal”$/u);
    expect(await says('fact', kind)).to.match(/^unknown-entity/u);
  });

  it('lists all things that a name may mean', async () => {
    expect(await says('Zephyr', org)).to.match(/^ambiguous-entity: p: “Zephyr” names 2 things:\n {4}.*<https:\/\/example\.org\/id\/.*>\n {4}.*<https:\/\/example\.org\/id\/.*>$/u);
  });

  const good: ReadonlyArray<readonly [string, string, string]> = [
    ['integer', '3', '"3"^^integer'], ['integer', ' -12 ', '"-12"^^integer'], ['decimal', '2.5', '"2.5"^^decimal'], ['number', '3', '"3"^^integer'], ['number', '3.5', '"3.5"^^decimal'],
    ['double', '1e6', '"1e6"^^double'], ['boolean', 'true', '"true"^^boolean'], ['date', '2032-02-29', '"2032-02-29"^^date'], ['gYear', '2031', '"2031"^^gYear'], ['gYearMonth', '2031-02', '"2031-02"^^gYearMonth'],
    ['dateTime', '2031-02-28T12:00:00Z', '"2031-02-28T12:00:00Z"^^dateTime'], ['string', ' a "b" ', '" a "b" "'], ['lang:de', 'Schnee', '"Schnee"@de'],
  ];
  for (const [type, text, expected] of good) it(`takes ${text} as ${type}`, () => expect(value(text, parameter({ kind: type }))).to.equal(expected));

  const bad: ReadonlyArray<readonly [string, string]> = [
    ['integer', '3.5'], ['integer', 'three'], ['integer', ''], ['decimal', '1,5'], ['decimal', '1e3'], ['boolean', 'yes'], ['date', '2031-02-29'], ['date', '2031-13-01'], ['date', '28.02.2031'],
    ['date', '2031-2-8'], ['date', '2031-02-28Z'], ['date', '0000-01-01'], ['gYear', '31'], ['gYearMonth', '2031-13'], ['dateTime', '2031-02-28'], ['dateTime', '2031-02-30T12:00:00Z'], ['integer', '1"> }'],
  ];
  for (const [type, text] of bad) it(`refuses ${JSON.stringify(text)} as ${type}`, async () => expect(await says(text, parameter({ kind: type }))).to.match(/^parameter-type: p: /u));

  it('takes only the choices, where they are listed', async () => {
    const choice = parameter({ kind: 'integer', choices: ['1', '2'] });
    expect(value('2', choice)).to.equal('"2"^^integer');
    expect(await says('3', choice)).to.equal('parameter-choice: p cannot be “3”');
  });

  it('names the parameters of a query where one is unknown', async () => {
    expect(await problemOf(() => project.ask('deals-of', { parameters: { orgs: 'Alpenrobotik' } }))).to.equal('unknown-parameter: deals-of has no parameter orgs');
    expect(await problemOf(() => project.ask('any-contract', { parameters: { toString: 'x' } }))).to.match(/^unknown-parameter/u);
  });

  async function repairOf(text: string, of: Parameter): Promise<string | undefined> {
    try {
      readValue(of, text, things);
      return undefined;
    } catch (error) {
      return (error as { repair?: string }).repair;
    }
  }
});

function shown(term: ParameterValue): string {
  if (term.termType === 'NamedNode') return `<${term.value}>`;
  const type = term.datatype.value.replace(/^.*#/u, '');
  return `"${term.value}"${term.language === '' ? (type === 'string' ? '' : `^^${type}`) : `@${term.language}`}`;
}
