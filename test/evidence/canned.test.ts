/** Every row of every canned answer on the shipped data says what it rests on, and says the same on both engines. */
import { expect } from 'chai';
import { openProject, type Answer, type OpenedProject, type Row } from '../../src/index.ts';

/** Questions about the ontology and its use, whose rows need not rest on any report. */
const OWN_QUESTIONS = 'ontology';

describe('evidence of the canned answers', function () {
  this.timeout(120_000);
  let project: OpenedProject;
  let answers: readonly Answer[];

  before(async () => {
    project = await openProject();
    answers = await asked('oxigraph');
  });
  after(() => project.close());

  const asked = async (engine: string): Promise<Answer[]> => {
    const all: Answer[] = [];
    for (const { id } of project.queries) all.push(await project.ask(id, { engine, evidence: true }));
    return all;
  };

  it('is there for each row: claims, stated absence or stated background', () => {
    const bare = answers.flatMap(({ query, rows }) => rows.filter((row) => !hasClaims(row) && !row.absent?.length && !row.background?.length).map(({ id }) => `${query} ${id}`));
    expect(bare).to.deep.equal([]);
  });

  it('is background alone for fewer than a fifth of the rows, the ontology\'s own questions aside', () => {
    const own = new Set(project.queries.filter(({ topic }) => topic === OWN_QUESTIONS).map(({ id }) => id));
    const rows = answers.filter(({ query }) => !own.has(query)).flatMap((answer) => answer.rows);
    const alone = rows.filter((row) => !hasClaims(row) && !row.absent?.length);
    expect(own).not.to.be.empty;
    expect(alone.length / rows.length).to.be.lessThan(1 / 5);
  });

  it('leaves the rows themselves as they are without it', async () => {
    for (const { query, rows } of answers) {
      const plain = await project.ask(query);
      expect(rows.map(({ id }) => id), query).to.deep.equal(plain.rows.map(({ id }) => id));
    }
  });

  it('is the same on both engines, to the order of its lists', async () => {
    const others = await asked('comunica');
    const byRow = (all: readonly Answer[]) => all.map(({ query, rows }) => ({ query, rows: rows.map(told).sort((a, b) => (a.id < b.id ? -1 : 1)) }));
    expect(byRow(others)).to.deep.equal(byRow(answers));
  });

  it('lists only derivations of which none contains another', () => {
    for (const row of answers.flatMap(({ rows }) => rows)) {
      for (const sets of [row.derivations ?? [], ...row.members ?? []]) {
        const contained = sets.some((set, at) => sets.some((other, index) => index !== at && other.every((claim) => set.includes(claim))));
        expect(contained, row.id).to.equal(false);
      }
    }
  });
});

/** A row's id, which holds its cells, and its evidence. */
function told({ id, certainty, weakest, evidence, derivations, members, more, absent, background, restsOn, smallestLoss }: Row) {
  return { id, certainty, weakest, evidence, derivations, members, more, absent, background, restsOn, smallestLoss };
}

function hasClaims({ evidence = [] }: Row): boolean {
  return evidence.length > 0;
}
