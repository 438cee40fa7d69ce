/** What we write as RDF, read by n3, Oxigraph, Apache Jena and rdflib: no warning, and the same quads. */
import { expect } from 'chai';
import type * as RDF from '@rdfjs/types';
import { Parser } from 'n3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import oxigraph from 'oxigraph';
import { quadsTurtle } from '../../src/export/quads-turtle.ts';
import { canonicalNQuads } from '../../src/export/rdf-canonical.ts';
import { formatNamed } from '../../src/export/formats.ts';
import type { Scope } from '../../src/export/format.ts';
import { openProject } from '../../src/index.ts';
import { needs, runs, suiteFolder, wholeText } from './tools.ts';

interface Sample {
  readonly name: string;
  readonly file: string;
  readonly mediaType: string;
  /** The canonical form of what it holds, worked out by n3 from its text. */
  readonly canonical: string;
  readonly quads: number;
}

async function writeSamples(folder: string): Promise<readonly Sample[]> {
  const project = await openProject({ folder: '.' });
  const blank = await openProject({ folder: 'test/cases/load/blank-nodes/project' });
  const written: Sample[] = [];
  const keep = (name: string, ending: string, mediaType: string, text: string): void => {
    const file = join(folder, `${name.replace(/\W+/gu, '-')}${ending}`);
    writeFileSync(file, text);
    const quads = read(text, mediaType);
    written.push({ name: `${name} as ${ending}`, file, mediaType, canonical: canonicalNQuads(quads), quads: new Set(canonicalNQuads(quads).split('\n')).size - 1 });
  };
  const scopes: readonly (readonly [string, typeof project, Scope])[] = [
    ['the whole graph', project, { of: 'graph' }],
    ['a graph with blank nodes', blank, { of: 'graph' }],
    ...['Mistral AI', 'id:mistral-french-framework', 'id:trending-topics-mistral-defence', 'Arthur Mensch', 'Deal'].map((name) => [name, project, project.find(name)] as const),
  ];
  for (const [name, from, scope] of scopes) {
    for (const format of ['trig', 'nquads', 'turtle', 'ntriples']) {
      for (const merged of scope.of === 'graph' && ['trig', 'nquads'].includes(format) ? [false, true] : [false]) {
        const { write, endings: [ending], mediaType } = formatNamed(format)!;
        const text = await write({ graph: from.graph, project: from.project, scope, lang: 'de', langAsked: true, folder: false, options: merged ? { merged } : {} });
        keep(`${name}${merged ? ', merged' : ''}`, ending, mediaType, await wholeText(text));
      }
    }
  }
  const constructed = await project.query('CONSTRUCT { ?deal :party ?who ; :note "ü \\"x\\"\\n\\\\"@de, 1.50, true, [ :n 1 ] } WHERE { ?deal :party ?who }');
  if (constructed.type !== 'quads') throw new TypeError('CONSTRUCT gave rows');
  keep('a CONSTRUCT query', '.ttl', 'text/turtle', await quadsTurtle(constructed.quads, project.prefixes));
  for (const opened of [project, blank]) opened.close();
  return written;
}

function read(text: string, mediaType: string): RDF.Quad[] {
  return new Parser({ format: mediaType }).parse(text);
}

/** The canonical form of N-Quads that another program wrote; language tags are equal whatever their case. */
function canonicalOf(nquads: string): string {
  return canonicalNQuads(read(nquads, 'application/n-quads'));
}

describe('RDF that we write', () => {
  const folder = suiteFolder();
  let samples: readonly Sample[] = [];
  before(async () => {
    samples = await writeSamples(folder);
  });

  it('is there in every format, with something in it', () => {
    expect(samples).to.have.length(4 * 7 + 4 + 1);
    expect(samples.filter(({ quads }) => quads === 0)).to.deep.equal([]);
  });

  it('reads in Oxigraph as the same quads', () => {
    for (const { name, file, mediaType, canonical } of samples) {
      const quads = oxigraph.parse(readFileSync(file, 'utf8'), { format: mediaType });
      expect(canonicalNQuads(quads as unknown as RDF.Quad[]) === canonical, name).to.equal(true);
    }
  });

  it('passes Jena’s riot --strict --check without a warning, with the same number of quads', async function () {
    const classpath = needs(this, 'RIOT_CLASSPATH');
    const { code, out, err } = await runs('java', ['-cp', classpath, 'riotcmd.riot', '--strict', '--check', '--count', ...samples.map(({ file }) => file)]);
    expect(`${out}${err}`).to.not.match(/\b(?:WARN|ERROR)\b/u);
    expect(code).to.equal(0);
    for (const { name, file, canonical } of samples) {
      const counted = out.split('\n').concat(err.split('\n')).find((line) => line.includes(`${file} `) || line.startsWith(`${file}:`));
      // riot counts what stands in the file; none of our files says anything twice.
      expect(Number(/= ([\d,]+)/u.exec(counted ?? '')?.[1]?.replaceAll(',', '')), `${name}: ${counted ?? 'not counted'}`).to.equal(canonical.split('\n').length - 1);
    }
  });

  it('would not pass riot with a mistake in it', async function () {
    const classpath = needs(this, 'RIOT_CLASSPATH');
    const file = join(folder, 'wrong.ttl');
    writeFileSync(file, '<x:a> <x:p> "x"^^<http://www.w3.org/2001/XMLSchema#integer> .\n');
    const { out, err } = await runs('java', ['-cp', classpath, 'riotcmd.riot', '--strict', '--check', '--count', file]);
    expect(`${out}${err}`).to.match(/\bWARN\b/u);
  });

  for (const ending of ['.trig', '.ttl', '.nq', '.nt']) {
    it(`reads in Jena as the same quads, ${ending} of the whole graph`, async function () {
      const classpath = needs(this, 'RIOT_CLASSPATH');
      const { file, canonical } = samples.find(({ name }) => name === `the whole graph as ${ending}`)!;
      const { out } = await runs('java', ['-Dfile.encoding=UTF-8', '-cp', classpath, 'riotcmd.riot', '--output=nquads', file]);
      expect(canonicalOf(out) === canonical).to.equal(true);
    });
  }

  it('reads in rdflib as the same quads, without a warning', async function () {
    const python = needs(this, 'PYTHON');
    const { code, err } = await runs(python, ['test/interop/read_rdf.py', ...samples.map(({ file }) => file)], { PYTHONUTF8: '1' });
    expect(err).to.equal('');
    expect(code).to.equal(0);
    for (const { name, file, canonical } of samples) expect(canonicalOf(readFileSync(`${file}.rdflib.nq`, 'utf8')) === canonical, name).to.equal(true);
  });
});
