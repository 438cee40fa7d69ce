import { expect } from 'chai';
import { join } from 'node:path';
import { findProject, readProject } from '../../src/graph/project.ts';
import { BASE, removeTempProjects, tempProject } from './temp-project.ts';
import { thrownProblem } from '../thrown-problem.ts';

describe('a project', () => {
  after(removeTempProjects);

  it('is read from its dealgraph.json', () => {
    const project = readProject(tempProject({}));
    expect(project).to.include({ name: 'Test', version: '1.0.0', base: BASE });
    expect(project.languages).to.deep.equal(['en', 'de']);
    expect(project.uses).to.deep.equal([]);
  });

  it('needs only a base', () => {
    const project = readProject(tempProject({ 'dealgraph.json': '{"base": "http://example.org/x#"}' }));
    expect(project).to.deep.include({ name: '', base: 'http://example.org/x#', languages: ['en'], licences: {} });
  });

  it('is missing where there is no dealgraph.json', () => {
    const problem = thrownProblem(() => readProject(join(tempProject({}), 'elsewhere')));
    expect(problem.code).to.equal('project-file');
    expect(problem.repair).to.be.a('string');
  });

  it('says where its JSON breaks', () => {
    const folder = tempProject({ 'dealgraph.json': '{\n  "name": "x",\n  "base": nothing\n}' });
    const problem = thrownProblem(() => readProject(folder));
    expect(problem.place).to.include({ file: join(folder, 'dealgraph.json'), line: 3, column: 11 });
  });

  it('says that JSON which just stops, stops at its end', () => {
    const folder = tempProject({ 'dealgraph.json': '{\n  "name": "x"' });
    expect(thrownProblem(() => readProject(folder)).place).to.include({ line: 2 });
  });

  for (const base of ['deals/', 'file:///tmp/', 'https://example.org', 'https://example.org/x', 'https://exa mple.org/', 7, null]) {
    it(`refuses the base ${JSON.stringify(base)}`, () => {
      const problem = thrownProblem(() => readProject(tempProject({ 'dealgraph.json': JSON.stringify({ base }) })));
      expect(problem.code).to.equal('project-file');
      expect(problem.message).to.contain('"base"');
    });
  }

  it('refuses wrong types by name', () => {
    for (const wrong of [{ languages: 'en' }, { languages: [] }, { name: 3 }, { licences: [1] }, { uses: 'x' }]) {
      const problem = thrownProblem(() => readProject(tempProject({ 'dealgraph.json': JSON.stringify({ base: BASE, ...wrong }) })));
      expect(problem.message).to.contain(`"${Object.keys(wrong)[0]}"`);
    }
  });

  it('shows a wrong value where it stands', () => {
    const folder = tempProject({ 'dealgraph.json': '{\n  "base": "https://example.org/",\n  "languages": ["en"],\n  "accepted": { "a": "1",\n    "b": 2 }\n}' });
    expect(thrownProblem(() => readProject(folder)).place).to.deep.equal({ file: join(folder, 'dealgraph.json'), line: 5, column: 10 });
  });

  it('is the one named, else the current folder, else the shipped one', () => {
    const [named, here, shipped, empty] = [tempProject({}), tempProject({}), tempProject({}), join(tempProject({}), 'none')];
    expect(findProject(named, here, shipped).folder).to.equal(named);
    expect(findProject(undefined, here, shipped).folder).to.equal(here);
    expect(findProject(undefined, empty, shipped).folder).to.equal(shipped);
  });
});
