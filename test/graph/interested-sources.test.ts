import { expect } from 'chai';
import { aboutOf } from '../../src/graph/about.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { interestedSources } from '../../src/graph/interested-sources.ts';
import { loadGraph } from '../../src/graph/load.ts';
import { readProject } from '../../src/graph/project.ts';
import { openProject } from '../../src/index.ts';
import { folder, shipped } from '../data/shipped.ts';
import { BASE, PREFIXES, removeTempProjects, tempProject } from './temp-project.ts';

after(removeTempProjects);

/** A project of one report whose claims have these contents and sources. */
async function graphOf(claims: readonly (readonly [source: string, content: string])[]): Promise<Graph> {
  const blocks = claims.map(([source, content], at) => `<${claim(at + 1)}> a :Claim ; :attributedTo ${source} .\n<${claim(at + 1)}> { ${content} }`);
  return loadGraph(readProject(tempProject({ 'data/reports/ferry.trig': [PREFIXES, 'id:ferry a :Report .', ...blocks].join('\n') }, { ontology: true })));
}

const claim = (n: number): string => `${BASE}claim/ferry/1-${n}`;
const thing = (name: string): string => `${BASE}id/${name}`;

describe('an interested source of a claim', () => {
  const deal = ['id:courier', 'id:deal a :Contract ; :supplier id:yard ; :beneficiary id:islanders ; :referral id:tip . id:tip :referrer id:broker ; :referredTo id:yard .'] as const;
  const post = ['id:courier', 'id:post a :Membership ; :member id:ada ; :postAt id:yard .'] as const;

  const cases: Readonly<Record<string, { said: readonly [string, string]; others?: readonly (readonly [string, string])[]; interested: boolean }>> = {
    'is a party of the deal': { said: ['id:yard', 'id:deal :technology id:ferry-type .'], interested: true },
    'is who may use it': { said: ['id:islanders', 'id:deal :technology id:ferry-type .'], interested: true },
    'is who refers customers under it': { said: ['id:broker', 'id:deal :technology id:ferry-type .'], interested: true },
    'is a person with a post at a party': { said: ['id:ada', 'id:deal :technology id:ferry-type .'], interested: true },
    'is a unit of a party': { said: ['id:workshop', 'id:deal :technology id:ferry-type .'], others: [['id:courier', 'id:workshop a :OrganisationalUnit ; :unitOf id:yard .']], interested: true },
    'is a party of the deal of an event that the claim is about': { said: ['id:yard', 'id:signing :place id:harbour .'], others: [['id:courier', 'id:signing a :Event ; :object id:deal .']], interested: true },
    'is a party where the claim is about a detail of the deal': { said: ['id:yard', 'id:limit :topic :topic-operations .'], others: [['id:courier', 'id:limit a :Restriction ; :restricts id:deal .']], interested: true },
    'is a party of some deal where the claim is about no deal': { said: ['id:yard', 'id:praise :characterises id:yard .'], interested: true },
    'is no party of another deal': { said: ['id:yard', 'id:deal-of-others a :Deal ; :party id:bakery .'], interested: false },
    'is no one without a role': { said: ['id:bystander', 'id:deal :technology id:ferry-type .'], interested: false },
    'is not the publisher that tells of the deal': { said: ['id:courier', 'id:deal :technology id:ferry-type .'], interested: false },
    'is no body of its own that belongs to a party': { said: ['id:museum', 'id:deal :technology id:ferry-type .'], others: [['id:courier', 'id:museum a :PublicAuthority ; :unitOf id:yard .']], interested: false },
  };
  for (const [name, { said, others = [], interested }] of Object.entries(cases)) {
    it(name, async () => expect(interestedSources(await graphOf([said, deal, post, ...others]))(claim(1))).to.equal(interested));
  }

  it('is on the shipped data the source of each claim that the saved question lists, and of no other', async () => {
    const [project, graph] = [await openProject({ folder }), await shipped];
    const listed = new Set((await project.ask('interested-sources')).rows.map(({ cells }) => cells['claim']?.iri));
    project.close();
    const isInterested = interestedSources(graph);
    expect([...graph.claims.keys()].filter(isInterested)).to.have.members([...listed]);
  });
});

describe('what a claim is about', () => {
  const contents: Readonly<Record<string, { content: string; others?: readonly string[]; deals?: readonly string[]; events?: readonly string[] }>> = {
    'a deal that it names': { content: 'id:group :memberDeal id:deal .', deals: ['deal'] },
    'an event that it names, and not the deal of the event': { content: 'id:signing :place id:harbour .', others: ['id:signing a :Event ; :object id:deal .'], events: ['signing'] },
    'the deal of a use case': { content: 'id:use :topic :topic-operations .', others: ['id:deal :useCase id:use .'], deals: ['deal'] },
    'the event of a date': { content: 'id:day :approximate true .', others: ['id:signing a :Event ; :date id:day .'], events: ['signing'] },
    'the deal of a position on it': { content: 'id:demand :holder id:mayor .', others: ['id:demand a :Position ; :scope id:deal .'], deals: ['deal'] },
    'the deal behind two steps': { content: 'id:hope :aimTowards id:islanders .', others: ['id:limit :restricts id:deal .', 'id:limit :aim id:hope .'], deals: ['deal'] },
    'the deal that the statement it is the content of was about': { content: 'id:ferry-type a :Technology .', others: [`id:speech :expresses <${claim(1)}> .`, 'id:speech :scope id:deal .'], deals: ['deal'] },
    'no deal where it is about a party of one': { content: 'id:yard :basedIn id:harbour .' },
    'no deal where it is about the technology of one': { content: 'id:engine :maker id:yard .', others: ['id:deal :technology id:engine .'] },
    'no deal where it is about a group of deals': { content: 'id:no-comment :scope id:group .', others: ['id:group :memberDeal id:deal .'] },
  };
  for (const [name, { content, others = [], deals = [], events = [] }] of Object.entries(contents)) {
    it(name, async () => {
      const told = ['id:deal a :Contract ; :supplier id:yard .', ...others].map((text) => ['id:courier', text] as const);
      const about = aboutOf(await graphOf([['id:courier', content], ...told]))(claim(1));
      expect({ deals: [...about.deals], events: [...about.events] }).to.deep.equal({ deals: deals.map(thing), events: events.map(thing) });
    });
  }
});
