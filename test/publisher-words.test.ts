/** The publisher's words stay with the publisher: no run of eight words of an article stands in any project file. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const root = fileURLToPath(new URL('..', import.meta.url));
const RUN = 8;

/** Words as letters and digits only, lower-case: quotation marks, markup and line ends make no difference. */
function words(text: string): readonly string[] {
  return text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runs(text: string): ReadonlySet<string> {
  const all = words(text);
  return new Set(Array.from({ length: Math.max(0, all.length - RUN + 1) }, (_, start) => all.slice(start, start + RUN).join(' ')));
}

/** The first line of `text` from which a run of the article's words starts; undefined where there is none. */
function firstCopiedLine(text: string, article: ReadonlySet<string>): number | undefined {
  const placed = [...text.normalize('NFC').toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)];
  const start = placed.findIndex((_, index) => article.has(placed.slice(index, index + RUN).map((match) => match[0]).join(' ')));
  const index = placed[start]?.index;
  return index === undefined ? undefined : text.normalize('NFC').slice(0, index).split('\n').length;
}

/** What git tracks, and what it would: not what it ignores. */
function projectFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)) && statSync(join(root, path)).isFile());
}

describe("publishers' words", () => {
  const invented = 'On Tuesday the Ministry of Weather told Alpenrobotik that its snow robots may cross the northern glacier again.';

  it('are caught in whatever way they are cut into lines and marked up', () => {
    const planted = '# A comment.\n:x rdfs:comment "the Ministry of\n  # Weather *told* Alpenrobotik, that its “snow” robots"@en .';
    expect(firstCopiedLine(planted, runs(invented))).to.equal(2);
  });

  it('are not seen where only seven words agree', () => {
    expect(firstCopiedLine('the Ministry of Weather told Alpenrobotik that', runs(invented))).to.equal(undefined);
  });

  it('stand in no project file', function () {
    const articles = (process.env['ARTICLE'] ?? '').split(delimiter).filter((path) => path !== '');
    if (articles.length === 0) {
      console.log('      skipped: ARTICLE does not name the text of an article');
      this.skip();
    }
    const article = runs(articles.map((path) => readFileSync(path, 'utf8')).join('\n'));
    expect(article.size, 'the articles hold words').to.be.greaterThan(0);
    const copied = projectFiles().flatMap((path) => {
      const line = firstCopiedLine(readFileSync(join(root, path), 'utf8'), article);
      return line === undefined ? [] : [`${path}:${line}`];
    });
    expect(copied).to.deep.equal([]);
  });
});
