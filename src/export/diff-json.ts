/** Two lenses side by side in the stable JSON shape of `diff --format json` (schema: docs/schema/diff.schema.json). */
import type { Answer } from '../query/answer.ts';
import type { AnswerDiff, RowChange } from '../query/lens-diff.ts';

/** The comparison as an object whose keys stand in the documented order. @param limit at most so many rows of each answer */
export function diffObject(diffs: readonly AnswerDiff[], limit = Infinity): Record<string, unknown> {
  const changing = diffs.filter(({ changes }) => changes.length > 0);
  const [one] = diffs;
  return {
    ...(one === undefined ? {} : { first: sideObject(one.first), second: sideObject(one.second), dealgraph: one.first.dealgraph }),
    asked: diffs.length,
    changed: changing.length,
    answers: changing.map((diff) => answerObject(diff, limit)),
    unchanged: diffs.filter(({ changes }) => changes.length === 0).map(({ first }) => first.query),
  };
}

function sideObject({ lens, leftOut, graph }: Answer): Record<string, unknown> {
  return { lens, ...(leftOut === undefined ? {} : { leftOut }), graph };
}

function answerObject({ first, second, same, changes }: AnswerDiff, limit: number): Record<string, unknown> {
  const count = (kind: RowChange['change']): number => changes.filter(({ change }) => change === kind).length;
  return {
    query: first.query, question: first.question, parameters: first.parameters, columns: { first: first.columns, second: second.columns },
    rows: { first: first.rows.length, second: second.rows.length, same, gone: count('gone'), new: count('new'), changed: count('changed') },
    changes: changes.slice(0, limit),
  };
}
