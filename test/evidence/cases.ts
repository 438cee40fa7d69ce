/** Random cases of evidence: a small graph with a query that, where it can be helped, finds something there. */
import fc from 'fast-check';
import { Problem } from '../../src/problem.ts';
import type { Graph } from '../../src/graph/graph.ts';
import type { Answer } from '../../src/query/answer.ts';
import type { OpenedProject } from '../../src/query/open-project.ts';
import type { Tracer } from '../../src/query/tracer.ts';
import type { AnyQuery } from './a-query.ts';
import { recompute, type Recomputation } from './every-subset.ts';
import { factsOf } from './query-facts.ts';
import { plainText, PROLOGUE } from './query-text.ts';
import { aQuery } from './random-query.ts';
import { readRows, type ReadRow } from './read-evidence.ts';
import { aSmallGraph, graphOf, type SmallGraph } from './small-graph.ts';
import { smallProject } from './small-project.ts';
import { examine } from './truth.ts';

export interface EvidenceCase {
  readonly graph: SmallGraph;
  /** The first that finds something is asked, else the last. */
  readonly queries: readonly AnyQuery[];
}

export type Family = 'monotone' | 'non-monotone';

/** What became of a case. */
export interface Outcome {
  readonly query: string;
  readonly rows: number;
  readonly recomputed: number;
  readonly failures: readonly string[];
  /** Refused by name, with the problem's code. */
  readonly refused?: string;
}

export interface CaseOptions {
  readonly mostClaims?: number;
  readonly lexicalForms?: boolean;
  /** How many queries there are to choose from. */
  readonly choices?: number;
}

/** Cases of a family: `monotone` queries never lose a row by more claims, `non-monotone` ones may. */
export function anEvidenceCase(family: Family, { mostClaims = 10, lexicalForms = true, choices = 6 }: CaseOptions = {}): fc.Arbitrary<EvidenceCase> {
  const negating = family === 'non-monotone';
  return fc.boolean().chain((paths) => {
    const query = aQuery({ negating, reducing: negating, paths }).filter((one) => factsOf(one).monotone !== negating);
    return fc.record({ graph: aSmallGraph({ mostClaims, lexicalForms, namesAll: paths }), queries: fc.array(query, { minLength: 1, maxLength: choices, size: 'max' }) });
  });
}

/** The query of a case that is asked. */
export async function chosenQuery(over: Recomputation, { queries }: Pick<EvidenceCase, 'queries'>): Promise<AnyQuery> {
  for (const query of queries) {
    const rows = await over.rows(PROLOGUE + plainText(query), 2 ** over.claims.length - 1);
    if (rows.length > 0) return query;
  }
  return queries.at(-1)!;
}

export interface OutcomeOptions {
  readonly engine?: string;
  /** In place of the project's own. */
  readonly tracer?: Tracer;
}

/** A case asked: its evidence, and all that brute force needs. */
export interface AskedCase {
  readonly query: AnyQuery;
  readonly over: Recomputation;
  readonly rows: readonly ReadRow[];
  /** What is wrong with the answer already, without brute force. */
  readonly failures: readonly string[];
}

/** Asks a case's query with evidence and holds it against brute force on the same engine. */
export async function outcomeOf(one: EvidenceCase, options: OutcomeOptions = {}): Promise<Outcome> {
  const graph = graphOf(one.graph);
  const over = recompute(graph, options.engine);
  const query = await chosenQuery(over, one);
  const outcome = { query: plainText(query), rows: 0, recomputed: 0 };
  try {
    const { rows, failures: own } = await askCase(graph, query, over, options);
    const { failures, recomputed } = await examine(over, query, rows);
    return { ...outcome, rows: rows.length, recomputed, failures: [...own, ...failures] };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.code === 'evidence-refused' ? { ...outcome, failures: [], refused: error.message } : { ...outcome, failures: [`${error.code}: ${error.message}`] };
  }
}

/**
 * A query asked with evidence.
 * @throws Problem as the project does
 */
export async function askCase(graph: Graph, query: AnyQuery, over: Recomputation, { engine = 'oxigraph', tracer }: OutcomeOptions = {}): Promise<AskedCase> {
  const project = await smallProject(graph, tracer);
  const text = PROLOGUE + plainText(query);
  try {
    const answer = await answerOf(project, text, { evidence: true, engine });
    const plain = query.form === 'construct' ? [] : sameRows(answer, await answerOf(project, text, { engine }));
    const rows = readRows(answer, over.claims);
    return { query, over, rows, failures: [...plain, ...restless(rows)] };
  } finally {
    project.close();
  }
}

async function answerOf(project: OpenedProject, text: string, options: { evidence?: boolean; engine: string }): Promise<Answer> {
  const result = await project.query(text, options);
  if (result.type !== 'answer') throw new TypeError('with evidence there is always an answer');
  return result.answer;
}

/** 1: evidence changes nothing of the answer. */
function sameRows(one: Answer, other: Answer): readonly string[] {
  const [ids, others] = [one.rows.map(({ id }) => id).join(' '), other.rows.map(({ id }) => id).join(' ')];
  return ids === others ? [] : [`rows with evidence ${ids}, without ${others}`];
}

/** 2: each row rests on something. */
function restless(rows: readonly ReadRow[]): readonly string[] {
  return rows.filter(({ row }) => !row.evidence?.length && !row.absent?.length && !row.background?.length).map(({ key }) => `row [${key}] rests on nothing`);
}
