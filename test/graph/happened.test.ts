import { expect } from 'chai';
import { boundsOf, happenedBy } from '../../src/graph/happened.ts';
import { daysOf } from '../../src/graph/days.ts';
import { loadGraph } from '../../src/graph/load.ts';
import { readProject } from '../../src/graph/project.ts';
import { BASE, PREFIXES, removeTempProjects, tempProject } from './temp-project.ts';

after(removeTempProjects);

const thing = (name: string): string => `${BASE}id/${name}`;

/** An event of a kind about the deal, with its bounds. */
const event = (name: string, kind: string, earliest: string, latest: string): string =>
  `id:${name} a :Event ; :kind :kind-${kind} ; :object id:deal ; :date id:${name}-date . id:${name}-date :earliest "${earliest}" ; :latest "${latest}" .`;

/** A project of one report with one claim for each content; the first claim is the one asked about. */
async function graphOf(...contents: readonly string[]) {
  const blocks = contents.map((content, at) => `<${BASE}claim/ferry/1-${at + 1}> a :Claim .\n<${BASE}claim/ferry/1-${at + 1}> { ${content} }`);
  return loadGraph(readProject(tempProject({ 'data/reports/ferry.trig': [PREFIXES, 'id:ferry a :Report .', ...blocks].join('\n') }, { ontology: true })));
}

describe('the time of a deal', () => {
  const cases: Readonly<Record<string, { events: readonly string[]; bounds: object | undefined }>> = {
    'is that of its conclusion': { events: [event('signing', 'conclusion', '2025-01-01', '2025-01-31')], bounds: { earliest: '2025-01-01', latest: '2025-01-31' } },
    'is that of its conclusion, whenever it was announced': { events: [event('news', 'announcement', '2025-06-01', '2025-06-01'), event('signing', 'conclusion', '2025-01-01', '2025-01-31')], bounds: { earliest: '2025-01-01', latest: '2025-01-31' } },
    'is that of its announcement where no conclusion is dated': { events: [event('news', 'announcement', '2025-06-01', '2025-06-01'), 'id:signing a :Event ; :kind :kind-conclusion ; :object id:deal .'], bounds: { earliest: '2025-06-01', latest: '2025-06-01' } },
    'spans contested conclusions': { events: [event('signing', 'conclusion', '2025-01-01', '2025-01-31'), event('other-signing', 'conclusion', '2025-03-01', '2025-03-31')], bounds: { earliest: '2025-01-01', latest: '2025-03-31' } },
    'is not that of its end': { events: [event('end', 'end', '2025-01-01', '2025-01-31')], bounds: undefined },
    'is not that of its being turned down': { events: [event('no', 'deal-turned-down', '2025-01-01', '2025-01-31')], bounds: undefined },
  };
  for (const [name, { events, bounds }] of Object.entries(cases)) {
    it(name, async () => expect(boundsOf(await graphOf('id:deal a :Contract .', ...events))(thing('deal'))).to.deep.equal(bounds));
  }
});

describe('the time of an event', () => {
  it('spans contested dates', async () => {
    const graph = await graphOf(event('signing', 'conclusion', '2025-01-01', '2025-01-31'), 'id:signing :date id:later . id:later :earliest "2025-03-01" ; :latest "2025-03-31" .');
    expect(boundsOf(graph)(thing('signing'))).to.deep.equal({ earliest: '2025-01-01', latest: '2025-03-31' });
  });

  it('is open at the end that a date leaves open', async () => {
    const graph = await graphOf('id:signing a :Event ; :date id:date . id:date :earliest "2025-01-01" .');
    expect(boundsOf(graph)(thing('signing'))).to.deep.equal({ earliest: '2025-01-01' });
  });

  it('is read from either end of the date', async () => {
    const graph = await graphOf('id:date :dateOf id:signing ; :earliest "2025-01-01" ; :latest "2025-01-01" .');
    expect(boundsOf(graph)(thing('signing'))).to.deep.equal({ earliest: '2025-01-01', latest: '2025-01-01' });
  });
});

describe('what a claim is about', () => {
  const signing = event('signing', 'conclusion', '2025-01-01', '2025-01-31');
  const cases: Readonly<Record<string, { claims: readonly string[]; day: string; happened: string }>> = {
    'had happened where all of it was by then': { claims: [signing], day: '2025-01-31', happened: 'definite' },
    'may have happened on a day between': { claims: [signing], day: '2025-01-15', happened: 'possible' },
    'may have happened on the first day that its date allows': { claims: [signing], day: '2025-01-01', happened: 'possible' },
    'had not happened on the day before': { claims: [signing], day: '2024-12-31', happened: 'after' },
    'had not happened where one of two was later': { claims: ['id:signing :concurrentWith id:summit .', signing, event('summit', 'summit', '2025-05-01', '2025-05-01')], day: '2025-03-01', happened: 'after' },
    'may have happened where one of two has no date': { claims: ['id:signing :partOf id:summit .', signing, 'id:summit a :Event .'], day: '2025-03-01', happened: 'possible' },
    'is not told where nothing has a date': { claims: ['id:summit a :Event .', signing], day: '2025-03-01', happened: 'undated' },
    'is not told where it is about neither deals nor events': { claims: ['id:yard :basedIn id:harbour .', signing], day: '2025-03-01', happened: 'undated' },
    'has the time of the deal that its detail is one of': { claims: ['id:use :topic :topic-operations .', 'id:deal :useCase id:use .', signing], day: '2024-12-31', happened: 'after' },
  };
  for (const [name, { claims, day, happened }] of Object.entries(cases)) {
    it(name, async () => expect(happenedBy(await graphOf(...claims), day)(`${BASE}claim/ferry/1-1`)).to.equal(happened));
  }
});

describe('the days that a date allows', () => {
  const cases: Readonly<Record<string, object | undefined>> = {
    '2024': { earliest: '2024-01-01', latest: '2024-12-31' },
    '2024-02': { earliest: '2024-02-01', latest: '2024-02-29' },
    '2025-02': { earliest: '2025-02-01', latest: '2025-02-28' },
    '2025-12': { earliest: '2025-12-01', latest: '2025-12-31' },
    '2025-03-09': { earliest: '2025-03-09', latest: '2025-03-09' },
    '2025-03-09T23:30:00Z': { earliest: '2025-03-09', latest: '2025-03-09' },
    '2025-03-09+01:00': { earliest: '2025-03-09', latest: '2025-03-09' },
    'spring 2025': undefined,
    '': undefined,
  };
  for (const [date, days] of Object.entries(cases)) it(`of “${date}”`, () => expect(daysOf(date)).to.deep.equal(days));
});
