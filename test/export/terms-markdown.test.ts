/** The reference in `docs/model.md` is what the ontology says, every term of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { ontologyTermsOf } from '../../build/ontology-terms-of.ts';
import type { OntologyTerms } from '../../src/export/ontology-terms.ts';
import { MARKERS, termsMarkdown, withTerms } from '../../src/export/terms-markdown.ts';
import { openProject } from '../../src/index.ts';
import { folder, ONTOLOGY } from '../data/shipped.ts';

const page = readFileSync(join(folder, 'docs', 'model.md'), 'utf8');

/** GitHub's anchor of a heading. */
function slug(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-');
}

describe('the reference of terms', () => {
  let terms: OntologyTerms;
  before(async () => {
    const project = await openProject({ folder });
    terms = await ontologyTermsOf(project);
    project.close();
  });

  it('in docs/model.md is up to date (npm run docs renews it)', () => {
    expect(page).to.equal(withTerms(page, terms));
  });

  it('leaves no term out', () => {
    const names = [...terms.terms.keys()].map((iri) => iri.slice(ONTOLOGY.length));
    expect(names).to.include.members(['Deal', 'supplier', 'certainties', 'certainty-said', 'expected-value']);
    const missing = names.filter((name) => !page.includes(`\n### \`:${name}\`, `) && !page.includes(`\n| \`:${name}\``));
    expect(missing).to.deep.equal([]);
  });

  it('has an anchor for each link inside the page, and each question that it names stands in docs/queries.md', () => {
    const anchors = new Set(page.split('\n').filter((line) => line.startsWith('#')).map((line) => slug(line.replace(/^#+ /u, ''))));
    const links = [...page.matchAll(/\]\(#([^)]+)\)/gu)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !anchors.has(link))).to.deep.equal([]);
    const questions = readFileSync(join(folder, 'docs', 'queries.md'), 'utf8');
    const named = [...page.matchAll(/\]\(queries\.md#([^)]+)\)/gu)].map((match) => match[1] ?? '');
    expect(named).not.to.be.empty;
    expect(named.filter((id) => !questions.includes(`\n### ${id}\n`))).to.deep.equal([]);
  });

  it('says of a term what stands in the ontology, the shapes and the queries', () => {
    const lines = termsMarkdown(terms).split(/^(?=### )/mu);
    const section = (name: string): string => lines.find((one) => one.startsWith(`### \`:${name}\``)) ?? '';
    expect(section('supplier')).to.contain('**supplier** · *Lieferant*').and.contain('The party that delivers.').and.contain('narrower than [party](#party-property)').and.contain('[suppliers](queries.md#suppliers)');
    expect(section('Deal')).to.contain('[kind](#kind-property): A deal has exactly one kind').and.contain('its kinds: [Contract](#contract-class)').and.contain('expected of it: value of the deal');
    expect(section('party')).to.contain('said of [Deal](#deal-class)').and.contain('its values: [Agent](#agent-class)').and.contain('checked on [Deal](#deal-class)').and.contain('wider than [supplier](#supplier-property)');
    expect(section('FrameworkContract')).to.contain('close to `epo:FrameworkAgreement`');
    expect(section('certainties')).to.contain('| `:certainty-said` (said) | a named party says so<br>*laut einer genannten Seite* |');
  });

  it('goes between the markers, and says where they are missing', () => {
    const made = withTerms(`before\n${MARKERS.start}\nold\n${MARKERS.end}\nafter\n`, terms);
    expect(made.startsWith(`before\n${MARKERS.start}\n\n## Every class`)).to.equal(true);
    expect(made.endsWith(`\n${MARKERS.end}\nafter\n`)).to.equal(true);
    expect(() => withTerms('no markers', terms)).to.throw(RangeError, 'needs the lines');
  });
});
