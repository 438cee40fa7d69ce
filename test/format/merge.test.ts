/** Merging any two sets of changes: what one side did is there, what both did differently is a conflict, nothing else is. */
import { expect } from 'chai';
import * as fc from 'fast-check';
import { formatText } from '../../src/format/format-text.ts';
import { mergeTexts } from '../../src/format/merge.ts';

/** What a version says of each of ten things: a value, or nothing. */
type Version = Readonly<Record<string, string | undefined>>;

const KEYS = ['1', '2', '3', '10', '20', '100'];
const value = fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined });
const version = fc.record(Object.fromEntries(KEYS.map((key) => [key, value])));
/** A version in which each thing is as in the base, more often than not. */
const changed = (base: Version) => fc.tuple(...KEYS.map((key) => fc.oneof({ weight: 2, arbitrary: fc.constant(base[key]) }, { weight: 1, arbitrary: value })))
  .map((values): Version => Object.fromEntries(KEYS.map((key, index) => [key, values[index]])));
const history = version.chain((base) => fc.tuple(fc.constant(base), changed(base), changed(base)));

const HEAD = '@prefix : <https://w3id.org/dealgraph/ontology#> .\n@prefix c: <urn:claim:snow/> .\n';
const layouts: Readonly<Record<string, (key: string, value: string) => string>> = {
  registry: (key, said) => `\n# about ${key}\nc:${key} a :Company ;\n    :isoCode "${said}" .\n`,
  report: (key, said) => `\nc:${key}-1 {\n    c:it :isoCode "${said}" .\n}\n`,
};

function written(version: Version, block: (key: string, value: string) => string): string {
  return HEAD + KEYS.flatMap((key) => (version[key] === undefined ? [] : [block(key, version[key])])).join('');
}

describe('format: any merge', () => {
  for (const [name, block] of Object.entries(layouts)) {
    it(`holds both sides’ changes to a ${name}, and conflicts where they differ`, async () => {
      await fc.assert(fc.asyncProperty(history, async ([base, ours, theirs]) => {
        const { text, conflicts, whole } = await mergeTexts({ base: written(base, block), ours: written(ours, block), theirs: written(theirs, block) }, 'file');
        const clash = KEYS.filter((key) => ours[key] !== theirs[key] && ours[key] !== base[key] && theirs[key] !== base[key]);
        const expected = HEAD + KEYS.map((key) => {
          const said = (side: Version) => (side[key] === undefined ? '' : block(key, side[key]));
          if (clash.includes(key)) return `\n<<<<<<< ours\n${said(ours).trimStart()}=======\n${said(theirs).trimStart()}>>>>>>> theirs\n`;
          return said(ours[key] === base[key] ? theirs : ours);
        }).join('');
        expect(whole).to.equal(undefined);
        expect(text).to.equal(expected);
        expect(conflicts).to.have.length(clash.length);
        if (clash.length === 0) expect(await formatText(text, { format: 'application/trig', file: 'file', base: 'urn:x:' })).to.equal(text);
      }), { seed: 4, numRuns: 200 });
    });
  }

  it('takes one side’s file as it is where the other changed nothing, even if it does not parse', async () => {
    expect(await mergeTexts({ base: 'a', ours: 'a', theirs: 'b' }, 'file')).to.deep.equal({ text: 'b', conflicts: [] });
    expect(await mergeTexts({ base: 'a', ours: 'b', theirs: 'a' }, 'file')).to.deep.equal({ text: 'b', conflicts: [] });
    expect(await mergeTexts({ base: 'a', ours: 'b', theirs: 'b' }, 'file')).to.deep.equal({ text: 'b', conflicts: [] });
  });

  it('merges a file that both sides add, without a base', async () => {
    const { text, conflicts } = await mergeTexts({ base: '', ours: '<urn:a> a <urn:c> .', theirs: '<urn:b> a <urn:c> .' }, 'file');
    expect({ text, conflicts }).to.deep.equal({ text: '<urn:a> a <urn:c> .\n\n<urn:b> a <urn:c> .\n', conflicts: [] });
  });

  it('keeps what both sides add to an ontology in the order of its author, each under its own heading', async () => {
    const [top, a, b] = ['@prefix : <urn:x:> .\n@prefix owl: <http://www.w3.org/2002/07/owl#> .\n', '\n:a a owl:Class .\n', '\n:b a owl:Class .\n'];
    const { text } = await mergeTexts({
      base: top + a + b, ours: `${top}${a}\n:z a owl:Class .\n${b}`, theirs: `${top}${a}\n# Skiing\n\n:y a owl:Class .\n${b}`,
    }, 'file');
    expect(text).to.equal(`${top}${a}\n:z a owl:Class .\n\n# Skiing\n\n:y a owl:Class .\n${b}`);
  });
});
