import { expect } from 'chai';
import type { Graph } from '../../src/graph/graph.ts';
import { loadGraph } from '../../src/graph/load.ts';
import { readProject } from '../../src/graph/project.ts';
import { belongings, selectClass, selectThing, selectThings } from '../../src/graph/select.ts';
import { dg, registryOrigin } from '../../src/graph/vocabulary.ts';
import { removeTempProjects, tempProject } from './temp-project.ts';
import { cpSync } from 'node:fs';
import { join } from 'node:path';

const ID = 'https://example.org/valley/id/';
const CLAIM = 'https://example.org/valley/claim/dam-sensors/';

describe('what belongs to a thing', () => {
  let graph: Graph;
  before(async () => {
    const folder = tempProject({}, { ontology: true });
    cpSync(join('test', 'cases', 'json-ld', 'project'), folder, { recursive: true });
    graph = await loadGraph(readProject(folder));
  });
  after(removeTempProjects);

  const claimsOf = (iri: string): string[] => [...selectThing(graph, iri).claims.keys()].map((claim) => claim.slice(CLAIM.length));
  const subjects = (part: Graph, origin?: string): string[] => [...new Set(part.quads.filter(({ quad }) => origin === undefined || quad.graph.value === origin).map(({ quad }) => quad.subject.value))];

  const expected: Readonly<Record<string, readonly string[]>> = {
    'dam-contract': ['1-1', '1-2', '1-3', '1-4', '2-1', '2-3'],
    gletscherwacht: ['1-1', '2-3'],
    'dam-office': ['1-1', '1-3', '2-2'],
    'mira-quell': ['2-2', '2-3'],
    'use-leaks': ['1-4'],
    'rule-data': ['2-1'],
    'demand-alarms': ['2-3'],
    'signing-date': ['1-3'],
    'dam-sensors': ['1-1', '1-2', '1-3', '1-4', '2-1', '2-2', '2-3'],
    'dam-sensors/passage/1': ['1-1', '1-2', '1-3', '1-4', '2-1'],
    nobody: [],
  };
  for (const [name, claims] of Object.entries(expected)) {
    it(`to ${name}: the claims ${claims.join(', ') || '(none)'}`, () => expect(claimsOf(ID + name)).to.deep.equal(claims));
  }

  it('to a claim: itself, with its passages, report and what it names', () => {
    const part = selectThing(graph, `${CLAIM}2-1`);
    expect([...part.claims.keys()]).to.deep.equal([`${CLAIM}2-1`]);
    expect(subjects(part)).to.include.members([`${CLAIM}2-1`, `${ID}dam-sensors`, `${ID}dam-sensors/passage/2`, `${ID}dam-sensors/passage/1`, `${ID}dam-sensors/passage/1/v1`, `${ID}uplands`, `${ID}dam-contract`]);
    expect(subjects(part)).to.not.include.members([`${CLAIM}1-1`]).and.to.not.include(`${ID}mira-quell`);
  });

  it('brings from the registry whatever is named, from the ontology its label only, and the registry\'s licence', () => {
    const part = selectThing(graph, `${ID}gletscherwacht`);
    expect(subjects(part, registryOrigin(graph.base))).to.include.members([`${ID}gletscherwacht`, `${ID}dam-office`, `${ID}uplands`, registryOrigin(graph.base)]);
    const ofOntology = part.quads.filter(({ quad }) => quad.graph.value.endsWith('/ontology'));
    expect(new Set(ofOntology.map(({ quad }) => quad.predicate.value.replace(/.*#/u, '')))).to.deep.equal(new Set(['label']));
  });

  it('is a graph of the same shape: quads, claims and reports of the graph, in its order', () => {
    const part = selectThing(graph, `${ID}dam-contract`);
    const kept = new Set(part.quads);
    expect(part.quads).to.deep.equal(graph.quads.filter((entry) => kept.has(entry)));
    expect([...part.reports.keys()]).to.deep.equal([`${ID}dam-sensors`]);
    expect(part.version).to.equal(graph.version);
    expect(selectThing(graph, `${ID}nobody`).quads).to.deep.equal([]);
  });

  it('of several things is there once', () => {
    const both = selectThings(graph, [`${ID}mira-quell`, `${ID}gletscherwacht`]);
    expect(both.quads.length).to.equal(new Set(both.quads).size);
    expect([...both.claims.keys()]).to.deep.equal(['1-1', '2-2', '2-3'].map((claim) => CLAIM + claim));
  });

  it('finds what hangs on a thing, over several steps, and stops at other things', () => {
    const { nodes } = belongings(graph, `${ID}dam-contract`);
    expect(nodes).to.include.keys(`${ID}signing`, `${ID}signing-date`, `${ID}use-leaks`, `${ID}rule-data`, `${ID}demand-alarms`);
    expect(nodes).to.not.include.keys(`${ID}mira-quell`).and.to.not.include.keys(`${ID}post-quell`);
  });

  it('lists the things of a class, narrower classes included', () => {
    expect(selectClass(graph, dg('Organisation'))).to.deep.equal(['dam-office', 'gletscherwacht', 'valley-courier'].map((name) => ID + name));
    expect(selectClass(graph, dg('Contract'))).to.deep.equal([`${ID}dam-contract`]);
    expect(selectClass(graph, 'https://example.org/no-class')).to.deep.equal([]);
  });
});
