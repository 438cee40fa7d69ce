import { expect } from 'chai';
import type * as RDF from '@rdfjs/types';
import fc from 'fast-check';
import { Parser } from 'n3';
import { join } from 'node:path';
import { canonicalNQuads } from '../../src/export/rdf-canonical.ts';
import { joined } from '../../src/export/chunks.ts';
import * as rdf from '../../src/export/rdf.ts';
import { exportedQuads, type RdfExportOptions } from '../../src/export/rdf.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { indexLabels } from '../../src/graph/index-labels.ts';
import { loadGraph } from '../../src/graph/load.ts';
import { engineDataset } from '../../src/graph/merge.ts';
import { byCodePoint, quadLines } from '../../src/graph/nquads.ts';
import { readProject } from '../../src/graph/project.ts';
import { Terms } from '../../src/graph/terms.ts';
import { Problem } from '../../src/problem.ts';
import { BASE, PREFIXES, removeTempProjects, tempProject } from '../graph/temp-project.ts';

const about = { name: 'Weather deals', version: '1.0.0', languages: ['en'], licences: { data: 'https://creativecommons.org/licenses/by/4.0/' } };

const writeNQuads = (graph: Graph, options?: RdfExportOptions): string => joined(rdf.writeNQuads(graph, options));
const writeTrig = (...args: Parameters<typeof rdf.writeTrig>): string => joined(rdf.writeTrig(...args));

function read(text: string, format: string): RDF.Quad[] {
  return new Parser({ format }).parse(text);
}

/** What another program makes of an export. */
function readBack(text: string, format: string): string {
  return canonicalNQuads(read(text, format));
}

const cases = ['.', ...['trig-report', 'turtle-report', 'blank-nodes', 'closure'].map((name) => join('test/cases/load', name, 'project'))];

describe('an export as RDF', () => {
  after(removeTempProjects);

  for (const folder of cases) {
    for (const merged of [false, true]) {
      it(`of ${folder}${merged ? ', merged,' : ''} reads back the same, byte for byte in canonical N-Quads`, async () => {
        const graph = await loadGraph(readProject(folder));
        const nquads = writeNQuads(graph, { merged });
        expect(readBack(nquads, 'application/n-quads')).to.equal(nquads);
        expect(readBack(writeTrig(graph, about, { merged }), 'application/trig')).to.equal(nquads);
      });
    }
  }

  for (const folder of cases) {
    it(`of ${folder} is itself a project file that gives the same project`, async () => {
      const graph = await loadGraph(readProject(folder));
      const again = async (file: string, text: string): Promise<Graph> => {
        const copy = tempProject({ 'dealgraph.json': JSON.stringify({ base: graph.base }), [file]: text });
        return loadGraph(readProject(copy));
      };
      for (const each of [await again('data/reports/export.trig', writeTrig(graph, about)), await again('data/export.nq', writeNQuads(graph))]) {
        expect(each.problems).to.deep.equal([]);
        expect(each.version).to.equal(graph.version);
        expect(each.quads.length).to.equal(graph.quads.length);
        expect([...each.claims.keys()]).to.have.members([...graph.claims.keys()]);
        expect([...each.reports.values()].map(({ id }) => id)).to.have.members([...graph.reports.values()].map(({ id }) => id));
        expect([...each.claims.values()].map(({ report }) => report)).to.have.members([...graph.claims.values()].map(({ report }) => report));
      }
    });
  }

  it('holds stated triples only, each in its origin, with blank nodes as they were', async () => {
    const graph = await loadGraph(readProject('test/cases/load/closure/project'));
    expect(exportedQuads(graph)).to.have.length(graph.quads.filter(({ stated }) => stated).length);
    expect(exportedQuads(graph).some((quad) => quad.graph.termType === 'DefaultGraph')).to.equal(false);
    const blank = await loadGraph(readProject('test/cases/load/blank-nodes/project'));
    expect(writeNQuads(blank)).to.contain('_:c14n0').and.not.contain('genid');
    expect(writeNQuads(blank, { merged: true })).to.contain('genid').and.not.contain('_:');
  });

  it('merged, is the dataset an engine gets, and the mark', async () => {
    const graph = await loadGraph(readProject('test/cases/load/closure/project'));
    const { defaultGraph, namedGraphs } = engineDataset(graph);
    const lines = writeNQuads(graph, { merged: true }).split('\n').filter((line) => line !== '');
    expect(lines).to.have.length(defaultGraph.length + namedGraphs.length + 1);
    expect(lines.filter((line) => line.includes('#MergedExport>'))).to.deep.equal([
      `<${BASE}export/merged> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/dealgraph/ontology#MergedExport> <${BASE}export/merged> .`,
    ]);
  });

  it('keeps a claim in its report, even where the claim does not name it and the file has another name', async () => {
    const claims = `${PREFIXES} id:r a :Report . claim:free a :Claim . claim:free { id:a :partner id:b }`;
    const graph = await loadGraph(readProject(tempProject({ 'data/reports/r.trig': claims })));
    const back = await loadGraph(readProject(tempProject({ 'data/reports/zz.trig': writeTrig(graph, about) })));
    expect([...back.reports.values()].map(({ id }) => id)).to.deep.equal(['r']);
    expect(back.version).to.equal(graph.version);
  });

  it('merged, is refused as project data in either format', async () => {
    const graph = await loadGraph(readProject('test/cases/load/closure/project'));
    for (const [file, text] of [['data/reports/m.trig', writeTrig(graph, about, { merged: true })], ['data/m.nq', writeNQuads(graph, { merged: true })]] as const) {
      const { problems, quads } = await loadGraph(readProject(tempProject({ [file]: text })));
      expect(problems.map(({ code }) => code)).to.deep.equal(['merged-export']);
      expect(quads).to.deep.equal([]);
    }
  });

  it('as TriG, says where it is from, its licence and version, and that canned queries need --merged', async () => {
    const graph = await loadGraph(readProject('test/cases/load/trig-report/project'));
    const [first, ...rest] = writeTrig(graph, about).split('\n').filter((line) => line.startsWith('#'));
    expect(first).to.contain('--merged');
    expect(rest.join('\n')).to.contain('Weather deals 1.0.0').and.contain(graph.version).and.contain(about.licences.data);
    expect(writeTrig(graph, { ...about, name: 'x\n<a> <b> <c> .' }).split('\n').find((line) => line.includes('<a> <b>'))).to.match(/^#/);
  });

  it('as TriG, has registry, ontology, reports and claims in the order of their numbers, whatever the files\' order', async () => {
    const claim = (name: string): string => `<${BASE}claim/${name}> { id:d${name.replace('/', '-')} a :Deal }\n`;
    const report = (id: string, names: string[]): string => `${PREFIXES}\nid:${id} a :Report .\n${names.map(claim).join('')}`;
    const folder = tempProject({
      'data/reports/a/r2.trig': report('r2', ['r2/1-1']), 'data/reports/b/r1.trig': report('r1', ['r1/10-1', 'r1/2-10', 'r1/2-9']),
      'data/a.ttl': `${PREFIXES} id:x a :Company .`, 'ontology/o.ttl': `${PREFIXES} :Company a owl:Class .`,
    });
    const text = writeTrig(await loadGraph(readProject(folder)), about);
    const blocks = [...text.matchAll(/^(\S+) \{$/gm)].map(([, name]) => name);
    expect(blocks).to.deep.equal([`<${BASE}registry>`, `<${BASE}ontology>`, 'id:r1', 'id:r2', ...['r1/2-9', 'r1/2-10', 'r1/10-1', 'r2/1-1'].map((name) => `<${BASE}claim/${name}>`)]);
  });

  it('looks as approved', async () => {
    const graph = await loadGraph(readProject('test/cases/load/turtle-report/project'));
    expect(writeTrig(graph, about)).to.equal(`# Stated triples only, each in its origin. The default graph is empty: canned queries elsewhere need an export with --merged.
# From Weather deals 1.0.0 (<${BASE}>), graph ${graph.version}.
# Licence of the data: <https://creativecommons.org/licenses/by/4.0/>
@prefix : <https://w3id.org/dealgraph/ontology#> .
@prefix id: <${BASE}id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

# Report “radar”: what is said about it, its passages and its claims.
id:radar {
    <${BASE}claim/radar/0-1> a :Claim ;
        :attributedTo id:radar-press ;
        :certainty :certainty-asserted ;
        :mode :mode-fact ;
        :passage <${BASE}id/radar/passage/0> ;
        :report id:radar .

    id:radar a :Report ;
        :publisher id:radar-press .

    <${BASE}id/radar/passage/0> a :Passage ;
        rdfs:label "ganzer Bericht"@de,
            "whole report"@en ;
        :number 0 ;
        :report id:radar .
}

# “radar”, whole report: the report states it
<${BASE}claim/radar/0-1> {
    id:radar-deal a :Deal ;
        rdfs:label "radar deal"@en ;
        :supplier id:alpenrobotik .
}
`);
  });
});

const terms = new Terms();
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const awkward = fc.oneof(
  fc.string({ unit: 'binary' }), fc.constantFrom('"', '\\', '\n', '\r\n', '\t', '"""', "'", '\\u0041', '\u0000', '\u007f', '\ufffe\uffff', '𝒳', '\ue000', 'a"@en', 'a"^^<x:y>'),
);
const aLiteral = fc.oneof(
  awkward.map((text) => terms.literal(text)),
  fc.tuple(awkward, fc.constantFrom('en', 'de-AT', 'zh-Hant')).map(([text, language]) => terms.literal(text, language)),
  fc.tuple(fc.constantFrom('1.50', '1', '01', '-0', '+1.0', '.5', '5.', '1e3', 'true', 'TRUE', '', 'NaN'), fc.constantFrom('integer', 'decimal', 'double', 'boolean', 'byte', 'string'))
    .map(([text, type]) => terms.literal(text, terms.iri(XSD + type))),
);
const anIri = fc.constantFrom(`${BASE}id/a`, `${BASE}id/a.`, `${BASE}id/-a`, `${BASE}id/`, `${BASE}id/a/b`, `${BASE}id/é`, `${BASE}claim/r/1-1`, 'urn:x', 'https://w3id.org/dealgraph/ontology#p', 'x:\ue000', 'x:𝒳', `${XSD}integer`)
  .map((iri) => terms.iri(iri));
const aBlank = fc.nat(3).map((n) => terms.iri(`${BASE}.well-known/genid/${'0123456789abcdef01234567'.slice(0, 23)}${n}`));
const aQuad = fc.tuple(fc.oneof(anIri, aBlank), anIri, fc.oneof(anIri, aBlank, aLiteral), anIri).map(([s, p, o, g]) => terms.quad(s, p, o, g));

describe('any graph', () => {
  it('is exported, read and exported to the same bytes, whatever its literals', () => {
    fc.assert(fc.property(fc.array(fc.record({ quad: aQuad, stated: fc.boolean() }), { maxLength: 12 }), fc.boolean(), (quads, merged) => {
      const graph = asGraph(quads);
      const nquads = writeNQuads(graph, { merged });
      expect(readBack(nquads, 'application/n-quads')).to.equal(nquads);
      expect(readBack(writeTrig(graph, about, { merged }), 'application/trig')).to.equal(nquads);
    }), { seed: 7, numRuns: 500 });
  });
});

const anyIri = fc.string({ unit: fc.constantFrom(...'ab1!#$%&()*+,-./:;=?@[]_~é\ue000𝒳'), minLength: 1, maxLength: 4 }).map((rest) => terms.iri(`x:${rest}`));
const anyQuad = fc.tuple(fc.oneof(anyIri, anIri), anyIri, fc.oneof(anyIri, aLiteral), anyIri).map(([s, p, o, g]) => terms.quad(s, p, o, g));
const asGraph = (quads: Graph['quads']): Graph =>
  ({ base: BASE, quads, claims: new Map(), reports: new Map(), labels: indexLabels([], [BASE], ['en']), version: 'x', problems: [] }) as unknown as Graph;

describe('lines written from ranks of terms', () => {
  const sorted = (quads: readonly RDF.Quad[]): string => [...new Set([...quadLines(quads)].sort(byCodePoint))].join('');
  const someQuads = fc.array(fc.record({ quad: anyQuad, stated: fc.boolean() }), { maxLength: 30 });

  it('are the sorted lines, whatever the terms', () => {
    fc.assert(fc.property(someQuads, fc.boolean(), (quads, merged) => {
      expect(writeNQuads(asGraph(quads), { merged })).to.equal(sorted(exportedQuads(asGraph(quads), { merged })));
    }), { seed: 7, numRuns: 1000 });
  });

  it('are the sorted lines of the merge for N-Triples, and Turtle holds the same triples', () => {
    fc.assert(fc.property(someQuads, (quads) => {
      const triples = sorted(exportedQuads(asGraph(quads)).map((quad) => terms.quad(quad.subject, quad.predicate, quad.object)));
      expect(joined(rdf.writeNTriples(asGraph(quads)))).to.equal(triples);
      expect(readBack(joined(rdf.writeTurtle(asGraph(quads), about)), 'text/turtle')).to.equal(triples);
    }), { seed: 7, numRuns: 500 });
  });

  for (const folder of cases) {
    it(`give N-Triples and Turtle of ${folder} that are the same triples`, async () => {
      const graph = await loadGraph(readProject(folder));
      const triples = joined(rdf.writeNTriples(graph));
      expect(readBack(triples, 'application/n-triples')).to.equal(triples).and.not.to.equal('');
      expect(readBack(joined(rdf.writeTurtle(graph, about)), 'text/turtle')).to.equal(triples);
    });
  }
});

describe('comments of a TriG export', () => {
  it('are in the language asked for, say who vouches, and stay on their line whatever the summary', async () => {
    const metadata = 'id:r a :Report ; :publisher id:press . claim:r/1-1 a :Claim ; :report id:r ; :passage id:p ; :certainty :certainty-said ; :mode :mode-intention ; :attributedTo id:anna ;\n';
    const text = `${PREFIXES} ${metadata} :summary "Two\\nlines\\r}"@en, "Zwei Zeilen"@de . id:p a :Passage ; :number 4 . id:anna rdfs:label "Anna"@en . claim:r/1-1 { id:a :aim id:b }`
      .replaceAll('claim:r/1-1', `<${BASE}claim/r/1-1>`);
    const graph = await loadGraph(readProject(tempProject({ 'data/reports/r.trig': text })));
    expect(graph.problems).to.deep.equal([]);
    expect(writeTrig(graph, about)).to.include(`\n# “r”, passage 4: Anna says so (as an intention)\n# Two lines }\n<${BASE}claim/r/1-1> {\n`);
    expect(writeTrig(graph, about, { lang: 'de' })).to.include('\n# „r“, Passage 4: laut Anna (als Absicht)\n# Zwei Zeilen\n');
    expect(readBack(writeTrig(graph, about), 'application/trig')).to.equal(writeNQuads(graph));
  });
});

describe('canonical N-Quads', () => {
  it('go by code point, where UTF-16 units would go the other way', () => {
    const quads = ['x:𝒳', 'x:\uf000'].map((iri) => terms.quad(terms.iri(iri), terms.iri('x:p'), terms.iri('x:o')));
    expect(canonicalNQuads(quads)).to.equal('<x:\uf000> <x:p> <x:o> .\n<x:𝒳> <x:p> <x:o> .\n');
  });

  it('escape as RDFC-1.0 says', () => {
    const quad = terms.quad(terms.iri('x:s'), terms.iri('x:p'), terms.literal('\u0000\b\t\n\u000b\f\r"\\\u001f\u007fé'));
    expect(canonicalNQuads([quad, quad])).to.equal('<x:s> <x:p> "\\u0000\\b\\t\\n\\u000B\\f\\r\\"\\\\\\u001F\\u007Fé" .\n');
  });

  it('stop with a reason where blank nodes would take forever', () => {
    const all = Array.from({ length: 9 }, (_, n) => terms.blank(`n${n}`));
    const clique = all.flatMap((a) => all.filter((b) => b !== a).map((b) => terms.quad(a, terms.iri('x:knows'), b)));
    expect(() => canonicalNQuads(clique)).to.throw(Problem).with.property('code', 'canonical-work');
  }).timeout(30_000);
});
