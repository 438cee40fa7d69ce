import { expect } from 'chai';
import type { Graph } from '../../src/graph/graph.ts';
import { underLens } from '../../src/graph/lens.ts';
import type { LeftOut, Lens } from '../../src/graph/lens-types.ts';
import { withClaims } from '../../src/graph/with-claims.ts';
import { dg, ontologyOrigin, RDF_TYPE, registryOrigin } from '../../src/graph/vocabulary.ts';
import { claim, HARBOUR, harbour, thing } from './lens-case.ts';
import { shipped } from '../data/shipped.ts';
import { removeTempProjects } from './temp-project.ts';

const LEASE = ['1-1', '1-2', '1-3', '1-4', '1-5', '1-8', '2-1', '2-2', '2-3', '2-4'].map((name) => `pier-lease/${name}`);
const DISPUTE = ['1-1', '1-2', '1-3', '1-4', '1-5', '1-6'].map((name) => `pier-dispute/${name}`);
const CRANE = ['1-1', '1-2', '1-3'].map((name) => `night-crane/${name}`);
const ALL = [...LEASE, ...DISPUTE, ...CRANE];

describe('a lens', () => {
  let graph: Graph;
  before(async () => (graph = await harbour()));
  after(removeTempProjects);

  const kept = (lens: Lens, of: Graph = graph): string[] => [...underLens(of, lens).graph.claims.keys()].map((iri) => iri.slice(claim('').length));
  const without = (...names: string[]): string[] => ALL.filter((name) => !names.includes(name));
  const left = (lens: Lens): LeftOut => underLens(graph, lens).leftOut;

  const cases: Readonly<Record<string, { lens: Lens; claims: readonly string[] }>> = {
    'without a condition keeps every claim that was not retracted': { lens: {}, claims: ALL },
    'as of a day keeps what was issued by then, and what its publisher corrected only later': { lens: { asOf: '2026-02-10' }, claims: [...LEASE, 'pier-lease/1-6'] },
    'as of the day of a correction leaves out what was corrected': { lens: { asOf: '2026-02-20' }, claims: LEASE },
    'as of the day before it does not': { lens: { asOf: '2026-02-19' }, claims: [...LEASE, 'pier-lease/1-6'] },
    'as of the day of issue keeps the report': { lens: { asOf: '2026-01-15' }, claims: [...LEASE, 'pier-lease/1-6'] },
    'as of the day before any report keeps nothing': { lens: { asOf: '2026-01-14' }, claims: [] },
    'as of a day counts a report without a date from the day of its recording': { lens: { asOf: '2026-04-05' }, claims: ALL },
    'as of the day before that does not': { lens: { asOf: '2026-04-04' }, claims: [...LEASE, ...DISPUTE] },
    'as of a day between two contested dates is no matter of what happened': { lens: { asOf: '2026-03-10' }, claims: [...LEASE, ...DISPUTE] },
    'by what was recorded reads the day of the report': { lens: { recordedBy: '2026-03-12' }, claims: [...LEASE, ...DISPUTE].filter((name) => name !== 'pier-dispute/1-4') },
    'by what was recorded reads the day of the claim where it has one': { lens: { recordedBy: '2026-04-01' }, claims: [...LEASE, ...DISPUTE] },
    'by least certainty keeps that and surer ones': { lens: { minCertainty: 'said' }, claims: without('pier-lease/1-3') },
    'by the surest keeps what reports state': { lens: { minCertainty: 'asserted' }, claims: without('pier-lease/1-3', 'pier-lease/1-5', 'pier-lease/2-3', 'pier-lease/2-4', 'pier-dispute/1-4', 'night-crane/1-3') },
    'by mode keeps those named': { lens: { mode: ['intention', 'characterisation'] }, claims: ['pier-lease/1-5', 'pier-lease/1-8', 'pier-lease/2-4'] },
    'of reviewed claims keeps those with a reviewer': { lens: { reviewedOnly: true }, claims: ['pier-lease/1-1', 'pier-lease/1-2', 'pier-lease/2-4'] },
    'of one report keeps its claims': { lens: { onlyReport: [thing('night-crane')] }, claims: CRANE },
    'of two reports keeps the claims of both': { lens: { onlyReport: [thing('night-crane'), thing('pier-dispute')] }, claims: [...DISPUTE, ...CRANE] },
    'without a report keeps the others': { lens: { withoutReport: [thing('pier-lease')] }, claims: [...DISPUTE, ...CRANE] },
    'without a claim keeps the others': { lens: { withoutClaim: [claim('pier-lease/1-1')] }, claims: without('pier-lease/1-1') },
    'without a person keeps the act of speaking, which another tells': { lens: { withoutSource: [thing('ida-pier')] }, claims: without('pier-lease/2-3', 'pier-lease/2-4', 'night-crane/1-3') },
    'without an organisation leaves out who speaks for it and its units': { lens: { withoutSource: [thing('kranwerk')] }, claims: without('pier-lease/2-3', 'pier-lease/2-4', 'night-crane/1-3', 'pier-dispute/1-4') },
    'without an organisation does so where the post is not shown': { lens: { withoutSource: [thing('kranwerk')], withoutReport: [thing('pier-lease')] }, claims: ['pier-dispute/1-1', 'pier-dispute/1-2', 'pier-dispute/1-3', 'pier-dispute/1-5', 'pier-dispute/1-6', 'night-crane/1-1', 'night-crane/1-2'] },
    'without a publisher leaves out all that it published, whoever speaks': { lens: { withoutSource: [thing('gazette')] }, claims: DISPUTE },
    'without the project leaves out its readings': { lens: { withoutSource: [thing('harbour')] }, claims: without('pier-lease/1-5') },
    'by what happened leaves out what lies after the day': { lens: { happenedBy: '2026-05-31' }, claims: without('pier-dispute/1-3', 'pier-dispute/1-5') },
    'by what happened keeps what is contested or not that precise': { lens: { happenedBy: '2026-01-31' }, claims: without('pier-dispute/1-3', 'pier-dispute/1-5') },
    'by what happened leaves out what is contested where all dates lie after': { lens: { happenedBy: '2025-11-30' }, claims: ['pier-lease/2-2', 'pier-dispute/1-4', 'pier-dispute/1-6'] },
    'by what happened reads only what counts: without the report that ties the signing to the deal, only the signing has a date': { lens: { happenedBy: '2026-01-31', withoutReport: [thing('pier-lease')] }, claims: ['pier-dispute/1-1', 'pier-dispute/1-4', 'pier-dispute/1-6', 'night-crane/1-1', 'night-crane/1-2', 'night-crane/1-3'] },
    'with several conditions keeps what meets all of them': { lens: { asOf: '2026-03-31', mode: ['fact'], minCertainty: 'said', withoutSource: [thing('ida-pier')], withoutClaim: [claim('pier-lease/1-1')] }, claims: ['pier-lease/1-2', 'pier-lease/1-4', 'pier-lease/2-1', 'pier-lease/2-2', ...DISPUTE] },
  };
  for (const [name, { lens, claims }] of Object.entries(cases)) {
    it(name, () => expect(kept(lens)).to.have.members(claims));
  }

  it('gives the very graph where nothing goes', async () => {
    const whole = await shipped;
    expect(underLens(whole, {}).graph).to.equal(whole);
  });

  it('keeps the version of the files', () => expect(underLens(graph, { reviewedOnly: true }).graph.version).to.equal(graph.version));

  it('keeps registry and ontology, whatever goes', () => {
    const background = ({ quads }: Graph) => quads.filter(({ quad }) => [registryOrigin(HARBOUR), ontologyOrigin(HARBOUR)].includes(quad.graph.value)).length;
    expect(background(underLens(graph, { asOf: '2000-01-01' }).graph)).to.equal(background(graph)).and.to.equal(underLens(graph, { asOf: '2000-01-01' }).graph.quads.length);
  });

  it('drops the own graph of a report with its last claim', () => {
    const { graph: lensed } = underLens(graph, { withoutReport: [thing('night-crane')] });
    expect({ reports: [...lensed.reports.keys()].sort(), quads: lensed.quads.filter(({ quad }) => quad.graph.value === thing('night-crane')) })
      .to.deep.equal({ reports: [thing('pier-dispute'), thing('pier-lease')], quads: [] });
  });

  it('drops what is said about a claim with it, and what followed only from that', () => {
    const gone = claim('pier-lease/1-1');
    const about = ({ quads }: Graph) => quads.filter(({ quad }) => quad.subject.value === gone);
    expect(about(graph)).to.not.deep.equal([]);
    expect(about(underLens(graph, { withoutClaim: [gone] }).graph)).to.deep.equal([]);
  });

  it('keeps what follows from others too', () => {
    const { graph: lensed } = underLens(graph, { withoutClaim: [claim('pier-lease/1-1')] });
    const isReport = lensed.quads.filter(({ quad }) => quad.graph.value === thing('pier-lease') && quad.subject.value === thing('pier-lease') && quad.predicate.value === RDF_TYPE && quad.object.value === dg('Report'));
    expect(isReport).to.have.length(1);
  });

  it('keeps the labels of things that a dropped report introduced', () => {
    expect(underLens(graph, { withoutReport: [thing('pier-lease')] }).graph.labels.label(thing('pier-deal'), 'en')?.value).to.equal('pier lease');
  });

  it('refuses a certainty that there is none', () => expect(() => underLens(graph, { minCertainty: 'rumoured' })).to.throw(RangeError, 'rumoured'));

  describe('tells', () => {
    it('how many claims there are, and how many count', () => expect(left({ mode: ['intention'] })).to.include({ of: 19, claims: 1 }));
    it('which ones may be later', () => expect(left({ happenedBy: '2026-05-31' }).possible).to.have.members(CRANE.map(claim)));
    it('which ones two dates leave open', () => expect(left({ happenedBy: '2026-01-31' }).possible).to.include(claim('pier-lease/1-5')).and.to.include(claim('pier-dispute/1-2')));
    it('that none of them is open where the other date does not count', () => expect(left({ happenedBy: '2026-01-31', onlyReport: [thing('pier-lease')] }).possible).to.deep.equal([]));
    it('how many are about nothing dated', () => expect(left({ happenedBy: '2026-05-31' }).undated).to.equal(3));
    it('how many nobody has reviewed', () => expect(left({ onlyReport: [thing('pier-lease')] }).unreviewed).to.equal(7));
    it('which reports count from the day of their recording', () => expect(left({ asOf: '2026-05-01' }).undatedReports).to.deep.equal([thing('night-crane')]));
    it('of such reports nothing where no day is asked for', () => expect(left({ mode: ['fact'] }).undatedReports).to.deep.equal([]));
    it('which ones their publisher corrected later', () => expect(left({ asOf: '2026-02-10' }).correctedSince).to.deep.equal([claim('pier-lease/1-6')]));
  });
});

describe('the graph of some claims', () => {
  after(removeTempProjects);

  it('is empty but for registry and ontology where none is given', async () => {
    const graph = await harbour();
    const none = withClaims(graph, new Set(), () => false);
    expect({ claims: none.claims.size, reports: none.reports.size }).to.deep.equal({ claims: 0, reports: 0 });
  });
});
