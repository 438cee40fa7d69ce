/** Projects that use others: where these are found, what of them counts, and what is refused by name and place. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { writeNQuads } from '../../src/export/rdf.ts';
import { loadGraph } from '../../src/graph/load.ts';
import { readProject } from '../../src/graph/project.ts';
import { thrownProblem } from '../thrown-problem.ts';
import { shapeFiles, usedBases } from '../../src/graph/uses.ts';

const PREFIXES = (base: string) => `@prefix : <https://w3id.org/dealgraph/ontology#> . @prefix id: <${base}id/> . @prefix claim: <${base}claim/> .
  @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .`;

describe('a project that uses others', () => {
  let root = '';
  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'dealgraph-uses-')));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  /** A project's file; its base is made from its name. */
  const manifest = (name: string, uses: readonly unknown[] = [], more: object = {}) => JSON.stringify({ name, version: '1.2.0', base: `https://example.org/${name}/`, languages: ['en'], uses, ...more });
  const read = (folder = 'own') => readProject(join(root, folder), join(root, 'shipped'));

  describe('finds them', () => {
    it('as folders, seen from the folder of the project', () => {
      write({ 'own/dealgraph.json': manifest('own', ['../shared', './inner']), 'shared/dealgraph.json': manifest('shared'), 'own/inner/dealgraph.json': manifest('inner') });
      expect(read().used.map(({ name, version, folder, reports }) => ({ name, version, folder, reports }))).to.deep.equal([
        { name: 'shared', version: '1.2.0', folder: join(root, 'shared'), reports: false },
        { name: 'inner', version: '1.2.0', folder: join(root, 'own/inner'), reports: false },
      ]);
    });

    it('as packages, as Node finds them, with the version of the package', () => {
      write({
        'own/dealgraph.json': manifest('own', ['@sea/ports']),
        'node_modules/@sea/ports/dealgraph.json': manifest('ports-graph'),
        'node_modules/@sea/ports/package.json': '{ "name": "@sea/ports", "version": "3.0.1", "exports": "./index.js" }',
      });
      expect(read().used.map(({ name, shown, version }) => ({ name, shown, version }))).to.deep.equal([{ name: '@sea/ports', shown: '@sea/ports', version: '3.0.1' }]);
    });

    it('takes dealgraph itself from the running program, unless the project has it installed', () => {
      write({ 'own/dealgraph.json': manifest('own', ['dealgraph']), 'shipped/dealgraph.json': manifest('shipped'), 'shipped/package.json': '{ "version": "9.0.0" }' });
      expect(read().used[0]).to.include({ name: 'dealgraph', version: '9.0.0', folder: join(root, 'shipped') });
      write({ 'own/node_modules/dealgraph/dealgraph.json': manifest('shipped'), 'own/node_modules/dealgraph/package.json': '{ "version": "8.0.0" }' });
      expect(read().used[0]).to.include({ version: '8.0.0', folder: join(root, 'own/node_modules/dealgraph') });
    });

    it('through those that they use, each once, as the nearest entry says', () => {
      write({
        'own/dealgraph.json': manifest('own', [{ folder: '../a', reports: true }, '../b']),
        'a/dealgraph.json': manifest('a', [{ folder: '../c', reports: true }, { folder: '../b', reports: true }]),
        'b/dealgraph.json': manifest('b', [{ folder: '../d', reports: true }]),
        'c/dealgraph.json': manifest('c'), 'd/dealgraph.json': manifest('d'),
      });
      expect(read().used.map(({ name, reports }) => `${name} ${reports}`)).to.deep.equal(['a true', 'b false', 'c true', 'd false']);
    });

    it('once where a link leads to the same folder', () => {
      write({ 'own/dealgraph.json': manifest('own', ['../a', '../link']), 'a/dealgraph.json': manifest('a') });
      symlinkSync(join(root, 'a'), join(root, 'link'), 'dir');
      expect(read().used.map(({ name }) => name)).to.deep.equal(['a']);
    });
  });

  describe('is refused with the place in its file', () => {
    const own = (uses: string) => `{\n  "base": "https://example.org/own/",\n  "uses": ${uses}\n}`;
    const cases: readonly { name: string; uses: string; at: [number, number]; says: string; repair?: string; files?: Readonly<Record<string, string>> }[] = [
      { name: 'where uses is no list', uses: '"dealgraph"', at: [3, 11], says: '"uses" must be a list' },
      { name: 'where an entry is a number', uses: '["../a", 7]', at: [3, 20], says: 'a text or an object' },
      { name: 'where an entry names nothing', uses: '[{ "reports": true }]', at: [3, 12], says: 'names one "package" or one "folder"' },
      { name: 'where an entry names both', uses: '[{ "package": "x",\n "folder": "../a" }]', at: [3, 12], says: 'names one "package" or one "folder"' },
      { name: 'where a key is mistyped', uses: '[{ "folder": "../a",\n     "report": true }]', at: [4, 6], says: '"report" means nothing here', repair: 'Did you mean reports?' },
      { name: 'where reports is a text', uses: '[{ "folder": "../a", "reports": "yes" }]', at: [3, 43], says: '"reports" is true or false' },
      { name: 'where what is left out is no list', uses: '[{ "folder": "../a", "without": { "topics": "money" } }]', at: [3, 55], says: '"topics" is a list of names' },
      { name: 'where an absolute folder is not there', uses: '["/a/b/../c:d"]', at: [3, 12], says: 'there is no folder' },
      { name: 'where a package\'s name would lead out of node_modules', uses: '[{ "package": "../a" }]', at: [3, 25], says: 'is no package\'s name' },
      { name: 'where a package is not installed', uses: '["sea-ports"]', at: [3, 12], says: 'the package sea-ports is not installed', repair: 'npm install' },
      { name: 'where a folder was meant', uses: '["inner"]', at: [3, 12], says: 'the package inner is not installed', repair: 'For the folder write "./inner".', files: { 'own/inner/x': '' } },
      { name: 'where a folder is not there', uses: '["../nowhere"]', at: [3, 12], says: 'there is no folder ../nowhere' },
      { name: 'where a folder is no project', uses: '["../plain"]', at: [3, 12], says: 'the folder ../plain is no project', files: { 'plain/x': '' } },
      { name: 'where it has the same base', uses: '["../a"]', at: [3, 12], says: 'a has the same base as this project', files: { 'a/dealgraph.json': JSON.stringify({ name: 'a', base: 'https://example.org/own/' }) } },
      { name: 'where two have one name', uses: '["../a", "../b"]', at: [3, 20], says: 'two used projects are called a', files: { 'b/dealgraph.json': JSON.stringify({ name: 'a', base: 'https://example.org/b/' }) } },
      { name: 'where a topic to leave out is not there', uses: '[{ "folder": "../a", "without": { "topics": ["mony"] } }]', at: [3, 56], says: 'a 1.2.0 has no topic "mony"', repair: 'Did you mean money?', files: { 'a/queries/money/x.rq': '' } },
      { name: 'where a question to leave out is not there', uses: '[{ "folder": "../a", "without": { "queries": ["y"] } }]', at: [3, 57], says: 'a 1.2.0 has no question "y"', files: { 'a/queries/money/x.rq': '' } },
    ];
    for (const { name, uses, at: [line, column], says, repair, files } of cases) {
      it(name, () => {
        write({ 'a/dealgraph.json': manifest('a'), ...files, 'own/dealgraph.json': own(uses) });
        const problem = thrownProblem(read);
        expect(problem.message).to.include(says);
        expect(problem.place).to.deep.equal({ file: join(root, 'own/dealgraph.json'), line, column });
        expect(problem.repair).to.include(repair ?? '');
      });
    }

    it('where projects use each other in a circle, named one by one', () => {
      write({ 'own/dealgraph.json': manifest('own', ['../a', '../b']), 'a/dealgraph.json': manifest('a', ['../b']), 'b/dealgraph.json': manifest('b', ['../a']) });
      const problem = thrownProblem(read);
      expect(problem.message).to.equal('uses itself in a circle: a → b → a');
      expect(problem.place?.file).to.equal('b/dealgraph.json');
    });

    it('where a project uses itself', () => {
      write({ 'own/dealgraph.json': manifest('own', ['.']) });
      expect(thrownProblem(read).message).to.equal('uses itself in a circle: own → own');
    });

    it('where the file of a used project is wrong, by the name of that project', () => {
      write({ 'own/dealgraph.json': manifest('own', ['../a']), 'a/dealgraph.json': '{\n "base": 7 }' });
      expect(thrownProblem(read).place).to.deep.equal({ file: join('a', 'dealgraph.json'), line: 2, column: 10 });
    });
  });

  describe('loads', () => {
    const shared = 'https://example.org/shared/';
    const files = {
      'shared/dealgraph.json': manifest('shared'),
      'shared/ontology/t.ttl': `${PREFIXES(shared)} :Organisation a owl:Class . <${shared}t#Ferry> a owl:Class ; rdfs:subClassOf :Organisation .`,
      'shared/ontology/shapes.ttl': '', 'own/ontology/shapes.ttl': '',
      'shared/data/r.ttl': `${PREFIXES(shared)} id:glacier rdfs:label "Glacier Line"@en . id:port rdfs:label "their port"@en .`,
      'shared/data/reports/news.trig': `${PREFIXES(shared)} id:news a :Report . claim:news-1 a :Claim ; :report id:news . claim:news-1 { id:glacier :party id:port }`,
      'own/data/r.ttl': `${PREFIXES('https://example.org/own/')} id:lake a <${shared}t#Ferry> . id:port rdfs:label "own port"@en .`,
    };

    it('ontology and registry into the origins of the project, and reports only where they count', async () => {
      write({ ...files, 'own/dealgraph.json': manifest('own', ['../shared']) });
      const graph = await loadGraph(read());
      expect(graph.problems).to.deep.equal([]);
      expect(graph.reports.size + graph.claims.size).to.equal(0);
      expect([...new Set(graph.quads.map(({ quad }) => quad.graph.value))].toSorted()).to.deep.equal(['https://example.org/own/ontology', 'https://example.org/own/registry']);
      expect(graph.quads.some(({ quad, stated }) => !stated && quad.object.value === 'https://w3id.org/dealgraph/ontology#Organisation')).to.equal(true);
    });

    it('used reports under their own names, with paths that begin with the project\'s', async () => {
      write({ ...files, 'own/dealgraph.json': manifest('own', [{ folder: '../shared', reports: true }]) });
      const graph = await loadGraph(read());
      expect([...graph.reports.values()]).to.deep.equal([{ iri: `${shared}id/news`, id: 'news', file: 'shared/data/reports/news.trig' }]);
      expect([...graph.claims.values()]).to.deep.equal([{ iri: `${shared}claim/news-1`, report: `${shared}id/news`, file: 'shared/data/reports/news.trig', line: 2 }]);
    });

    it('no registry where that is switched off, and no shapes', async () => {
      write({ ...files, 'own/dealgraph.json': manifest('own', [{ folder: '../shared', without: { registry: true, shapes: true } }]) });
      const project = read();
      expect((await loadGraph(project)).labels.find('Glacier Line')).to.deep.equal([]);
      expect(shapeFiles(project).map(({ shown }) => shown)).to.deep.equal([join(root, 'own/ontology/shapes.ttl')]);
    });

    it('the shapes of all otherwise', () => {
      write({ ...files, 'own/dealgraph.json': manifest('own', ['../shared']) });
      expect(shapeFiles(read()).map(({ shown }) => shown)).to.deep.equal([join(root, 'own/ontology/shapes.ttl'), join('shared', 'ontology/shapes.ttl')]);
    });

    it('things by the short ids of both, its own first', async () => {
      write({ ...files, 'own/dealgraph.json': manifest('own', ['../shared']) });
      const { labels } = await loadGraph(read());
      expect(labels.find('glacier').map(({ iri }) => iri)).to.deep.equal([`${shared}id/glacier`]);
      expect(labels.find('port').map(({ iri }) => iri)).to.deep.equal(['https://example.org/own/id/port']);
    });

    it('without a used file that has a mistake, named by its project', async () => {
      write({ ...files, 'shared/data/broken.ttl': '\n:x', 'own/dealgraph.json': manifest('own', ['../shared']) });
      const { problems } = await loadGraph(read());
      expect(problems.map(({ place }) => place?.file)).to.deep.equal([join('shared', 'data/broken.ttl')]);
    });

    it('without its own file where that says what a used one says already', async () => {
      const copied = `${PREFIXES(shared)} claim:news-1 a :Claim . claim:news-1 { id:a :party id:b }`;
      write({ ...files, 'own/data/reports/copied.trig': copied, 'own/dealgraph.json': manifest('own', [{ folder: '../shared', reports: true }]) });
      const { problems } = await loadGraph(read());
      expect(problems.map(({ code, place }) => `${code} ${place?.file}`)).to.deep.equal([`same-claim ${join(root, 'own/data/reports/copied.trig')}`]);
    });

    it('the same graph from its export, by a project that uses nothing', async () => {
      write({ ...files, 'own/dealgraph.json': manifest('own', [{ folder: '../shared', reports: true }]) });
      const graph = await loadGraph(read());
      write({ 'again/dealgraph.json': manifest('own'), 'again/data/reports/export.nq': [...writeNQuads(graph)].join('') });
      const again = await loadGraph(read('again'));
      expect({ problems: again.problems, version: again.version, quads: again.quads.length }).to.deep.equal({ problems: [], version: graph.version, quads: graph.quads.length });
      expect([...again.reports.values()].map(({ iri, id }) => `${iri} ${id}`)).to.deep.equal([...graph.reports.values()].map(({ iri, id }) => `${iri} ${id}`));
      expect([...again.claims.values()].map(({ iri, report }) => `${iri} ${report}`)).to.deep.equal([...graph.claims.values()].map(({ iri, report }) => `${iri} ${report}`));
    });
  });

  it('has a prefix for each that clashes with no other', () => {
    const used = ['@sea/ports', 'org', 'Häfen & Fähren', 'ports', 'ports2', '港'].map((name, index) => ({ name, base: `https://example.org/${index}/` }));
    expect(Object.keys(usedBases({ base: 'https://example.org/', used: used as never }))).to.deep.equal(['ports', 'org2', 'hafen-fahren', 'ports2', 'ports22', 'used']);
  });

  it('is upgraded with what it uses: nothing was copied', async () => {
    write({ 'own/dealgraph.json': manifest('own', ['ports'], { accepted: { ports: '1.0.0' } }), 'own/node_modules/ports/dealgraph.json': manifest('ports'), 'own/node_modules/ports/package.json': '{ "version": "1.0.0" }' });
    const before = read();
    write({ 'own/node_modules/ports/package.json': '{ "version": "2.0.0" }', 'own/node_modules/ports/data/r.ttl': `${PREFIXES('https://example.org/ports/')} id:quay rdfs:label "quay"@en .` });
    const after = read();
    expect([before.used[0]?.version, after.used[0]?.version, after.accepted]).to.deep.equal(['1.0.0', '2.0.0', { ports: '1.0.0' }]);
    expect((await loadGraph(after)).labels.find('quay')).to.have.length(1);
  });
});
