/** The figures as a Markdown table, dearest question first. */
import type { Cost } from './measure.ts';

export function table(costs: readonly Cost[]): string {
  const sorted = costs.toSorted((a, b) => ratio(b) - ratio(a));
  const ratios = sorted.map(ratio);
  return [
    '| question | rows | plain, ms | evidence, ms | ratio |', '| --- | --: | --: | --: | --: |',
    ...sorted.map((cost) => `| ${cost.id}${cost.runs === 0 ? ' (one run, then the limit)' : ''} | ${cost.rows} | ${cost.plain.toFixed(1)} | ${cost.evidence.toFixed(1)} | ${ratio(cost).toFixed(2)} |`),
    '', `${costs.length} questions: median ${median(ratios).toFixed(2)}, worst ${(ratios[0] ?? NaN).toFixed(2)}; all of them together ${(sum(costs, 'evidence') / sum(costs, 'plain')).toFixed(2)} times.`,
  ].join('\n');
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

function ratio({ plain, evidence }: Cost): number {
  return evidence / plain;
}

function sum(costs: readonly Cost[], of: 'plain' | 'evidence'): number {
  return costs.reduce((total, cost) => total + cost[of], 0);
}
