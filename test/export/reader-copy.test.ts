/** A reader's own copy is matched passage by passage, wherever a passage stands and however it is set (semantics §14). */
import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { expect } from 'chai';
import { copyWords, quotedParts } from '../../src/export/copy-words.ts';
import { fits, matchCopy, type CopiedPassage } from '../../src/export/reader-copy.ts';
import { recordedTexts, type RecordedTexts } from '../../src/export/recorded-passages.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { openProject } from '../../src/index.ts';

const PROJECT = 'test/cases/why/project';
const IDS = 'https://example.org/glacier/id/';
const SNOW = `${IDS}snow-robots`;
const text = readFileSync('test/cases/why/copies/snow-robots.txt', 'utf8');
const lines = text.trimEnd().split('\n');
let graph: Graph;
let texts: RecordedTexts;

before(async () => {
  const project = await openProject({ folder: PROJECT });
  graph = project.graph;
  texts = recordedTexts(graph);
  project.close();
});

function match(copy: string): readonly CopiedPassage[] {
  return matchCopy(copy, texts.passages(SNOW));
}

/** How each passage fits, in order. */
function told(copy: string): string {
  return match(copy).map(({ fit, line }) => (line === undefined ? fit : `${fit} ${line}`)).join(', ');
}

const ALL = 'found 1, found 2, found 3, found 4, found 5, found 6';

describe("a reader's copy", () => {
  it('that is the text itself has every passage at its line', () => expect(told(text)).to.equal(ALL));

  const others: readonly [string, (copy: string) => string][] = [
    ['other quotation marks, dashes and white space', (copy) => copy.replace(/[“”]/gu, '"').replaceAll('–', '-').replaceAll(' the ', '\u00a0the  ')],
    ['line ends of Windows', (copy) => copy.replaceAll('\n', '\r\n')],
    ['a byte order mark', (copy) => `\ufeff${copy}`],
    ['letters put together from parts', (copy) => copy.normalize('NFD')],
    ['marks of Markdown', () => lines.map((line, index) => (index === 0 ? `# ${line}` : index === 5 ? `* ${line}` : line)).join('\n')],
  ];
  for (const [what, change] of others) it(`may have ${what}`, () => expect(told(change(text))).to.equal(ALL));

  it('may have other text before, between and after', () => {
    expect(told(`Menu\n\n${lines.join('\n\nAdvertisement\n\n')}\n\nImprint`)).to.equal('found 3, found 7, found 11, found 15, found 19, found 23');
  });

  it('may break lines inside a passage', () => {
    const broken = lines.map((line) => line.replace(/(.{1,30})(?: |$)/gu, '$1\n').trimEnd());
    expect(fits(match(broken.join('\n\n')))).to.deep.equal({ found: 6, moved: 0, differing: 0, missing: 0 });
    expect(match(broken.join('\n'))[1]?.text).to.equal(lines[1]);
  });

  it('tells a passage that stands elsewhere from one in its place', () => {
    const [first, second, ...rest] = lines;
    expect(told([first, ...rest, second].join('\n'))).to.equal('found 1, moved 6, found 2, found 3, found 4, found 5');
  });

  it('is not misled by a heading that stands in a list of contents too', () => {
    expect(told(['Contents', lines[2], ...lines].join('\n'))).to.equal('found 3, found 4, found 5, found 6, found 7, found 8');
  });

  it('shows what stands in the place of a passage in other words, and calls it differing', () => {
    const changed = lines.with(3, 'People in the valley put the price at about three million euros.');
    expect(told(changed.join('\n'))).to.equal('found 1, found 2, found 3, differing 4, found 5, found 6');
    expect(match(changed.join('\n'))[3]?.text).to.contain('three million');
  });

  it('has a passage missing where nothing of its length is in its place', () => {
    expect(told(lines.with(3, 'Ad').join('\n'))).to.equal('found 1, found 2, found 3, missing, found 5, found 6');
    expect(told(lines.toSpliced(5, 1).join('\n'))).to.equal('found 1, found 2, found 3, found 4, found 5, missing');
  });

  it('of something else has every passage missing', () => {
    expect(fits(match('Nothing of this\nis about robots at all, nor about paths or the northern glacier.'))).to.deep.equal({ found: 0, moved: 0, differing: 0, missing: 6 });
    expect(fits(match(''))).to.include({ missing: 6 });
  });
});

describe('the words of a passage', () => {
  const passage = `${SNOW}/passage/5`;
  const claim = (name: string): string => `https://example.org/glacier/claim/snow-robots/${name}`;

  function words(copy: string, claims: readonly string[]) {
    return copyWords([{ file: 'mine.txt', report: SNOW, passages: match(copy) }], texts, graph, 'en').words(SNOW, passage, claims);
  }

  for (const name of ['5-1', '5-2']) {
    it(`mark what is quoted, for the claim ${name === '5-1' ? 'that somebody speaks' : 'of what was said'}`, () => {
      const { parts, quotation } = words(text, [claim(name)])!;
      expect(parts.map(({ text: part, quoted }) => (quoted ? `⟦${part}⟧` : part)).join('')).to.match(/^“⟦By 2028 .* every glacier,⟧” said Jana Firn/u);
      expect(quotation).to.contain('Jana Firn');
    });
  }

  it('mark the same in a copy that is set otherwise', () => {
    const copy = `  ${text.replace(/[“”]/gu, '"').replaceAll(' ', '  ').normalize('NFD')}`;
    const quoted = words(copy, [claim('5-1')])!.parts.filter((part) => part.quoted);
    expect(quoted.map((part) => part.text)).to.deep.equal(['By  2028  we  want  to  be  on  every  glacier,']);
  });

  it('mark nothing for a claim that no quotation belongs to', () => {
    expect(words(text, [claim('6-1')])).to.include({ quotation: undefined, fit: 'found' });
  });

  it('mark nothing by guessing', () => {
    expect(quotedParts('“By 2028”', 12, [{ speaker: undefined, start: 1, end: 8 }])).to.equal(undefined);
    const { parts, quotation } = words(text.replace('every glacier', 'each glacier'), [claim('5-1')])!;
    expect(parts).to.have.length(1);
    expect(quotation).to.contain('does not let us mark');
  });

  it('are none where the passage is missing', () => {
    const { fit, parts, says } = words(lines.toSpliced(4, 1).join('\n'), [claim('5-1')])!;
    expect([fit, parts, says]).to.deep.equal(['missing', [], 'This passage is not in your copy.']);
  });
});

describe('the article behind the shipped report', () => {
  const [path = ''] = (process.env['ARTICLE'] ?? '').split(delimiter);
  const report = 'https://w3id.org/dealgraph/id/trending-topics-mistral-defence';
  let article: string;
  let recorded: RecordedTexts;

  before(async function () {
    if (path === '') {
      console.log('      skipped: ARTICLE does not name the text of an article');
      this.skip();
    }
    article = readFileSync(path, 'utf8');
    const project = await openProject({ folder: '.' });
    recorded = recordedTexts(project.graph);
    project.close();
  });

  const copies: readonly [string, (copy: string) => string][] = [
    ['as it is', (copy) => copy],
    ['with plain quotation marks and dashes', (copy) => copy.replace(/[„“”]/gu, '"').replace(/[–—]/gu, '-')],
    ['with lines broken at 72 characters', (copy) => copy.replace(/(.{1,72})(?:[^\S\n]+|(?=\n)|$)/gu, '$1\n')],
    ['under other text', (copy) => `Menu\n\n${copy.replaceAll('\n', '\n\n')}`],
  ];
  for (const [how, change] of copies) {
    it(`has every passage found ${how}`, () => {
      const passages = recorded.passages(report);
      expect(passages).to.have.length(27);
      expect(fits(matchCopy(change(article), passages))).to.deep.equal({ found: 27, moved: 0, differing: 0, missing: 0 });
    });
  }

  it('has the quoted part of each direct quotation between quotation marks', () => {
    const claims = ['13-1', '15-6', '24-1'].map((name) => [Number(name.split('-')[0]), `https://w3id.org/dealgraph/claim/trending-topics-mistral-defence/${name}`] as const);
    for (const [number, claim] of claims) {
      const { passage, text: words } = matchCopy(article, recorded.passages(report))[number - 1]!;
      const quotations = recorded.quotations(passage.iri, claim);
      expect(quotations, claim).to.have.length(1);
      const parts = quotedParts(words!, passage.length, quotations)!;
      const at = parts.findIndex(({ quoted }) => quoted);
      expect([parts[at - 1]?.text.slice(-1), parts[at + 1]?.text.slice(0, 1)], claim).to.deep.equal(['„', '“']);
    }
  });
});
