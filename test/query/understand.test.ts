/** Questions in people's own words, in both languages. */
import { expect } from 'chai';
import type { OpenedProject } from '../../src/index.ts';
import { openProject } from '../../src/index.ts';
import type { CannedQuery } from '../../src/query/canned-query.ts';
import { thingsOf } from '../../src/query/things.ts';
import { understander } from '../../src/query/understand.ts';
import { words } from '../../src/query/words.ts';
import { problemOf } from './problem-of.ts';
import { weatherFolder } from './weather-project.ts';

describe('understanding a question', () => {
  const { folder, remove } = weatherFolder();
  let project: OpenedProject;
  before(async () => {
    project = await openProject({ folder });
  });
  after(remove);

  const cases: ReadonlyArray<readonly [text: string, id: string, parameters?: Readonly<Record<string, string>>]> = [
    ['deals-of', 'deals-of'], ['Deals Of', 'deals-of'], ['contract', 'any-contract'], ['betw', 'between'],
    ['Which deals does Alpenrobotik have?', 'deals-of', { org: 'id:alpenrobotik' }],
    ['Alpenrobotiks Deals', 'deals-of', { org: 'id:alpenrobotik' }],
    ['deals with the Ministry of Weather', 'deals-of', { org: 'id:weather' }],
    ['Deals vom Wetterministerium', 'deals-of', { org: 'id:weather' }],
    ['deals of Lake Weather', 'deals-of', { org: 'id:seewetter' }],
    ['Deals der Foehn GmbH', 'deals-of', { org: 'id:foehn-gmbh' }],
    ['Deals der Föhn GmbH', 'deals-of', { org: 'id:foehn-gmbh' }],
    ['organisations with deals', 'deals-of'],
    ['What links Alpenrobotik and Lake City?', 'between', { start: 'id:alpenrobotik', end: 'id:seestadt' }],
    ['Was verbindet Seewetter und Alpenrobotik?', 'between', { start: 'id:seewetter', end: 'id:alpenrobotik' }],
    ['2 deals of which kind', 'deals-of-kind', { n: '2' }],
  ];
  for (const [text, id, parameters = {}] of cases) {
    it(`“${text}”`, () => {
      const understood = project.understand(text, 'en');
      const short = Object.fromEntries(Object.entries(understood.parameters).map(([name, value]) => [name, value.replace('https://example.org/id/', 'id:')]));
      expect({ id: understood.id, parameters: short }).to.deep.equal({ id, parameters });
    });
  }

  it('passes on a name that means several things, so that they get listed', async () => {
    const { id, parameters } = project.understand('deals of Zephyr', 'en');
    expect(parameters).to.deep.equal({ org: 'Zephyr' });
    expect(await problemOf(() => project.ask(id, { parameters }))).to.match(/^ambiguous-entity/u);
  });

  it('says how it understood', () => {
    expect(project.understand('deals of Lake Weather', 'en').understood).to.deep.equal({ by: 'words', names: ['Lake Weather'], unused: [] });
    expect(project.understand('betw', 'en').understood.by).to.equal('part');
  });

  it('says which words it did not use', () => {
    expect(project.understand('deals of Lake Weather zzzunheard', 'en').understood.unused).to.deep.equal(['zzzunheard']);
  });

  it('refuses a name that is mistyped, since the answer without it is to another question', async () => {
    expect(await problemOf(() => project.understand('deals of Seewettr', 'en'))).to.equal('unknown-entity: nothing in the graph is called “seewettr”');
  });

  it('has nothing for what nobody saved', async () => {
    expect(await problemOf(() => project.understand('price of tea', 'en'))).to.equal('unknown-query: no saved question is called or answers “price of tea”');
    expect(await problemOf(() => project.understand('the and of', 'en'))).to.match(/^unknown-query/u);
    expect(await problemOf(() => project.understand('', 'en'))).to.match(/^unknown-query/u);
    expect(await problemOf(() => project.ask('deals-off'))).to.match(/^unknown-query/u);
  });

  it('lists the questions that fit equally well', async () => {
    const query = (id: string, question: string): CannedQuery => ({
      id, topic: 't', file: '', text: '', summary: '', tags: [], question: { en: question }, columns: {}, view: 'table', parameters: [],
    });
    const understand = understander([query('snow-a', 'Where is snow?'), query('snow-b', 'When is snow?'), query('fog', 'Where is fog?')], thingsOf(project.graph));
    expect(await problemOf(() => understand('snow', 'en'))).to.equal(
      'ambiguous-question: “snow” fits 2 questions equally well:\n    snow-a  Where is snow?\n    snow-b  When is snow?');
    expect(understand('fog', 'en').id).to.equal('fog');
  });

  it('reads plurals, cases, umlauts and hyphens alike', () => {
    const stems = (text: string): string[] => words(text).map(({ stem }) => stem);
    for (const [a, b] of [['Einsatzzwecke', 'Einsatzzweck'], ['companies', 'company'], ['use-cases', 'use case'], ['Verträgen', 'Vertraege'], ['Behörden', 'Behörde'], ['Größe', 'Groessen']] as const) {
      expect(stems(a), `${a} ${b}`).to.deep.equal(stems(b));
    }
  });
});
