/** The questions of used projects: which count, which are replaced or switched off, and that each says where it comes from. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import manifest from '../../package.json' with { type: 'json' };
import { openProject } from '../../src/index.ts';
import { preparedKey } from '../../src/query/prepared.ts';
import { prefixes } from '../../src/graph/vocabulary.ts';
import { queryTexts } from '../data/shipped.ts';

const dealgraph = { name: 'dealgraph', version: manifest.version };
const shippedFolder = fileURLToPath(new URL('../../', import.meta.url));
const query = (question: string) => `#+ x-dealgraph:\n#+   question: { en: "${question}" }\nSELECT ?deal { ?deal a :Deal } ORDER BY ?deal\n`;

describe('the questions of a project that uses dealgraph', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dealgraph-used-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const open = async (use: unknown, files: Readonly<Record<string, string>> = {}) => {
    const all = { 'dealgraph.json': JSON.stringify({ name: 'own', base: 'https://example.org/own/', uses: [use] }), ...files };
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const project = await openProject({ folder });
    project.close();
    return project;
  };

  it('are all there, with their topics and headings, and say where they come from', async () => {
    const { queries, problems } = await open('dealgraph');
    expect(problems).to.deep.equal([]);
    expect(queries.map(({ id }) => id)).to.have.members([...queryTexts().keys()]);
    expect(queries.find(({ id }) => id === 'amounts')).to.deep.include({ from: dealgraph, topic: 'money', file: join('dealgraph', 'queries/money/amounts.rq') });
    expect(queries.find(({ id }) => id === 'amounts')?.topicLabel?.['de']).to.equal('Geld und Größen');
  });

  it('come after the project\'s own topics, and under its own headings', async () => {
    const { queries } = await open('dealgraph', {
      'queries/topics.yaml': '- { id: snow, label: { en: "Snow" } }\n- { id: money, label: { en: "Cash" } }\n', 'queries/snow/how-much.rq': query('How much?'),
    });
    expect([...new Set(queries.map(({ topic }) => topic))].slice(0, 3)).to.deep.equal(['snow', 'money', 'deals']);
    expect(queries.find(({ id }) => id === 'amounts')?.topicLabel).to.deep.equal({ en: 'Cash' });
  });

  it('give way to one of the same id, which says so', async () => {
    const { queries } = await open('dealgraph', { 'queries/snow/deals.rq': query('Which deals are about snow?') });
    expect(queries.filter(({ id }) => id === 'deals').map(({ question, from, replaces }) => ({ question: question['en'], from, replaces })))
      .to.deep.equal([{ question: 'Which deals are about snow?', from: undefined, replaces: dealgraph }]);
  });

  it('give way even to one with a mistake: no other question answers under its name', async () => {
    const { queries, problems } = await open('dealgraph', { 'queries/snow/deals.rq': 'SELECT' });
    expect(queries.some(({ id }) => id === 'deals')).to.equal(false);
    expect(problems.map(({ place }) => place?.file)).to.deep.equal([join(folder, 'queries/snow/deals.rq')]);
  });

  it('are left out by topic and one by one, the project\'s own never', async () => {
    const { queries } = await open({ package: 'dealgraph', without: { topics: ['money'], queries: ['deals-of'] } }, { 'queries/money/mine.rq': query('Mine?') });
    expect(queries.filter(({ topic }) => topic === 'money').map(({ id }) => id)).to.deep.equal(['mine']);
    expect(queries.some(({ id }) => id === 'deals-of')).to.equal(false);
    expect(queries.some(({ id }) => id === 'deals')).to.equal(true);
  });

  it('find things of both projects by short id, prefixed name and label', async () => {
    const project = await open({ package: 'dealgraph', reports: true });
    for (const org of ['mistral-ai', 'dealgraph:mistral-ai', 'https://w3id.org/dealgraph/id/mistral-ai', 'Mistral']) {
      expect(await project.bound('deals-of', { org }), org).to.include('<https://w3id.org/dealgraph/id/mistral-ai>');
    }
    expect(project.understand('deals of Helsing').parameters).to.deep.equal({ org: 'https://w3id.org/dealgraph/id/helsing' });
  });

  it('give the same rows as in dealgraph itself where its reports count', async () => {
    await open({ package: 'dealgraph', reports: true });
    const [own, shipped] = await Promise.all([openProject({ folder }), openProject({ folder: shippedFolder })]);
    for (const { id } of shipped.queries) expect((await own.ask(id)).rows, id).to.deep.equal((await shipped.ask(id)).rows);
    own.close();
    shipped.close();
  });

  it('are found prepared whatever the project\'s base, as long as they declare their prefixes', () => {
    const [one, other] = [prefixes('https://w3id.org/dealgraph/'), prefixes('https://example.org/own/', { dealgraph: 'https://w3id.org/dealgraph/' })];
    for (const [id, text] of queryTexts()) expect(preparedKey(text, one), id).to.equal(preparedKey(text, other));
    expect(preparedKey(`${query('x')}# id:a`, one)).not.to.equal(preparedKey(`${query('x')}# id:a`, other));
  });
});
