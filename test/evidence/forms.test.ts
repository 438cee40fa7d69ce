/** Every form of SPARQL 1.1 query: traced, with the evidence that was worked out by hand, or refused by name. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { openProject, Problem, type OpenedProject } from '../../src/index.ts';
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
});
