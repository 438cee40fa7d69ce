import { expect } from 'chai';
import { decodeUtf8 } from '../../src/graph/decode.ts';
import { parseRdf, type ParsedFile } from '../../src/graph/parse.ts';
import { Terms } from '../../src/graph/terms.ts';
import { rejectedProblem } from '../thrown-problem.ts';

function parse(text: string, format = 'application/trig'): Promise<ParsedFile> {
  return parseRdf(text, { format, file: 'data/x.trig', terms: new Terms(), blankPrefix: 'f0-', known: { rdfs: 'http://www.w3.org/2000/01/rdf-schema#' } });
}

const P = '@prefix : <http://example.org/> .\n';

describe('parsing', () => {
  it('knows the line where each graph starts, whatever stands in texts and comments', async () => {
    const { blocks, named } = await parse(`${P}:x :y "a { b" . # :no {\n:g\n{ :a :b """two\nlines {""" }\n\nGRAPH :h { :a :b :c }\n:g { :late :b :c }`);
    expect(Object.fromEntries(blocks)).to.deep.equal({ 'http://example.org/g': 3, 'http://example.org/h': 7 });
    expect(named).to.equal(true);
  });

  it('knows that a file has no named graphs, and that an empty one is one', async () => {
    expect((await parse(`${P}:a :b :c . { :d :e :f }`)).named).to.equal(false);
    expect((await parse(`${P}:a :b :c . :g { }`)).named).to.equal(true);
  });

  it('knows the line of each quad', async () => {
    expect((await parse(`${P}:a :b :c ,\n :d ;\n :e :f .`)).lines).to.deep.equal([2, 3, 4]);
  });

  it('reads N-Quads, where a graph starts with its first line', async () => {
    const { blocks } = await parse('<http://e/a> <http://e/b> "x" .\n<http://e/a> <http://e/b> "y" <http://e/g> .\n', 'application/n-quads');
    expect(Object.fromEntries(blocks)).to.deep.equal({ 'http://e/g': 2 });
  });

  it('keeps a number as it is written', async () => {
    expect((await parse(`${P}:a :b 1.50, 01 .`)).quads.map(({ object }) => object.value)).to.deep.equal(['1.50', '01']);
  });

  it('makes each term once', async () => {
    const [first, second] = (await parse(`${P}:a :b "x"@EN . :a :c "x"@en .`)).quads;
    expect(first!.subject).to.equal(second!.subject);
    expect(first!.object).to.equal(second!.object);
  });

  it('resolves relative IRIs only against a declared @base', async () => {
    expect((await parse('@base <http://example.org/x/> .\n<a> <b> <c> .')).quads[0]!.subject.value).to.equal('http://example.org/x/a');
  });

  const wrong: [name: string, text: string, place: string, message: RegExp, repair: RegExp][] = [
    ['an undeclared prefix', `${P}:a :b :c .\n:a ex:b :c .`, '3:4', /prefix "ex:".*not declared/, /@prefix ex: <…>/],
    ['a known prefix that is not declared', `${P}:a rdfs:label "x" .`, '2:4', /rdfs/, /@prefix rdfs: <http:\/\/www\.w3/],
    ['a missing dot', `${P}:a :b :c\n:d :e :f .`, '3:1', /expected ".*but found ":d"/, /line 2 with "\."/],
    ['an unclosed text', `${P}:a :b "text .\n:c :d :e .`, '2:7', /cannot read/, /Close the text/],
    ['an unclosed graph', `${P}:g { :a :b :c .\n`, '2:1', /graph that starts here is not closed/, /Close it/],
    ['a graph inside another', `${P}:g { :a :b :c .\n:h { :d :e :f } }`, '3:4', /line 2 is not closed/, /Close the graph of line 2/],
    ['the end of a file too early', `${P}:a :b :c\n\n`, '2:9', /end of the file/, /End the last statement/],
    ['a bad IRI', `${P}:a :b <has space> .`, '2:7', /<has/, /no spaces/],
    ['a missing object', `${P}:a :b .`, '2:7', /expected an IRI.*but found "\."/, /subject predicate object/],
    ['a closing brace too many', `${P}:g { :a :b :c } }`, '2:17', /"}"/, /./],
    ['a relative IRI', `${P}:a :b <c> .`, '2:7', /<c> is a relative IRI/, /full IRI/],
    ['a prefix for a relative IRI', '@prefix x: <#> .', '1:12', /relative/, /full IRI/],
    ['RDF 1.2', `${P}<< :a :b :c >> :d :e .`, '2:1', /RDF 1\.2/, /RDF 1\.1/],
    ['a graph without a name', `${P}_:g { :a :b :c }`, '2:1', /blank node/, /IRI/],
  ];
  for (const [name, text, place, message, repair] of wrong) {
    it(`says where ${name} stands, and how to mend it`, async () => {
      const problem = await rejectedProblem(() => parse(text));
      expect(`${problem.place?.line}:${problem.place?.column}`).to.equal(place);
      expect(problem.place?.file).to.equal('data/x.trig');
      expect(problem.message).to.match(message);
      expect(problem.repair).to.match(repair);
    });
  }
});

describe('decoding', () => {
  it('refuses a byte order mark', async () => {
    expect(await rejectedProblem(() => decodeUtf8(Buffer.from('\ufeff:a'), 'x.ttl'))).to.include({ code: 'encoding' });
  });

  it('says where a file stops being UTF-8', async () => {
    const problem = await rejectedProblem(() => decodeUtf8(Buffer.concat([Buffer.from('# Ä\n# ö'), Buffer.from([0xe4]), Buffer.from('x\n')]), 'x.ttl'));
    expect(problem.place).to.deep.equal({ file: 'x.ttl', line: 2, column: 4 });
  });

  it('reads everything that is UTF-8', async () => {
    expect(decodeUtf8(Buffer.from('"𝒳 \ufffd é"'), 'x.ttl')).to.equal('"𝒳 \ufffd é"');
  });
});
