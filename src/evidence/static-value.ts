/** What a condition comes to whatever the data: an optional parameter that was not given is a variable that nothing binds. */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import { isVariable } from './syntax.ts';

/** A value known beforehand: true, false, an error (SPARQL 1.1 §17.2), or not known. */
export type StaticValue = true | false | 'error' | undefined;

/** Decides what EXISTS comes to, where that is known beforehand. */
export type StaticExists = (expression: Sparql.ExpressionPatternOperation) => boolean | undefined;

/**
 * The value of a condition that does not depend on the data.
 * @param scope the variables that may be bound where the condition stands
 */
export function staticValue(expression: Sparql.Expression, scope: ReadonlySet<string>, exists: StaticExists): StaticValue {
  const value = (one: Sparql.Expression): StaticValue => staticValue(one, scope, exists);
  if (isVariable(expression)) return scope.has(expression.value) ? undefined : 'error';
  if (expression.type === 'term') return booleanOf(expression);
  if (expression.subType === 'patternOperation') {
    const found = exists(expression);
    return found === undefined ? undefined : found === (expression.operator === 'exists');
  }
  return expression.subType === 'operation' ? operationValue(expression, scope, value) : undefined;
}

function operationValue({ operator, args }: Sparql.ExpressionOperation, scope: ReadonlySet<string>, value: (one: Sparql.Expression) => StaticValue): StaticValue {
  switch (operator) {
    case '!': return negated(value(args[0]!));
    case '&&': return conjunction(args.map(value));
    case '||': return negated(conjunction(args.map((arg) => negated(value(arg)))));
    case 'bound': return isVariable(args[0]) && !scope.has(args[0].value) ? false : undefined;
    case 'coalesce': return firstSound(args.map(value));
    case 'if': return chosen(args, value);
    case '=': return equality(args) ?? anyError(args.map(value));
    default: return operator === 'in' || operator === 'notin' ? undefined : anyError(args.map(value));
  }
}

function negated(value: StaticValue): StaticValue {
  return typeof value === 'boolean' ? !value : value;
}

/** SPARQL 1.1 §17.2: false and an error is false. */
function conjunction(values: readonly StaticValue[]): StaticValue {
  if (values.includes(false)) return false;
  if (values.includes(undefined)) return undefined;
  return values.includes('error') ? 'error' : true;
}

function firstSound(values: readonly StaticValue[]): StaticValue {
  const sound = values.filter((value) => value !== 'error');
  return sound.length === 0 ? 'error' : sound[0];
}

function chosen([condition, yes, no]: readonly Sparql.Expression[], value: (one: Sparql.Expression) => StaticValue): StaticValue {
  const decided = value(condition!);
  if (decided === undefined || decided === 'error') return decided;
  return value(decided ? yes! : no!);
}

function anyError(values: readonly StaticValue[]): StaticValue {
  return values.includes('error') ? 'error' : undefined;
}

function equality([one, other]: readonly Sparql.Expression[]): StaticValue {
  if (one?.type !== 'term' || other?.type !== 'term' || one.subType !== 'namedNode' || other.subType !== 'namedNode') return undefined;
  return one.value === other.value;
}

function booleanOf(term: Sparql.TermIri | Sparql.TermLiteral | Sparql.TermVariable): StaticValue {
  if (term.subType !== 'literal' || typeof term.langOrIri !== 'object' || !term.langOrIri.value.endsWith('#boolean')) return undefined;
  return term.value === 'true' || term.value === '1' ? true : term.value === 'false' || term.value === '0' ? false : undefined;
}
