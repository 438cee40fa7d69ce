/** `dealgraph format` on a project: what is written, what is moved, what is left alone. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { formatProject, writeChanges } from '../../src/format/format-files.ts';
import { loadGraph } from '../../src/graph/load.ts';
import { readProject } from '../../src/graph/project.ts';
import { runHere } from '../cli/a-project.ts';
import { PREFIXES, removeTempProjects, tempProject } from '../graph/temp-project.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
const format = (folder: string, ...args: string[]) => runHere(['format', '--project', folder, ...args]);
const graphVersion = async (folder: string) => (await loadGraph(readProject(folder))).version;
const MIXED = `# Everything in one file.
${PREFIXES}
id:vienna a :Place ; rdfs:label "Vienna"@en .
# Its seat is not known.
id:alpenrobotik a :Company ; rdfs:label "Alpenrobotik"@en .
id:me a :Project ; rdfs:label "me"@en .
`;
const HEAD = `@prefix : <https://w3id.org/dealgraph/ontology#> .
@prefix id: <https://example.org/deals/id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
`;

describe('format: a project', () => {
  after(removeTempProjects);

  it('finds the shipped files in canonical order', async () => {
    const { exit, out } = await format(root, '--check');
    expect(out).to.match(/^\d+ files in canonical order\.\n$/u);
    expect(exit).to.equal(0);
  });

  it('moves each thing of the registry to the file of its kind, with its comments', async () => {
    const folder = tempProject({ 'data/registry.ttl': MIXED }, { ontology: true });
    const before = await graphVersion(folder);
    const { exit, out } = await format(folder);
    expect(exit).to.equal(0);
    expect(out).to.include('id:vienna: data/registry.ttl → data/places.ttl');
    expect(read(folder, 'data/organisations.ttl')).to.equal(`${HEAD}\n# Its seat is not known.\nid:alpenrobotik a :Company ;\n    rdfs:label "Alpenrobotik"@en .\n`);
    expect(read(folder, 'data/places.ttl')).to.equal(`${HEAD}\nid:vienna a :Place ;\n    rdfs:label "Vienna"@en .\n`);
    expect(read(folder, 'data/registry.ttl')).to.match(/^# Everything in one file\.\n/u).and.to.include('id:me a :Project').and.not.to.include('vienna');
    expect(await graphVersion(folder)).to.equal(before);
    expect((await format(folder, '--check')).exit).to.equal(0);
  });

  it('knows the shipped classes without an ontology in the project, and a class of one’s own by its superclass', async () => {
    const folder = tempProject({
      'ontology/own.ttl': `${PREFIXES}id:SkiSchool a owl:Class ; rdfs:subClassOf :Company .\n`,
      'data/people.ttl': `${PREFIXES}id:arlberg a id:SkiSchool .\nid:ministry a :Ministry .\nid:lift a id:Lift .\n`,
    });
    await format(folder);
    expect(read(folder, 'data/organisations.ttl')).to.include('id:arlberg').and.to.include('id:ministry');
    expect(read(folder, 'data/registry.ttl')).to.include('id:lift');
  });

  it('takes away a file in which nothing is left but prefixes', async () => {
    const folder = tempProject({ 'data/people.ttl': `${PREFIXES}id:vienna a :Place .\n` });
    expect((await format(folder)).out).to.include('people.ttl (nothing is left in it: taken away)');
    expect(readdirSync(join(folder, 'data'))).to.deep.equal(['places.ttl']);
  });

  it('leaves other files and folders as people arranged them', async () => {
    const files = { 'data/alps.ttl': `${HEAD}\nid:a a :Place .\n\nid:b a :Person .\n`, 'data/north/people.ttl': `${HEAD}\nid:c a :Place .\n` };
    const folder = tempProject(files);
    expect((await format(folder)).out).to.equal('0 files of 2 changed.\n');
    for (const [path, text] of Object.entries(files)) expect(read(folder, path)).to.equal(text);
  });

  it('does not move what another file could not say: blank node labels, prefixes that mean something else', async () => {
    const folder = tempProject({
      'data/people.ttl': `${HEAD}@prefix x: <urn:one:> .\n\nid:a a :Place ;\n    :within _:somewhere .\n\nid:b a :Place ;\n    :within x:y .\n\n_:somewhere a :Place .\n`,
      'data/places.ttl': `@prefix x: <urn:two:> .\n\nx:vienna a <https://w3id.org/dealgraph/ontology#Place> .\n`,
    });
    expect((await format(folder)).out).to.equal('0 files of 2 changed.\n');
  });

  it('moves nothing when files are named', async () => {
    const folder = tempProject({ 'data/registry.ttl': MIXED });
    const file = join(folder, 'data/registry.ttl');
    expect((await runHere(['format', file])).out).to.equal(`${file}\n1 file of 1 changed.\n`);
    expect(readdirSync(join(folder, 'data'))).to.deep.equal(['registry.ttl']);
    expect(read(folder, 'data/registry.ttl')).to.include('id:vienna a :Place ;\n    rdfs:label');
  });

  it('writes nothing with --check, names the files, and ends with 1', async () => {
    const folder = tempProject({ 'data/registry.ttl': MIXED });
    const { exit, out } = await format(folder, '--check');
    expect(out).to.include(join(folder, 'data/registry.ttl')).and.to.include('3 files would change.');
    expect(exit).to.equal(1);
    expect(read(folder, 'data/registry.ttl')).to.equal(MIXED);
  });

  it('leaves a file with an error alone, says where it is, moves nothing, and formats the others', async () => {
    const broken = `${PREFIXES}id:vienna a :Place\nid:graz a :Place .\n`;
    const folder = tempProject({ 'data/people.ttl': broken, 'data/registry.ttl': MIXED });
    const { exit, err } = await format(folder);
    expect(err).to.include(`${join(folder, 'data/people.ttl')}:8:1: expected ".", ";" or ","`);
    expect(exit).to.equal(1);
    expect(read(folder, 'data/people.ttl')).to.equal(broken);
    expect(read(folder, 'data/registry.ttl')).to.include('id:vienna a :Place ;\n');
    expect(existsSync(join(folder, 'data/places.ttl'))).to.equal(false);
  });

  it('makes line ends LF and takes the byte order mark away, and keeps the triples', async () => {
    const folder = tempProject({ 'data/people.ttl': `\ufeff${HEAD}\nid:a a :Person ;\n    rdfs:label """two\nlines"""@en .\n`.replaceAll('\n', '\r\n') });
    await format(folder);
    expect(read(folder, 'data/people.ttl')).to.equal(`${HEAD}\nid:a a :Person ;\n    rdfs:label """two\\r\nlines"""@en .\n`);
  });

  it('changes no file at all when one cannot be written', async () => {
    // A name so long that nothing can be written beside the file.
    const long = `ontology/${'o'.repeat(245)}.ttl`;
    const folder = tempProject({ 'data/registry.ttl': MIXED, [long]: 'PREFIX : <urn:x:> :b a :C . :a a :C .\n' });
    const { exit, err } = await format(folder);
    expect(err).to.include('cannot be written');
    expect(exit).to.equal(1);
    expect(readdirSync(join(folder, 'data'))).to.deep.equal(['registry.ttl']);
    expect(read(folder, 'data/registry.ttl')).to.equal(MIXED);
  });

  it('has every thing in some file at every moment of a swap', async () => {
    const folder = tempProject({ 'data/people.ttl': `${HEAD}\nid:vienna a :Place .\n`, 'data/places.ttl': `${HEAD}\nid:anna a :Person .\n` });
    const { changes } = await formatProject(readProject(folder), root);
    // What would stand on disk if the writing stopped after any one rename of the first round.
    for (const { between } of changes) expect(between).to.include('id:vienna a :Place').and.to.include('id:anna a :Person');
    expect(changes).to.have.length(2);
    await writeChanges(changes);
    expect(read(folder, 'data/people.ttl')).to.include('id:anna').and.not.to.include('id:vienna');
    expect(read(folder, 'data/places.ttl')).to.include('id:vienna').and.not.to.include('id:anna');
  });
});

describe('format: streams and flags', () => {
  after(removeTempProjects);

  it('formats standard input to standard output', async () => {
    const { exit, out } = await runHere(['format', '-'], { input: '@prefix : <urn:x:> .\n:b :p 1 . :a :p 2 . # two' });
    expect({ exit, out }).to.deep.equal({ exit: 0, out: '@prefix : <urn:x:> .\n\n:a :p 2 . # two\n\n:b :p 1 .\n' });
  });

  it('is told the syntax of standard input with --as', async () => {
    const input = '<urn:g> { <urn:a> <urn:b> <urn:c> }';
    expect((await runHere(['format', '-', '--as', 'trig'], { input })).exit).to.equal(0);
    const { exit, out, err } = await runHere(['format', '-', '--as', 'turtle'], { input });
    expect({ exit, out }).to.deep.equal({ exit: 1, out: '' });
    expect(err).to.include('standard input:1:9: ');
  });

  it('writes one file elsewhere with -o', async () => {
    const folder = tempProject({ 'a.txt': '<urn:b> a <urn:c>.<urn:a> a <urn:c>.' });
    const [from, to] = [join(folder, 'a.txt'), join(folder, 'b.ttl')];
    expect((await runHere(['format', from, '--as', 'turtle', '-o', to])).exit).to.equal(0);
    expect(readFileSync(to, 'utf8')).to.equal('<urn:a> a <urn:c> .\n\n<urn:b> a <urn:c> .\n');
  });

  const wrong: readonly [string, readonly string[], number, string][] = [
    ['an unknown syntax', ['-', '--as', 'rdfxml'], 2, 'Unknown format rdfxml; known here: turtle, trig.'],
    ['--format', ['-', '--format', 'json'], 2, '--format is the format of answers'],
    ['--as without a file', ['--as', 'trig'], 2, '--as belongs to a file'],
    ['two files with -o', ['a.ttl', 'b.ttl', '-o', 'c.ttl'], 2, 'take one file alone'],
    ['--merge with two files', ['--merge', 'a', 'b'], 2, '--merge takes three files'],
    ['--merge with --check', ['--merge', '--check', 'a', 'b', 'c'], 2, '--merge goes without --check'],
    ['a file that is not there', ['nothing.ttl'], 1, 'nothing.ttl: cannot be read (ENOENT)'],
    ['a file whose ending says nothing', ['package.json'], 1, 'package.json: is neither a .ttl nor a .trig file'],
  ];
  for (const [what, args, code, said] of wrong) {
    it(`refuses ${what} with exit ${code}`, async () => {
      const { exit, err } = await runHere(['format', ...args]);
      expect(err).to.include(said);
      expect(exit).to.equal(code);
    });
  }

  it('never rewrites the shipped project where the current folder is none', async () => {
    const [here, folder] = [process.cwd(), tempProject({})];
    rmSync(join(folder, 'dealgraph.json'));
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'people.ttl'), '<urn:b> a <urn:c>.<urn:a> a <urn:c>.');
    process.chdir(folder);
    try {
      const { exit, err } = await runHere(['format']);
      expect(err).to.include('This folder is not a project.');
      expect(exit).to.equal(1);
    } finally {
      process.chdir(here);
    }
  });
});
