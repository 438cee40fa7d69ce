/** Runs many random cases of evidence and sums up what became of them. */
import fc from 'fast-check';
import { anEvidenceCase, outcomeOf, type CaseOptions, type EvidenceCase, type Family, type Outcome, type OutcomeOptions } from './cases.ts';
import type { SmallGraph } from './small-graph.ts';

export interface RunOptions extends CaseOptions, OutcomeOptions {
  readonly family: Family;
  readonly count: number;
  readonly seed: number;
  /** Told of each case as it is done. */
  readonly onCase?: (done: number) => void;
}

export interface Summary {
  readonly cases: number;
  /** How many had at least one row. */
  readonly answered: number;
  readonly rows: number;
  /** How often a query was evaluated anew over some of the claims. */
  readonly recomputed: number;
  /** How many were refused, by the words of the refusal. */
  readonly refused: ReadonlyMap<string, number>;
  /** The first case that fails, made as small as it can be; undefined where none does. */
  readonly counterexample?: string;
}

/** The cases of a seed, until one fails; that is shrunk. */
export async function runCases({ family, count, seed, onCase, ...options }: RunOptions): Promise<Summary> {
  const outcomes: Outcome[] = [];
  let failed = false;
  const property = fc.asyncProperty(anEvidenceCase(family, options), async (one) => {
    const outcome = await outcomeOf(one, options);
    if (outcome.failures.length > 0) failed = true;
    // What is tried while shrinking is not counted.
    if (!failed) outcomes.push(outcome);
    if (!failed) onCase?.(outcomes.length);
    return outcome.failures.length === 0;
  });
  const result = await fc.check(property, { numRuns: count, seed });
  const refused = new Map<string, number>();
  for (const { refused: words } of outcomes) if (words !== undefined) refused.set(words, (refused.get(words) ?? 0) + 1);
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const worst = result.counterexample?.[0];
  return {
    cases: outcomes.length, answered: outcomes.filter(({ rows }) => rows > 0).length, rows: sum(({ rows }) => rows), recomputed: sum(({ recomputed }) => recomputed), refused,
    ...(worst === undefined ? {} : { counterexample: await told(worst, options, `${seed}, path ${result.counterexamplePath}`, result.errorInstance) }),
  };
}

async function told(one: EvidenceCase, options: OutcomeOptions, where: string, error: unknown): Promise<string> {
  const graph = toldGraph(one.graph);
  try {
    const { query, failures } = await outcomeOf(one, options);
    return [`seed ${where}`, query, graph, ...failures].join('\n');
  } catch {
    return [`seed ${where}`, JSON.stringify(one.queries), graph, error instanceof Error ? error.stack : String(error)].join('\n');
  }
}

function toldGraph({ claims, registry, infers, namesAll }: SmallGraph): string {
  const triples = (of: SmallGraph['registry']): string => of.map((triple) => triple.map((term) => term.replace('https://example.org/deals/id/', '').replace(/http:\S*#/u, '')).join(' ')).join(' . ');
  return [
    ...claims.map((claim, index) => `claim ${index + 1} (report ${claim.report}, ${claim.certainty}): ${triples(claim.triples)}`),
    `registry: ${triples(registry)}${infers ? ' . q subPropertyOf p' : ''}${namesAll ? ' . and the names of everything' : ''}`,
  ].join('\n');
}

/** A summary in one line. */
export function inOneLine({ cases, answered, rows, recomputed, refused, counterexample }: Summary): string {
  const share = cases === 0 ? 0 : Math.round((100 * answered) / cases);
  const refusals = [...refused.values()].reduce((total, count) => total + count, 0);
  return `${cases} cases, ${share} % with rows, ${rows} rows, ${recomputed} recomputations, ${refusals} refused, ${counterexample === undefined ? 'no failure' : '1 failure'}`;
}
