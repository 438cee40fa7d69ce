/** Rows that rest on disputed claims are marked wherever answers are shown (semantics §33), on the invented second report. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { runHere } from './a-project.ts';
import { mismatches, undocumentedKeys } from './json-schema.ts';

const OURS = 'https://example.org/sample/claim/nordlicht-kurier-framework-limits/';
const THEIRS = 'https://w3id.org/dealgraph/claim/trending-topics-mistral-defence/';
const schema = JSON.parse(readFileSync('docs/schema/ask.schema.json', 'utf8'));

interface Shown {
  readonly rows: readonly { readonly cells: Record<string, { readonly value: string }>; readonly disputedBy?: readonly string[]; readonly disputes?: readonly { readonly how: string; readonly periodOpen?: true; readonly by: readonly { readonly summary?: string }[] }[] }[];
  readonly disputesUntraced?: true;
}

async function ran(...args: readonly string[]): Promise<string> {
  const { exit, out, err } = await runHere([...args, '--project', 'test/sample']);
  expect(exit, err).to.equal(0);
  return out;
}

async function json(...args: readonly string[]): Promise<Shown> {
  return JSON.parse(await ran(...args, '--format', 'json'));
}

/** What each value of the amounts is disputed by; those that nothing disputes are left out. */
function byValue({ rows }: Shown): Record<string, readonly string[]> {
  return Object.fromEntries(rows.flatMap(({ cells, disputedBy }) => (disputedBy === undefined ? [] : [[`${cells['value']?.value} ${cells['currency']?.value}`, disputedBy]])));
}

const AMOUNTS = {
  '11000000000 USD': [`${OURS}9-1`], '14000000000 USD': [`${THEIRS}3-9`],
  '1700000000 EUR': [`${OURS}8-2`], '1300000000 EUR': [`${THEIRS}3-8`],
};

describe('a row that rests on a disputed claim', () => {
  it('is marked in JSON, with evidence and without, and fits the schema', async () => {
    for (const flags of [[], ['--evidence']]) {
      const answer = await json('ask', 'amounts', ...flags);
      expect(byValue(answer)).to.deep.equal(AMOUNTS);
      expect([mismatches(answer, schema), undocumentedKeys(answer, schema)]).to.deep.equal([[], []]);
    }
  });

  it('is otherwise what it would be without the mark', async () => {
    const [plain, evident] = [await json('ask', 'amounts'), await json('ask', 'amounts', '--evidence')];
    expect(plain.rows.every((row) => !('evidence' in row) && !('certainty' in row))).to.equal(true);
    expect(plain.rows.map(({ disputes }) => disputes)).to.deep.equal(evident.rows.map(({ disputes }) => disputes));
  });

  it('is marked where the older value is told, and not where the newer one is', async () => {
    const { rows } = await json('ask', 'quantities');
    expect(rows.map(({ cells, disputes = [] }) => [cells['value']?.value, disputes.map(({ how }) => how)])).to.deep.equal([['80', ['changed']], ['96', []], ['70', ['changed']], ['110', []]]);
  });

  it('is not marked under a lens that drops one side', async () => {
    expect(byValue(await json('ask', 'amounts', '--without-report', 'trending-topics-mistral-defence'))).to.deep.equal({});
    expect(byValue(await json('ask', 'amounts', '--min-certainty', 'said', '--evidence'))).to.deep.equal({ '1700000000 EUR': [`${OURS}8-2`], '1300000000 EUR': [`${THEIRS}3-8`] });
  });

  it('says so in a table, and below it what the other side says', async () => {
    const out = (await ran('ask', 'quantities')).replaceAll(/\s+/gu, ' ');
    expect(out).to.contain('about 80 people (end of 2025) newer: 1 ').and.contain('1 the report states it, passage 16: Aldervik Systems had 96 staff at the end of 2026.');
  });

  it('says so in the column of the evidence', async () => {
    expect((await ran('ask', 'amounts', '--evidence')).replaceAll(/\s+/gu, ' ')).to.contain('disputed by 6').and.contain('may speak of different times');
  });

  it('says so in German', async () => {
    expect((await ran('ask', 'amounts', '--lang', 'de')).replaceAll(/\s+/gu, ' ')).to.contain('umstritten durch 1').and.contain('Die Finanzierungsrunde betrug 1,7 Mrd. Euro.');
  });

  it('says so in Markdown', async () => {
    expect(await ran('ask', 'amounts', '--format', 'markdown')).to.match(/\| €1\.3 bn \| [^\n]* \| disputed by \d \|\n/u).and.match(/\n\d\. the report states it, Trending Topics[^\n]*passage 3: The funding round was of 1\.7 billion euros\.\n/u);
  });

  it('says so in CSV and TSV, in columns that are there only where something is disputed', async () => {
    const [head, ...lines] = (await ran('ask', 'amounts', '--format', 'csv')).split('\r\n');
    expect(head).to.match(/,source,evidence_disputed_by,evidence_disputed$/u);
    expect(lines.filter((line) => line.includes(`,${OURS}8-2,`) && line.includes('disputed by the report states it')).length).to.equal(1);
    expect((await ran('ask', 'amounts', '--format', 'tsv')).split('\n')[0]).to.match(/\?evidence_disputed$/u);
    expect((await ran('ask', 'cooperations', '--format', 'csv')).split('\r\n')[0]).to.not.contain('disputed');
  });

  it('says so in JSON-LD, with the claims of the other side', async () => {
    const document = JSON.parse(await ran('ask', 'amounts', '--format', 'jsonld'));
    const trait = document.rows.flatMap(({ traits = [] }: { traits?: { name: string; value: { '@id': string } }[] }) => traits.filter(({ name }) => name === 'disputedBy').map(({ value }) => value['@id']));
    expect(trait).to.have.members(['claim:nordlicht-kurier-framework-limits/8-2', 'claim:nordlicht-kurier-framework-limits/9-1', `${THEIRS}3-8`, `${THEIRS}3-9`]);
    expect(document.claims.map((claim: { '@id': string }) => claim['@id'])).to.have.members(trait);
  });

  it('says so in a page, outside what is folded', async () => {
    const out = await ran('ask', 'amounts', '--format', 'html');
    expect(out).to.match(/<p class="mark">Disputed: [^<]*contradicted by[^<]*1\.3 billion euros[^<]*<\/p><details>/u);
  });

  it('is explained by why, and by why in a page', async () => {
    const out = (await ran('why', 'amounts', '--row', '4')).replaceAll(/\s+/gu, ' ');
    expect(out).to.contain('Disputed - dealgraph-claim:trending-topics-mistral-defence/3-9 is contradicted by claim:nordlicht-kurier-framework-limits/9-1 (passed on, no source named,').and.contain('Neither says of when it is');
    expect(await ran('why', 'amounts', '--row', '4', '--format', 'html')).to.contain('is contradicted by');
  });

  it('is marked side by side with others', async () => {
    const out = (await ran('ask', 'amounts', '--compare', 'of=Mistral AI,AMIAD')).replaceAll(/\s+/gu, ' ');
    expect(out).to.contain('disputed by 1').and.contain('14 billion US dollars');
  });

  it('is marked where two lenses differ', async () => {
    const out = (await ran('diff', 'amounts', '--without-report', 'nordlicht-kurier-framework-limits')).replaceAll(/\s+/gu, ' ');
    expect(out).to.contain('leaves out claim nordlicht-kurier-framework-limits/8-2; disputed by trending-topics-mistral-defence/3-8 (The funding round was of 1.7 billion euros)');
  });

  it('is marked among fragile rows', async () => {
    expect((await ran('ask', 'amounts', '--fragile')).replaceAll(/\s+/gu, ' ')).to.contain('; disputed by 6');
  });

  it('is marked in a query of one\'s own', async () => {
    const { rows } = await json('query', 'SELECT ?value { ?amount :measures :measure-valuation ; :value ?value }');
    expect(rows.map(({ disputedBy }) => disputedBy)).to.deep.equal([[`${OURS}9-1`], [`${THEIRS}3-9`]]);
  });

  it('cannot be told in a query that is not traced, and the answer says so', async () => {
    const volatile = 'SELECT ?value (NOW() AS ?now) { ?amount :measures :measure-valuation ; :value ?value }';
    expect((await json('query', volatile)).disputesUntraced).to.equal(true);
    expect(await ran('query', volatile)).to.contain('Some claims are disputed');
    const { err } = await runHere(['query', volatile, '--format', 'csv', '--project', 'test/sample']);
    expect(err).to.contain('Some claims are disputed');
  });

  it('is in no answer on the shipped data', async () => {
    const { exit, out } = await runHere(['ask', '--all', '--evidence', '--format', 'json', '--project', '.']);
    expect([exit, out.includes('disputedBy')]).to.deep.equal([0, false]);
  });
});

describe('check on the second report', () => {
  it('tells every contradiction, change, confirmation and answer, and nothing else', async () => {
    const { findings } = JSON.parse((await runHere(['check', '--project', 'test/sample', '--format', 'json'])).out) as { findings: { id: string; severity: string; others: { file: string }[] }[] };
    const kinds = findings.map(({ id, severity }) => `${severity} ${id}`);
    expect(Object.fromEntries([...new Set(kinds)].map((kind) => [kind, kinds.filter((one) => one === kind).length]))).to.deep.equal({ 'warning contradiction': 3, 'note change': 2, 'note confirmation': 6, 'note answered-question': 1 });
    expect(findings.filter(({ others }) => others.some(({ file }) => file === 'dealgraph/data/reports/trending-topics-mistral-defence.trig'))).to.have.length(11);
  });

  it('stands in the file that is judged, whichever side that is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dealgraph-disputes-'));
    const earlier = join(folder, 'earlier.ttl');
    writeFileSync(earlier, `@prefix : <https://w3id.org/dealgraph/ontology#> .
@prefix id: <https://w3id.org/dealgraph/id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
id:earlier a :Report ; rdfs:label "An earlier report (invented)"@en, "Ein früherer Bericht (erfunden)"@de ; :publisher id:trending-topics ;
    :issued "2020-01-01"^^xsd:date ; :language "en" ; :recordedBy id:dealgraph ; :recordedOn "2026-11-25"^^xsd:date .
id:budget a :Amount ; rdfs:label "a budget"@en, "ein Budget"@de ; :of id:amiad ; :measures :measure-yearly-budget ; :value 90000000 ; :currency "EUR" ; :approximate false .
`);
    const { out } = await runHere(['check', earlier, '--format', 'json']);
    const [found] = (JSON.parse(out) as { findings: { id: string; file: string; line: number; message: string }[] }).findings;
    expect(found).to.include({ id: 'contradiction', file: earlier, line: 7 });
    expect(found?.message).to.contain('data/reports/trending-topics-mistral-defence.trig:1817:16');
    rmSync(folder, { recursive: true });
  });
});
