/** Writes one statement or one named graph, comments included. */
import { dg } from '../graph/vocabulary.ts';
import { putBehind, type GraphBlock, type Statement, type Unit } from './document.ts';
import { inPredicateOrder } from './predicate-order.ts';

const INDENT = '    ';

/** Texts so long that each language gets a line of its own. */
const ONE_A_LINE: ReadonlySet<string> = new Set([
  dg('summary'), 'http://www.w3.org/2000/01/rdf-schema#comment', 'http://www.w3.org/2004/02/skos/core#definition',
]);

/** The lines of a named graph; its statements keep the order in which the author tells them. */
export function graphLines({ name, before, open, statements, tail, after }: GraphBlock): string[] {
  return [
    ...before,
    behind(`${name} {`, open),
    ...statements.flatMap((statement) => statementLines(statement, INDENT)),
    ...tail.map((comment) => INDENT + comment),
    behind('}', after),
  ];
}

/** The lines of a statement, every line but those inside a literal or bracket indented. */
export function statementLines(statement: Statement, indent: string): string[] {
  const { subject, before, tail, after } = settled(statement);
  const inner = indent + INDENT;
  const units = inPredicateOrder(statement.units);
  const [first] = units;
  const lines = before.map((comment) => indent + comment);
  // The first predicate stands beside the subject unless a comment comes between.
  const besideSubject = first !== undefined && first.before.length === 0;
  if (!besideSubject) lines.push(indent + subject);
  for (const [index, unit] of units.entries()) {
    const end = index < units.length - 1 || tail.length > 0 ? ' ;' : ' .';
    lines.push(...unit.before.map((comment) => inner + comment));
    lines.push(...unitLines(unit, index === 0 && besideSubject ? `${indent}${subject} ` : inner, inner + INDENT, end));
  }
  if (tail.length > 0) lines.push(...tail.map((comment) => inner + comment), behind(`${inner}.`, after));
  else if (first === undefined) lines[lines.length - 1] = behind(`${lines.at(-1)!} .`, after);
  return lines;
}

/** A comment behind the full stop is the last object's where nothing stands between the two. */
function settled(statement: Statement): Statement {
  const last = statement.units.at(-1);
  if (statement.after === undefined || last === undefined || statement.tail.length > 0) return statement;
  putBehind(last, last.objects.at(-1)!, statement.after);
  statement.after = undefined;
  return statement;
}

function unitLines({ predicate, iri, objects }: Unit, start: string, inner: string, end: string): string[] {
  const breaks = (ONE_A_LINE.has(iri) && objects.length > 1) || objects.some(({ before, after }, index) =>
    before.length > 0 || (after !== undefined && index < objects.length - 1));
  if (!breaks) return [behind(`${start}${predicate} ${objects.map(({ text }) => text).join(', ')}${end}`, objects.at(-1)!.after)];
  return objects.flatMap(({ text, before, after }, index) => [
    ...before.map((comment) => inner + comment),
    behind(`${index === 0 ? `${start}${predicate} ` : inner}${text}${index < objects.length - 1 ? ',' : end}`, after),
  ]);
}

function behind(line: string, comment: string | undefined): string {
  return comment === undefined ? line : `${line} ${comment}`;
}
