/** `dealgraph diff`: two lenses side by side, in every format, on an invented project of two reports. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect } from 'chai';
import { runHere, type Around } from './a-project.ts';
import { mismatches, undocumentedKeys } from './json-schema.ts';

const PROJECT = 'test/cases/why/project';
const schema = (name: string) => JSON.parse(readFileSync(`docs/schema/${name}.schema.json`, 'utf8'));

function diff(args: readonly string[], around: Around = {}) {
  return runHere(['diff', ...args, '--project', PROJECT], around);
}

describe('diff', () => {
  it('says both lenses, what is gone, because of which claim, and what that claim says', async () => {
    const { exit, out, err } = await diff(['amounts', '--without-claim', 'snow-robots/4-1']);
    expect([exit, err]).to.deep.equal([0, '']);
    expect(out).to.match(/^First lens {3}None: every claim counts, 7 in all\.\nSecond lens {2}Without the claim /u).and.contain('6 of 7 claims count.');
    expect(out).to.contain('(amounts)\nRows: 1 gone, none the same.\n- gone: of: snow contract; ').and.contain('\n    because the lens leaves out claim snow-robots/4-1\n');
    expect(out).to.match(/\nsnow-robots\/4-1 {2}passed on, no source named, Glacier Post: .*passage 4: It is held to be/su);
  });

  it('takes the flags before --against as the first lens and those behind it as the second', async () => {
    const { out } = await diff(['use-cases', '--only-report', 'valley-news', '--against', '--only-report', 'snow-robots', '--lang', 'de']);
    expect(out).to.match(/^Erste Auswahl {3}Nur der Bericht „Talbote.*\nZweite Auswahl {2}Nur der Bericht „Gletscherpost/u);
    expect(out).to.contain('Zeilen: 1 neu, keine gleich.\n+ neu: ').and.contain('weil nur die zweite Auswahl die Angabe').and.contain('nur die zweite; das Medium berichtet es selbst');
  });

  it('is the other way round with the lenses exchanged', async () => {
    const { out } = await diff(['use-cases', '--only-report', 'snow-robots', '--against', '--only-report', 'valley-news']);
    expect(out).to.contain('Rows: 1 gone, none the same.\n- gone: ').and.contain('because only the first lens counts');
  });

  it('compares every answer, and counts those that do not change', async () => {
    const { exit, out } = await diff(['--without-claim', 'snow-robots/4-1']);
    const [, changed, of, not] = /\n(\d+) of (\d+) answers change; (\d+) do not\./u.exec(out)!.map(Number);
    expect(changed! + not!).to.equal(of);
    expect(out.match(/^Rows: /gmu)).to.have.length(changed!);
    expect(out.replaceAll(/\s+/gu, ' ')).to.contain('~ changed: deal: snow contract; measures: contract value → –; value: about €2 m → not reported');
    expect(/\nNot changed: ([^.]*)\./u.exec(out)![1]!.split(',')).to.have.length(not!);
    expect(exit).to.equal(0);
  });

  it('ends with 1 where anything differs, if asked to', async () => {
    expect((await diff(['amounts', '--without-claim', '4-1', '--exit-code'])).exit).to.equal(1);
    expect((await diff(['deal-parties', '--without-report', 'snow-robots', '--exit-code'])).exit).to.equal(0);
  });

  it('shows fewer rows with --limit, and says how many more differ', async () => {
    expect((await diff(['claims', '--only-report', 'valley-news', '--limit', '2'])).out).to.match(/^Rows: 6 gone, 1 the same\.\n- gone: [\s\S]*\n- gone: [\s\S]*\n… 4 more rows differ\n/mu);
  });

  it('is coloured on a terminal only', async () => {
    expect((await diff(['amounts', '--without-claim', '4-1'], { columns: 80 })).out).to.contain('\u001b[31m-\u001b[39m \u001b[31mgone');
    expect((await diff(['amounts', '--without-claim', '4-1'])).out).not.to.contain('\u001b');
  });

  for (const args of [['amounts', '--without-claim', '4-1'], ['--only-report', 'valley-news', '--limit', '1']]) {
    it(`${args.join(' ')} as JSON fits diff.schema.json, with no key undocumented`, async () => {
      const value = JSON.parse((await diff([...args, '--format', 'json'])).out);
      expect(mismatches(value, schema('diff'))).to.deep.equal([]);
      expect(undocumentedKeys(value, schema('diff'))).to.deep.equal([]);
      expect(value.answers).to.have.length(value.changed);
      expect(value.asked).to.equal(value.changed + value.unchanged.length);
    });
  }

  it('describes rows in JSON as ask does', () => {
    const [one, other] = ['diff', 'ask'].map((name) => schema(name).$defs);
    for (const name of Object.keys(one).filter((key) => !['side', 'answer', 'change'].includes(key))) expect(one[name], name).to.deep.equal(other[name]);
  });

  it('is a table in Markdown, the reason in its last column', async () => {
    const { out } = await diff(['deal-values', '--without-claim', '4-1', '--format', 'markdown']);
    expect(out).to.contain('| change | deal | measures | value |').and.contain('| ~~about €2 m~~ **not reported** |').and.contain('leaves out claim snow-robots/4-1');
  });

  it('is a page by the ending of a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dealgraph-diff-'));
    try {
      const file = join(folder, 'diff.html');
      expect((await diff(['amounts', '--without-claim', '4-1', '-o', file])).exit).to.equal(0);
      expect(existsSync(file) && readFileSync(file, 'utf8')).to.match(/^<!DOCTYPE html>[\s\S]*<del><bdi>snow contract<\/bdi><\/del>[\s\S]*because the lens leaves out claim snow-robots\/4-1/u);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  for (const [args, message] of [
    [['amounts'], 'Which lens?'],
    [['amounts', '--against'], 'Which lens?'],
    [['--without-claim', '4-1', '--against', '--against'], 'say it once'],
    [['-p', 'org=x', '--without-claim', '4-1'], '-p belongs to one question'],
    [['amounts', '--as-of', '2025', '--against'], 'Say by which day'],
  ] as const) {
    it(`refuses ${args.join(' ')}`, async () => {
      const { exit, err } = await diff(args);
      expect(exit).to.equal(2);
      expect(err).to.contain(message);
    });
  }
});
