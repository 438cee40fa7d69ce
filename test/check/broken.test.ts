/**
 * Each folder of test/cases/check is one mistake: `broken/` laid over the base project, what `check` has to find
 * (expected.txt: the mistake in words, then one finding a line), and `mended/` (and removed.txt), the project after
 * its repairs were followed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { casesIn, inFull, LaidProject, lines, told } from './check-cases.ts';

const FOLDER = 'test/cases/check';

describe('check', () => {
  it('finds nothing in the base project', async () => {
    const project = new LaidProject();
    expect((await project.findings()).map(inFull)).to.deep.equal([]);
    project.remove();
  });

  for (const name of casesIn('check')) {
    const folder = join(FOLDER, name);
    const mistake = /^# (.+)$/mu.exec(readFileSync(join(folder, 'expected.txt'), 'utf8'))?.[1];
    it(`${name}: ${mistake}`, async () => {
      const project = new LaidProject();
      project.lay(join(folder, 'broken'));
      const found = await project.findings();
      expect(found.map(told), found.map(inFull).join('\n')).to.deep.equal(lines(join(folder, 'expected.txt')));
      for (const { message, repair } of found) expect([message.en, message.de, repair.en, repair.de]).to.not.include('');
      project.takeAway(join(folder, 'removed.txt'));
      project.lay(join(folder, 'mended'));
      expect((await project.findings()).map(inFull), 'mended').to.deep.equal([]);
      project.remove();
    });
  }

  it('has at least 60 cases', () => expect(casesIn('check')).to.have.length.of.at.least(60));
});
