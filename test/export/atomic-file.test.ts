import { expect } from 'chai';
import { mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomic } from '../../src/export/atomic-file.ts';
import { Problem } from '../../src/problem.ts';
import { removeTempProjects, tempProject } from '../graph/temp-project.ts';

describe('writing a file', () => {
  after(removeTempProjects);

  it('makes or replaces it, and leaves nothing else behind', async () => {
    const folder = tempProject({});
    const file = join(folder, 'out.json');
    await writeFileAtomic(file, 'one');
    await writeFileAtomic(file, 'zwei Ä𝒳\n');
    expect(readFileSync(file, 'utf8')).to.equal('zwei Ä𝒳\n');
    expect(readdirSync(folder)).to.have.members(['dealgraph.json', 'out.json']);
  });

  it('keeps the mode of a file and the place of a link', async () => {
    const folder = tempProject({ 'real.txt': 'old' });
    writeFileSync(join(folder, 'private.txt'), 'old', { mode: 0o600 });
    symlinkSync(join(folder, 'real.txt'), join(folder, 'link.txt'));
    await writeFileAtomic(join(folder, 'private.txt'), 'new');
    await writeFileAtomic(join(folder, 'link.txt'), 'new');
    expect(statSync(join(folder, 'private.txt')).mode & 0o777).to.equal(0o600);
    expect(readFileSync(join(folder, 'real.txt'), 'utf8')).to.equal('new');
  });

  it('is a problem where the folder is missing or the name is a folder, with nothing left behind', async () => {
    const folder = tempProject({});
    mkdirSync(join(folder, 'sub'));
    for (const file of [join(folder, 'none', 'x.txt'), join(folder, 'sub')]) {
      const error = await writeFileAtomic(file, 'x').then(() => undefined, (thrown: unknown) => thrown);
      expect(error).to.be.instanceOf(Problem).with.property('code', 'unwritable-file');
      expect((error as Problem).place?.file).to.equal(file);
    }
    expect(readdirSync(folder)).to.have.members(['dealgraph.json', 'sub']);
    expect(readdirSync(join(folder, 'sub'))).to.deep.equal([]);
  });

  it('takes a text in pieces, and keeps the old one where a piece fails', async () => {
    const folder = tempProject({ 'out.txt': 'old' });
    const file = join(folder, 'out.txt');
    const pieces = function* (count: number, fails: boolean): Generator<string> {
      for (let i = 0; i < count; i++) yield `${i}ä`.repeat(1000);
      if (fails) throw new EvalError('no more');
    };
    const error = await writeFileAtomic(file, pieces(100, true)).then(() => undefined, (thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(EvalError);
    expect(readFileSync(file, 'utf8')).to.equal('old');
    await writeFileAtomic(file, pieces(100, false));
    expect(readFileSync(file, 'utf8')).to.equal([...pieces(100, false)].join(''));
    expect(readdirSync(folder)).to.have.members(['dealgraph.json', 'out.txt']);
  });

  it('writes to a device as it is', async () => {
    await writeFileAtomic('/dev/null', 'x');
    expect(statSync('/dev/null').isCharacterDevice()).to.equal(true);
  });
});
