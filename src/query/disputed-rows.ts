/** Marks the rows of an answer that rest on disputed claims, where its evidence was not asked for (semantics §33). */
import { disputesOf } from '../graph/disputes.ts';
import type { Graph } from '../graph/graph.ts';
import { Problem } from '../problem.ts';
import type { Answer, Row } from './answer.ts';

/**
 * The same answer, its rows marked. Only where something in the graph is disputed at all are they traced; where a query
 * cannot be traced, the answer says that its rows may rest on disputed claims.
 * @param traced asks again with evidence
 */
export async function markDisputed(answer: Answer, graph: Graph, traced: () => Promise<Answer>): Promise<Answer> {
  if (answer.rows.length === 0 || disputesOf(graph).size === 0) return answer;
  const evident = await traced().catch(refusal);
  if (evident === undefined) return { ...answer, disputesUntraced: true };
  const marks = new Map(evident.rows.flatMap(({ id, disputedBy, disputes }) => (disputedBy === undefined ? [] : [[id, { disputedBy, ...(disputes && { disputes }) }] as const])));
  return marks.size === 0 ? answer : { ...answer, rows: answer.rows.map((row): Row => ({ ...row, ...marks.get(row.id) })) };
}

/** Tracing asks for more than the query itself, and may be refused where that is not. */
function refusal(error: unknown): undefined {
  if (error instanceof Problem) return undefined;
  throw error;
}
