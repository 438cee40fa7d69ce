/** GraphML against its schema, and as Gephi, networkx and igraph read it. */
import { expect } from 'chai';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatNamed } from '../../src/export/formats.ts';
import type { Scope } from '../../src/export/format.ts';
import { openProject } from '../../src/index.ts';
import { BASE, PREFIXES, removeTempProjects, tempProject } from '../graph/temp-project.ts';
import { needs, runs, suiteFolder, wholeText } from './tools.ts';

/** Names that XML and NMTOKEN make trouble for. */
const AWKWARD = `${PREFIXES} id:r a :Report . <${BASE}claim/r/1-1> a :Claim ; :report id:r .
<${BASE}claim/r/1-1> { <urn:x:a/b?c=d&e#f> a :Deal ; :partner <${BASE}id/ü_x>, id:b ; rdfs:label "a < b & \\u0001 \\"c\\" ]]> 𝒳\\r\\nü"@en . id:b a :Company . <${BASE}id/ü_x> a :Company }`;

describe('GraphML that we write', () => {
  const folder = suiteFolder();
  const files = new Map<string, string>();
  after(removeTempProjects);
  before(async () => {
    const odd = tempProject({ 'data/reports/r.trig': AWKWARD }, { ontology: true });
    const shipped = await openProject({ folder: '.' });
    const scopes: readonly (readonly [string, string, string, Scope | undefined])[] = [['shipped', '.', 'de', undefined], ['deal', '.', 'en', shipped.find('id:mistral-french-framework')], ['awkward', odd, 'en', undefined]];
    shipped.close();
    for (const [name, path, lang, scope] of scopes) {
      const project = await openProject({ folder: path });
      const text = await formatNamed('graphml')!.write({ graph: project.graph, project: project.project, scope: scope ?? { of: 'graph' }, lang, langAsked: true, folder: false, options: {} });
      files.set(name, join(folder, `${name}.graphml`));
      writeFileSync(files.get(name)!, await wholeText(text));
      project.close();
    }
  });

  for (const name of ['shipped', 'deal', 'awkward']) {
    it(`is valid by its schema, and networkx and igraph read all of it: ${name}`, async function () {
      const [python, schema] = [needs(this, 'PYTHON'), needs(this, 'GRAPHML_SCHEMA')];
      const { code, out, err } = await runs(python, ['test/interop/read_graphml.py', schema, files.get(name)!], { PYTHONUTF8: '1' });
      expect(code, err).to.equal(0);
      const read = JSON.parse(out) as { nodes: Record<string, Record<string, unknown>>; edges: [string, string, Record<string, unknown>][]; igraph: [number, number, string[]] };
      const text = readFileSync(files.get(name)!, 'utf8');
      const [nodes, edges] = [text.split('<node ').length - 1, text.split('<edge ').length - 1];
      expect([Object.keys(read.nodes).length, read.edges.length, ...read.igraph.slice(0, 2)]).to.deep.equal([nodes, edges, nodes, edges]);
      if (name === 'shipped') {
        expect(read.nodes['id:amount-amiad-budget']).to.include({ label: 'Jahresbudget der AMIAD', class: 'Geldbetrag', value: 300_000_000, currency: 'EUR', measures: 'Jahresbudget', approximate: true });
        expect(read.nodes['id:mistral-french-framework']).to.include({ kind: 'Rahmenvertrag' }).and.not.have.any.keys('value', 'date');
        expect(Object.values(read.nodes).filter(({ earliest }) => earliest !== undefined)).to.have.length(4);
      }
      if (name === 'awkward') expect(Object.values(read.nodes).map(({ label }) => label)).to.include('a < b & \ufffd "c" ]]> 𝒳\r\nü');
    });
  }

  it('opens in Gephi with labels, kinds, dates and numbers as attributes, and no complaint', async function () {
    const classpath = needs(this, 'GEPHI_CLASSPATH');
    const { code, out, err } = await runs('java', ['-Djava.awt.headless=true', '-Dfile.encoding=UTF-8', '-Dstdout.encoding=UTF-8', '-cp', classpath, 'test/interop/GephiRead.java', files.get('shipped')!]);
    expect(code, err).to.equal(0);
    const lines = out.split('\n').map((line) => line.split('\t'));
    // Several properties between the same two things are several edges, which Gephi notes.
    expect(lines.filter(([what, , message]) => what === 'issue' && !message?.startsWith('Parallel edges'))).to.deep.equal([]);
    const columns = Object.fromEntries(lines.filter(([what, table]) => what === 'column' && table === 'node').map(([, , name, type]) => [name, type]));
    expect(columns).to.include({ Label: 'String', kind: 'String', earliest: 'String', date: 'String', value: 'Double', claims: 'Integer', approximate: 'Boolean' });
    const node = (id: string): Record<string, string | undefined> => Object.fromEntries(lines.filter(([what, name]) => what === 'node' && name === id).map(([, , name, value]) => [name, value]));
    expect(node('id:amount-amiad-budget')).to.include({ Label: 'Jahresbudget der AMIAD', value: '3.0E8', measures: 'Jahresbudget' });
    expect(node('id:mistral-french-framework')).to.include({ kind: 'Rahmenvertrag', certainty: 'asserted' });
    const text = readFileSync(files.get('shipped')!, 'utf8');
    expect(lines.filter(([what]) => what === 'edge')).to.have.length(text.split('<edge ').length - 1);
    expect(lines.some(([what, source, , label, directed]) => what === 'edge' && source === 'id:mistral-french-framework' && label === 'Lieferant' && directed === 'true')).to.equal(true);
  });
});
