/** What was looked for and not found, as SPARQL and in words (semantics §28). */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import type { Labels } from '../graph/labels.ts';
import type { Solution } from '../query/engine.ts';
import { writeSparql } from '../query/sparql-parser.ts';
import type { SoughtAbsence } from '../query/tracer.ts';
import { soughtWords } from './absence-words.ts';
import type { Sought } from './plan.ts';
import { NEW, asAsked } from './syntax.ts';

/** What absences are told with. */
export interface AbsenceContext {
  readonly labels: Labels;
  readonly lang: string;
  readonly prefixes: Readonly<Record<string, string>>;
  /** How many reports were searched. */
  readonly reports: number;
}

/**
 * One thing that was not found.
 * @param columns the columns that it leaves without a value
 */
export async function absence(sought: Sought, solution: Solution, columns: readonly string[], context: AbsenceContext): Promise<SoughtAbsence> {
  return {
    columns, pattern: await patternOf(sought, context.prefixes),
    words: soughtWords(sought.patterns, solution, context), reports: context.reports,
  };
}

const written = new WeakMap<Sought, Promise<string>>();

/** Written once for all rows. */
function patternOf(sought: Sought, prefixes: Readonly<Record<string, string>>): Promise<string> {
  let text = written.get(sought);
  if (text === undefined) written.set(sought, (text = patternText(sought.patterns, prefixes)));
  return text;
}

async function patternText(patterns: readonly Sparql.Pattern[], prefixes: Readonly<Record<string, string>>): Promise<string> {
  const text = await writeSparql({
    type: 'query', subType: 'ask', context: [], solutionModifiers: {}, loc: NEW,
    datasets: { type: 'datasetClauses', clauses: [], loc: NEW }, where: { type: 'pattern', subType: 'group', patterns: [...asAsked(patterns)], loc: NEW },
  });
  const body = text.replace(/^\s*ASK\s*(?:WHERE\s*)?\{/u, '').replace(/\}\s*$/u, '').replaceAll(/\s+/gu, ' ').trim();
  const shortened = body.replaceAll(/<([^<>\s]+)>/gu, (whole, iri: string) => short(iri, prefixes) ?? whole);
  return shortened.replaceAll(/(?<!\\)"([^"\\]*)"\^\^xsd:(?:integer|decimal|boolean)(?!\w)/gu, '$1');
}

function short(iri: string, prefixes: Readonly<Record<string, string>>): string | undefined {
  for (const [prefix, start] of Object.entries(prefixes)) {
    const local = iri.startsWith(start) ? iri.slice(start.length) : undefined;
    if (local !== undefined && /^[A-Za-z][\w-]*$/u.test(local)) return `${prefix}:${local}`;
  }
  return undefined;
}
