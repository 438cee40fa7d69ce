/** Brings together what is said of one thing: one block per thing, one per graph, one declaration per prefix. */
import { RDF_TYPE } from '../graph/vocabulary.ts';
import type { Directive, Document, GraphBlock, Item, ObjectText, Statement, Unit } from './document.ts';

/** Joins blocks of one subject or graph into the first of them, and repeated declarations likewise. Irregular documents stay. */
export function joined(document: Document): Document {
  if (!document.regular) return document;
  const kept = new Map<string, Item>();
  const items: Item[] = [];
  for (const item of document.items) {
    const key = joinKey(item);
    const first = key === undefined ? undefined : kept.get(key);
    if (first === undefined) {
      const own = item.kind === 'graph' ? { ...item, statements: joinedStatements(item.statements) } : item;
      items.push(own);
      if (key !== undefined) kept.set(key, own);
    } else if (item.kind === 'statement') addStatement(first as Statement, item);
    else if (item.kind === 'graph') addGraph(first as GraphBlock, item);
    else (first as Directive).before.push(...commentsOf(item as Directive));
  }
  for (const item of items) if (item.kind === 'statement') dropRepeats(item);
  return { ...document, items };
}

function joinKey(item: Item): string | undefined {
  if (item.kind === 'statement') return item.key === undefined ? undefined : `s ${item.key}`;
  if (item.kind === 'graph') return `g ${item.key}`;
  if (item.kind !== 'directive') return undefined;
  return item.prefix === undefined ? 'base' : `p ${item.prefix}`;
}

function commentsOf({ before, after }: { before: readonly string[]; after?: string | undefined }): string[] {
  return after === undefined ? [...before] : [...before, after];
}

function joinedStatements(statements: readonly Statement[]): Statement[] {
  const kept = new Map<string, Statement>();
  const list = statements.filter((statement) => {
    const first = statement.key === undefined ? undefined : kept.get(statement.key);
    if (first !== undefined) addStatement(first, statement);
    else if (statement.key !== undefined) kept.set(statement.key, statement);
    return first === undefined;
  });
  for (const statement of list) dropRepeats(statement);
  return list;
}

function addGraph(first: GraphBlock, more: GraphBlock): void {
  const above = [...commentsOf(more), ...(more.open === undefined ? [] : [more.open])];
  const [next] = more.statements;
  if (next === undefined) first.tail.push(...above);
  else next.before.unshift(...above);
  first.statements = joinedStatements([...first.statements, ...more.statements]);
  first.tail.push(...more.tail);
}

function addStatement(first: Statement, more: Statement): void {
  const above = [...more.before];
  for (const unit of more.units) {
    unit.before.unshift(...above.splice(0));
    const same = first.units.findLast(({ iri }) => iri === unit.iri);
    if (same === undefined) first.units.push(unit);
    else addObjects(same, unit);
  }
  first.tail.push(...above, ...more.tail, ...(more.after === undefined ? [] : [more.after]));
  first.types.push(...more.types);
  first.prefixes.push(...more.prefixes);
  first.blanks.push(...more.blanks);
}

function addObjects(unit: Unit, more: Unit): void {
  const [next, ...others] = more.objects;
  unit.objects.push({ ...next!, before: [...more.before, ...next!.before] }, ...others);
}

/** Says each thing once; a repeat's comments go on to what follows. What stands in brackets is no repeat: each `[ ]` is another thing. */
function dropRepeats(statement: Statement): void {
  const said = new Set<string>();
  const loose: string[] = [];
  for (const unit of statement.units) {
    const kept: ObjectText[] = [];
    unit.before.unshift(...loose.splice(0));
    for (const object of unit.objects) {
      const triple = `${unit.iri} ${object.text}`;
      if (said.has(triple) && !/^[[(]/.test(object.text)) loose.push(...commentsOf(object));
      else kept.push({ ...object, before: [...loose.splice(0), ...object.before] });
      said.add(triple);
    }
    unit.objects = kept;
    if (kept[0] === undefined) loose.unshift(...unit.before);
    // The first object's comments stand above the predicate.
    else unit.before.push(...kept[0].before.splice(0));
  }
  statement.units = statement.units.filter(({ objects }) => objects.length > 0);
  statement.tail.unshift(...loose);
}

/** Whether a statement only names a thing. */
export function isOnly({ units }: Statement, iris: ReadonlySet<string>): boolean {
  return units.length > 0 && units.every(({ iri }) => iri !== RDF_TYPE && iris.has(iri));
}
