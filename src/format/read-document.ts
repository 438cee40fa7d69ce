/** Reads a whole Turtle or TriG text into a document. */
import { Cursor, type Comment } from './cursor.ts';
import type { Directive, Document, GraphBlock, Item, Section, Statement } from './document.ts';
import { putBehindStatement, readStatement } from './read-statement.ts';
import { tokensOf } from './tokens.ts';

/** The document of a text that parses and has LF line ends. */
export async function readDocument(text: string): Promise<Document> {
  const cursor = new Cursor(text, await tokensOf(text));
  const document: Document = { header: [], items: [], regular: true };
  for (;;) {
    const before = commentsAbove(cursor, document);
    const { type } = cursor.peek();
    if (type === 'eof') break;
    if (/^@?(?:prefix|base)$/i.test(type)) document.items.push(readDirective(cursor, before));
    else if (type === '{' || type === 'GRAPH' || cursor.typeAfterNext() === '{') readGraph(cursor, before, document.items);
    else document.items.push(readStatement(cursor, before));
  }
  document.regular = isRegular(document.items);
  return document;
}

/** Sorts the comments between two items: behind the first, standing by themselves, or right above the second (returned). */
function commentsAbove(cursor: Cursor, document: Document): string[] {
  const comments = cursor.comments();
  const previous = document.items.at(-1);
  if (comments[0]?.behind && previous !== undefined && hasRoomBehind(previous)) putBehindItem(previous, comments.shift()!.text);
  const next = cursor.peek();
  const first = document.items.length === 0;
  const isDirective = /^@?(?:prefix|base)$/i.test(next.type);
  const touches = next.type !== 'eof' && comments.length > 0 && next.line - comments.at(-1)!.line <= 1 && !(first && isDirective);
  const paragraphs = paragraphsOf(comments);
  const above = touches ? paragraphs.pop()! : [];
  if (first) document.header.push(...paragraphs);
  else document.items.push(...paragraphs.map((lines): Section => ({ kind: 'section', lines })));
  return above;
}

/** Empty braces leave no item, so that a second comment may seem to stand behind the item before. */
function hasRoomBehind(item: Item): boolean {
  return item.kind === 'statement' || item.kind === 'section' || (item.kind !== 'conflict' && item.after === undefined);
}

function putBehindItem(item: Item, comment: string): void {
  if (item.kind === 'statement') putBehindStatement(item, comment);
  else if (item.kind === 'section') item.lines.push(comment);
  else if (item.kind !== 'conflict') item.after = comment;
}

function paragraphsOf(comments: readonly Comment[]): string[][] {
  const paragraphs: string[][] = [];
  for (const { text, apart } of comments) {
    if (apart || paragraphs.length === 0) paragraphs.push([text]);
    else paragraphs.at(-1)!.push(text);
  }
  return paragraphs;
}

function readDirective(cursor: Cursor, before: string[]): Directive {
  const keyword = cursor.source(cursor.next());
  const isPrefix = /prefix/i.test(keyword);
  const name = isPrefix ? cursor.source(cursor.next()) : undefined;
  const iri = cursor.next();
  const stop = keyword.startsWith('@') ? ' .' : '';
  if (stop !== '') cursor.next();
  before.push(...cursor.passed().map(({ text }) => text));
  const prefix = name?.slice(0, -1);
  if (prefix === undefined) cursor.base = iri.value;
  else cursor.prefixes.set(prefix, cursor.iri(iri));
  return { kind: 'directive', text: [keyword, name, cursor.source(iri)].filter((part) => part !== undefined).join(' ') + stop, prefix, iri: iri.value, before };
}

/** A named graph becomes one block; what stands in braces without a name is said in the default graph and needs none. */
function readGraph(cursor: Cursor, before: string[], items: Item[]): void {
  cursor.skip('GRAPH');
  const name = cursor.peek().type === '{' ? undefined : cursor.term();
  before.push(...cursor.comments().map(({ text }) => text));
  cursor.next();
  const graph: GraphBlock = { kind: 'graph', name: name?.text ?? '', key: name?.key ?? '', before, statements: [], tail: [] };
  for (;;) {
    const comments = cursor.comments();
    if (comments[0]?.behind) putBehindLast(graph, comments.shift()!.text);
    const above = comments.map(({ text }) => text);
    if (cursor.peek().type === '}') {
      graph.tail = above;
      break;
    }
    graph.statements.push(readStatement(cursor, above));
  }
  cursor.next();
  if (name === undefined) items.push(...inDefaultGraph(graph));
  else items.push(graph);
}

function putBehindLast(graph: GraphBlock, comment: string): void {
  const last = graph.statements.at(-1);
  if (last === undefined) graph.open = comment;
  else putBehindStatement(last, comment);
}

function inDefaultGraph({ before, open, statements, tail }: GraphBlock): (Statement | Section)[] {
  const [first, ...others] = statements;
  const above = open === undefined ? before : [...before, open];
  const lines = first === undefined ? [...above, ...tail] : tail;
  const rest: Section[] = lines.length === 0 ? [] : [{ kind: 'section', lines }];
  return first === undefined ? rest : [{ ...first, before: [...above, ...first.before] }, ...others, ...rest];
}

/** Whether every prefix has one meaning, and a base, if any, stands before all else. */
function isRegular(items: readonly Item[]): boolean {
  const meanings = new Map<string, string>();
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'directive') continue;
    if (item.prefix === undefined) {
      if (index > 0) return false;
    } else if ((meanings.get(item.prefix) ?? item.iri) !== item.iri) return false;
    else meanings.set(item.prefix, item.iri);
  }
  return true;
}
