/** Random queries over the vocabulary of the small graphs, in all forms that evidence is traced through. */
import fc from 'fast-check';
import { claimIri } from '../../src/graph/vocabulary.ts';
import { BASE } from '../graph/temp-project.ts';
import type { AnyQuery, Grouping, Part, Pattern, SelectQuery, Values } from './a-query.ts';
import { withFreshNames } from './fresh-names.ts';
import { reportOf } from './small-graph.ts';

export interface QueryKinds {
  /** NOT EXISTS, MINUS, OPTIONAL, aggregates and LIMIT; else only what more claims never take a row from. */
  readonly negating: boolean;
  /** Aggregates and LIMIT inside subqueries too. */
  readonly reducing: boolean;
  /** `*`, `+` and `?`. */
  readonly paths: boolean;
}

const VARIABLES = ['?x', '?y', '?z'];
const NODES = ['id:a', 'id:b', 'id:c', 'id:d'];
const PREDICATES = ['id:p', 'id:q', 'id:r'];
const NUMBERS = ['1.5', '2'];
const TERMS = [...NODES, ...NUMBERS, '"x"', '"y"', '"x"@en'];
const GRAPHS = ['?g', '?g', '?g', '?g', '?g', '?g', `<${reportOf(0)}>`, ...['r0/1-1', 'r1/2-1', 'r0/2-1'].map((name) => `<${claimIri(BASE, name)}>`)];

/** Picks weighted: `[weight, value]`. */
function weighted<T>(...choices: ReadonlyArray<readonly [number, fc.Arbitrary<T>]>): fc.Arbitrary<T> {
  return fc.oneof(...choices.filter(([weight]) => weight > 0).map(([weight, arbitrary]) => ({ weight, arbitrary })));
}

const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const aStep: fc.Arbitrary<string> = weighted([6, pick('id:p', 'id:q', 'id:p')], [1, pick('^id:p', '^id:q')], [1, pick('(id:p|id:q)', '(id:p/id:q)', '(^id:p|id:r)', '(id:q/^id:p)')]);
const aPlainPath: fc.Arbitrary<string> = weighted(
  [2, fc.tuple(aStep, aStep).map(([a, b]) => `${a}/${b}`)], [2, fc.tuple(aStep, aStep).map(([a, b]) => `${a}|${b}`)],
  [1, aStep.map((step) => `^(${step})`)], [1, pick('!id:p', '!(id:p|id:q)', '!(^id:p)', '!(id:r|^id:q)', '!(id:p|rdf:type)')]);
const aRepeat: fc.Arbitrary<string> = fc.tuple(weighted([3, aStep.filter((step) => !step.startsWith('^'))], [1, pick('(id:p|^id:q)', '(^id:p)', '(!id:r)')]), pick('*', '+', '?'))
  .chain(([step, times]) => pick(`${step}${times}`, `${step}${times}`, `${step}${times}/id:q`, `(${step}${times}|id:q)`, `^(${step}${times})`));

/** Where a part stands: which variables it may use, and what may stand in it. */
interface Scope {
  readonly kinds: QueryKinds;
  readonly variables: readonly string[];
  readonly depth: number;
  readonly negated: boolean;
}

/** Mostly what the graphs hold: links between two different nodes, and values of a node. */
function aPattern({ kinds, variables, negated }: Scope): fc.Arbitrary<Pattern> {
  const things = variables.filter((name) => name !== '?z');
  const node = weighted([8, pick(...things)], [1, pick(...NODES)], [1, pick('_:b', '[]')]);
  const path = weighted([2, aPlainPath], [kinds.paths ? 5 : 0, aRepeat]);
  const link = fc.tuple(node, weighted([7, pick('id:p', 'id:q', 'id:p')], [1, pick('?v')], [kinds.paths ? 4 : 2, path]), weighted([6, pick(...things)], [2, pick(...variables)], [1, pick(...NODES)], [1, pick('_:b', '[]')]))
    .map(([s, p, o]): Pattern => [s, p, s === o && things.length > 1 ? things[(things.indexOf(s) + 1) % things.length]! : o]);
  const value = fc.tuple(node, pick('id:r', 'id:r', 'id:q'), weighted([6, pick(variables.includes('?z') ? '?z' : variables.at(-1)!)], [1, pick(...TERMS)], [1, fc.constant('[]')]));
  const anything = fc.tuple(weighted([5, pick(...variables)], [1, pick(...NODES)]), weighted([5, pick(...PREDICATES)], [1, path]), weighted([5, pick(...variables)], [1, pick(...TERMS)]));
  const metadata = fc.tuple(pick('?g', '?g', '?x'), pick<readonly [string, string]>(['a', ':Claim'], [':certainty', '?c'], [':certainty', ':certainty-said'], [':report', '?z'], [':mode', ':mode-fact']))
    .map(([claim, [p, o]]): Pattern => [claim, p, o]);
  return weighted<Pattern>([8, link], [4, value], [1, anything], [negated ? 0 : 1, metadata]);
}

function triples(scope: Scope, maxLength: number): fc.Arbitrary<Part> {
  return fc.array(aPattern(scope), { minLength: 1, maxLength, size: 'max' }).map((patterns) => ({ kind: 'triples', patterns }));
}

function aCondition(variables: readonly string[]): fc.Arbitrary<string> {
  const v = pick(...variables);
  const simple = weighted(
    [2, fc.tuple(v, pick('!=', '!=', '!=', '='), weighted([1, v], [1, pick(...TERMS)])).map((words) => words.join(' '))],
    [2, fc.tuple(pick('?z', '?z', ...variables), pick('<=', '>=', '>'), pick(...NUMBERS, '"xx"')).map((words) => words.join(' '))],
    [1, fc.tuple(v, pick('IN', 'NOT IN')).map(([a, b]) => `${a} ${b} (id:a, id:b, "x", 2)`)],
    [1, v.map((a) => `REGEX(STR(${a}), "[abx2]$")`)],
    [2, fc.tuple(pick('ISIRI', 'ISLITERAL', 'BOUND', '!BOUND', 'ISNUMERIC'), v).map(([f, a]) => `${f}(${a})`)],
    [1, fc.tuple(v, v).map(([a, b]) => `SAMETERM(${a}, ${b}) || COALESCE(${a}, id:a) = id:a`)],
    [1, v.map((a) => `IF(ISIRI(${a}), ${a} != id:a, LANG(${a}) != "en")`)],
  );
  return weighted([5, simple], [1, fc.tuple(simple, pick('&&', '||'), simple).map(([a, op, b]) => `(${a}) ${op} (${b})`)], [1, simple.map((a) => `!(${a})`)]);
}

const aBind = fc.tuple(pick(...VARIABLES), pick(...VARIABLES)).chain(([a, b]) => pick(`STR(${a})`, `${a}`, `COALESCE(${a}, ${b})`, `IF(ISIRI(${a}), ${b}, "x")`, `${a} + 1`, '"x"'));
const someValues: fc.Arbitrary<Values> = weighted<Values>(
  [2, fc.uniqueArray(pick(...NODES, '2'), { minLength: 1, maxLength: 3 }).chain((terms) => pick(...VARIABLES).map((v): Values => ({ kind: 'values', variables: [v], rows: terms.map((term) => [term]) })))],
  [1, fc.uniqueArray(fc.tuple(pick(...NODES, 'UNDEF'), pick('id:a', 'id:b', '"x"', 'UNDEF')), { minLength: 1, maxLength: 2, selector: String }).map((rows): Values => ({ kind: 'values', variables: ['?x', '?y'], rows }))]);

/** What stands after a query, where equal rows make a difference only to how often a row is there. */
const valuesAfter = weighted<Values | undefined>([5, fc.constant(undefined)], [1, fc.tuple(someValues, fc.boolean()).map(([values, twice]) => (twice ? { ...values, rows: [...values.rows, values.rows[0]!] } : values))]);

type Choice = readonly [weight: number, part: fc.Arbitrary<Part>];

/** `?o` and `?i` are the group's own in OPTIONAL, `?u` the one of the group around it; `fresh-names.ts` makes them so. */
function aPart(scope: Scope): fc.Arbitrary<Part> {
  const condition = aCondition(scope.variables).map((one): Part => ({ kind: 'filter', condition: one }));
  const { negated, depth, kinds } = scope;
  return weighted<Part>(
    [3, triples(scope, 1)], [3, condition], ...(negated ? [] : outsideNegation),
    ...(depth > 0 ? [...nesting(scope), ...(negated ? [] : nestingOutsideNegation(scope)), ...(kinds.negating ? negations(scope) : [])] : []),
  );
}

const outsideNegation: readonly Choice[] = [[1, someValues], [1, aBind.map((expression): Part => ({ kind: 'bind', expression, variable: '?b' }))]];

function nesting(scope: Scope): readonly Choice[] {
  const inner: Scope = { ...scope, depth: scope.depth - 1 };
  return [
    [4, fc.array(someParts(inner, 1), { minLength: 2, maxLength: 3 }).map((branches): Part => ({ kind: 'union', branches }))],
    [2, holding('exists', { ...inner, variables: [...scope.variables, '?i'] })],
  ];
}

function nestingOutsideNegation(scope: Scope): readonly Choice[] {
  const { kinds, variables } = scope;
  const inner: Scope = { ...scope, depth: scope.depth - 1 };
  return [
    [1, holding('group', inner)],
    [1, fc.tuple(someParts({ ...inner, variables: [...variables, '?i'] }, 0), aCondition(variables)).map(([parts, condition]): Part => ({ kind: 'exists-or', parts, condition }))],
    [3, fc.tuple(pick(...GRAPHS), triples({ ...scope, kinds: { ...kinds, paths: false } }, 2)).map(([name, part]): Part => ({ kind: 'graph', name, parts: [part] }))],
    [2, aSubquery(inner)],
  ];
}

function negations(scope: Scope): readonly Choice[] {
  const inner: Scope = { ...scope, depth: scope.depth - 1 };
  const sought: Scope = { ...inner, negated: true, variables: [...scope.variables, '?i'] };
  return [
    [4, holding('optional', { ...inner, variables: scope.depth > 1 ? [...scope.variables, '?o', '?o'] : ['?o', '?u'] })],
    [2, holding('minus', sought)], [3, holding('not-exists', sought)],
  ];
}

function holding(kind: 'group' | 'exists' | 'not-exists' | 'minus' | 'optional', scope: Scope): fc.Arbitrary<Part> {
  return someParts(scope, 1).map((parts): Part => ({ kind, parts }));
}

/** A pattern of triples, and as many parts more as `more` allows. */
function someParts(scope: Scope, more: number): fc.Arbitrary<readonly Part[]> {
  const first = triples(scope, 2);
  return more === 0 || scope.depth < 0 ? first.map((part) => [part]) : fc.tuple(first, fc.array(aPart(scope), { maxLength: more, size: 'max' })).map(([part, others]) => [part, ...others]);
}

const someColumns = weighted<readonly string[]>([4, fc.subarray(VARIABLES, { minLength: 1 })], [1, fc.constant(['*'])], [1, fc.constant([...VARIABLES, '?g', '?b', '?o'])]);
const aggregates: readonly string[] = ['COUNT(*)', ...VARIABLES.flatMap((v) => ['COUNT', 'SUM', 'MIN', 'MAX', 'AVG'].map((f) => `${f}(${v})`)), 'COUNT(DISTINCT ?y)', 'SUM(DISTINCT ?z)', 'COUNT(*) + 1', 'IF(MAX(?y) > 1.5, "x", "y")'];
const aGrouping: fc.Arbitrary<Grouping> = fc.record({
  keys: fc.subarray(['?x', '?y'], { maxLength: 2 }),
  aggregates: fc.uniqueArray(weighted([2, pick('COUNT(*)')], [5, pick(...aggregates)]), { minLength: 1, maxLength: 2 }),
  having: fc.option(pick('COUNT(*) > 1', 'COUNT(*) < 3', 'COUNT(DISTINCT ?z) > 0', 'MIN(?z) = 2 || COUNT(*) > 0'), { freq: 4, nil: undefined }),
});

function aSubquery(scope: Scope): fc.Arbitrary<Part> {
  const parts = someParts(scope, 1);
  const plain = fc.record({ form: fc.constant('select' as const), parts, columns: fc.subarray(VARIABLES, { minLength: 1 }), distinct: fc.boolean(), ordered: fc.constant(false), values: valuesAfter });
  const reduced = fc.record({ plain, grouping: fc.option(aGrouping, { nil: undefined }), limit: fc.integer({ min: 1, max: 2 }) })
    .map(({ plain: query, grouping, limit }): SelectQuery => (grouping === undefined ? { ...query, ordered: true, limit } : { ...query, grouping: { ...grouping, keys: grouping.keys.slice(0, 1) } }));
  return weighted<SelectQuery>([2, plain], [scope.kinds.reducing ? 2 : 0, reduced]).map((query) => ({ kind: 'select', query }));
}

/** A whole query. */
export function aQuery(kinds: QueryKinds): fc.Arbitrary<AnyQuery> {
  return aRoughQuery(kinds).map(withFreshNames);
}

/** A query whose parts still have to be given variables of their own. */
function aRoughQuery(kinds: QueryKinds): fc.Arbitrary<AnyQuery> {
  const parts = someParts({ kinds, variables: VARIABLES, depth: 2, negated: false }, 3);
  const select = fc.record({
    form: fc.constant('select' as const), parts, columns: someColumns, distinct: fc.boolean(), ordered: fc.boolean(), values: valuesAfter,
    grouping: kinds.negating ? fc.option(aGrouping, { freq: 3, nil: undefined }) : fc.constant(undefined),
    limit: kinds.negating ? weighted([1, fc.integer({ min: 1, max: 4 })], [3, fc.constant(undefined)]) : fc.constant(undefined),
  }).map((query): SelectQuery => {
    if (query.grouping !== undefined) return { ...query, limit: undefined };
    return query.limit === undefined ? query : { ...query, ordered: true, columns: query.columns[0] === '*' ? VARIABLES : query.columns };
  });
  const template = fc.array(fc.tuple(pick(...VARIABLES, 'id:a'), pick('id:p', 'id:new'), pick(...VARIABLES, '"x"')).map((pattern): Pattern => pattern), { minLength: 1, maxLength: 2 });
  return weighted<AnyQuery>([8, select], [1, parts.map((one): AnyQuery => ({ form: 'ask', parts: one }))], [1, fc.record({ form: fc.constant('construct' as const), template, parts })]);
}
