/** Each folder of test/cases/check-sound is odd and right (odd.txt says how): laid over the base project, nothing is found. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { casesIn, inFull, LaidProject } from './check-cases.ts';

const FOLDER = 'test/cases/check-sound';

describe('check is content with', () => {
  for (const name of casesIn('check-sound')) {
    it(`${name}: ${readFileSync(join(FOLDER, name, 'odd.txt'), 'utf8').replace(/^# /u, '').trim()}`, async () => {
      const project = new LaidProject();
      project.lay(join(FOLDER, name, 'project'));
      expect((await project.findings()).map(inFull)).to.deep.equal([]);
      project.remove();
    });
  }

  it('at least 20 of them', () => expect(casesIn('check-sound')).to.have.length.of.at.least(20));
});
