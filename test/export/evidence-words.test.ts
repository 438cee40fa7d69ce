/** Evidence in words: who vouches, where to find it, what was used of a claim; and what a row rests on besides. */
import { expect } from 'chai';
import { absenceWords, backgroundWords, evidenceTeller, restsOnWords } from '../../src/export/evidence-words.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { loadGraph } from '../../src/graph/load.ts';
import { readProject } from '../../src/graph/project.ts';
import { dg, RDF_TYPE } from '../../src/graph/vocabulary.ts';
import type { Cell, EvidenceEntry, UsedTriple } from '../../src/query/answer.ts';
import { LaidProject } from '../check/check-cases.ts';
import { typed } from './an-answer.ts';

const BASE = 'https://example.org/harbour/';
const IDS = `${BASE}id/`;
const project = new LaidProject();
let graph: Graph;

before(async () => {
  graph = await loadGraph(readProject(project.folder));
});

after(() => project.remove());

/** A claim of a report as evidence, as if a row had used nothing of it. */
function entry(claim: string, more: Partial<EvidenceEntry> = {}): EvidenceEntry {
  const report = claim.split('/')[0]!;
  return { claim: `${BASE}claim/${claim}`, report: `${IDS}${report}`, file: `data/reports/${report}.trig`, line: 50, passage: 1, certainty: 'asserted', mode: 'fact', triples: [], ...more };
}

function iri(value: string, lang = 'en'): Cell {
  const label = graph.labels.label(value, lang)?.value;
  return { value, iri: value, ...(label === undefined ? {} : { label }) };
}

/** A used triple about one of the project's things. */
function used(subject: string, predicate: string, object: Cell): UsedTriple {
  return { subject: iri(`${IDS}${subject}`), predicate: iri(predicate), object };
}

function told(one: EvidenceEntry, lang = 'en') {
  return evidenceTeller(graph, lang)(one);
}

describe('evidence in words', () => {
  const vouching: readonly [string, Partial<EvidenceEntry>, string, string][] = [
    ['what the report states itself', { certainty: 'asserted', attributedTo: `${IDS}quay-courier` }, 'the report states it', 'das Medium berichtet es selbst'],
    ['what a person says is intended', { certainty: 'said', mode: 'intention', attributedTo: `${IDS}ida-vohland` }, 'Ida Vohland says so (as an intention)', 'laut Ida Vohland (als Absicht)'],
    ['hearsay', { certainty: 'hearsay' }, 'passed on, no source named', 'ohne Quelle weitergegeben'],
    ['our own reading', { certainty: 'said', mode: 'characterisation', attributedTo: `${IDS}harbour-desk` }, 'our reading (as a characterisation)', 'unsere Lesart (als Charakterisierung)'],
  ];
  for (const [what, more, en, de] of vouching) {
    it(`says who vouches for ${what}: “${en}” / „${de}“`, () => {
      expect([told(entry('quotes/1-1', more)).vouches, told(entry('quotes/1-1', more), 'de').vouches]).to.deep.equal([en, de]);
    });
  }

  it('says where to find it: publisher, our name of the report, its date, its address', () => {
    const { report, address, links } = told(entry('cranes/1-1'));
    expect([report, address]).to.deep.equal(['Quay Courier: “Quay Courier on crane software”, published on 4 March 2026', 'address not recorded']);
    expect(links).to.deep.equal([]);
    expect(told(entry('cranes/1-1'), 'de').report).to.equal('Kaikurier: „Kaikurier über Kransoftware“, erschienen am 4. März 2026');
  });

  it('names the passage with its kind, or the whole report', () => {
    expect(told(entry('cranes/1-1')).passage).to.equal('passage 1 (headline)');
    const { passage: _, ...whole } = entry('cranes/1-1');
    expect([told(whole).passage, told(whole, 'de').passage]).to.deep.equal(['whole report', 'ganzer Bericht']);
  });

  it('writes the triples that the row used by their labels, those of one thing together, dates and amounts as people write them', () => {
    const triples = [
      used('crane-contract', dg('supplier'), iri(`${IDS}kranwerk`)), used('crane-contract', RDF_TYPE, iri(dg('Contract'))),
    ];
    expect(told(entry('cranes/1-1', { triples })).triples).to.deep.equal(['crane contract — supplier → Kranwerk; is a → contract']);
    const value = { triples: [used('crane-date', dg('value'), typed('2026-02', 'gYearMonth'))] };
    expect(told(entry('cranes/2-1', value), 'de').triples).to.deep.equal(['February 2026 — value → Februar 2026']);
  });

  const following: readonly [string, string, string, string, Cell['value'], string][] = [
    ['a wider property', 'cranes/1-1', 'crane-contract', dg('party'), `${IDS}kranwerk`, 'crane contract — supplier → Kranwerk (so: party → Kranwerk)'],
    ['the property the other way', 'cranes/2-1', 'crane-date', dg('dateOf'), `${IDS}crane-conclusion`, 'conclusion of the crane contract — date → February 2026 (so: February 2026 — date of → conclusion of the crane contract)'],
    ['a wider class', 'cranes/1-1', 'crane-contract', RDF_TYPE, dg('Deal'), 'crane contract — is a → contract (so: is a → deal)'],
    ['a class of what a property joins', 'quotes/1-3', 'crane-contract', RDF_TYPE, dg('Deal'), 'crane contract — aim → loading ships faster (so: is a → deal)'],
  ];
  for (const [what, claim, subject, predicate, object, text] of following) {
    it(`shows what the claim states where the row used ${what} that follows from it`, () => {
      expect(told(entry(claim, { triples: [used(subject, predicate, iri(object))] })).triples).to.deep.equal([text]);
    });
  }

  it('shows a triple as it is where the claim states none that it follows from', () => {
    expect(told(entry('cranes/1-1', { triples: [used('lotsen-ki', dg('party'), iri(`${IDS}ida-vohland`))] })).triples).to.deep.equal(['Lotsen KI — party → Ida Vohland']);
  });

  it('leaves out what is said about the claim itself and told anyway, and calls it this claim elsewhere', () => {
    const claim = iri(`${BASE}claim/cranes/2-2`);
    const triples = [
      { subject: claim, predicate: iri(dg('certainty')), object: iri(dg('certainty-hearsay')) },
      { subject: iri(`${IDS}statement-vohland`), predicate: iri(dg('expresses')), object: claim },
    ];
    expect(told(entry('cranes/2-2', { triples })).triples).to.deep.equal(['statement by Ida Vohland — expresses → this claim']);
  });

  it('names our summary as ours, with its language where it is another', () => {
    expect(told(entry('cranes/1-1', { summary: 'Kranwerk supplies it.' })).summary).to.equal('Our summary: Kranwerk supplies it.');
    expect(told(entry('cranes/1-1', { summary: 'Kranwerk liefert.', summaryLang: 'de' })).summary).to.equal('Our summary: Kranwerk liefert. [de]');
  });

  it('says who recorded it and that nobody reviewed it', () => {
    const { recorded, reviewed } = told(entry('cranes/1-1'), 'de');
    expect([recorded, reviewed]).to.deep.equal([`erfasst von ${graph.labels.label(`${IDS}harbour-desk`, 'de')?.value} am 5. März 2026`, 'nicht geprüft']);
  });

  it('gives the IRIs for links, and the place in the project', () => {
    const { claim, claimName, reportIri, passageIri, place } = told(entry('cranes/1-1'));
    expect([claim, claimName, reportIri, passageIri, place]).to.deep.equal([
      `${BASE}claim/cranes/1-1`, 'claim:cranes/1-1', `${IDS}cranes`, `${IDS}cranes/passage/1`, 'data/reports/cranes.trig:50',
    ]);
  });
});

describe('what a row rests on, in words', () => {
  const nothing = { reports: [], hearsay: false, interestedParty: false, ownReading: false };

  it('names the single report, and hearsay, interested parties and our readings where they are needed', () => {
    const one = { restsOn: { reports: [`${IDS}cranes`], hearsay: true, interestedParty: true, ownReading: true }, evidence: [entry('cranes/1-1')] };
    const sentences = restsOnWords(one, graph, 'en');
    expect(sentences).to.have.length(4);
    expect(sentences[0]).to.equal('It rests on a single report: “Quay Courier on crane software”.');
  });

  it('tells one report that is needed among several from a single one', () => {
    const several = { restsOn: { ...nothing, reports: [`${IDS}cranes`] }, evidence: [entry('cranes/1-1'), entry('quotes/1-1')] };
    expect(restsOnWords(several, graph, 'en')).to.deep.equal(['Without the report “Quay Courier on crane software” it would not stand like this.']);
  });

  it('has nothing to say of a row that several reports give, each by itself', () => {
    expect(restsOnWords({ restsOn: nothing, evidence: [entry('cranes/1-1'), entry('quotes/1-1')] }, graph, 'en')).to.deep.equal([]);
  });
});

describe('absence in words', () => {
  const columns = [{ name: 'value', label: 'Wert', type: 'empty' }];

  it('names the column, what was looked for and in how many reports', () => {
    expect(absenceWords({ column: 'value', finding: 'not-reported', words: 'Kranvertrag — Wert → ?', reports: 3 }, 'de', columns))
      .to.equal('Wert: nicht berichtet. In 3 Berichten gesucht, nicht gefunden: Kranvertrag — Wert → ?.');
    expect(absenceWords({ finding: 'not-found', words: 'crane contract — client → any', reports: 1 }, 'en'))
      .to.equal('Looked for in 1 report, not found: crane contract — client → any.');
  });

  it('says shortly what only a column lacks', () => {
    expect(absenceWords({ column: 'period', finding: 'not-found', words: 'crane contract — period', reports: 1 }, 'en')).to.equal('period: looked for in 1 report, not found: crane contract — period.');
    expect(absenceWords({ column: 'value', finding: 'not-reported' }, 'en', columns)).to.equal('Wert: not reported.');
  });

  it('never says of what nobody looked for that it was not found', () => {
    expect(absenceWords({ column: 'value', finding: 'not-recorded', reports: 3 }, 'en')).to.equal('value: not recorded. Nobody has looked for it yet, or this project does not know it.');
  });
});

describe('background in words', () => {
  it('says what each kind is', () => {
    expect(backgroundWords({ kind: 'registry' }, graph, 'en')).to.contain('registry');
    expect(backgroundWords({ kind: 'report', report: `${IDS}cranes` }, graph, 'de')).to.contain('„Kaikurier über Kransoftware“');
    for (const kind of ['ontology', 'constant', 'path', 'report'] as const) expect(backgroundWords({ kind }, graph, 'en')).to.match(/^[A-Z].*\.$/u);
  });
});
