/** Binds parameters as terms in a parsed query (semantics §34); no value ever passes through the text. */
import type * as RDF from '@rdfjs/types';
import type * as Sparql from '@traqula/rules-sparql-1-1';
import { Problem, type Bilingual } from '../problem.ts';
import { showsVariable } from './bind-scope.ts';
import { narrow, sameTermCall, strCall, termNode, valuesNode } from './bind-nodes.ts';
import type { Tree } from './sparql-parser.ts';
import { tokens, type Token } from './sparql-tokens.ts';

/** Values by variable name, without the question mark. */
export type Values = ReadonlyMap<string, RDF.NamedNode | RDF.Literal>;

type Node = Readonly<Record<string, unknown>>;

/**
 * A copy of the tree with each variable replaced by its value: in patterns, expressions and modifiers, at every depth.
 * Where a variable is projected or grouped it stays, and VALUES binds it again there. Variables without a value stay free.
 * @param text what the tree was parsed from
 * @throws Problem `parameter-place` where the value cannot stand (a literal as subject, predicate or graph, or a
 * parameter that the query itself assigns)
 */
export function bindTree(tree: Tree, text: string, values: Values): Tree {
  return values.size === 0 ? tree : new Binder(tokens(text), values).query(tree);
}

class Binder {
  readonly #tokens: readonly Token[];
  readonly #values: Values;

  constructor(scanned: readonly Token[], values: Values) {
    this.#tokens = scanned.filter(({ kind }) => kind === 'variable');
    this.#values = values;
  }

  query<Q extends Sparql.Query>(query: Q): Q {
    if (query.values) this.#refuseAssigned(query.values.variables);
    const bound = {
      ...(this.#parts(query as unknown as Node, ['variables', 'solutionModifiers', 'context', 'datasets', 'values', 'loc']) as unknown as Q),
      solutionModifiers: this.#modifiers(query.solutionModifiers),
    };
    if (query.subType === 'describe') return { ...bound, variables: this.#any(query.variables) };
    if (query.subType !== 'select' || bound.subType !== 'select') return bound;
    const kept = this.#kept(query);
    const where = { ...bound.where, patterns: [...bound.where.patterns, ...kept.map((name) => valuesNode(name, this.#values.get(name)!))] };
    return { ...bound, where, variables: query.variables.map((item) => this.#projected(item)) };
  }

  /** Variables with a value that the query projects or groups by: they stay. */
  #kept(query: Sparql.QuerySelect): string[] {
    const groupings = query.solutionModifiers.group?.groupings ?? [];
    const named = new Set([...query.variables, ...groupings].filter(isVariable).map(({ value }) => value));
    const isAll = query.variables.some((item) => item.type === 'wildcard');
    return [...this.#values.keys()].filter((name) => named.has(name) || (isAll && showsVariable(query.where, name)));
  }

  #projected(item: Sparql.QuerySelect['variables'][number]): never {
    return (isVariable(item) || item.type === 'wildcard' ? item : this.#any(item)) as never;
  }

  #modifiers(modifiers: Sparql.SolutionModifiers): Sparql.SolutionModifiers {
    const { group, having, order } = modifiers;
    return {
      ...modifiers,
      ...(group && { group: { ...group, groupings: group.groupings.map((item) => (isVariable(item) ? item : this.#grouping(item))) } }),
      ...(having && { having: this.#any(having) }),
      ...(order && { order: { ...order, orderDefs: order.orderDefs.map((item) => ({ ...item, expression: this.#ordering(item.expression) })) } }),
    };
  }

  #grouping(item: Sparql.SolutionModifierGroup['groupings'][number]): Sparql.SolutionModifierGroup['groupings'][number] {
    if ('variable' in item) this.#refuseAssigned([item.variable]);
    return this.#any(item);
  }

  /** A term alone is no order condition (SPARQL 1.1 grammar, OrderCondition), so it is put into a call. */
  #ordering(expression: Sparql.Expression): Sparql.Expression {
    const value = isVariable(expression) ? this.#values.get(expression.value) : undefined;
    return value === undefined ? this.#any(expression) : strCall(this.#located(expression as Sparql.TermVariable), value);
  }

  #any<T>(value: T): T {
    if (Array.isArray(value)) return value.map((item) => this.#any(item)) as T;
    if (typeof value !== 'object' || value === null) return value;
    return this.#node(value as unknown as Node) as T;
  }

  #node(node: Node): unknown {
    if (isVariable(node)) return this.#variable(node);
    if (node['type'] === 'query') return this.query(node as unknown as Sparql.QuerySelect);
    if (node['type'] === 'triple') this.#checkTriple(node as unknown as Sparql.TripleNesting);
    if (node['subType'] === 'graph' || node['subType'] === 'service') this.#refuseLiteral(node['name']);
    if (node['subType'] === 'bind') this.#refuseAssigned([(node as unknown as Sparql.PatternBind).variable]);
    if (node['subType'] === 'values') this.#refuseAssigned((node as unknown as Sparql.PatternValues).variables);
    const isBound = node['subType'] === 'operation' && node['operator'] === 'bound';
    return (isBound ? this.#boundCall(node as unknown as Sparql.ExpressionOperation) : undefined) ?? this.#parts(node, ['loc']);
  }

  #parts(node: Node, untouched: readonly string[]): Node {
    return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, untouched.includes(key) ? part : this.#any(part)]));
  }

  #variable(node: Sparql.TermVariable): unknown {
    const value = this.#values.get(node.value);
    return value === undefined ? node : termNode(this.#located(node), value);
  }

  /** BOUND takes a variable and nothing else; of a parameter with a value it is true. */
  #boundCall(call: Sparql.ExpressionOperation): unknown {
    const [argument] = call.args;
    const value = argument && isVariable(argument) ? this.#values.get(argument.value) : undefined;
    return value && sameTermCall(call, value);
  }

  /** The node at the place of the variable itself: in `FILTER (?x)` the parser counts the parentheses in. */
  #located(node: Sparql.TermVariable): Sparql.TermVariable {
    return { ...node, loc: narrow(node.loc, this.#tokens, node.value) };
  }

  #checkTriple({ subject, predicate }: Sparql.TripleNesting): void {
    this.#refuseLiteral(subject);
    this.#refuseLiteral(predicate);
  }

  #refuseLiteral(term: unknown): void {
    if (!isVariable(term) || this.#values.get(term.value)?.termType !== 'Literal') return;
    throw misplaced(term.value, {
      en: 'stands where only an IRI can: as subject, predicate, graph or service',
      de: 'steht, wo nur eine IRI stehen kann: als Subjekt, Prädikat, Graph oder Dienst',
    }, { en: 'Give the parameter the ending _iri, or use it elsewhere.', de: 'Dem Parameter die Endung _iri geben, oder ihn anderswo verwenden.' });
  }

  #refuseAssigned(variables: readonly Sparql.TermVariable[]): void {
    const assigned = variables.find(({ value }) => this.#values.has(value));
    if (assigned === undefined) return;
    throw misplaced(assigned.value, {
      en: 'is given a value by the query itself (AS or VALUES)', de: 'bekommt schon in der Abfrage selbst einen Wert (AS oder VALUES)',
    }, { en: 'Give that variable another name.', de: 'Dieser Variablen einen anderen Namen geben.' });
  }
}

function isVariable(node: unknown): node is Sparql.TermVariable {
  return typeof node === 'object' && node !== null && (node as Node)['type'] === 'term' && (node as Node)['subType'] === 'variable';
}

function misplaced(variable: string, what: Bilingual, repair: Bilingual): Problem {
  const message = { en: `the parameter ?${variable} ${what.en}`, de: `der Parameter ?${variable} ${what.de}` };
  return new Problem({ code: 'parameter-place', message, repair });
}
