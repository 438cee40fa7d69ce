/** The commands on a small project: what people and programs get on standard output, and what beside it. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { aProject, runHere, type Around } from './a-project.ts';

describe('command line', () => {
  const { folder, remove } = aProject();
  after(remove);
  const dealgraph = (args: readonly string[], around: Around = {}) => runHere([...args, '--project', folder], around);
  const GRAPH = /Graph [0-9a-f]{12}: 1 report, 3 claims\.\n$/u;

  it('leaves out what cannot be read in queries/, and answers the rest', async () => {
    const own = aProject();
    mkdirSync(join(own.folder, 'queries/deals/a-folder.rq'));
    writeFileSync(join(own.folder, 'queries/deals/.#editing.rq'), 'left by an editor');
    const { exit, out, err } = await runHere(['list', '--project', own.folder]);
    own.remove();
    expect(out).to.include('contracts').and.not.to.include('editing');
    expect(err).to.match(/a-folder\.rq: cannot be read \(EISDIR\)/u);
    expect(exit).to.equal(1);
  });

  it('names the file of a query that is no SPARQL', async () => {
    const file = join(folder, 'mine.rq');
    writeFileSync(file, '\uFEFFSELECT * {\n  ?s ?p }}');
    expect((await dealgraph(['query', file])).err).to.include(`${file}:2:9: unexpected }`);
  });

  it('refuses flags that it would have to ignore', async () => {
    for (const args of [['query', '--bound', 'contracts', '--format', 'json'], ['query', '--bound', 'contracts', '-o', 'x.json'], ['export', '--as', 'nquads', '--format', 'trig'], ['export', '--as', 'ntriples', '--excel'], ['query', '--bound', 'contracts', '--excel'], ['export', '--as', 'csv', '--table', 'weather']]) {
      expect((await dealgraph(args)).exit, args.join(' ')).to.equal(2);
    }
  });

  describe('list', () => {
    it('shows the questions by topic', async () => {
      const { exit, out, err } = await dealgraph(['list']);
      expect({ exit, err }).to.deep.equal({ exit: 0, err: '' });
      expect(out).to.equal(
        'deals\n   1  contracts  Which contracts are there, and between whom?\n\nmoney\n   2  values     What are the contracts worth?\n\n2 questions. Ask one: dealgraph ask ID\n',
      );
    });

    it('shows one topic, and refuses one that is not there', async () => {
      expect((await dealgraph(['list', 'money'])).out).to.include('values').and.not.to.include('Which contracts');
      const { exit, err } = await dealgraph(['list', 'weather']);
      expect(err).to.include('There is no topic weather; there are: deals, money.');
      expect(exit).to.equal(1);
    });

    it('is objects as JSON', async () => {
      const entries = JSON.parse((await dealgraph(['list', '--format', 'json', '--lang', 'de'])).out);
      expect(entries).to.have.length(2);
      expect(entries[0]).to.include({ id: 'contracts', topic: 'deals', question: 'Welche Verträge gibt es, und zwischen wem?' });
      expect(entries[0].parameters[0]).to.include({ name: 'org', type: 'https://w3id.org/dealgraph/ontology#Organisation', optional: true });
    });
  });

  describe('ask', () => {
    it('answers with labels, the number of rows and the graph', async () => {
      const { exit, out, err } = await dealgraph(['ask', 'contracts']);
      expect({ exit, err }).to.deep.equal({ exit: 0, err: '' });
      expect(out).to.match(/^Which contracts are there, and between whom\?\n\nContract +Supplier +Client\n/u);
      expect(out).to.match(/^Snow contract +Alpenrobotik +Ministry of Weather$/mu);
      expect(out).to.match(/^Cloud contract +Talbahn +Wolkenamt \[de\]$/mu);
      expect(out).to.match(GRAPH);
    });

    it('joins amount, currency and exactness, and says who vouches', async () => {
      expect((await dealgraph(['ask', 'values'])).out).to.match(/^Snow contract +about €300 m +passed on, no source named$/mu);
      expect((await dealgraph(['ask', 'values', '--lang', 'de'])).out).to.match(/^Schneevertrag +rund 300 Mio\. € +ohne Quelle weitergegeben$/mu);
    });

    it('takes a parameter by any spelling', async () => {
      const { out } = await dealgraph(['ask', 'contracts', '-p', 'org=Alpenrobotik AG']);
      expect(out).to.include('With org = Alpenrobotik').and.to.include('Snow contract').and.not.to.include('Cloud');
    });

    it('says it where there are no rows', async () => {
      const { exit, out } = await dealgraph(['ask', 'contracts', '-p', 'org=Glacier Post']);
      expect(out).to.include('No rows: nothing in the graph matches, which is not the same as “none”.');
      expect(exit).to.equal(0);
    });

    it('refuses an unknown question, parameter or value with exit 1 or 2', async () => {
      expect((await dealgraph(['ask', 'contrakts'])).exit).to.equal(1);
      const unknown = await dealgraph(['ask', 'contracts', '-p', 'org=Alpenrobotic']);
      expect(unknown.exit).to.equal(1);
      expect(unknown.err).to.include('Alpenrobotik');
      expect((await dealgraph(['ask', 'contracts', '-p', 'colour=red'])).exit).to.be.oneOf([1, 2]);
    });

    it('understands words, and says what it understood', async () => {
      const { exit, out } = await dealgraph(['ask', 'contracts', 'of', 'Talbahn']);
      expect(exit).to.equal(0);
      expect(out).to.match(/^Understood as: contracts \(org = Talbahn\)\n/u);
      expect(out).to.include('Cloud contract').and.not.to.include('Snow contract');
    });

    it('keeps rows back with --limit and says so', async () => {
      expect((await dealgraph(['ask', 'contracts', '--limit', '1'])).out).to.include('1 of 2 rows.');
      const csv = await dealgraph(['ask', 'contracts', '--limit', '1', '--format', 'csv']);
      expect(csv.out.split('\r\n')).to.have.length(3);
      expect(csv.err).to.include('1 of 2 rows written').and.to.match(GRAPH);
      expect(JSON.parse((await dealgraph(['ask', 'contracts', '--limit', '1', '--format', 'json'])).out)).to.include({ total: 2 });
    });

    it('writes CSV and nothing but CSV to standard output', async () => {
      const { out } = await dealgraph(['ask', 'values', '--format', 'csv']);
      expect(out.split('\r\n')[0]).to.equal('deal,amount,currency,approximate,certainty');
      expect(out.split('\r\n')[1]).to.match(/^https:\/\/example\.org\/weather\/id\/snow-contract,300000000,EUR,true,/u);
    });

    it('writes a file whole, in the format of its ending', async () => {
      const file = join(folder, 'values.md');
      const { exit, out } = await dealgraph(['ask', 'values', '-o', file]);
      expect({ exit, out }).to.deep.equal({ exit: 0, out: '' });
      expect(readFileSync(file, 'utf8')).to.match(/^## What are the contracts worth\?\n\n\| Contract \| Value \| Who vouches \|\n/u);
      expect(readdirSync(folder).filter((name) => name.includes('tmp'))).to.deep.equal([]);
    });

    it('writes a page by the ending of the file, each row with its evidence, and says how to ask again', async () => {
      const file = join(folder, 'page.html');
      expect(await dealgraph(['ask', 'contracts', '-p', 'org=Alpenrobotik', '-o', file])).to.deep.equal({ exit: 0, out: '', err: '' });
      const page = readFileSync(file, 'utf8');
      expect(page).to.match(/^<!DOCTYPE html>/u).and.to.include('<b>Evidence</b><span class="hidden"> Row 1</span> 1 claim, passage 1');
      expect(page).to.include('<code>dealgraph ask contracts -p org=id:alpenrobotik --lang en -o contracts.html</code>');
      const again = await dealgraph(['ask', 'contracts', '-p', 'org=id:alpenrobotik', '--lang', 'en', '--format', 'html']);
      expect(again.out).to.equal(page);
    });

    it('writes a page about triples, and one of no rows', async () => {
      expect((await dealgraph(['query', 'CONSTRUCT { ?a :party ?b } { ?a :supplier ?b }', '--format', 'html'])).out).to.include('<b>Evidence</b>');
      expect((await dealgraph(['query', 'SELECT ?a { ?a :nothing ?b }', '--format', 'html', '--lang', 'de'])).out).to.include('Keine Zeilen: ');
    });

    it('refuses a file that cannot be written with exit 1', async () => {
      const { exit, err } = await dealgraph(['ask', 'values', '-o', join(folder, 'nowhere', 'a.csv')]);
      expect(err).to.include('nowhere');
      expect(exit).to.equal(1);
    });

    it('refuses a language that the project does not have', async () => {
      const { exit, err } = await dealgraph(['ask', 'values', '--lang', 'fr']);
      expect(err).to.include('This project has no language fr; it has: en, de.');
      expect(exit).to.equal(2);
    });

    it("falls back to the project's first language", async () => {
      expect((await dealgraph(['ask', 'values'], { env: { LANG: 'fr_FR.UTF-8' } })).out).to.include('What are the contracts worth?');
    });

    it('gives the same rows by either engine', async () => {
      const rows = async (engine: string) => JSON.parse((await dealgraph(['ask', 'contracts', '--engine', engine, '--format', 'json'])).out).rows;
      expect(await rows('comunica')).to.deep.equal(await rows('oxigraph'));
    });
  });

  describe('--evidence', () => {
    const supplies = 'SELECT ?deal { ?deal :supplier ?who . ?value :of ?deal }';

    it('shows for each row which claims it rests on, and each claim once below', async () => {
      const { exit, out } = await dealgraph(['ask', 'values', '--evidence']);
      expect(exit).to.equal(0);
      expect(out).to.match(/^row .* evidence$/mu).and.to.match(/^1 {2}passed on, no source named, passage 1: The contract is worth about 300 million euros\.$/mu);
      expect(out).to.match(GRAPH);
    });

    it('speaks German, and is there in ask --all and query too', async () => {
      expect((await dealgraph(['ask', '--all', '--evidence', '--lang', 'de'])).out.match(/^Zeile .* Beleg$/gmu)).to.have.length(2);
      expect((await dealgraph(['query', supplies, '--evidence'])).out).to.contain('passed on, no source named: 1+2');
      expect((await dealgraph(['query', 'ASK { ?deal :supplier ?who }', '--evidence'])).out).to.match(/^ +1 +yes/mu);
    });

    it('is shown for the rows that --limit leaves, and for no others', async () => {
      const { out } = await dealgraph(['ask', 'contracts', '--evidence', '--limit', '1']);
      expect(out).to.match(/^1 {2}/mu).and.not.to.match(/^2 {2}/mu);
    });

    it('makes rows of the triples that a query constructs', async () => {
      const construct = 'CONSTRUCT { ?deal :client ?who } WHERE { ?deal :client ?who }';
      const { columns, rows } = JSON.parse((await dealgraph(['query', construct, '--evidence', '--format', 'json'])).out);
      expect(columns.map(({ name }: { name: string }) => name)).to.deep.equal(['subject', 'predicate', 'object']);
      expect(rows[0].derivations).to.deep.equal([[0]]);
      const { exit, err } = await dealgraph(['query', construct, '--evidence', '-o', join(folder, 'clients.ttl')]);
      expect(exit).to.equal(2);
      expect(err).to.contain('With --evidence, triples come as rows');
    });

    it('adds columns to CSV, for Excel too, and what each row was derived from to JSON-LD', async () => {
      expect((await dealgraph(['ask', 'values', '--evidence', '--format', 'csv'])).out).to.match(/^deal,[^\r]*,evidence_row,/u);
      expect((await dealgraph(['ask', 'values', '--evidence', '--format', 'tsv'])).out).to.contain('\t?evidence_claims\t');
      expect((await dealgraph(['ask', 'values', '--evidence', '--format', 'csv', '--excel', '--lang', 'de'])).out).to.contain(';evidence_vouching;').and.contain('ohne Quelle weitergegeben');
      const { rows, claims } = JSON.parse((await dealgraph(['ask', 'values', '--evidence', '--format', 'jsonld'])).out);
      expect(rows[0].derivedFrom).to.deep.equal([claims[0]['@id']]);
    });

    it('refuses by name what cannot be traced', async () => {
      const { exit, err } = await dealgraph(['query', 'SELECT (NOW() AS ?now) { ?deal a :Deal }', '--evidence']);
      expect(exit).to.equal(2);
      expect(err).to.contain('NOW');
    });

    it('leaves an answer without it as it was', async () => {
      expect((await dealgraph(['ask', 'values'])).out).not.to.match(/evidence|passage/u);
      expect(JSON.parse((await dealgraph(['ask', 'values', '--format', 'json'])).out).rows[0]).to.have.all.keys('id', 'cells');
    });
  });

  describe('ask --all', () => {
    it('writes every answer whole where it is piped', async () => {
      const { exit, out } = await dealgraph(['ask', '--all']);
      expect(exit).to.equal(0);
      expect(out).to.match(/^1\. Which contracts/u).and.to.match(/^2\. What are/mu).and.to.match(GRAPH);
      expect(out.match(/^Graph /gmu)).to.have.length(1);
    });

    it('starts with the list on a terminal, and keeps long answers short', async () => {
      const other = aProject();
      const contracts = Array.from({ length: 25 }, (_, n) => `<urn:contract:${n}> a :Contract ; :supplier <urn:a> ; :client <urn:b> .\n`);
      const prefix = '@prefix : <https://w3id.org/dealgraph/ontology#> .\n';
      writeFileSync(join(other.folder, 'data/reports/many.ttl'), prefix + contracts.join(''));
      const { out } = await runHere(['ask', '--all', '--project', other.folder], { columns: 80 });
      other.remove();
      expect(out).to.include('   1  contracts  Which contracts');
      expect(out).to.include('… 7 more: dealgraph ask contracts');
    });

    it('is one page with a table of contents', async () => {
      const { out } = await dealgraph(['ask', '--all', '--format', 'html']);
      expect(out.match(/<article /gu)).to.have.length(2);
      expect(out).to.include('<a href="#answer-2">').and.to.include('<code>dealgraph ask --all --lang en -o answers.html</code>');
    });

    it('is an array as JSON', async () => {
      const answers = JSON.parse((await dealgraph(['ask', '--all', '--format', 'json'])).out);
      expect(answers.map((answer: { query: string }) => answer.query)).to.deep.equal(['contracts', 'values']);
    });
  });

  describe('on a terminal', () => {
    it('fits the window and sets headings bold', async () => {
      const { out } = await dealgraph(['ask', 'contracts'], { columns: 44 });
      expect(out).to.include('\u001b[1m').and.to.include('─');
    });

    it('follows NO_COLOR, FORCE_COLOR and COLUMNS', async () => {
      expect((await dealgraph(['ask', 'contracts'], { columns: 80, env: { NO_COLOR: '1' } })).out).not.to.include('\u001b');
      expect((await dealgraph(['ask', 'contracts'], { env: { FORCE_COLOR: '1' } })).out).to.include('\u001b[1m');
      const narrow = (await dealgraph(['ask', 'contracts'], { env: { COLUMNS: '44' } })).out;
      expect(Math.max(...narrow.split('\n').map((line) => line.length))).to.be.at.most(44);
    });
  });

  describe('query', () => {
    it('answers a query with the prefixes known, from text, file and standard input', async () => {
      const sparql = 'SELECT (COUNT(?d) AS ?n) WHERE { ?d a dg:Contract }';
      writeFileSync(join(folder, 'count.rq'), sparql);
      for (const [source, input] of [[sparql, ''], [join(folder, 'count.rq'), ''], ['-', sparql]] as const) {
        expect((await dealgraph(['query', source, '--format', 'csv'], { input })).out).to.equal('n\r\n2\r\n');
      }
    });

    it('answers ASK with one row of one boolean', async () => {
      const { rows } = JSON.parse((await dealgraph(['query', 'ASK { ?d a :Contract }', '--format', 'json'])).out);
      expect(Object.values(rows[0].cells)).to.deep.equal([{ value: 'true', datatype: 'http://www.w3.org/2001/XMLSchema#boolean' }]);
    });

    it('writes triples as Turtle, and refuses them as CSV', async () => {
      const construct = 'CONSTRUCT { ?d :supplier ?s } WHERE { ?d :supplier ?s }';
      expect((await dealgraph(['query', construct])).out).to.match(/^@prefix /u).and.to.include(':supplier');
      expect((await dealgraph(['query', construct, '--format', 'csv'])).exit).to.equal(2);
    });

    it('prints a saved query with its parameters bound', async () => {
      const { out } = await dealgraph(['query', '--bound', 'contracts', '-p', 'org=Talbahn']);
      expect(out).to.include('<https://example.org/weather/id/talbahn>').and.to.include('PREFIX');
    });

    it('refuses a query that is not SPARQL, with its place', async () => {
      const { exit, err } = await dealgraph(['query', 'SELECT ?x WHERE { ?x a }']);
      expect(exit).to.be.oneOf([1, 2]);
      expect(err).to.match(/1:\d+/u);
    });

    it('refuses SERVICE unless federation is asked for', async () => {
      const { exit, err } = await dealgraph(['query', 'ASK { SERVICE <https://example.org/sparql> { ?s ?p ?o } }']);
      expect(exit).to.be.oneOf([1, 2]);
      expect(err).to.include('SERVICE');
    });
  });

  describe('export', () => {
    it('writes TriG and says that other engines need --merged', async () => {
      const { exit, out, err } = await dealgraph(['export']);
      expect(exit).to.equal(0);
      expect(out).to.include('snow-contract');
      expect(err).to.include('--merged');
    });

    it('writes N-Quads by the ending of the file', async () => {
      const file = join(folder, 'graph.nq');
      expect(await dealgraph(['export', '-o', file, '--merged'])).to.deep.equal({ exit: 0, out: '', err: '' });
      expect(readFileSync(file, 'utf8')).to.match(/^<[^>]+> <[^>]+> .* \.$/mu);
    });
  });

  describe('export in the other formats', () => {
    it('takes a format by its name, its ending, or that of the file', async () => {
      const turtle = (await dealgraph(['export', '--as', 'turtle'])).out;
      expect(turtle).to.match(/^@prefix /mu);
      expect((await dealgraph(['export', '--format', 'ttl'])).out).to.equal(turtle);
      const file = join(folder, 'graph.ttl');
      await dealgraph(['export', '-o', file]);
      expect(readFileSync(file, 'utf8')).to.equal(turtle);
    });

    it('says what a format loses, in the reader’s language', async () => {
      expect((await dealgraph(['export', '--as', 'nt'])).err).to.equal('Without named graphs, claims are not told apart: which one says what, and who vouches for it, is lost. trig and nquads keep it.\n');
      expect((await dealgraph(['export', '--as', 'nt', '--lang', 'de'])).err).to.match(/^Ohne benannte Graphen sind Angaben nicht zu unterscheiden/u);
      expect((await dealgraph(['export', '--as', 'csv'])).err).to.include('This is the table of edges');
    });

    it('writes one thing by any spelling, with what belongs to it and no more', async () => {
      const { exit, out } = await dealgraph(['export', 'Alpenrobotik AG', '--as', 'nquads']);
      expect(exit).to.equal(0);
      expect(out).to.include('snow-contract').and.not.include('cloud-contract');
      expect((await dealgraph(['export', 'Alpenrobotik AG'])).out).to.include('# Only what belongs to Alpenrobotik <');
    });

    it('refuses a thing that nobody knows, with a near name', async () => {
      const { exit, err } = await dealgraph(['export', 'Alpenrobotic']);
      expect(exit).to.equal(1);
      expect(err).to.include('no thing is called “Alpenrobotic”').and.include('Alpenrobotik');
    });

    it('takes the name of a class for the class, where its kind or a property has it too', async () => {
      const written = async (name: string) => (await dealgraph(['export', name, '--as', 'csv', '--table', 'nodes'])).out;
      for (const [name, iri] of [['company', ':Company'], ['Unternehmen', ':Company'], ['use case', ':UseCase']] as const) {
        expect(await written(name), name).to.equal(await written(iri)).and.not.equal('');
      }
    });

    it('writes a class as one table, and all tables into a folder, new or there', async () => {
      const deals = (await dealgraph(['export', 'Deal', '--as', 'csv'])).out;
      expect(deals).to.match(/^iri,label,class,/u).and.include('Snow contract');
      const tables = join(folder, 'new', 'tables');
      expect((await dealgraph(['export', '--as', 'csv', '-o', `${tables}/`])).err).to.match(/^\d+ files written to /u);
      expect(readdirSync(tables)).to.include.members(['nodes.csv', 'edges.csv', 'Deal.csv']);
      expect(readFileSync(join(tables, 'Deal.csv'), 'utf8')).to.equal(deals);
      expect((await dealgraph(['export', '--as', 'csv', '-o', tables, '--lang', 'de'])).exit).to.equal(0);
      expect(readFileSync(join(tables, 'Deal.csv'), 'utf8')).to.include('Schneevertrag');
      expect((await dealgraph(['export', '--as', 'csv', '--table', 'nodes', '-o', tables])).exit).to.equal(2);
    });

    it('writes the tables of the classes for one thing and for a class too', async () => {
      for (const scope of ['Snow contract', 'Deal']) {
        const tables = join(folder, 'part', scope);
        await dealgraph(['export', scope, '--as', 'csv', '-o', `${tables}/`]);
        expect(readdirSync(tables), scope).to.include('Deal.csv');
        expect((await dealgraph(['export', scope, '--as', 'csv', '--table', 'Deal'])).out).to.equal(readFileSync(join(tables, 'Deal.csv'), 'utf8')).and.include('Snow contract');
      }
    });

    it('writes an answer for Excel', async () => {
      expect((await dealgraph(['ask', 'values', '--format', 'csv', '--excel', '--lang', 'de'])).out).to.match(/^\ufeff\w+;\w+/u);
    });
  });

  describe('a project with a broken file', () => {
    it('answers with the rest, names the file and ends with exit 1', async () => {
      const broken = aProject();
      writeFileSync(join(broken.folder, 'data/reports/broken.trig'), 'this is not TriG\n');
      for (const args of [['list'], ['ask', 'contracts'], ['query', 'ASK {}'], ['export']]) {
        const { exit, out, err } = await runHere([...args, '--project', broken.folder]);
        expect(exit, args.join(' ')).to.equal(1);
        expect(err).to.match(/broken\.trig:1:\d+: /u).and.to.include('1 file was left out');
        expect(out).not.to.equal('');
      }
      broken.remove();
      expect(existsSync(broken.folder)).to.equal(false);
    });
  });
});
