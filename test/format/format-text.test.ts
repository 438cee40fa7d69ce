/** Formatting never changes what a file says, loses no comment, and has nothing left to do the second time. */
import { expect } from 'chai';
import * as fc from 'fast-check';
import { Parser } from 'n3';
import { canonicalNQuads } from '../../src/export/rdf-canonical.ts';
import { QuadSet } from '../../src/graph/quad-set.ts';
import { formatText, type TextOptions } from '../../src/format/format-text.ts';
import { commentsIn, tokensOf } from '../../src/format/tokens.ts';
import { randomDocument } from './random-document.ts';

type Format = TextOptions['format'];
const tidy = (text: string, format: Format = 'application/trig') => formatText(text, { format, file: 'file', base: 'https://example.org/' });
const meaning = (text: string, format: Format) => {
  const seen = new QuadSet();
  return canonicalNQuads(new Parser({ format }).parse(text).filter((quad) => seen.add(quad)));
};
const comments = async (text: string) => commentsIn(await tokensOf(text)).sort();
/** Words of the text by which a change of spelling would show: literals with their tags. */
const spellings = async (text: string) => {
  const written = (await tokensOf(text)).filter(({ type }) => type === 'literal' || type === 'langcode').map(({ from, to }) => text.slice(from, to));
  return [...new Set(written.map((word) => word.replaceAll('\r', String.raw`\r`)))].sort();
};

describe('format: any document', () => {
  // More of them, or others: FORMAT_RUNS=5000 FORMAT_SEED=7.
  const [numRuns, seed] = [Number(process.env['FORMAT_RUNS'] ?? 300), Number(process.env['FORMAT_SEED'] ?? 4)];

  it('keeps triples, comments and spellings, ends lines with LF, and is done after once', async function () {
    this.timeout(60_000 + 100 * numRuns);
    await fc.assert(fc.asyncProperty(randomDocument, async ({ text, format }) => {
      const once = await tidy(text, format);
      expect(meaning(once, format)).to.equal(meaning(text, format));
      expect(await comments(once)).to.deep.equal(await comments(text));
      expect(await spellings(once)).to.deep.equal(await spellings(text));
      expect(once).not.to.include('\r');
      expect(await tidy(once, format)).to.equal(once);
    }), { seed, numRuns });
  });
});
