/** The nodes of a plain syntax tree, and what is in it. */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import { Terms } from '../graph/terms.ts';
import type { Slot } from './plan.ts';

const terms = new Terms();

/** Made new: the generator writes such nodes instead of copying their text. */
export const NEW = { sourceLocationType: 'autoGenerate' } as Sparql.TermVariable['loc'];

/** Any node of a tree. */
export type Node = Readonly<Record<string, unknown>>;

/** A variable. */
export function variable(name: string): Sparql.TermVariable {
  return { type: 'term', subType: 'variable', value: name, loc: NEW };
}

/** An IRI. */
export function iriNode(iri: string): Sparql.TermIri {
  return { type: 'term', subType: 'namedNode', value: iri, loc: NEW };
}

/** Triples side by side. */
export function bgp(triples: readonly Sparql.TripleNesting[]): Sparql.PatternBgp {
  return { type: 'pattern', subType: 'bgp', triples: [...triples], loc: NEW };
}

/** `{ … }` */
export function group(patterns: readonly Sparql.Pattern[]): Sparql.PatternGroup {
  return { type: 'pattern', subType: 'group', patterns: [...patterns], loc: NEW };
}

/** `OPTIONAL { … }` */
export function optional(patterns: readonly Sparql.Pattern[]): Sparql.PatternOptional {
  return { type: 'pattern', subType: 'optional', patterns: [...patterns], loc: NEW };
}

/** `{ … } UNION { … }` */
export function unionOf(patterns: readonly Sparql.PatternGroup[]): Sparql.PatternUnion {
  return { type: 'pattern', subType: 'union', patterns: [...patterns], loc: NEW };
}

/** `FILTER(…)` */
export function filter(expression: Sparql.Expression): Sparql.PatternFilter {
  return { type: 'pattern', subType: 'filter', expression, loc: NEW };
}

/** `BIND(… AS ?name)` */
export function bind(expression: Sparql.Expression, name: string): Sparql.PatternBind {
  return { type: 'pattern', subType: 'bind', expression, variable: variable(name), loc: NEW };
}

/** Sets a variable to a number, by VALUES: Comunica cannot evaluate every OPTIONAL that has BIND in it. */
export function set(name: string, value: number): Sparql.PatternValues {
  return { type: 'pattern', subType: 'values', variables: [variable(name)], values: [{ [name]: integer(value) }], loc: NEW };
}

/** The same rows, each with its number, so that two that come to the same solution are told apart. */
export function numbered(values: Sparql.PatternValues, name: string): Sparql.PatternValues {
  return { ...values, variables: [...values.variables, variable(name)], values: values.values.map((row, number) => ({ ...row, [name]: integer(number) })) };
}

/** An operator or built-in function with its arguments. */
export function call(operator: string, ...args: readonly Sparql.Expression[]): Sparql.ExpressionOperation {
  return { type: 'expression', subType: 'operation', operator, args: [...args], loc: NEW };
}

/** A number as a term. */
export function integer(value: number): Sparql.TermLiteral {
  return { type: 'term', subType: 'literal', value: String(value), langOrIri: iriNode('http://www.w3.org/2001/XMLSchema#integer'), loc: NEW };
}

/** One triple, whose predicate may be a path. */
export function triple(subject: Sparql.Term, predicate: Sparql.TripleNesting['predicate'], object: Sparql.Term): Sparql.TripleNesting {
  return { type: 'triple', subject, predicate, object, loc: NEW };
}

/** A term of a plain tree as a slot of the plan. */
export function slot(term: Sparql.GraphNode | Sparql.TermIri | Sparql.TermVariable): Slot {
  if (term.type !== 'term' || term.subType === 'blankNode') throw new TypeError(`not plain: ${term.type}`);
  if (term.subType === 'variable') return term.value;
  if (term.subType === 'namedNode') return terms.iri(term.value);
  const { value, langOrIri } = term;
  if (langOrIri === undefined) return terms.literal(value);
  return typeof langOrIri === 'string' ? terms.literal(value, langOrIri) : terms.literal(value, terms.iri(langOrIri.value));
}

/** Whether a node of a tree is a variable. */
export function isVariable(node: unknown): node is Sparql.TermVariable {
  return typeof node === 'object' && node !== null && (node as Node)['type'] === 'term' && (node as Node)['subType'] === 'variable';
}

/** Visits every node of a part of a tree. */
export function walk(part: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(part)) for (const item of part) walk(item, visit);
  else if (typeof part === 'object' && part !== null) {
    visit(part as Node);
    for (const item of Object.values(part)) if (typeof item === 'object') walk(item, visit);
  }
}

/** How often each variable is mentioned in a part of a tree. */
export function mentions(part: unknown): Map<string, number> {
  const counts = new Map<string, number>();
  // The rows of VALUES are keyed by variables' names; the variables stand beside them.
  walk(part, (node) => {
    if (isVariable(node)) counts.set(node.value, (counts.get(node.value) ?? 0) + 1);
  });
  return counts;
}

/** Every variable that is mentioned anywhere in a part of a tree. */
export function mentioned(part: unknown): Set<string> {
  return new Set(mentions(part).keys());
}

/** One thing that a SELECT shows: a variable, or a value computed for one. */
export type Projected = Sparql.TermVariable | Sparql.PatternBind;

/** What a plain SELECT shows; `*` has been spelled out. */
export function projected({ variables }: Sparql.QuerySelect): readonly Projected[] {
  return variables as readonly Projected[];
}

/** The column of what a SELECT shows. */
export function columnName(item: Projected): string {
  return item.type === 'term' ? item.value : item.variable.value;
}

function asWritten(node: Sparql.TermVariable): string {
  return (node as { asWritten?: string }).asWritten ?? node.value;
}

/** A part of a tree with variables called as in the query that was asked, whatever they were renamed to. */
export function asAsked<T>(part: T): T {
  const names = new Map<string, string>();
  walk(part, (node) => {
    if (isVariable(node)) names.set(node.value, asWritten(node));
  });
  return renamed(part, names);
}

/** A part of a tree with variables renamed, in the rows of VALUES too. */
export function renamed<T>(part: T, names: ReadonlyMap<string, string>): T {
  if (Array.isArray(part)) return part.map((item) => renamed(item, names)) as T;
  if (isVariable(part)) {
    const value = names.get(part.value);
    return value === undefined ? part : { ...part, value, asWritten: asWritten(part) };
  }
  if (typeof part !== 'object' || part === null) return part;
  const copy = Object.fromEntries(Object.entries(part).map(([key, item]) => [key, renamed(item, names)]));
  if (copy['subType'] !== 'values') return copy as T;
  const rows = copy['values'] as readonly Sparql.ValuePatternRow[];
  return { ...copy, values: rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [names.get(name) ?? name, value]))) } as T;
}
