/** Reads one statement with its comments, each put to what it stands above or behind. */
import { RDF_TYPE } from '../graph/vocabulary.ts';
import type { Cursor } from './cursor.ts';
import { putBehind, type ObjectText, type Statement, type Unit } from './document.ts';

/** Reads from the subject to the full stop, or to the `}` that may stand in its place. */
export function readStatement(cursor: Cursor, before: string[]): Statement {
  cursor.usedPrefixes = new Set();
  cursor.usedBlanks = new Set();
  const { line } = cursor.peek();
  const { text, key } = cursor.term();
  const statement: Statement = { kind: 'statement', subject: text, key, before, units: [], tail: [], oneLine: false, types: [], prefixes: [], blanks: [] };
  const loose: string[] = [];
  for (;;) {
    settle(cursor, statement.units.at(-1), loose);
    const { type } = cursor.peek();
    if (type === ';') cursor.next();
    else if (type === '.') break;
    else if (type === '}' || type === 'eof') break;
    else statement.units.push(readUnit(cursor, statement, loose));
  }
  cursor.skip('.');
  statement.oneLine = cursor.lastLine === line;
  statement.tail = loose;
  statement.prefixes = [...cursor.usedPrefixes];
  statement.blanks = [...cursor.usedBlanks];
  return statement;
}

/**
 * The comment behind a statement is its last object's, unless comments of the statement stand between. Behind several predicates
 * on one line it speaks of them all, and stands above them once each has a line of its own.
 */
export function putBehindStatement(statement: Statement, comment: string): void {
  const unit = statement.units.at(-1);
  if (statement.oneLine && statement.units.length > 1) statement.before.push(comment);
  else if (unit === undefined || statement.tail.length > 0) {
    // Only one fits behind the full stop.
    if (statement.after !== undefined) statement.tail.push(statement.after);
    statement.after = comment;
  } else putBehind(unit, unit.objects.at(-1)!, comment);
}

function readUnit(cursor: Cursor, statement: Statement, loose: string[]): Unit {
  const verb = cursor.term();
  const unit: Unit = { predicate: verb.text, iri: verb.key ?? verb.text, before: loose.splice(0), objects: [] };
  do {
    settle(cursor, unit, loose);
    const { text, key } = cursor.term();
    const object: ObjectText = { text, before: [] };
    (unit.objects.length === 0 ? unit : object).before.push(...loose.splice(0));
    unit.objects.push(object);
    if (unit.iri === RDF_TYPE && key !== undefined) statement.types.push(key);
    settle(cursor, unit, loose);
  } while (cursor.skip(','));
  return unit;
}

/** Comments behind something on its line go to the last object, the others wait for what comes next. */
function settle(cursor: Cursor, unit: Unit | undefined, loose: string[]): void {
  const last = unit?.objects.at(-1);
  for (const { text, behind } of cursor.comments()) {
    if (behind && unit !== undefined && last !== undefined && loose.length === 0) putBehind(unit, last, text);
    else loose.push(text);
  }
}
