/** What was looked for and not found, as SPARQL and in words (semantics §28). */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import type { Labels } from '../graph/labels.ts';
import { localName } from '../graph/vocabulary.ts';
import { ownLanguage, type Bilingual } from '../problem.ts';
import type { Solution } from '../query/engine.ts';
import { writeSparql } from '../query/sparql-parser.ts';
import type { SoughtAbsence } from '../query/tracer.ts';
import type { Sought } from './plan.ts';
import { NEW } from './syntax.ts';

const SOMETHING: Bilingual = { en: 'something', de: 'etwas' };
const FURTHER: Bilingual = { en: 'under further conditions', de: 'unter weiteren Bedingungen' };

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
    words: inWords(sought.patterns, solution, context), reports: context.reports,
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
    datasets: { type: 'datasetClauses', clauses: [], loc: NEW }, where: { type: 'pattern', subType: 'group', patterns: [...patterns], loc: NEW },
  });
  const body = text.replace(/^\s*ASK\s*(?:WHERE\s*)?\{/u, '').replace(/\}\s*$/u, '').replaceAll(/\s+/gu, ' ').trim();
  return body.replaceAll(/<([^<>\s]+)>/gu, (whole, iri: string) => short(iri, prefixes) ?? whole);
}

function short(iri: string, prefixes: Readonly<Record<string, string>>): string | undefined {
  for (const [prefix, start] of Object.entries(prefixes)) {
    const local = iri.startsWith(start) ? iri.slice(start.length) : undefined;
    if (local !== undefined && /^[A-Za-z][\w-]*$/u.test(local)) return `${prefix}:${local}`;
  }
  return undefined;
}

/** Each triple as “subject – predicate → object”, what the row knows put in. */
function inWords(patterns: readonly Sparql.Pattern[], solution: Solution, context: AbsenceContext): string {
  const triples = triplesIn(patterns).map(({ subject, predicate, object }) => `${name(subject, solution, context)} – ${link(predicate, solution, context)} → ${name(object, solution, context)}`);
  const further = hasConditions(patterns) ? ` (${FURTHER[ownLanguage(context.lang)]})` : '';
  return triples.join('; ') + further;
}

function triplesIn(patterns: readonly Sparql.Pattern[]): Sparql.TripleNesting[] {
  return patterns.flatMap((pattern) => {
    if (pattern.type === 'query') return triplesIn(pattern.where.patterns);
    if (pattern.subType === 'bgp') return pattern.triples as Sparql.TripleNesting[];
    return 'patterns' in pattern && pattern.subType !== 'minus' && pattern.subType !== 'optional' ? triplesIn(pattern.patterns) : [];
  });
}

function hasConditions(patterns: readonly Sparql.Pattern[]): boolean {
  return patterns.some((pattern) => (pattern.type === 'query' ? true : ['filter', 'minus', 'values'].includes(pattern.subType) || ('patterns' in pattern && hasConditions(pattern.patterns))));
}

function name(term: Sparql.GraphNode, solution: Solution, context: AbsenceContext): string {
  if (term.type !== 'term' || term.subType === 'blankNode') return SOMETHING[ownLanguage(context.lang)];
  if (term.subType === 'variable') {
    const value = solution.get(term.value);
    if (value === undefined) return SOMETHING[ownLanguage(context.lang)];
    return value.termType === 'NamedNode' ? labelOf(value.value, context) : value.value;
  }
  return term.subType === 'namedNode' ? labelOf(term.value, context) : term.value;
}

/** A predicate, or the predicates of a path in their order. */
function link(predicate: Sparql.TripleNesting['predicate'], solution: Solution, context: AbsenceContext): string {
  if (predicate.type === 'term') return name(predicate, solution, context);
  const separator = predicate.subType === '/' ? ' / ' : ' | ';
  return predicate.items.map((item) => link(item, solution, context)).join(separator);
}

function labelOf(iri: string, { labels, lang }: AbsenceContext): string {
  return labels.label(iri, lang)?.value ?? localName(iri);
}
