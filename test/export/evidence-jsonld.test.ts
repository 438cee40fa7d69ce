/** The evidence of answers as linked data: read back as RDF, "all of these" and "any one of these" are still apart. */
import { expect } from 'chai';
import jsonld from 'jsonld';
import { Parser, Store, type Term } from 'n3';
import { answerJsonLd } from '../../src/export/answer-jsonld.ts';
import { EvidenceJsonLd } from '../../src/export/evidence-jsonld.ts';
import { openProject, type OpenedProject } from '../../src/index.ts';
import type { Answer, Derivations, Row } from '../../src/query/answer.ts';
import { Harbour } from './evident-answers.ts';
import { noDocuments, readJsonLd } from './json-ld-read.ts';

const PROV = 'http://www.w3.org/ns/prov#';
const OA = 'http://www.w3.org/ns/oa#';
const DG = 'https://w3id.org/dealgraph/ontology#';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

function documentOf(answer: Answer, project: OpenedProject, evidence = new EvidenceJsonLd(project.graph, 'en')): object {
  return answerJsonLd(answer, { base: project.base, lang: 'en', total: answer.rows.length, evidence }) as object;
}

async function read(answer: Answer, project: OpenedProject): Promise<Store> {
  return new Store(new Parser({ format: 'application/n-quads' }).parse(await readJsonLd(documentOf(answer, project))));
}

/** The objects of a property, in a stable order. */
function objects(store: Store, subject: string | Term, property: string): string[] {
  return store.getObjects(subject, property, null).map(({ value }) => value).sort();
}

/** The minimal sets of a row or member, as the RDF says them. */
function setsIn(store: Store, iri: string): string[] {
  return store.getObjects(iri, `${PROV}qualifiedDerivation`, null)
    .map((derivation) => store.getObjects(derivation, `${PROV}entity`, null)[0]!)
    .map((set) => objects(store, set, `${PROV}hadMember`).join(' ')).sort();
}

function setsOf(sets: Derivations, { evidence = [] }: Row): string[] {
  return sets.filter((set) => set.length > 0).map((set) => set.map((index) => evidence[index]!.claim).sort().join(' ')).sort();
}

function rowIri(store: Store, { id }: Row): string {
  return store.getSubjects(RDF_TYPE, 'http://www.w3.org/ns/csvw#Row', null).map(({ value }) => value).find((iri) => iri.endsWith(`#row-${id}`))!;
}

describe('evidence as linked data', () => {
  const harbour = new Harbour();
  before(() => harbour.open());
  after(() => harbour.close());
  const claim = (name: string): string => `${harbour.project.base}claim/${name}`;

  it('is a derivation from all claims of a set together, and another one for each set', async () => {
    const evidence = [harbour.entry('cranes/1-1'), harbour.entry('cranes/2-1'), harbour.entry('quotes/1-1')];
    const answer = harbour.withRows({ evidence, derivations: [[0, 1], [2]] });
    const store = await read(answer, harbour.project);
    const row = rowIri(store, answer.rows[0]!);
    expect(setsIn(store, row)).to.deep.equal([`${claim('cranes/1-1')} ${claim('cranes/2-1')}`, claim('quotes/1-1')]);
    expect(objects(store, row, `${PROV}wasDerivedFrom`)).to.deep.equal(evidence.map((entry) => entry.claim).sort());
    const [derivation] = store.getObjects(row, `${PROV}qualifiedDerivation`, null);
    expect(objects(store, derivation!, RDF_TYPE)).to.deep.equal([`${PROV}Derivation`]);
  });

  it('gives a row that counts its members, each with its own derivations', async () => {
    const evidence = [harbour.entry('cranes/1-1'), harbour.entry('cranes/2-1'), harbour.entry('quotes/1-1')];
    const answer = harbour.withRows({ evidence, derivations: [], members: [[[0], [1]], [[2]]] });
    const store = await read(answer, harbour.project);
    const row = rowIri(store, answer.rows[0]!);
    expect(setsIn(store, row)).to.deep.equal([]);
    expect(objects(store, row, `${PROV}hadMember`).map((member) => setsIn(store, member))).to.deep.equal([[claim('cranes/1-1'), claim('cranes/2-1')], [claim('quotes/1-1')]]);
    expect(objects(store, row, RDF_TYPE)).to.include(`${PROV}Collection`);
  });

  it('names registry, ontology and a report’s own graph as what a row was derived from', async () => {
    const report = `${harbour.project.base}id/cranes`;
    const answer = harbour.withRows({ derivations: [[]], background: [{ kind: 'registry' }, { kind: 'ontology' }, { kind: 'report', report }, { kind: 'constant' }] });
    const store = await read(answer, harbour.project);
    expect(objects(store, rowIri(store, answer.rows[0]!), `${PROV}wasDerivedFrom`)).to.deep.equal([report, `${harbour.project.base}ontology`, `${harbour.project.base}registry`]);
  });

  it('says of a claim who vouches, for what, and where its passage stands: by positions, never by words', async () => {
    const store = await read(await harbour.asked('SELECT ?value { ?value :of ?deal }'), harbour.project);
    const iri = claim('cranes/2-2');
    const base = `${harbour.project.base}id/`;
    expect(objects(store, iri, `${DG}certainty`)).to.deep.equal([`${DG}certainty-hearsay`]);
    expect(objects(store, iri, `${DG}mode`)).to.deep.equal([`${DG}mode-fact`]);
    expect(objects(store, iri, `${PROV}wasAttributedTo`)).to.deep.equal([`${base}quay-courier`]);
    expect(objects(store, iri, `${DG}passage`)).to.deep.equal([`${base}cranes/passage/2`]);
    const [target] = store.getObjects(iri, `${OA}hasTarget`, null);
    expect(objects(store, target!, `${OA}hasSource`)).to.deep.equal([`${base}cranes/v1`]);
    const [selector] = store.getObjects(target!, `${OA}hasSelector`, null);
    expect(objects(store, selector!, RDF_TYPE)).to.deep.equal([`${OA}TextPositionSelector`]);
    expect([objects(store, selector!, `${OA}start`), objects(store, selector!, `${OA}end`)]).to.deep.equal([['41'], ['141']]);
    expect(objects(store, `${base}cranes/v1`, `${DG}sha256`)).to.have.length(1);
  });

  it('keeps what was looked for in vain in words', async () => {
    const answer = await harbour.asked('SELECT ?deal ?end { ?deal a :Contract . OPTIONAL { ?deal :end ?end } }');
    const document = documentOf(answer, harbour.project) as { rows: { absent: { note: Record<string, string> }[] }[] };
    expect(document.rows[0]!.absent[0]!.note['en']).to.equal(answer.rows[0]!.absent![0]!.words);
  });

  it('is told apart from columns that have the names of its keys', async () => {
    const answer = await harbour.asked('SELECT ?derivations ?claims ?members { ?claims a :Claim ; :mode ?derivations ; :summary ?members } LIMIT 1');
    const store = await read(answer, harbour.project);
    expect(setsIn(store, rowIri(store, answer.rows[0]!))).to.deep.equal(setsOf(answer.rows[0]!.derivations!, answer.rows[0]!));
    expect(store.countQuads(rowIri(store, answer.rows[0]!), null, null, null)).to.be.above(3);
  });

  it('adds nothing to an answer without evidence', () => {
    const plain = answerJsonLd(harbour.withRows({}), { base: harbour.project.base, lang: 'en', total: 1 }) as { '@context': object };
    expect(plain['@context']).not.to.have.property('derivations');
    expect(plain).not.to.have.property('claims');
  });
});

describe('linked evidence of the shipped questions', () => {
  it('reads back to the derivations of every row, nothing lost and nothing fetched, and holds no quotation', async () => {
    const project = await openProject({ folder: '.' });
    const evidence = new EvidenceJsonLd(project.graph, 'en');
    for (const { id } of project.queries) {
      const answer = await project.ask(id, { evidence: true });
      const document = documentOf(answer, project, evidence);
      // Safe mode refuses a document of which anything would be dropped.
      await jsonld.expand(document as never, { safe: true, documentLoader: noDocuments } as never);
      const nquads = await readJsonLd(document);
      expect(nquads).not.to.match(/TextQuoteSelector|oa#(?:exact|prefix|suffix)/u);
      const store = new Store(new Parser({ format: 'application/n-quads' }).parse(nquads));
      for (const row of answer.rows) {
        const iri = rowIri(store, row);
        expect(setsIn(store, iri), `${id} ${row.id}`).to.deep.equal([...new Set(setsOf(row.derivations ?? [], row))]);
        const members = objects(store, iri, `${PROV}hadMember`).map((member) => setsIn(store, member).join('\n')).sort();
        expect(members, `${id} ${row.id}`).to.deep.equal((row.members ?? []).map((sets) => setsOf(sets, row).join('\n')).sort());
      }
    }
    project.close();
  }).timeout(240_000);
});
