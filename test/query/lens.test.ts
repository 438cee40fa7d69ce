/** Asking under a lens: names and dates as people give them, answers that say which claims counted, retracted ones out. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import manifest from '../../package.json' with { type: 'json' };
import { gathered } from '../../src/export/chunks.ts';
import { loadWithKey } from '../../src/graph/load.ts';
import { readProject } from '../../src/graph/project.ts';
import { writeSnapshot } from '../../src/graph/snapshot.ts';
import { exportProject, openProject, type LensNames, type OpenedProject } from '../../src/index.ts';
import { claim, harbourFolder, thing } from '../graph/lens-case.ts';
import { content } from '../graph/lens-recomputed.ts';
import { removeTempProjects, tempProject } from '../graph/temp-project.ts';
import { problemOf } from './problem-of.ts';

const CLAIMS = 'SELECT (COUNT(?claim) AS ?claims) { ?claim a :Claim ; :mode ?mode }';

describe('asking under a lens', () => {
  let project: OpenedProject;
  before(async () => (project = await openProject({ folder: harbourFolder() })));
  after(() => {
    project.close();
    removeTempProjects();
  });

  const counted = async (lens: LensNames, engine?: string): Promise<string | undefined> => {
    const result = await project.query(CLAIMS, { lens, ...(engine === undefined ? {} : { engine }) });
    return result.type === 'answer' ? result.answer.rows[0]?.cells['claims']?.value : undefined;
  };
  const meant = async (lens: LensNames) => (await project.under(lens)).lens;

  for (const engine of ['oxigraph', 'comunica']) {
    it(`finds the claims that count, and no other (${engine})`, async () => expect(await counted({ onlyReport: 'night-crane' }, engine)).to.equal('3'));
    it(`finds all that were not retracted without one (${engine})`, async () => expect(await counted({}, engine)).to.equal('19'));
  }

  it('says in the answer which lens it was, how many claims counted and what it left out', async () => {
    const result = await project.query(CLAIMS, { lens: { asOf: '2026-02-10' } });
    if (result.type !== 'answer') throw new TypeError('SELECT gives an answer');
    const { lens, graph, leftOut } = result.answer;
    expect({ lens, graph, leftOut }).to.deep.equal({
      lens: { asOf: '2026-02-10' }, graph: { version: project.graph.version, reports: 1, claims: 11 },
      leftOut: { of: 19, claims: 11, undated: 0, possible: [], unreviewed: 8, undatedReports: [], correctedSince: [claim('pier-lease/1-6')], unplaced: 0 },
    });
  });

  it('says nothing of what was left out without one', async () => {
    const result = await project.query(CLAIMS);
    expect(result.type === 'answer' && [result.answer.lens, result.answer.leftOut]).to.deep.equal([{}, undefined]);
  });

  it('takes empty conditions for none', async () => expect(await meant({ mode: [], onlyReport: [], reviewedOnly: false })).to.deep.equal({}));

  const names: Readonly<Record<string, { given: LensNames; meant: object }>> = {
    'a report by its id': { given: { onlyReport: 'pier-lease' }, meant: { onlyReport: [thing('pier-lease')] } },
    'a report by its label': { given: { withoutReport: 'Ein Pachtvertrag für die Mole' }, meant: { withoutReport: [thing('pier-lease')] } },
    'a report by its IRI': { given: { withoutReport: thing('pier-lease') }, meant: { withoutReport: [thing('pier-lease')] } },
    'a source by a prefixed name': { given: { withoutSource: 'id:kranwerk' }, meant: { withoutSource: [thing('kranwerk')] } },
    'a source by its label in any language, case aside': { given: { withoutSource: 'hafenamt' }, meant: { withoutSource: [thing('harbour-board')] } },
    'the project as the source of its readings': { given: { withoutSource: 'Harbour deals' }, meant: { withoutSource: [thing('harbour')] } },
    'a claim by its short id': { given: { withoutClaim: 'pier-lease/1-4' }, meant: { withoutClaim: [claim('pier-lease/1-4')] } },
    'a claim by its place alone, where one report has it': { given: { withoutClaim: '2-3' }, meant: { withoutClaim: [claim('pier-lease/2-3')] } },
    'a claim by its summary': { given: { withoutClaim: 'The rent is said to be 2 million.' }, meant: { withoutClaim: [claim('pier-lease/1-3')] } },
    'a claim by a prefixed name': { given: { withoutClaim: 'claim:pier-lease/1-4' }, meant: { withoutClaim: [claim('pier-lease/1-4')] } },
    'several at once, each once': { given: { withoutReport: ['pier-lease', 'night-crane', thing('pier-lease')] }, meant: { withoutReport: [thing('pier-lease'), thing('night-crane')] } },
    'things that another condition leaves out': { given: { onlyReport: 'night-crane', withoutClaim: 'pier-lease/1-4' }, meant: { onlyReport: [thing('night-crane')], withoutClaim: [claim('pier-lease/1-4')] } },
    'a day with blanks around it': { given: { asOf: ' 2026-02-28 ' }, meant: { asOf: '2026-02-28' } },
    'codes in capitals': { given: { minCertainty: 'Said', mode: ['FACT'] }, meant: { minCertainty: 'said', mode: ['fact'] } },
  };
  for (const [what, { given, meant: expected }] of Object.entries(names)) {
    it(`takes ${what}`, async () => expect(await meant(given)).to.deep.equal(expected));
  }

  const mistakes: Readonly<Record<string, { given: object; says: string; repair: string }>> = {
    'a report that there is none of': { given: { onlyReport: 'pier-leese' }, says: 'unknown-entity: onlyReport: no report is called “pier-leese”', repair: 'Did you mean pier-lease?' },
    'a source that has another class': { given: { withoutSource: 'pier-deal' }, says: 'unknown-entity: withoutSource: no source is called “pier-deal”', repair: 'Give a name that stands in the graph, an IRI, or a prefixed name.' },
    'a claim that several reports have': { given: { withoutClaim: '1-3' }, says: 'ambiguous-entity: withoutClaim: “1-3” names 3 things:', repair: 'Give the IRI of the one that is meant.' },
    'a month': { given: { asOf: '2026-02' }, says: 'lens-date: asOf: “2026-02” is a month and no day', repair: 'Say by which day: 2026-02-28 for all of it, 2026-02-01 for its first day.' },
    'a year': { given: { happenedBy: '2024' }, says: 'lens-date: happenedBy: “2024” is a year and no day', repair: 'Say by which day: 2024-12-31 for all of it, 2024-01-01 for its first day.' },
    'a month that there is none of': { given: { asOf: '2026-13' }, says: 'lens-date: asOf: “2026-13” is no date', repair: 'Write YYYY-MM-DD, such as 2031-02-28.' },
    'a day that there is none of': { given: { recordedBy: '2026-02-30' }, says: 'lens-date: recordedBy: “2026-02-30” is no day of the calendar', repair: 'Check the month and the day.' },
    'a date in another order': { given: { asOf: '28.2.2026' }, says: 'lens-date: asOf: “28.2.2026” is no date', repair: 'Write YYYY-MM-DD, such as 2031-02-28.' },
    'a certainty that there is none of': { given: { minCertainty: 'sure' }, says: 'lens-code: minCertainty cannot be “sure”', repair: 'It takes one of: asserted, said, hearsay.' },
    'a mode that there is none of': { given: { mode: 'facts' }, says: 'lens-code: mode cannot be “facts”', repair: 'It takes one of: fact, intention, characterisation.' },
    'a condition that there is none of': { given: { asof: '2026-02-28' }, says: 'lens-key: a lens has no condition asof', repair: 'Did you mean asOf?' },
  };
  for (const [what, { given, says, repair }] of Object.entries(mistakes)) {
    it(`refuses ${what}, and says what to do`, async () => {
      expect(await problemOf(() => project.under(given))).to.match(new RegExp(`^${says.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}`, 'u'));
      const problem = await project.under(given).catch((error: unknown) => error);
      expect(problem).to.have.property('repair', repair);
    });
  }

  it('makes a lens once', async () => {
    expect(await project.under({ onlyReport: 'pier-lease' })).to.equal(await project.under({ onlyReport: [thing('pier-lease')] }));
  });

  it('can be asked under more lenses than are kept, all at once', async () => {
    const days = Array.from({ length: 20 }, (_, at) => `2026-03-${String(at + 1).padStart(2, '0')}`);
    expect(await Promise.all(days.map((asOf) => counted({ asOf })))).to.deep.equal(days.map((day) => (day < '2026-03-10' ? '10' : '16')));
  });

  it('tells who has a stake from the whole graph', async () => {
    const query = 'SELECT ?what { ?restriction a :Restriction ; :excludes ?what }';
    const result = await project.query(query, { evidence: true, lens: { withoutReport: 'pier-dispute', withoutClaim: ['pier-lease/1-1', 'pier-lease/2-2'] } });
    expect(result.type === 'answer' && result.answer.rows[0]?.restsOn?.interestedParty).to.equal(true);
  });
});

describe('claims that no longer count', () => {
  after(removeTempProjects);

  it('are out of every answer also where the graph comes from a snapshot', async () => {
    const [folder, file] = [harbourFolder(), join(tempProject({}), 'snapshot.json')];
    const { graph, key } = await loadWithKey(readProject(folder), { program: manifest.version });
    writeFileSync(file, writeSnapshot({ ...graph, version: 'prepared' }, key));
    const [one, other] = [await openProject({ folder }), await openProject({ folder, snapshotFile: file })];
    expect(other.stamp).to.deep.equal({ version: 'prepared', reports: 3, claims: 19 });
    expect(content((await other.under()).graph)).to.deep.equal(content((await one.under()).graph));
    for (const project of [one, other]) project.close();
  });

  it('stay in the exports that read back as the project, and are in no other', async () => {
    const project = await openProject({ folder: harbourFolder() });
    const [gone, mentioned] = ['The harbour school may use the pier.', async (format: string, options: Parameters<typeof exportProject>[2] = {}) => {
      let text = '';
      for await (const piece of gathered(exportProject(project, format, options))) text += piece;
      return text.includes(gone);
    }] as const;
    expect(await Promise.all(['trig', 'nquads', 'jsonld'].map((format) => mentioned(format)))).to.deep.equal([true, true, true]);
    expect(await Promise.all(['turtle', 'ntriples', 'csv'].map((format) => mentioned(format)))).to.deep.equal([false, false, false]);
    expect(await Promise.all(['trig', 'nquads', 'jsonld'].map((format) => mentioned(format, { flags: { merged: true } })))).to.deep.equal([false, false, false]);
    expect(await mentioned('jsonld', { thing: 'pier-deal' })).to.equal(false);
    expect(await mentioned('trig', { lens: { asOf: '2026-12-31' } })).to.equal(false);
    expect(await mentioned('trig', { lens: { asOf: '2026-02-01' } })).to.equal(true);
    project.close();
  });
});
