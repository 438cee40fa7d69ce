/** "Not reported" is said only while every passage was read fully (semantics §16). */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openProject } from '../../src/index.ts';
import { folder } from './shipped.ts';

describe('a report that is only half read', () => {
  const copy = mkdtempSync(join(tmpdir(), 'dealgraph-half-read-'));
  before(() => {
    for (const part of ['dealgraph.json', 'data', 'ontology', 'queries']) cpSync(join(folder, part), join(copy, part), { recursive: true });
    const file = join(copy, 'data/reports/trending-topics-mistral-defence.trig');
    writeFileSync(file, readFileSync(file, 'utf8').replace(':coverage :coverage-full', ':coverage :coverage-none'));
  });
  after(() => rmSync(copy, { recursive: true }));

  it('makes absent values "not recorded"', async () => {
    const findings = async (where: string) => {
      const project = await openProject({ folder: where });
      const answer = await project.ask('deal-values', { parameters: { deal: 'Pentagon deal' } });
      project.close();
      return answer.rows.flatMap(({ absent }) => absent ?? []);
    };
    expect(await findings(folder)).to.deep.equal([{ column: 'value', finding: 'not-reported' }]);
    expect(await findings(copy)).to.deep.equal([{ column: 'value', finding: 'not-recorded' }]);
  });

  it('makes gaps "not recorded"', async () => {
    const project = await openProject({ folder: copy });
    const answer = await project.ask('gaps');
    project.close();
    expect([...new Set(answer.rows.map(({ cells }) => cells['absence']?.label))]).to.deep.equal(['not recorded']);
  });
});
