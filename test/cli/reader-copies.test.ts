/** Which files are taken as copies of which reports: those named, and those in `sources/`, by content or by name. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { english } from '../../src/cli/messages-en.ts';
import { copiesIn, namedCopies } from '../../src/cli/reader-copies.ts';
import { fits } from '../../src/export/reader-copy.ts';
import { recordedTexts, type RecordedTexts } from '../../src/export/recorded-passages.ts';
import type { ReportEntry } from '../../src/graph/graph.ts';
import { openProject } from '../../src/index.ts';
import { thrownProblem } from '../thrown-problem.ts';

const SNOW = readFileSync('test/cases/why/copies/snow-robots.txt', 'utf8');
const VALLEY = readFileSync('test/cases/why/copies/valley.txt', 'utf8');
let reports: readonly ReportEntry[];
let texts: RecordedTexts;
let folder: string;

before(async () => {
  const project = await openProject({ folder: 'test/cases/why/project' });
  reports = [...project.graph.reports.values()];
  texts = recordedTexts(project.graph);
  project.close();
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dealgraph-copies-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Buffer): string {
  const file = join(folder, name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** The file and report of each copy, by the report's id, and how many passages were found in it. */
function told(copies: ReturnType<typeof copiesIn>): readonly string[] {
  return copies.map(({ file, report, passages }) => `${file.slice(folder.length + 1)} ${report.split('/').at(-1)} ${fits(passages).found}`);
}

describe('copies of reports', () => {
  it('in sources/ are found by their content, whatever their names and folders', () => {
    put('2026/downloaded page.txt', SNOW);
    put('b.md', VALLEY);
    put('notes.txt', 'Call the ministry.');
    expect(told(copiesIn(folder, reports, texts, english))).to.have.members(['2026/downloaded page.txt snow-robots 6', 'b.md valley-news 2']);
  });

  it('in sources/ are found by the name of the report, where the text is another', () => {
    put('snow-robots.txt', 'Something else.');
    expect(told(copiesIn(folder, reports, texts, english))).to.deep.equal(['snow-robots.txt snow-robots 0']);
  });

  it('in sources/ are the ones that fit best', () => {
    put('snow-robots.txt', SNOW.split('\n').slice(0, 3).join('\n'));
    put('whole.txt', SNOW);
    expect(told(copiesIn(folder, reports, texts, english))).to.deep.equal(['whole.txt snow-robots 6']);
  });

  it('in sources/ are no pictures, and nothing where there is no such folder', () => {
    put('snow-robots.png', Buffer.from([0x89, 0x50, 0, 1, 2]));
    expect(copiesIn(folder, reports, texts, english)).to.deep.equal([]);
    expect(copiesIn(join(folder, 'nowhere'), reports, texts, english)).to.deep.equal([]);
  });

  for (const [encoding, bytes] of [['UTF-16', Buffer.from(`\ufeff${SNOW}`, 'utf16le')], ['Windows-1252', Buffer.from(SNOW.replace(/[“”]/gu, '"').replace('–', '-'), 'latin1')]] as const) {
    it(`may be ${encoding}`, () => {
      expect(told(namedCopies([put('mine.txt', bytes)], reports, texts, english))).to.deep.equal(['mine.txt snow-robots 6']);
    });
  }

  it('that are named belong to the report that they fit', () => {
    expect(told(namedCopies([put('a.txt', VALLEY), put('b.txt', SNOW)], reports, texts, english))).to.deep.equal(['a.txt valley-news 2', 'b.txt snow-robots 6']);
  });

  it('that are named are refused where they are not there, no text, or of none of the reports', () => {
    const refused = (file: string): string => thrownProblem(() => namedCopies([file], reports, texts, english)).code;
    expect(refused(join(folder, 'gone.txt'))).to.equal('unknown-file');
    expect(refused(put('page.pdf', Buffer.from([0x25, 0x50, 0, 1])))).to.equal('not-text');
    expect(refused(put('other.txt', 'Something else.'))).to.equal('no-match');
  });
});
