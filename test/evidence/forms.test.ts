/** Every form of SPARQL 1.1 query: traced, with the evidence that was worked out by hand, or refused by name. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { openProject, Problem, type OpenedProject } from '../../src/index.ts';
import { declarePrefixes } from '../../src/query/known-prefixes.ts';
import { GRAMMAR, grammarOf } from './sparql-grammar.ts';
import { toldAnswer } from './told-evidence.ts';

const folder = fileURLToPath(new URL('../cases/evidence/', import.meta.url));
const ENGINES = ['oxigraph', 'comunica'];

/** `<area>/<form>` of each case. */
const cases = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.rq')).map((path) => path.replace(/\.rq$/u, '')).toSorted();

const queryOf = (id: string): string => readFileSync(join(folder, `${id}.rq`), 'utf8');

/** What a case expects; in a file of its own where an engine is known to answer otherwise, as the query's comment says. */
function expected(id: string, engine: string): string {
  const own = join(folder, `${id}.${engine}.txt`);
  return readFileSync(existsSync(own) ? own : join(folder, `${id}.txt`), 'utf8');
}

describe('evidence of every form of query', function () {
  this.timeout(60_000);
  let project: OpenedProject;
  before(async () => {
    project = await openProject({ folder: join(folder, 'project') });
    expect(project.problems).to.deep.equal([]);
  });
  after(() => project.close());

  const told = async (text: string, engine: string): Promise<string> => {
    try {
      const result = await project.query(text, { evidence: true, engine });
      if (result.type !== 'answer') throw new Error('evidence comes as an answer');
      return toldAnswer(result.answer);
    } catch (error) {
      if (error instanceof Problem && error.code === 'evidence-refused') return `refused: ${error.message}\n`;
      if (error instanceof Problem && error.code === 'evidence-incomplete') return 'not traced: the engine returned a row that nothing in the graph bears out\n';
      throw error;
    }
  };

  for (const id of cases) {
    for (const engine of ENGINES) {
      it(`${id} on ${engine}`, async () => {
        expect(await told(queryOf(id), engine)).to.equal(expected(id, engine));
      });
    }
  }

  it('has a case for each form that is listed, and lists each case', () => {
    const listed = readFileSync(join(folder, 'forms.txt'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).flatMap((line) => {
      const [area, forms] = line.split(': ');
      return forms!.split(' ').map((form) => `${area}/${form}`);
    });
    expect(listed.toSorted()).to.deep.equal(cases);
  });

  it('uses all of the grammar: what no case has is not said to be traced', async () => {
    const used = new Set<string>();
    for (const id of cases) for (const part of await grammarOf(declarePrefixes(queryOf(id), project.prefixes, ' ').text)) used.add(part);
    const missing = Object.entries(GRAMMAR).flatMap(([part, names]) => names.map((name) => `${part} ${name}`)).filter((one) => !used.has(one));
    expect(missing).to.deep.equal([]);
    const unknown = [...used].filter((one) => !Object.entries(GRAMMAR).some(([part, names]) => names.some((name) => `${part} ${name}` === one)));
    expect(unknown).to.deep.equal([]);
  });

  it('names its form in the first line of each query', () => {
    expect(cases.filter((id) => !/^# \S/u.test(queryOf(id)))).to.deep.equal([]);
  });
});
