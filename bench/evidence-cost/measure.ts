/** Times of each canned question, plainly and with evidence; the best of many runs, so that what else a machine does counts little. */
import { openProject, type OpenedProject } from '../../src/index.ts';

export interface Cost {
  readonly id: string;
  readonly rows: number;
  /** Best of the runs, in milliseconds. */
  readonly plain: number;
  readonly evidence: number;
  /** Pairs that were run after the warm-up; 0 where only the warm-up was. */
  readonly runs: number;
}

/** How much is measured; `limit` in milliseconds for one question, `only` the ids of questions. */
interface Extent {
  readonly runs: number;
  readonly limit: number;
  readonly only: ReadonlySet<string> | undefined;
  /** Told of each question as soon as it is measured. */
  readonly onCost: (cost: Cost) => void;
}

/** Below so many milliseconds a question is asked again, however often it was. */
const ENOUGH = 1500;

/** Asks every question that needs no parameter. */
export async function measure(folder: string, extent: Extent): Promise<{ readonly quads: number; readonly claims: number; readonly costs: readonly Cost[] }> {
  const project = await openProject({ folder });
  try {
    const ids = project.queries.filter(({ parameters, id }) => parameters.every(({ optional }) => optional) && (extent.only?.has(id) ?? true)).map(({ id }) => id);
    // Whatever is loaded or indexed once is not the first question's cost.
    await ask(project, ids[0]!, true);
    const costs: Cost[] = [];
    for (const id of ids) {
      const one = await cost(project, id, extent);
      extent.onCost(one);
      costs.push(one);
    }
    return { quads: project.graph.quads.length, claims: project.graph.claims.size, costs };
  } finally {
    project.close();
  }
}

async function cost(project: OpenedProject, id: string, { runs, limit }: Extent): Promise<Cost> {
  const first = await pair(project, id);
  let [plain, evidence, done] = [first.plain, first.evidence, 0];
  // The two in turn, so that a machine whose speed drifts favours neither. What is quick is run more often.
  for (let spent = plain + evidence; spent < limit && (done < runs || spent < ENOUGH);) {
    const next = await pair(project, id);
    spent += next.plain + next.evidence;
    [plain, evidence, done] = [Math.min(plain, next.plain), Math.min(evidence, next.evidence), done + 1];
  }
  return { id, rows: first.rows, plain, evidence, runs: done };
}

async function pair(project: OpenedProject, id: string): Promise<{ readonly rows: number; readonly plain: number; readonly evidence: number }> {
  const plain = await ask(project, id, false);
  const evidence = await ask(project, id, true);
  return { rows: plain.rows, plain: plain.time, evidence: evidence.time };
}

async function ask(project: OpenedProject, id: string, evidence: boolean): Promise<{ readonly rows: number; readonly time: number }> {
  const start = performance.now();
  const { rows } = await project.ask(id, { evidence });
  return { rows: rows.length, time: performance.now() - start };
}
