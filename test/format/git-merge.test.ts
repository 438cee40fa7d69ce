/** Two branches that change the same data file, merged by real git. */
import { expect } from 'chai';
import { Parser } from 'n3';
import { merged } from './a-repository.ts';

const HEAD = `# Registry: organisations.
@prefix : <https://w3id.org/dealgraph/ontology#> .
@prefix id: <https://example.org/id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
`;
const company = (name: string, more = '') => `\nid:${name} a :Company ;\n    rdfs:label "${name}"@en${more} .\n`;
const registry = (...blocks: string[]) => HEAD + blocks.join('');
const file = 'data/organisations.ttl';
const BASE = registry(company('alpha'), company('mu'), company('zeta'));

const claim = (id: string, about = 'deal') => `\nc:${id} a :Claim ;\n    :passage p:${id.split('-')[0]} .\n\nc:${id} {\n    id:${about} a :Deal .\n}\n`;
const report = (...blocks: string[]) => `# The report "snow".
@prefix : <https://w3id.org/dealgraph/ontology#> .
@prefix c: <https://example.org/claim/snow/> .
@prefix id: <https://example.org/id/> .
@prefix p: <https://example.org/id/snow/passage/> .

id:snow a :Report .
${blocks.join('')}`;
const reportFile = 'data/reports/snow.trig';

describe('format: git merges', function () {
  this.timeout(60_000);

  it('merges two things added at the same place', () => {
    const { exit, text } = merged({
      file, base: BASE,
      ours: registry(company('alpha'), company('beta'), company('mu'), company('zeta')),
      theirs: registry(company('alpha'), company('gamma'), company('mu'), company('zeta')),
    });
    expect(text).to.equal(registry(...['alpha', 'beta', 'gamma', 'mu', 'zeta'].map((name) => company(name))));
    expect(exit).to.equal(0);
  });

  it('merges claims that both sides add to one report, under the comments that head them', () => {
    const passage = (number: number) => `\n# Passage ${number}\n`;
    const base = report(passage(2), claim('2-1'));
    const { exit, text } = merged({
      file: reportFile, base,
      ours: report(passage(2), claim('2-1'), claim('2-2'), passage(10), claim('10-1')),
      theirs: report(passage(2), claim('2-1'), claim('2-3'), passage(3), claim('3-1')),
    });
    expect(text).to.equal(report(passage(2), claim('2-1'), claim('2-2'), claim('2-3'), passage(3), claim('3-1'), passage(10), claim('10-1')));
    expect(exit).to.equal(0);
  });

  it('conflicts on a thing that both changed differently, and on nothing else', () => {
    const { exit, text, said } = merged({
      file, base: BASE,
      ours: registry(company('alpha', ', "Alpha"@de'), company('beta'), company('mu'), company('zeta')),
      theirs: registry(company('alpha', ', "Alfa"@de'), company('gamma'), company('mu', ', "My"@de')),
    });
    expect(text).to.equal(registry(
      `\n<<<<<<< ours${company('alpha', ', "Alpha"@de')}=======${company('alpha', ', "Alfa"@de')}>>>>>>> theirs\n`,
      company('beta'), company('gamma'), company('mu', ', "My"@de'),
    ));
    expect(said).to.include('data/organisations.ttl: both sides changed id:alpha differently.').and.to.include('CONFLICT');
    expect(exit).to.equal(1);
  });

  it('conflicts on a claim’s graph that both changed differently, and on nothing else', () => {
    const { exit, text } = merged({
      file: reportFile, base: report(claim('2-1'), claim('2-2')),
      ours: report(claim('2-1', 'deal-a'), claim('2-2'), claim('2-3')), theirs: report(claim('2-1', 'deal-b'), claim('2-2'), claim('2-4')),
    });
    expect(text.match(/<{7}[\s\S]*>{7} theirs/u)?.[0]).to.equal('<<<<<<< ours\nc:2-1 {\n    id:deal-a a :Deal .\n}\n=======\nc:2-1 {\n    id:deal-b a :Deal .\n}\n>>>>>>> theirs');
    expect(text).to.include(claim('2-3')).and.to.include(claim('2-4'));
    expect(exit).to.equal(1);
  });

  it('conflicts where one side changes what the other deletes', () => {
    const { exit, text } = merged({
      file, base: BASE,
      ours: registry(company('alpha'), company('zeta')), theirs: registry(company('alpha'), company('mu', ', "My"@de'), company('zeta')),
    });
    expect(text).to.equal(registry(company('alpha'), `\n<<<<<<< ours\n=======${company('mu', ', "My"@de')}>>>>>>> theirs\n`, company('zeta')));
    expect(exit).to.equal(1);
  });

  it('takes once what both sides add alike, and drops what one side deletes', () => {
    const { exit, text } = merged({
      file, base: BASE,
      ours: registry(company('alpha'), company('beta'), company('mu'), company('zeta')), theirs: registry(company('alpha'), company('beta'), company('zeta')),
    });
    expect(text).to.equal(registry(company('alpha'), company('beta'), company('zeta')));
    expect(exit).to.equal(0);
  });

  it('merges files that are not in canonical order, and writes the result in it', () => {
    const base = registry(company('zeta'), company('alpha'));
    const { exit, text } = merged({ file, base, ours: base + company('beta'), theirs: `${base}${company('gamma')}# The end.\n` });
    expect(text).to.equal(`${registry(...['alpha', 'beta', 'gamma', 'zeta'].map((name) => company(name)))}\n# The end.\n`);
    expect(exit).to.equal(0);
  });

  it('keeps a prefix that one side drops and the other uses', () => {
    const without = BASE.replace(/@prefix rdfs.*\n/u, '').replace(/ ;\n {4}rdfs:label.*(?= \.)/gu, '');
    const { exit, text } = merged({ file, base: BASE, ours: without, theirs: BASE + company('zz') });
    expect(exit).to.equal(0);
    expect(new Parser().parse(text)).to.have.length(5);
  });

  const whole: readonly [string, string, string, string][] = [
    ['a side does not parse', BASE.replace(' .\n\nid:mu', '\n\nid:mu'), BASE + company('zz'), 'expected ".", ";" or ","'],
    ['a prefix means two things', BASE.replace('example.org/id', 'example.org/ours'), BASE.replace('example.org/id', 'example.org/theirs'), '@prefix id: differs'],
    ['blank nodes have labels', `${BASE}\n_:x a :Company .\n`, `${BASE}\n_:x a :Place .\n`, 'it names blank nodes by labels'],
    ['both sides change things without a name', `${BASE}\n[] a :Company .\n`, `${BASE}\n[] a :Place .\n`, 'things without a name'],
  ];
  for (const [why, ours, theirs, said] of whole) {
    it(`makes the whole file one conflict, and says why, where ${why}`, () => {
      const result = merged({ file, base: BASE, ours, theirs });
      expect(result.text).to.equal(`<<<<<<< ours\n${ours}=======\n${theirs}>>>>>>> theirs\n`);
      expect(result.said).to.include(said).and.to.include('the whole file is one conflict');
      expect(result.exit).to.equal(1);
    });
  }

  describe('without the driver', () => {
    it('merges things added at different places: a block each is what git needs', () => {
      const { exit, text } = merged({
        file, base: BASE,
        ours: registry(company('alpha'), company('beta'), company('mu'), company('zeta')), theirs: registry(company('alpha'), company('mu'), company('nu'), company('zeta')),
      }, { driver: false });
      expect(text).to.equal(registry(...['alpha', 'beta', 'mu', 'nu', 'zeta'].map((name) => company(name))));
      expect(exit).to.equal(0);
    });

    it('conflicts where both add at the same place', () => {
      const { exit, text } = merged({
        file, base: BASE,
        ours: registry(company('alpha'), company('beta'), company('mu'), company('zeta')), theirs: registry(company('alpha'), company('gamma'), company('mu'), company('zeta')),
      }, { driver: false });
      expect(text).to.include('<<<<<<<');
      expect(exit).to.equal(1);
    });
  });
});
