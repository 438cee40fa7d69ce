/** A run's figures as a Markdown table, and its mistakes one by one. */
import type { Outcome } from './judge.ts';
import type { Mutant } from './run.ts';

/** One line per kind of mistake: how many were made, and what became of them. */
export function summary(mutants: readonly Mutant[]): string {
  const kinds = [...new Set(mutants.map(({ kind }) => kind.id))].toSorted();
  const withArticle = mutants.some(({ verdict }) => verdict.misplaced !== undefined);
  const head = ['kind', 'made', 'equivalent', 'check', 'answer', 'slipped', 'implied', ...(withArticle ? ['the text tells'] : [])];
  const rows = [...kinds.map((id) => row(id, mutants.filter(({ kind }) => kind.id === id), withArticle)), row('all', mutants, withArticle)];
  const table = [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `${table}\n\n${shares(mutants, withArticle)}`;
}

function count(mutants: readonly Mutant[], outcome: Outcome): number {
  return mutants.filter(({ verdict }) => verdict.outcome === outcome).length;
}

function row(id: string, mutants: readonly Mutant[], withArticle: boolean): string[] {
  const outcomes = (['equivalent', 'check', 'answer', 'slipped'] as const).map((outcome) => count(mutants, outcome));
  return [id, ...[mutants.length, ...outcomes, mutants.filter(({ verdict }) => verdict.implied).length, ...(withArticle ? [byText(mutants)] : [])].map(String)];
}

/** Slips that the article's hashes and offsets would give away. */
function byText(mutants: readonly Mutant[]): number {
  return mutants.filter(({ verdict }) => verdict.outcome === 'slipped' && verdict.misplaced).length;
}

function shares(mutants: readonly Mutant[], withArticle: boolean): string {
  const told = mutants.length - count(mutants, 'equivalent');
  const share = (number: number): string => `${number} of ${told} (${((100 * number) / Math.max(1, told)).toFixed(1)} %)`;
  const [check, answer] = [count(mutants, 'check'), count(mutants, 'answer')];
  const lines = [`Caught by check: ${share(check)}.`, `Caught by check or an approved answer: ${share(check + answer)}.`];
  if (withArticle) lines.push(`With the article's text at hand as well: ${share(check + answer + byText(mutants))}.`);
  return lines.join('\n');
}

/** Kind, place, before and after, verdict: one line each. */
export function listing(mutants: readonly Mutant[]): string {
  return mutants.map(({ kind, place, edits, verdict }) => {
    const change = edits.map(({ before, after }) => `${brief(before)} → ${brief(after)}`).join(' and ');
    const by = verdict.by.length === 0 ? '' : ` (${verdict.by.join(', ')})`;
    return `${verdict.outcome}${by} ${kind.id} ${place}: ${change}${verdict.implied ? ' [implied]' : ''}${verdict.misplaced ? ' [the text tells]' : ''}`;
  }).join('\n');
}

function brief(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line === '' ? '∅' : line.length > 90 ? `${line.slice(0, 60)} … ${line.slice(-25)}` : line;
}
