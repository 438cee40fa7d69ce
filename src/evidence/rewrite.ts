/** Rewrites the patterns of a plain query so that each solution shows what it rests on (semantics §25). */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import { groupKeys, isGrouped, keepKeys, withGraph } from './group-keys.ts';
import type { Names } from './names.ts';
import { isPlainSubquery, withOwnNames, withValues } from './plain-subquery.ts';
import { joined, UNWRITTEN, type Marker, type Part, type Rewritten, type Slot } from './plan.ts';
import { alwaysHolds, rewriteCondition, rewriteValue, type ExistsPlace } from './rewrite-exists.ts';
import { rewriteTriple } from './rewrite-path.ts';
import { binders, certain, visible } from './scope.ts';
import { bind, call, columnName, filter, group, integer, mentions, numbered, optional, projected, set, slot, unionOf, variable } from './syntax.ts';

/** What a rewriting knows of the whole query. */
export interface RewriteContext {
  readonly names: Names;
  /** How often the query mentions each variable. */
  readonly mentioned: ReadonlyMap<string, number>;
  /** In how many patterns each variable is bound. */
  readonly bound: ReadonlyMap<string, number>;
  /** Whether the number of solutions matters, as it does to COUNT and SUM. */
  readonly counted: boolean;
  /** Collects the variables that only tracing added and that tell no two solutions of the query apart. */
  readonly extras: Set<string>;
}

const NOBODY: ReadonlySet<string> = new Set();
/** The patterns of a group with all that its solutions rest on in sight, and the list of that. */
export function rewriteGroup(patterns: readonly Sparql.Pattern[], context: RewriteContext, graph?: Slot): Rewritten {
  return new Rewriter(context).closed(patterns, within(graph));
}

/** What an expression outside the patterns rests on: one that SELECT or GROUP BY computes. */
export function rewriteComputed(expression: Sparql.Expression, scope: ReadonlySet<string>, context: RewriteContext): Rewritten {
  return new Rewriter(context).value(expression, scope);
}

interface Place {
  readonly graph: Slot | undefined;
  /** Variables that a filter here sees although the group does not bind them: those left of an OPTIONAL. */
  readonly outer: ReadonlySet<string>;
  /** Those of them that are bound in each solution. */
  readonly certain: ReadonlySet<string>;
  /** In an EXISTS, the variables of the group around it. */
  readonly around: ReadonlySet<string>;
}

function within(graph: Slot | undefined): Place {
  return { graph, outer: NOBODY, certain: NOBODY, around: NOBODY };
}

class Rewriter {
  readonly #context: RewriteContext;
  /** Whether this is inside an EXISTS, whose matches tell no solutions apart. */
  readonly #inExists: boolean;

  constructor(context: RewriteContext, inExists = false) {
    this.#context = context;
    this.#inExists = inExists;
  }

  /** A group with what its filters ask for by EXISTS at its end. */
  closed(patterns: readonly Sparql.Pattern[], place: Place): Rewritten {
    const { inner, after } = this.#group(patterns, place);
    return joined([inner, after]);
  }

  value(expression: Sparql.Expression, scope: ReadonlySet<string>): Rewritten {
    return rewriteValue(expression, scope, this.#exists(within(undefined), NOBODY));
  }

  #group(patterns: readonly Sparql.Pattern[], place: Place): { inner: Rewritten; after: Rewritten } {
    const scope = new Set([...visible(patterns), ...place.outer]);
    const sure = new Set([...certain(patterns), ...place.certain]);
    const kept = patterns.filter((pattern) => pattern.subType !== 'filter' || !alwaysHolds(pattern.expression, scope, sure));
    const inner = kept.map((pattern, index) => this.#pattern(pattern, kept.slice(0, index), place));
    const after = kept.flatMap((pattern) => (pattern.subType === 'filter' ? [rewriteCondition(pattern.expression, scope, this.#exists({ ...place, around: without(place.around, visible(patterns)) }, sure))] : []));
    return { inner: joined(inner), after: joined(after) };
  }

  #pattern(pattern: Sparql.Pattern, before: readonly Sparql.Pattern[], place: Place): Rewritten {
    if (pattern.type === 'query') return this.#subquery(pattern, place);
    switch (pattern.subType) {
      case 'bgp': return joined(pattern.triples.map((triple) => this.#triple(triple as Sparql.TripleNesting, place)));
      case 'group': return wrapped(this.closed(pattern.patterns, within(place.graph)));
      case 'union': return this.#union(pattern, place);
      case 'optional': return this.#optional(pattern, before, place);
      case 'graph': return this.#graph(pattern);
      case 'minus': return { patterns: [pattern], parts: minusParts(pattern, visible(before)) };
      case 'bind': return joined([{ patterns: [pattern], parts: [] }, rewriteValue(pattern.expression, visible(before), this.#exists(place, certain(before)))]);
      case 'values': return { patterns: [this.#context.counted && pattern.values.length > 1 ? numbered(pattern, this.#fresh()) : pattern], parts: [{ type: 'constant' }] };
      case 'filter': return { patterns: [pattern], parts: [] };
      case 'service': throw new TypeError('SERVICE has been refused before');
    }
  }

  #triple({ subject, predicate, object }: Sparql.TripleNesting, { graph }: Place): Rewritten {
    return rewriteTriple(subject as Sparql.Term, predicate, object as Sparql.Term, { graph, fresh: () => this.#fresh() });
  }

  #union({ patterns }: Sparql.PatternUnion, place: Place): Rewritten {
    const shared = this.#fresh();
    const branches = patterns.map((branch, value) => {
      const { patterns: inner, parts } = this.closed(branch.patterns, within(place.graph));
      const { marker, binds } = this.#marker(branch.patterns, { variable: shared, value });
      return { pattern: group([...inner, ...binds]), part: { type: 'branch', marker, parts } as const };
    });
    return { patterns: [unionOf(branches.map(({ pattern }) => pattern))], parts: branches.map(({ part }) => part) };
  }

  #optional({ patterns }: Sparql.PatternOptional, before: readonly Sparql.Pattern[], place: Place): Rewritten {
    const known = certain(before);
    const binds = [...visible(patterns)].filter((name) => !known.has(name));
    if (!this.#context.counted && this.#onlyHere(patterns, binds, this.#context.mentioned)) return UNWRITTEN;
    const { inner, after } = this.#group(patterns, { graph: place.graph, outer: visible(before), certain: known, around: NOBODY });
    const own: Marker = { variable: this.#fresh() };
    // What stands outside may bind a variable of the OPTIONAL itself, which then says nothing of whether it matched.
    const { marker, binds: marking } = after.patterns.length > 0 ? { marker: own, binds: [set(own.variable, 1)] } : this.#marker(patterns, own);
    // What its filters ask for stands outside: in there it would have to be compatible with every match, not with this one.
    const guard = filter(call('bound', variable(marker.variable)));
    const asked = after.patterns.map((pattern) => (pattern.subType === 'optional' ? optional([...(pattern as Sparql.PatternOptional).patterns, guard]) : pattern));
    return {
      patterns: [optional([...inner.patterns, ...marking]), ...asked],
      parts: [{ type: 'branch', marker, parts: [...inner.parts, ...after.parts], sought: { patterns, binds } }],
    };
  }

  #graph({ name, patterns, ...rest }: Sparql.PatternGraph): Rewritten {
    const graph = slot(name);
    const inner = this.closed(patterns, within(graph));
    return { patterns: [{ ...rest, name, patterns: [...inner.patterns] }], parts: [...inner.parts, { type: 'graph', graph }] };
  }

  /** A subquery that reduces its solutions stays as it is and is traced by itself: its rows are looked up by their cells. */
  #subquery(query: Sparql.QuerySelect, { graph }: Place): Rewritten {
    const own = typeof graph === 'string' && !visible([query]).has(graph) ? withGraph(query, graph, this.#context) : query;
    if (isPlainSubquery(own)) return this.#inlined(withOwnNames(own, () => this.#fresh()), within(graph));
    const { query: keyed, columns, keys } = keepKeys(own, this.#context.names);
    for (const key of keys) if (this.#inExists) this.#context.extras.add(key);
    // What a subquery leaves unbound may be bound beside it; its rows are told apart by what they bind themselves.
    const sure = surelyShown(query);
    const flags = columns.filter((name) => !sure.has(name)).map((name) => ({ name, flag: this.#fresh() }));
    const binds = flags.map(({ name, flag }) => bind(call('if', call('bound', variable(name)), integer(1), integer(0)), flag));
    return { patterns: [binds.length === 0 ? group([keyed]) : group([group([keyed]), ...binds])], parts: [{ type: 'subquery', query: keyed, graph, columns, flags: new Map(flags.map(({ name, flag }) => [name, flag])) }] };
  }

  /** A subquery that only hides variables, its own names being fresh. */
  #inlined(query: Sparql.QuerySelect, place: Place): Rewritten {
    const whole = withValues(query, projected(query).filter((item) => item.type !== 'term'));
    // What it shows may be bound elsewhere too, whatever its own patterns say.
    const shown = new Map(projected(query).map((item) => [columnName(item), Infinity]));
    const context = { ...this.#context, mentioned: mentions(query), bound: new Map([...binders(whole), ...shown]) };
    return wrapped(new Rewriter(context, this.#inExists).closed(whole, place));
  }

  /** A variable that only this branch binds, in each of its solutions; else one that is set for the purpose. */
  #marker(patterns: readonly Sparql.Pattern[], otherwise: Marker): { marker: Marker; binds: readonly Sparql.Pattern[] } {
    // In an EXISTS, whatever the solution binds is bound in every branch.
    const own = this.#inExists ? undefined : [...certain(patterns)].find((name) => this.#onlyHere(patterns, [name], this.#context.bound, binders));
    if (own !== undefined) return { marker: { variable: own }, binds: [] };
    return { marker: otherwise, binds: [set(otherwise.variable, otherwise.value ?? 1)] };
  }

  #onlyHere(patterns: readonly Sparql.Pattern[], names: readonly string[], everywhere: ReadonlyMap<string, number>, count: typeof mentions = mentions): boolean {
    const here = count(patterns);
    return names.every((name) => here.get(name) === everywhere.get(name));
  }

  #exists({ graph, around }: Place, sure: ReadonlySet<string>): ExistsPlace {
    return {
      certain: sure, around,
      fresh: () => this.#fresh(true),
      rewrite: (patterns, scope) => new Rewriter(withMatches(this.#context, patterns), true).closed(patterns, { graph, outer: scope, certain: sure, around: scope }),
    };
  }

  #fresh(isExtra = this.#inExists): string {
    const name = this.#context.names.fresh();
    if (isExtra) this.#context.extras.add(name);
    return name;
  }
}

/** The columns that each row of a subquery binds: what each solution binds, and of a grouping one its keys and what counts. */
function surelyShown(query: Sparql.QuerySelect): ReadonlySet<string> {
  const sure = certain(query.where.patterns);
  if (!isGrouped(query)) return sure;
  const counts = projected(query).filter((item) => item.type !== 'term' && item.expression.subType === 'aggregate' && item.expression.aggregation.toLowerCase() === 'count');
  return new Set([...groupKeys(query).flatMap(({ name, expression }) => (name !== undefined && expression === undefined && sure.has(name) ? [name] : [])), ...counts.map(columnName)]);
}

/** MINUS takes away only what shares a value with it (SPARQL 1.1 §8.3.1): else nothing was looked for. */
function minusParts({ patterns }: Sparql.PatternMinus, before: ReadonlySet<string>): readonly Part[] {
  const shared = [...visible(patterns)].filter((name) => before.has(name));
  return shared.length === 0 ? [] : [{ type: 'not', sought: { patterns, binds: [] }, shared }];
}

/** The patterns of an EXISTS bind variables too, and those that were renamed are mentioned nowhere else; how many match does not count. */
function withMatches(context: RewriteContext, patterns: readonly Sparql.Pattern[]): RewriteContext {
  const bound = new Map(context.bound);
  for (const [name, count] of binders(patterns)) bound.set(name, (bound.get(name) ?? 0) + count);
  return { ...context, counted: false, bound, mentioned: new Map([...mentions(patterns), ...context.mentioned]) };
}

function without(names: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...names].filter((name) => !others.has(name)));
}

function wrapped({ patterns, parts }: Rewritten): Rewritten {
  return { patterns: [group(patterns)], parts };
}
