/** What EXISTS in an expression rests on: its matches stand beside the solution, in an OPTIONAL of their own. */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import type { Problem } from '../problem.ts';
import { isPlainSubquery } from './plain-subquery.ts';
import { joined, UNWRITTEN, type Part, type Rewritten } from './plan.ts';
import { refusal } from './refusals.ts';
import { certain, visible } from './scope.ts';
import { staticValue, type StaticValue } from './static-value.ts';
import { bind, call, filter, group, integer, isVariable, mentioned, mentions, optional, renamed, set, variable } from './syntax.ts';

/** What an EXISTS needs of where it stands. */
export interface ExistsPlace {
  /** The variables that each solution binds. */
  readonly certain: ReadonlySet<string>;
  readonly fresh: () => string;
  /** In an EXISTS, the variables that only the group around it binds: a match within the match does not see their values. */
  readonly around: ReadonlySet<string>;
  /** @param scope the variables whose values the patterns are given */
  readonly rewrite: (patterns: readonly Sparql.Pattern[], scope: ReadonlySet<string>) => Rewritten;
}

/** Whether a filter's condition holds whatever the data. */
export function alwaysHolds(expression: Sparql.Expression, scope: ReadonlySet<string>, sure: ReadonlySet<string>): boolean {
  const place: ExistsPlace = { certain: sure, around: new Set(), fresh: () => '', rewrite: () => UNWRITTEN };
  return new Condition(scope, place).known(expression) === true;
}

/**
 * What a filter's condition rests on. The filter itself stays.
 * @param scope the variables that the condition can see
 */
export function rewriteCondition(expression: Sparql.Expression, scope: ReadonlySet<string>, place: ExistsPlace): Rewritten {
  return new Condition(scope, place).part(expression, true);
}

/** What a computed value rests on: each EXISTS in it with its matches, or with what it did not find. */
export function rewriteValue(expression: Sparql.Expression, scope: ReadonlySet<string>, place: ExistsPlace): Rewritten {
  return new Condition(scope, place).unknown(expression);
}

class Condition {
  readonly #scope: ReadonlySet<string>;
  readonly #place: ExistsPlace;

  constructor(scope: ReadonlySet<string>, place: ExistsPlace) {
    this.#scope = scope;
    this.#place = place;
  }

  /** What an expression comes to whatever the data. */
  known(expression: Sparql.Expression): StaticValue {
    return staticValue(expression, this.#scope, ({ args }) => (alwaysMatches(args.patterns, this.#place.certain, this.#scope) ? true : undefined));
  }

  /**
   * An expression that has to be true, or false.
   * @param alone whether nothing else may hold in its place
   */
  part(expression: Sparql.Expression, wanted: boolean, alone = true): Rewritten {
    if (!hasPattern(expression) || this.known(expression) === wanted) return UNWRITTEN;
    if (isPattern(expression)) return isExists(expression) === wanted ? this.#found(expression, alone) : { patterns: [], parts: [{ type: 'not', sought: { patterns: expression.args.patterns, binds: [] } }] };
    const { operator, args } = expression as Sparql.ExpressionOperation;
    if (operator === '!') return this.part(args[0]!, !wanted, alone);
    if (operator === (wanted ? '&&' : '||')) return joined(args.map((arg) => this.part(arg, wanted, alone)));
    if (operator === (wanted ? '||' : '&&')) return this.#oneOf(args, wanted, alone);
    return this.unknown(expression);
  }

  /** An expression in which each EXISTS may play any part. */
  unknown(expression: Sparql.Expression): Rewritten {
    this.#refuseAround(expression);
    return joined(patternsIn(expression).map((one) => {
      const matches = this.#matches(one);
      if (matches === undefined) return UNWRITTEN;
      const { marker, patterns, parts } = matches;
      return { patterns, parts: [{ type: 'branch', marker: { variable: marker }, parts, sought: { patterns: one.args.patterns, binds: [] } }] };
    }));
  }

  #found(expression: Sparql.ExpressionPatternOperation, alone: boolean): Rewritten {
    const matches = this.#matches(expression);
    if (matches === undefined) return UNWRITTEN;
    const { marker, patterns, parts } = matches;
    // Within another EXISTS it can be joined: Comunica cannot nest an OPTIONAL that binds what is bound around both.
    const [only] = patterns;
    const isJoined = alone && this.#place.around.size > 0 && patterns.length === 1 && only?.subType === 'optional' && !only.patterns.some(({ subType }) => subType === 'filter');
    return { patterns: isJoined ? [group(only.patterns)] : patterns, parts: [{ type: 'found', marker: { variable: marker }, parts }] };
  }

  /** Whichever of these hold; each says for itself whether it does. */
  #oneOf(args: readonly Sparql.Expression[], wanted: boolean, alone: boolean): Rewritten {
    const open = args.filter((arg) => this.known(arg) === undefined);
    if (open.length === 1) return this.part(open[0]!, wanted, alone);
    this.#refuseAround(open);
    const choices = open.map((arg) => {
      const holds = this.#place.fresh();
      const value = call('if', arg, integer(wanted ? 1 : 0), integer(wanted ? 0 : 1));
      const { patterns, parts } = this.part(arg, wanted, false);
      return { patterns: [bind(value, holds), ...patterns], parts: [{ type: 'holds', variable: holds }, ...parts] as readonly Part[] };
    });
    return { patterns: choices.flatMap(({ patterns }) => patterns), parts: [{ type: 'oneOf', choices: choices.map(({ parts }) => parts) }] };
  }

  /** @throws Problem `evidence-refused` where an EXISTS within an EXISTS needs a value from around both, but does not bind it, or need not hold */
  #refuseAround(part: unknown, own: ReadonlySet<string> = new Set()): void {
    const used = mentioned(part);
    if ([...this.#place.around].every((name) => !used.has(name) || (own.has(name) && this.#place.certain.has(name)))) return;
    throw aroundBoth();
  }

  #matches(expression: Sparql.ExpressionPatternOperation): (Rewritten & { marker: string }) | undefined {
    const patterns = this.#withoutIdle(expression.args.patterns, mentions(expression.args.patterns));
    refuseOuter(patterns, this.#scope);
    if (alwaysMatches(patterns, this.#place.certain, this.#scope)) return undefined;
    this.#refuseAround(patterns, certain(patterns));
    const locals = [...mentioned(patterns)].filter((name) => !this.#scope.has(name));
    // Where a solution leaves a variable unbound, its matches must not bind it: they get one of their own, compared if both are bound.
    const unsure = [...visible(patterns)].filter((name) => this.#scope.has(name) && !this.#place.certain.has(name));
    const names = new Map([...locals, ...unsure].map((name) => [name, this.#place.fresh()]));
    const own = renamed(patterns, names);
    const inner = this.#place.rewrite(own, this.#scope);
    const fresh = new Set(names.values());
    const natural = [...certain(own)].find((name) => fresh.has(name));
    const marker = natural ?? this.#place.fresh();
    const same = unsure.map((name) => filter(compatible(variable(name), variable(names.get(name)!))));
    const matches = [...inner.patterns, ...same, ...(natural === undefined ? [set(marker, 1)] : [])];
    if (unsure.length === 0) return { marker, parts: inner.parts, patterns: [optional(matches)] };
    // Comunica joins an OPTIONAL only on a variable that both sides bind.
    const link = this.#place.fresh();
    return { marker, parts: inner.parts, patterns: [set(link, 1), optional([...matches, set(link, 1)])] };
  }

  /**
   * An OPTIONAL never takes a match away, so one whose variables nothing else in the EXISTS mentions is left out.
   * @throws Problem `evidence-refused` where one that is needed uses a value from outside, which a join would not see in it
   */
  #withoutIdle(patterns: readonly Sparql.Pattern[], whole: ReadonlyMap<string, number>): readonly Sparql.Pattern[] {
    return patterns.flatMap((pattern, index): readonly Sparql.Pattern[] => {
      if (pattern.type === 'query' || !('patterns' in pattern) || pattern.subType === 'minus') return [pattern];
      const inner = { ...pattern, patterns: this.#withoutIdle(pattern.patterns, whole) } as Sparql.Pattern & Sparql.PatternOptional;
      if (pattern.subType !== 'optional') return [inner];
      const before = certain(patterns.slice(0, index));
      const here = mentions(pattern);
      if ([...visible(pattern.patterns)].every((name) => before.has(name) || this.#place.certain.has(name) || here.get(name) === whole.get(name))) return [];
      if ([...here.keys()].some((name) => this.#scope.has(name) && !before.has(name))) throw refusal({ en: 'an OPTIONAL in EXISTS that uses values from outside', de: 'ein OPTIONAL in EXISTS, das Werte von außen nutzt' });
      return [inner];
    });
  }
}

function aroundBoth(): Problem {
  return refusal({ en: 'an EXISTS within an EXISTS that compares with values from around both', de: 'ein EXISTS in einem EXISTS, das mit Werten von außerhalb beider vergleicht' });
}

/** A path of any length, none included, from something known to something that nothing else names. */
function alwaysMatches([only, ...others]: readonly Sparql.Pattern[], sure: ReadonlySet<string>, scope: ReadonlySet<string>): boolean {
  if (only?.subType !== 'bgp' || others.length > 0 || only.triples.length !== 1) return false;
  const { subject, predicate, object } = only.triples[0] as Sparql.TripleNesting;
  const known = (end: unknown): boolean => !isVariable(end) || sure.has(end.value);
  const free = (end: unknown): boolean => isVariable(end) && !scope.has(end.value);
  const mayBeEmpty = predicate.type === 'path' && (predicate.subType === '*' || predicate.subType === '?');
  return mayBeEmpty && ((known(subject) && free(object)) || (free(subject) && known(object)));
}

function compatible(one: Sparql.TermVariable, other: Sparql.TermVariable): Sparql.Expression {
  return call('||', call('||', call('!', call('bound', one)), call('!', call('bound', other))), call('sameterm', one, other));
}

/**
 * EXISTS puts the solution's values into its pattern at every depth; a join sees them only at the top.
 * @throws Problem `evidence-refused` where that makes a difference
 */
function refuseOuter(patterns: readonly Sparql.Pattern[], scope: ReadonlySet<string>): void {
  const seen = visible(patterns);
  const outer = [...scope].filter((name) => !seen.has(name));
  const usesOuter = (part: unknown): boolean => {
    const names = mentioned(part);
    return outer.some((name) => names.has(name));
  };
  const nested = (all: readonly Sparql.Pattern[], top: boolean): boolean => all.some((pattern) => {
    if (pattern.type === 'query') return !isPlainSubquery(pattern) && [...mentioned(pattern)].some((name) => scope.has(name));
    if (pattern.subType === 'filter') return !top && (usesOuter(pattern.expression) || [...mentioned(pattern.expression)].some((name) => scope.has(name) && !visible(all).has(name)));
    if (pattern.subType === 'bind') return usesOuter(pattern.expression);
    if (pattern.subType === 'minus') return true;
    return 'patterns' in pattern && nested(pattern.patterns, false);
  });
  if (!nested(patterns, true)) return;
  throw refusal({ en: 'an EXISTS with MINUS in it, or with a nested group that uses values from outside', de: 'ein EXISTS mit MINUS darin oder mit einer inneren Gruppe, die Werte von außen nutzt' });
}

function isPattern(expression: Sparql.Expression): expression is Sparql.ExpressionPatternOperation {
  return expression.type === 'expression' && expression.subType === 'patternOperation';
}

function isExists(expression: Sparql.ExpressionPatternOperation): boolean {
  return expression.operator === 'exists';
}

function hasPattern(expression: Sparql.Expression): boolean {
  return patternsIn(expression).length > 0;
}

/** Each EXISTS and NOT EXISTS in an expression, not those within another. */
export function patternsIn(part: unknown): Sparql.ExpressionPatternOperation[] {
  if (Array.isArray(part)) return part.flatMap(patternsIn);
  if (typeof part !== 'object' || part === null) return [];
  if (isPattern(part as Sparql.Expression)) return [part as Sparql.ExpressionPatternOperation];
  return Object.values(part).flatMap((item) => (typeof item === 'object' ? patternsIn(item) : []));
}
