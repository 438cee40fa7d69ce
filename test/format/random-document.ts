/** Random Turtle and TriG documents that parse, with comments and white space anywhere between two tokens. */
import * as fc from 'fast-check';

const NAMES = ['id:a', 'id:b', 'id:n2', 'id:n10', 'id:n1-2', '<https://example.org/x>', 'dg:c', 'dg:Claim', '_:x', '_:y'];
const PREDICATES = ['a', 'rdfs:label', 'dg:kind', 'dg:summary', 'id:p', 'id:q2', 'id:q10', '<https://example.org/p>'];
const LITERALS = [
  ['1'], ['1.50'], ['-2.0E1'], ['true'], ['"text"'], ["'it # is'"], ['"x"', '@EN-us'], ['"y"', '^^', 'id:t'], ['"2025-09"', '^^', '<https://example.org/gYearMonth>'],
  ['"""long\n# no comment\n "quoted" text"""'], ["'''a\r\nb'''", '@de'], ['"""c\rd"""'], [String.raw`"a\"b\\"`],
];

type Tokens = readonly string[];
const tokens = (...parts: Tokens[]): Tokens => parts.flat();

const name = fc.constantFrom(...NAMES).map((text): Tokens => [text]);
const literal = fc.constantFrom(...LITERALS);
const predicate = fc.constantFrom(...PREDICATES).map((text): Tokens => [text]);

const { object, unit } = fc.letrec<{ object: Tokens; unit: Tokens }>((tie) => ({
  object: fc.oneof({ depthSize: 'small', withCrossShrink: true },
    name, literal,
    fc.array(tie('object'), { maxLength: 2 }).map((items) => tokens(['('], ...items, [')'])),
    fc.array(tie('unit'), { maxLength: 2 }).map((units) => tokens(['['], joinedBy(units, ';'), [']'])),
  ),
  unit: fc.tuple(predicate, fc.array(tie('object'), { minLength: 1, maxLength: 3 })).map(([verb, objects]) => tokens(verb, joinedBy(objects, ','))),
}));

const units = fc.tuple(fc.array(unit, { minLength: 1, maxLength: 4 }), fc.constantFrom([], [';'], [';', ';']))
  .map(([list, end]) => tokens(joinedBy(list, ';'), end));

const statement = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(name, units).map((parts) => tokens(...parts)) },
  { weight: 1, arbitrary: fc.tuple(object.filter(([first]) => first === '(' || first === '['), units).map((parts) => tokens(...parts)) },
);

const graph = fc.tuple(fc.constantFrom(['GRAPH', 'id:g1'], ['id:g10'], ['id:g2'], ['<https://example.org/g>'], []), fc.array(statement, { maxLength: 3 }), fc.boolean())
  .map(([label, statements, stop]) => tokens(label, ['{'], joinedBy(statements, '.'), stop && statements.length > 0 ? ['.'] : [], ['}']));

const directive = fc.constantFrom(
  ['PREFIX', 'id:', '<https://example.org/id/>'], ['@prefix', 'unused:', '<https://example.org/unused/>', '.'], ['@prefix', ':', '<https://example.org/empty#>', '.'], ['prefix', 'id:', '<https://example.org/id/>'],
);
// These change what names mean further down: nothing may then change places.
const turn = fc.constantFrom(['@prefix', 'id:', '<https://example.org/other/>', '.'], ['BASE', '<https://example.org/base/>'], ['@base', '<https://example.org/base/>', '.']);

const closed = statement.map((tokensOf) => tokens(tokensOf, ['.']));
const bodyOf = (trig: boolean) => fc.tuple(fc.constantFrom<Tokens>([], [], ['BASE', '<https://example.org/base/>']), fc.array(fc.oneof(
  { weight: 8, arbitrary: closed }, { weight: trig ? 4 : 0, arbitrary: graph }, { weight: 1, arbitrary: directive }, { weight: 1, arbitrary: fc.oneof({ weight: 4, arbitrary: directive }, { weight: 1, arbitrary: turn }) },
), { maxLength: 8 })).map(([base, list]) => ({ base, list }));

const TOP: Tokens = ['@prefix', 'rdfs:', '<http://www.w3.org/2000/01/rdf-schema#>', '.', '@prefix', 'id:', '<https://example.org/id/>', '.',
  'PREFIX', 'dg:', '<https://w3id.org/dealgraph/ontology#>'];

const GAPS = [' ', ' ', ' ', '\n', '\n    ', '\n\n', '\t', '\r\n', ' #\n', '\n#\n\n', '\n\n#\n', '  #\r\n\t'];

/** A document's text; every comment in it is another one. */
export const randomDocument = fc.boolean().chain((trig) => fc.tuple(fc.constant(trig), bodyOf(trig), fc.array(fc.constantFrom(...GAPS), { minLength: 5, maxLength: 40 })))
  .map(([trig, body, gaps]) => ({ format: trig ? ('application/trig' as const) : ('text/turtle' as const), text: written(tokens(body.base, TOP, ...body.list), gaps) }));

function written(list: Tokens, gaps: readonly string[]): string {
  let comments = 0;
  return list.map((token, index) => {
    const gap = gaps[index % gaps.length]!.replace('#', () => `# comment ${++comments}${comments % 3 === 0 ? ' :a :b . "' : ''}  `);
    // A language tag stands right behind its text.
    return token.startsWith('@') && index > 0 && /["']$/.test(list[index - 1]!) ? token : gap + token;
  }).join('') + gaps[0]!.replace('#', '# last');
}

function joinedBy(parts: readonly Tokens[], mark: string): Tokens {
  return parts.flatMap((part, index) => (index === 0 ? part : [mark, ...part]));
}
